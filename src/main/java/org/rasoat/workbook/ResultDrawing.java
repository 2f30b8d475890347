package org.rasoat.workbook;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.jspecify.annotations.Nullable;

/** Draws a sheet of results behind the sheets of a workbook. */
final class ResultDrawing {

  private static final int LETTER = 256;
  private static final int LONGEST = 8000;

  private final ResultSheet content;
  private final Sheet sheet;
  private final ResultStyles styles;
  private final int last;

  private ResultDrawing(org.apache.poi.ss.usermodel.Workbook book, ResultSheet content) {
    this.content = content;
    this.sheet = book.createSheet(free(book, content.name()));
    this.styles = new ResultStyles(book);
    this.last = content.columns().size() - 1;
  }

  /** Adds the sheet and makes it the one that shows when the workbook is opened. */
  static Sheet add(org.apache.poi.ss.usermodel.Workbook book, ResultSheet content) {
    ResultDrawing drawing = new ResultDrawing(book, content);
    drawing.head();
    drawing.table();
    drawing.page();
    OwnSheets.put(drawing.sheet);
    int index = book.getSheetIndex(drawing.sheet);
    // Two selected tabs would be edited together.
    book.setActiveSheet(index);
    book.setSelectedTab(index);
    return drawing.sheet;
  }

  private static String free(org.apache.poi.ss.usermodel.Workbook book, String wanted) {
    String name = WorkbookUtil.createSafeSheetName(wanted);
    for (int i = 2; book.getSheet(name) != null; i++) {
      name = WorkbookUtil.createSafeSheetName(wanted) + " (" + i + ")";
    }
    return name;
  }

  private void head() {
    wide(0, content.title(), styles.title());
    sheet.getRow(0).setHeightInPoints(26);
    Tone tone = content.tone();
    wide(1, content.verdict(), tone == null ? styles.verdict() : styles.verdict(tone));
    sheet.getRow(1).setHeightInPoints(20);
    int row = 2;
    for (ResultSheet.Fact fact : content.facts()) {
      fact(row++, fact);
    }
  }

  private void wide(int row, String text, CellStyle style) {
    Row line = sheet.createRow(row);
    for (int column = 0; column <= last; column++) {
      line.createCell(column).setCellStyle(style);
    }
    write(line.getCell(0), text);
    sheet.addMergedRegion(new CellRangeAddress(row, row, 0, last));
  }

  private void fact(int row, ResultSheet.Fact fact) {
    Row line = sheet.createRow(row);
    cell(line, 0, fact.label(), styles.label());
    Tone tone = fact.tone();
    for (int column = 2; column <= last; column++) {
      line.createCell(column).setCellStyle(tone == null ? styles.text() : styles.tone(tone));
    }
    write(line.getCell(2), fact.text());
    sheet.addMergedRegion(new CellRangeAddress(row, row, 0, 1));
    sheet.addMergedRegion(new CellRangeAddress(row, row, 2, last));
    int room = content.columns().stream().skip(2).mapToInt(ResultSheet.Column::width).sum();
    line.setHeightInPoints(16f * (1 + fact.text().length() / Math.max(1, room)));
  }

  private void table() {
    int top = content.row(0) - 2;
    Row headings = sheet.createRow(top);
    headings.setHeightInPoints(22);
    for (int column = 0; column <= last; column++) {
      cell(headings, column, content.columns().get(column).heading(), styles.heading());
      sheet.setColumnWidth(column, content.columns().get(column).width() * LETTER);
    }
    int row = top + 1;
    for (ResultSheet.Row found : content.rows()) {
      row(sheet.createRow(row++), found);
    }
    if (!content.rows().isEmpty()) {
      sheet.setAutoFilter(new CellRangeAddress(top, row - 1, 0, last));
    }
    sheet.setRepeatingRows(new CellRangeAddress(top, top, -1, -1));
  }

  private void row(Row line, ResultSheet.Row found) {
    int lines = 1;
    for (int column = 0; column < found.texts().size(); column++) {
      String text = found.texts().get(column);
      CellStyle style =
          column == 0 ? styles.tone(found.tone()) : styles.cell(SafeText.formula(text));
      Cell cell = cell(line, column, text, column == found.link() ? styles.link() : style);
      if (column == found.link()) {
        link(cell, found.sheet(), found.at());
      }
      lines = Math.max(lines, 1 + text.length() / content.columns().get(column).width());
    }
    line.setHeightInPoints(Math.min(15f * lines + 2, 400));
  }

  private void link(Cell cell, @Nullable String name, @Nullable Address at) {
    if (name == null || at == null) {
      return;
    }
    Hyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(SheetMarks.quoted(written(name)) + "!" + at.a1());
    cell.setHyperlink(link);
  }

  /** The name of a sheet as the file has it, which may not be in Unicode NFC. */
  private String written(String name) {
    for (Sheet other : sheet.getWorkbook()) {
      if (Texts.nfc(other.getSheetName()).equals(name)) {
        return other.getSheetName();
      }
    }
    return name;
  }

  private static Cell cell(Row line, int column, String text, CellStyle style) {
    Cell cell = line.createCell(column);
    cell.setCellStyle(style);
    write(cell, text);
    return cell;
  }

  /** A cell that holds a text is never computed, whatever it begins with. */
  private static void write(Cell cell, String text) {
    cell.setCellValue(SafeText.cut(SafeText.clean(text), LONGEST));
  }

  private void page() {
    sheet.setDisplayGridlines(false);
    sheet.setFitToPage(true);
    PrintSetup page = sheet.getPrintSetup();
    page.setLandscape(true);
    page.setPaperSize(PrintSetup.A4_PAPERSIZE);
    page.setFitWidth((short) 1);
    page.setFitHeight((short) 0);
    sheet.createFreezePane(0, 2);
  }
}
