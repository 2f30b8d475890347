package org.rasoat.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why and how a table of a sheet was read.
 *
 * @param label what people call such a sheet
 * @param vertical whether the headings stand in a column
 * @param firstRow the first row of the headings; in a vertical table that of its first label
 * @param lastRow the last row of the headings; in a vertical table that of its last label
 * @param found how many of the type's fields have a heading
 * @param fields how many fields the type has
 * @param score how well the headings fit the type
 * @param mapped whether a mapping named the type
 * @param rival the type that fits these headings next best, or null if there is none
 * @param headings what became of each heading
 * @param missing the columns that are needed and not there
 * @param skipped the rows that are no facts
 */
public record TableUse(
    String label,
    boolean vertical,
    int firstRow,
    int lastRow,
    int found,
    int fields,
    int score,
    boolean mapped,
    @Nullable Rival rival,
    List<HeadingUse> headings,
    List<String> missing,
    Skipped skipped) {

  public TableUse {
    headings = List.copyOf(headings);
    missing = List.copyOf(missing);
  }

  /** A type that fits the headings less well. */
  public record Rival(String label, int score) {}

  /**
   * How many rows were passed over, by what they are.
   *
   * @param sections rows that say what the rows below them belong to
   * @param totals totals and shares
   * @param headings numbers of columns, and headings repeated
   * @param blanks rows without anything in the table's columns
   * @param numbers rows with a running number and nothing else, at the end of the table
   * @param below rows below the table: notes, signatures
   */
  public record Skipped(
      int sections, int totals, int headings, int blanks, int numbers, int below) {
    /** No row was passed over. */
    public static final Skipped NONE = new Skipped(0, 0, 0, 0, 0, 0);
  }
}
