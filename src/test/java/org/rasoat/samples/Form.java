package org.rasoat.samples;

import static org.rasoat.samples.Look.Part;

import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that looks like an office's form, filled from the top: letterhead, title, headings in two
 * levels, rows, notes, signatures.
 */
final class Form {

  /** What every sheet says of itself. */
  static final String DISCLAIMER = "Số liệu minh họa; tên người và đơn vị là giả định";

  private static final float LINE = 16.5f;

  /** Headings are bold, which takes more room. */
  private static final double HEADING_MARGIN = -0.4;

  private final XSSFSheet sheet;
  private final Look look;
  private final List<FormColumn> columns;
  private int next;
  private short pages;

  Form(XSSFWorkbook book, Look look, String name, List<FormColumn> columns) {
    this.sheet = book.createSheet(name);
    this.look = look;
    this.columns = columns;
    sheet.setDefaultRowHeightInPoints(LINE);
    sheet.setDisplayGridlines(false);
    for (int i = 0; i < columns.size(); i++) {
      sheet.setColumnWidth(i, (int) Math.round(columns.get(i).width() * 256));
    }
  }

  /** The number, from 1, of the row that is written next. */
  int row() {
    return next + 1;
  }

  /** Who writes, under which name, and the title. */
  Form head(String title, String subtitle) {
    int half = half();
    Letterhead letterhead = look.letterhead();
    for (int i = 0; i < letterhead.left().size(); i++) {
      pair(half, letterhead.left().get(i), letterhead.right().get(i));
    }
    next++;
    wide(title, Part.TITLE, 21f);
    wide(subtitle, Part.SUBTITLE, LINE);
    wide("(" + letterhead.attached() + ")", Part.SUBTITLE, LINE);
    next++;
    return this;
  }

  /** The headings; those that share a group stand under it, the others span both rows. */
  Form headings() {
    int top = next;
    Row upper = sheet.createRow(next++);
    Row lower = sheet.createRow(next++);
    for (int i = 0; i < columns.size(); i++) {
      cell(upper, i, Part.HEADING, null);
      cell(lower, i, Part.HEADING, null);
    }
    int upperLines = 1;
    int lowerLines = 1;
    for (int i = 0; i < columns.size(); i++) {
      FormColumn column = columns.get(i);
      int lines = TextSize.lines(column.heading(), column.width() - HEADING_MARGIN);
      if (column.group().isEmpty()) {
        upper.getCell(i).setCellValue(column.heading());
        merge(top, top + 1, i, i);
        lowerLines = Math.max(lowerLines, lines - 1);
      } else {
        lower.getCell(i).setCellValue(column.heading());
        lowerLines = Math.max(lowerLines, lines);
        upperLines = Math.max(upperLines, group(upper, i));
      }
    }
    upper.setHeightInPoints(LINE * upperLines + 4);
    lower.setHeightInPoints(LINE * lowerLines + 4);
    sheet.setRepeatingRows(CellRangeAddress.valueOf(top + 1 + ":" + (top + 2)));
    freeze();
    return this;
  }

  /** Writes the heading of a group that begins at this column; the lines it takes. */
  private int group(Row row, int first) {
    String group = columns.get(first).group();
    if (columns.get(first - 1).group().equals(group)) {
      return 1;
    }
    int last = first;
    while (last < last() && columns.get(last + 1).group().equals(group)) {
      last++;
    }
    row.getCell(first).setCellValue(group);
    merge(row.getRowNum(), row.getRowNum(), first, last);
    return TextSize.lines(group, width(first, last) - HEADING_MARGIN);
  }

  /** The row of column numbers that official forms have under the headings. */
  Form columnNumbers() {
    Row row = sheet.createRow(next++);
    for (int i = 0; i < columns.size(); i++) {
      cell(row, i, Part.COLUMN_NUMBER, i + 1);
    }
    freeze();
    return this;
  }

  /** A row that says what the rows below it have in common. */
  Form section(String number, String text) {
    Row row = sheet.createRow(next);
    for (int i = 0; i < columns.size(); i++) {
      cell(row, i, i == 0 ? Part.SECTION_NUMBER : Part.SECTION, null);
    }
    row.getCell(0).setCellValue(number);
    row.getCell(1).setCellValue(text);
    merge(next, next, 1, columns.size() - 1);
    row.setHeightInPoints(LINE + 3);
    next++;
    return this;
  }

