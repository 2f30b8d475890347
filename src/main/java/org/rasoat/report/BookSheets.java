package org.rasoat.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.rasoat.rules.Page;
import org.rasoat.rules.Rule;
import org.rasoat.workbook.Address;
import org.rasoat.workbook.Cell;
import org.rasoat.workbook.Worksheet;

/** Draws tables as a spreadsheet shows them. */
final class BookSheets {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Words words;
  private final UnaryOperator<String> trust;

  /**
   * A way to draw the pack's tables.
   *
   * @param trust what a basis is called
   */
  BookSheets(Words words, UnaryOperator<String> trust) {
    this.words = words;
    this.trust = trust;
  }

  /** A table of a rule's page. */
  static BookViews.SheetView of(Page.Table table) {
    List<List<BookViews.Box>> rows =
        table.rows().stream().map(row -> row.stream().map(BookSheets::box).toList()).toList();
    int widest = rows.stream().mapToInt(List::size).max().orElse(0);
    return new BookViews.SheetView(Line.of(table.sheet()), "", letters(widest), rows);
  }

  private static BookViews.Box box(Page.TableCell cell) {
    return new BookViews.Box(Line.of(cell.text()), cell.marked());
  }

  private static List<String> letters(int columns) {
    List<String> letters = new ArrayList<>();
    for (int column = 1; column <= columns; column++) {
      letters.add(Address.letters(column));
    }
    return letters;
  }

  /** A table of the pack. */
  BookViews.SheetView of(Worksheet table) {
    int widest =
        table.rows().stream()
            .flatMap(row -> table.row(row).stream())
            .mapToInt(cell -> cell.at().column())
            .max()
            .orElse(0);
    List<List<BookViews.Box>> rows =
        table.rows().stream().map(row -> row(table, row, widest)).toList();
    return new BookViews.SheetView(
        Line.of(table.file()), Line.of(table.name()), letters(widest), rows);
  }

  private List<BookViews.Box> row(Worksheet table, int row, int widest) {
    List<BookViews.Box> boxes = new ArrayList<>();
    for (int column = 1; column <= widest; column++) {
      boxes.add(new BookViews.Box(text(table.cell(row, column)), false));
    }
    return boxes;
  }

  /** Words of the pack for how far a value can be trusted are for its authors. */
  private String text(Cell cell) {
    String text = Line.of(cell.text());
    if (Rule.BASES.contains(text)) {
      return trust.apply(text);
    }
    return DAY.matcher(text).matches() ? words.language().say(LocalDate.parse(text)) : text;
  }
}
