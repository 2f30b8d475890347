package org.rasoat.equivalence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;

/** The same tables in other layouts. */
final class Layouts {

  /** A heading over most others. */
  static final String PARENT = "Nội dung";

  private static final Pattern ROMAN = Pattern.compile("[IVX]+");

  private Layouts() {}

  /** Headings in three levels, and a row of column numbers under them. */
  static void threeLevels(Book book) {
    for (Page page : book.tables()) {
      page.freeze();
      int top = page.headings();
      int last = page.width() - 1;
      boolean numbered = page.text(top + 2, 0).equals("1.0") && page.text(top + 2, 1).equals("2.0");
      if (!numbered) {
        page.insert(top + 2, 1);
        for (int column = 0; column <= last; column++) {
          page.set(top + 2, column, Content.of((double) column + 1));
        }
      }
      page.insert(top, 1);
      page.set(top, 2, Content.of(PARENT));
      page.merge(top, top, 2, last - 1);
      for (int column : new int[] {0, 1, last}) {
        page.set(top, column, Content.of(page.text(top + 1, column)));
        page.row(top + 1).remove(column);
        page.merges.removeIf(area -> area.isInRange(top + 1, column));
        page.merge(top, top + 2, column, column);
      }
    }
  }

  /** The columns behind the first two in the reverse order, headings with their children. */
  static void shuffled(Book book) {
    for (Page page : book.tables()) {
      page.freeze();
      int top = page.headings();
      int[] to = reversed(page, top);
      for (int row = top; row < page.end(); row++) {
        boolean numbers = row == top + 2 && page.text(row, 1).equals("2.0");
        if (!numbers && !section(page, row)) {
          page.columns(row, row, column -> to[column]);
        }
      }
      page.merges =
          new ArrayList<>(page.merges.stream().map(a -> moved(a, page, top, to)).toList());
    }
  }

  private static int[] reversed(Page page, int top) {
    int width = page.width();
    int[] to = new int[width];
    int free = width;
    for (int column = 0; column < width; column++) {
      int at = column;
      int last =
          page.merges.stream()
              .filter(area -> area.isInRange(top, at))
              .mapToInt(CellRangeAddress::getLastColumn)
              .findFirst()
              .orElse(at);
      free = column < 2 ? free : free - (last - column + 1);
      for (int child = column; child <= last; child++) {
        to[child] = column < 2 ? child : free + child - column;
      }
      column = last;
    }
    return to;
  }

  private static CellRangeAddress moved(CellRangeAddress area, Page page, int top, int[] to) {
    int row = area.getFirstRow();
    if (row < top || row >= page.end() || section(page, row)) {
      return area;
    }
    if (row > top + 1) {
      // The label of a total reaches over what was left of the first sum.
      return new CellRangeAddress(row, row, 0, 1);
    }
    int left = to[area.getFirstColumn()];
    return new CellRangeAddress(
        row, area.getLastRow(), left, left + area.getLastColumn() - area.getFirstColumn());
  }

  static boolean section(Page page, int row) {
    return page.row(row).size() == 2 && ROMAN.matcher(page.text(row, 0)).matches();
  }

  /** Rows that say what is below them in the place of a column. */
  static void sections(Page page, int column) {
    page.freeze();
    int top = page.headings();
    String before = "";
    int number = 0;
    int running = 0;
    for (int row = top + 2; row < page.end(); row++) {
      String text = page.text(row, column);
      if (!text.isEmpty() && !text.equals(before)) {
        page.insert(row, 1);
        number++;
        running = 0;
        page.set(row, 0, Content.of(roman(number)));
        page.set(row, 1, Content.of(text));
        page.merge(row, row, 1, page.width() - 2);
        row++;
      }
      before = text;
      running++;
      page.set(row, 0, Content.of((double) running));
    }
    for (int row = top; row < page.end(); row++) {
      if (!section(page, row)) {
        page.row(row).remove(column);
        page.columns(row, row, c -> c > column ? c - 1 : c);
      }
    }
    page.merges.removeIf(area -> area.getFirstRow() == top && area.getFirstColumn() == column);
    page.merges =
        new ArrayList<>(
            page.merges.stream()
                .map(
                    area ->
                        area.getFirstRow() == top && area.getFirstColumn() > column
                            ? new CellRangeAddress(
                                top,
                                area.getLastRow(),
                                area.getFirstColumn() - 1,
                                area.getLastColumn() - 1)
                            : area)
                .toList());
  }

  private static String roman(int number) {
    String[] tens = {"", "X", "XX", "XXX"};
    String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    return tens[number / 10] + ones[number % 10];
  }

  /** A column in the place of the rows that say what is below them. */
  static void flat(Page page, String heading) {
    page.freeze();
    int top = page.headings();
    int column = page.width();
    boolean numbers = page.text(top + 2, 1).equals("2.0");
    if (numbers) {
      page.set(top + 2, column, Content.of((double) column + 1));
    }
    page.set(top, column, Content.of(heading));
    page.merge(top, top + 1, column, column);
    String above = "";
    int running = 0;
    for (int row = top + (numbers ? 3 : 2); row < page.end(); row++) {
      if (section(page, row)) {
        above = page.text(row, 1);
        page.remove(row);
        row--;
      } else if (page.text(row, 0).matches("[0-9.]+")) {
        running++;
        page.set(row, 0, Content.of((double) running));
        page.set(row, column, Content.of(above));
      }
    }
  }

  /** The table of one sheet below that of another. */
  static void below(Book book, String upper, String lower) {
    Page first = book.page(upper);
    Page second = book.page(lower);
    first.freeze();
    second.freeze();
    int title = second.rows.keySet().stream().filter(row -> row > 2).findFirst().orElseThrow();
    int shift = first.rows.lastKey() + 3 - title;
    for (Map.Entry<Integer, TreeMap<Integer, Content>> row :
        second.rows.tailMap(title, true).entrySet()) {
      first.rows.put(row.getKey() + shift, row.getValue());
    }
    List<CellRangeAddress> areas =
        second.merges.stream().filter(area -> area.getFirstRow() >= title).toList();
    areas.forEach(
        area ->
            first.merge(
                area.getFirstRow() + shift,
                area.getLastRow() + shift,
                area.getFirstColumn(),
                area.getLastColumn()));
    second.hidden.forEach(row -> first.hidden.add(row + shift));
    book.pages.remove(second);
  }
}