  /** A row of data, one value for each column; null or empty for a cell with nothing in it. */
  Form row(@Nullable Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(values.length + " values, " + columns.size() + " columns");
    }
    Row row = sheet.createRow(next++);
    int lines = 1;
    for (int i = 0; i < values.length; i++) {
      Part part = Part.valueOf(columns.get(i).content().name());
      cell(row, i, part, values[i]);
      if (values[i] instanceof String text) {
        lines = Math.max(lines, TextSize.lines(text, columns.get(i).width()));
      }
    }
    row.setHeightInPoints(LINE * lines + 3);
    return this;
  }

  /**
   * A row of sums.
   *
   * @param label stands in the columns before the first sum
   * @param formulas one for each column; null where there is no sum. {@code $} stands for the
   *     letters of the column
   */
  Form total(String label, @Nullable String... formulas) {
    Row row = sheet.createRow(next);
    int first = columns.size();
    for (int i = columns.size() - 1; i >= 0; i--) {
      cell(row, i, Part.TOTAL_NUMBER, null);
      String formula = formulas[i];
      if (formula != null) {
        row.getCell(i).setCellFormula(formula.replace("$", CellReference.convertNumToColString(i)));
        first = i;
      }
    }
    cell(row, 0, Part.TOTAL, label);
    merge(next, next, 0, first - 1);
    row.setHeightInPoints(LINE + 3);
    next++;
    return this;
  }

  /** A label with its value, in a form of two columns. */
  Form entry(String label, Object value) {
    Row row = sheet.createRow(next++);
    cell(row, 0, Part.LABEL, label);
    Part part =
        value instanceof LocalDate ? Part.DATE : value instanceof String ? Part.CODE : Part.NUMBER;
    cell(row, 1, part, value);
    row.setHeightInPoints(LINE + 6);
    return this;
  }

  /** Remarks under the table; the first says that the data are invented. */
  Form notes(String... more) {
    wide("Ghi chú: " + DISCLAIMER + ".", Part.NOTE, LINE);
    for (String note : more) {
      wide("- " + note, Part.NOTE, LINE * TextSize.lines("- " + note, width(0, last())));
    }
    return this;
  }

  /** Has a short form printed on one page. */
  Form onOnePage() {
    pages = 1;
    return this;
  }

  /** Who signs, and how the sheet prints. */
  void signatures() {
    next++;
    int half = half();
    pair(
        half,
        new Letterhead.Line("NGƯỜI LẬP BIỂU", Part.SIGNER),
        new Letterhead.Line(look.letterhead().signer(), Part.SIGNER));
    Letterhead.Line hint = new Letterhead.Line("(Ký, ghi rõ họ tên)", Part.SIGNER_HINT);
    pair(half, hint, hint);
    print();
  }

  private void print() {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight(pages);
    sheet.setFitToPage(true);
    sheet.setHorizontallyCenter(true);
    sheet.setMargin(PageMargin.LEFT, 0.6);
    sheet.setMargin(PageMargin.RIGHT, 0.4);
    sheet.getFooter().setRight("&P/&N");
  }

  private void freeze() {
    sheet.createFreezePane(Math.min(2, columns.size() - 1), next);
  }

  private void pair(int half, Letterhead.Line left, Letterhead.Line right) {
    Row row = sheet.createRow(next);
    cell(row, 0, left.part(), left.text());
    cell(row, half, right.part(), right.text());
    merge(next, next, 0, half - 1);
    merge(next, next, half, last());
    row.setHeightInPoints(LINE + 1);
    next++;
  }

  private void wide(String text, Part part, float height) {
    Row row = sheet.createRow(next);
    cell(row, 0, part, text);
    merge(next, next, 0, last());
    row.setHeightInPoints(height + 2);
    next++;
  }

  private void merge(int top, int bottom, int left, int right) {
    if (bottom > top || right > left) {
      sheet.addMergedRegion(new CellRangeAddress(top, bottom, left, right));
    }
  }

  private Cell cell(Row row, int column, Part part, @Nullable Object value) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(look.style(part));
    Values.set(cell, value);
    return cell;
  }

  private int last() {
    return columns.size() - 1;
  }

  /** The first column of the right half. */
  private int half() {
    double whole = width(0, last());
    int half = 1;
    while (half < last() && width(0, half) < whole * 0.5) {
      half++;
    }
    return half;
  }

  private double width(int first, int last) {
    return columns.subList(first, last + 1).stream().mapToDouble(FormColumn::width).sum();
  }
}
