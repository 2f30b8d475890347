package org.rasoat.report;

import java.util.List;

/**
 * A piece of a sheet as it looks in a spreadsheet: letters above, row numbers at the left.
 *
 * @param file the workbook
 * @param sheet the sheet
 * @param hidden what of it its user does not see, in words; empty if he sees it
 * @param letters the letters of the columns that are shown
 * @param lines the rows that are shown, a row of headings first if there is one
 */
public record Piece(
    String file, String sheet, String hidden, List<String> letters, List<Row> lines) {

  public Piece {
    letters = List.copyOf(letters);
    lines = List.copyOf(lines);
  }

  /**
   * A row.
   *
   * @param number its number; 0 for headings of which no row is known
   * @param heading whether it holds headings
   * @param boxes its cells, one for each letter
   */
  public record Row(int number, boolean heading, List<Box> boxes) {
    public Row {
      boxes = List.copyOf(boxes);
    }
  }

  /**
   * A cell.
   *
   * @param text what it shows
   * @param mark {@code main} for the cell of the finding, {@code related} for one that belongs to
   *     it, else the empty string
   */
  public record Box(String text, String mark) {}
}
