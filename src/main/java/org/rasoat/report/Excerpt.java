package org.rasoat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rasoat.findings.CellRef;
import org.rasoat.findings.Finding;
import org.rasoat.report.ExcerptColumns.Column;
import org.rasoat.report.ExcerptColumns.Mark;
import org.rasoat.workbook.Address;

/**
 * The part of a sheet that a finding speaks of, drawn as the sheet is: letters above, row numbers
 * at the left, the cell in question underlined.
 */
final class Excerpt {

  private static final String GAP = "   ";
  private static final int MARGIN = 4;
  private static final int NUMBERS = 5;
  private static final int WIDEST_VALUE = 48;

  /** A longer heading is cut. */
  static final int WIDEST_HEADING = 28;

  private static final int NARROWEST = 8;

  /** A blank cell has no text to underline, but must be seen. */
  private static final int BLANK_MARK = 3;

  private final Finding finding;
  private final int headerRow;
  private final List<Column> columns;
  private final int[] widths;
  private final int numbers;

  private Excerpt(Finding finding, int headerRow, List<Column> columns) {
    this.finding = finding;
    this.headerRow = headerRow;
    this.columns = columns;
    this.numbers = Math.max(NUMBERS, String.valueOf(row()).length() + 2);
    this.widths = columns.stream().mapToInt(Excerpt::wanted).toArray();
    shrink();
  }

  /** The excerpt for a finding, from its sheet if that is at hand. */
  static Excerpt of(Finding finding, Sheets sheets) {
    CellRef cell = finding.place().cell();
    int headerRow = sheets.headerRow(cell);
    return new Excerpt(
        finding,
        headerRow,
        sheets
            .of(cell)
            .map(sheet -> ExcerptColumns.of(finding, sheet, headerRow))
            .orElseGet(() -> ExcerptColumns.of(finding.place())));
  }

  /** Whether there is anything to see. */
  boolean blank() {
    return columns.stream().allMatch(column -> (column.heading() + column.value()).isEmpty());
  }

  /** Whether the excerpt shows that cell. */
  boolean shows(CellRef cell) {
    return !blank()
        && ExcerptColumns.sameRow(finding.place().cell(), cell)
        && columns.stream().anyMatch(column -> column.number() == cell.at().column());
  }

  private int row() {
    return finding.place().cell().at().row();
  }

  private static int wanted(Column column) {
    int mark = column.mark() != Mark.NONE && column.value().isEmpty() ? BLANK_MARK : 1;
    int value = Math.min(WIDEST_VALUE, Line.width(column.value()));
    int heading = Math.min(WIDEST_HEADING, Line.width(column.heading()));
    return Math.max(
        Math.max(mark, Address.letters(column.number()).length()), Math.max(value, heading));
  }

  private void shrink() {
    int room = Line.WIDTH - numbers - MARGIN - GAP.length() * (widths.length - 1);
    for (int over = IntStream.of(widths).sum() - room; over > 0; over--) {
      int widest = widest();
      if (widths[widest] <= NARROWEST) {
        return;
      }
      widths[widest]--;
    }
  }

  private int widest() {
    int widest = 0;
    for (int i = 1; i < widths.length; i++) {
      widest = widths[i] > widths[widest] ? i : widest;
    }
    return widest;
  }

  /** The lines to print. */
  List<String> lines(Paint paint) {
    List<String> lines = new ArrayList<>();
    lines.add(paint.faint(line("", column -> Address.letters(column.number()))));
    if (columns.stream().anyMatch(column -> !column.heading().isEmpty())) {
      lines.add(line(headerRow == 0 ? "" : String.valueOf(headerRow), Column::heading));
    }
    lines.add(line(String.valueOf(row()), Column::value));
    lines.add(paint.severity(finding.severity(), marks()));
    return lines;
  }

  private String line(String number, Function<Column, String> text) {
    return (" ".repeat(numbers - number.length()) + number + " ".repeat(MARGIN) + cells(text))
        .stripTrailing();
  }

  private String marks() {
    return line("", column -> column.mark().line(markWidth(column)));
  }

  private int markWidth(Column column) {
    int width = widths[columns.indexOf(column)];
    int value = Line.width(Line.clip(column.value(), width));
    return value == 0 ? BLANK_MARK : value;
  }

  private String cells(Function<Column, String> text) {
    return IntStream.range(0, widths.length)
        .mapToObj(i -> Line.pad(Line.clip(text.apply(columns.get(i)), widths[i]), widths[i]))
        .collect(Collectors.joining(GAP));
  }
}
