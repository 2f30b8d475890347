package org.rasoat.workbook;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.rasoat.workbook.BlankBook.BlankSheet;
import org.rasoat.workbook.BlankBook.Guide;

/**
 * Draws the sheet that explains the others, and keeps the texts to choose from beside its table.
 */
final class GuideDrawing {

  private static final int LETTER = 256;

  private final Guide guide;
  private final XSSFSheet sheet;
  private final BlankStyles styles;
  private final int last;

  GuideDrawing(XSSFWorkbook book, Guide guide, BlankStyles styles) {
    this.guide = guide;
    this.styles = styles;
    this.sheet = book.createSheet(guide.name());
    this.last = guide.columns().size() - 1;
  }

  /** Draws it; tells where the texts to choose from stand. */
  Choices draw(List<BlankSheet> sheets) {
    OwnSheets.putGuide(sheet);
    int row = 0;
    wide(row++, guide.title(), styles.title(), 1);
    int room = guide.columns().stream().mapToInt(ResultSheet.Column::width).sum();
    for (String line : guide.lines()) {
      wide(row++, line, styles.hint(), 1 + line.length() / room);
    }
    row++;
    XSSFRow headings = sheet.createRow(row);
    for (int column = 0; column <= last; column++) {
      sheet.setColumnWidth(column, guide.columns().get(column).width() * LETTER);
      cell(headings, column, guide.columns().get(column).heading(), styles.heading(true));
    }
    sheet.createFreezePane(0, row + 1);
    sheet.setRepeatingRows(new CellRangeAddress(row, row, -1, -1));
    Iterator<BlankSheet> behind = sheets.iterator();
    for (List<String> texts : guide.rows()) {
      row(++row, texts);
      if (texts.size() == 1 && behind.hasNext()) {
        link(row, behind.next());
      }
    }
    page();
    return choices(sheets);
  }

  private void wide(int row, String text, CellStyle style, int lines) {
    XSSFRow line = sheet.createRow(row);
    cell(line, 0, text, style);
    line.setHeightInPoints((row == 0 ? 24f : 16f) * lines);
    sheet.addMergedRegion(new CellRangeAddress(row, row, 0, last));
  }

  private void row(int row, List<String> texts) {
    XSSFRow line = sheet.createRow(row);
    boolean group = texts.size() == 1;
    int lines = 1;
    for (int column = 0; column <= last; column++) {
      String text = column < texts.size() ? texts.get(column) : "";
      cell(line, column, text, group ? styles.group() : styles.explained());
      lines = group ? 1 : Math.max(lines, lines(text, guide.columns().get(column).width()));
    }
    line.setHeightInPoints(Math.min(16f * lines, 400));
    if (group) {
      sheet.addMergedRegion(new CellRangeAddress(row, row, 0, last));
    }
  }

  private void link(int row, BlankSheet to) {
    XSSFHyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(SheetMarks.quoted(to.name()) + "!A1");
    sheet.getRow(row).getCell(0).setHyperlink(link);
  }

  private static int lines(String text, int width) {
    return (Math.max(1, text.length()) + width - 1) / width;
  }

  private static void cell(XSSFRow line, int column, String text, CellStyle style) {
    var cell = line.createCell(column);
    cell.setCellStyle(style);
    cell.setCellValue(SafeText.clean(text));
  }

  private void page() {
    sheet.setDisplayGridlines(false);
    sheet.setFitToPage(true);
    PrintSetup page = sheet.getPrintSetup();
    page.setLandscape(true);
    page.setPaperSize(PrintSetup.A4_PAPERSIZE);
    page.setFitWidth((short) 1);
    page.setFitHeight((short) 0);
  }

  /** Writes the texts to choose from into hidden columns, those of one list below each other. */
  private Choices choices(List<BlankSheet> sheets) {
    Map<List<String>, String> areas = new HashMap<>();
    int column = last + 2;
    for (BlankSheet blank : sheets) {
      for (BlankBook.BlankField field : blank.fields()) {
        if (!field.choices().isEmpty() && !areas.containsKey(field.choices())) {
          areas.put(field.choices(), list(column, field.choices()));
          sheet.setColumnHidden(column++, true);
        }
      }
    }
    return new Choices(areas);
  }

  private String list(int column, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      XSSFRow row = sheet.getRow(i);
      (row == null ? sheet.createRow(i) : row).createCell(column).setCellValue(texts.get(i));
    }
    String letters = Address.letters(column + 1);
    return "%s!$%s$1:$%s$%d"
        .formatted(SheetMarks.quoted(sheet.getSheetName()), letters, letters, texts.size());
  }
}
