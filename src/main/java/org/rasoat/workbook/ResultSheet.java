package org.rasoat.workbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that tells what was found, to be added to a workbook's copy or to stand alone.
 *
 * @param name the title of the tab; a number is added if the workbook has such a sheet
 * @param title the first line
 * @param verdict the answer, below it
 * @param tone how the answer is coloured; null for none
 * @param facts further lines, each a label and a text
 * @param columns the columns of the table
 * @param rows the rows of the table
 */
public record ResultSheet(
    String name,
    String title,
    String verdict,
    @Nullable Tone tone,
    List<Fact> facts,
    List<Column> columns,
    List<Row> rows) {

  public ResultSheet {
    facts = List.copyOf(facts);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** A label and what stands beside it, which may be an example of a tone. */
  public record Fact(String label, String text, @Nullable Tone tone) {}

  /**
   * A column of the table.
   *
   * @param heading its heading
   * @param width how many letters it has room for
   */
  public record Column(String heading, int width) {}

  /**
   * A row of the table.
   *
   * @param texts a text for each column
   * @param tone how its first cell is coloured
   * @param link the column, from 0, whose cell leads to a place of the workbook; -1 for none
   * @param sheet the sheet of that place
   * @param at that place
   */
  public record Row(
      List<String> texts, Tone tone, int link, @Nullable String sheet, @Nullable Address at) {
    public Row {
      texts = List.copyOf(texts);
    }

    /** A row that leads nowhere. */
    public Row(List<String> texts, Tone tone) {
      this(texts, tone, -1, null, null);
    }
  }

  /** The same with one more fact, at a place among the others from 0. */
  public ResultSheet with(int place, Fact fact) {
    List<Fact> more = new ArrayList<>(facts);
    more.add(place, fact);
    return new ResultSheet(name, title, verdict, tone, more, columns, rows);
  }

  /** The number of the sheet's row, from 1, in which a row of the table stands. */
  public int row(int line) {
    return facts.size() + 5 + line;
  }
}
