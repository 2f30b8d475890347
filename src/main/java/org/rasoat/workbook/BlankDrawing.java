package org.rasoat.workbook;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCreationHelper;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.rasoat.workbook.BlankBook.BlankField;
import org.rasoat.workbook.BlankBook.BlankSheet;

/** Draws one sheet to be filled in. */
final class BlankDrawing {

  private static final int LETTER = 256;

  /** The row of the headings, from 0: the title, a hint and a blank row stand above it. */
  private static final int HEADINGS = 3;

  /** The last row, from 0, that is ready to be filled in. */
  private static final int LAST = HEADINGS + 1000;

  /** Rows that show a frame. */
  private static final int FRAMED = 30;

  /** How many letters stand side by side on a sheet of paper in a size that can be read. */
  private static final int WIDEST_PAGE = 190;

  private final BlankSheet content;
  private final XSSFSheet sheet;
  private final BlankStyles styles;
  private final Choices choices;
  private final NoteBox boxes;

  BlankDrawing(XSSFWorkbook book, BlankSheet content, BlankStyles styles, Choices choices) {
    this.content = content;
    this.sheet = book.createSheet(content.name());
    this.styles = styles;
    this.choices = choices;
    this.boxes = new NoteBox(sheet);
  }

  /** Draws it. */
  void draw() {
    cell(sheet.createRow(0), 0, content.title(), styles.title());
    sheet.getRow(0).setHeightInPoints(24);
    cell(sheet.createRow(1), 0, content.hint(), styles.line());
    sheet.createRow(2);
    if (content.required()) {
      sheet.setTabColor(styles.requiredTab());
    }
    if (content.form()) {
      form();
    } else {
      table();
    }
    page();
  }

  /** A table that is too wide to be read on one sheet of paper takes several side by side. */
  private void page() {
    PrintSetup page = sheet.getPrintSetup();
    page.setLandscape(!content.form());
    page.setPaperSize(PrintSetup.A4_PAPERSIZE);
    int letters = content.fields().stream().mapToInt(BlankDrawing::width).sum();
    sheet.setFitToPage(true);
    page.setFitWidth((short) (content.form() ? 1 : 1 + letters / WIDEST_PAGE));
    page.setFitHeight((short) 0);
    sheet.getFooter().setCenter("&A – &P/&N");
  }

  private void table() {
    XSSFRow headings = sheet.createRow(HEADINGS);
    bareTop();
    int column = 0;
    int lines = 1;
    for (BlankField field : content.fields()) {
      int width = width(field);
      sheet.setColumnWidth(column, width * LETTER);
      cell(headings, column, field.heading(), styles.heading(field.required()));
      note(HEADINGS, column, field);
      CellStyle style = styles.cell(field.content());
      for (int row = HEADINGS + 1; row <= HEADINGS + FRAMED; row++) {
        line(row).createCell(column).setCellStyle(style);
      }
      sheet.setDefaultColumnStyle(column, style);
      validate(field, new CellRangeAddressList(HEADINGS + 1, LAST, column, column));
      lines = Math.max(lines, 1 + field.heading().length() / (width - 2));
      column++;
    }
    headings.setHeightInPoints(16f * lines + 4);
    sheet.setAutoFilter(new CellRangeAddress(HEADINGS, LAST, 0, column - 1));
    int kept = keptColumns();
    sheet.createFreezePane(kept, HEADINGS + 1);
    repeat(kept);
  }

  /** The style of a column would frame the cells above its heading too. */
  private void bareTop() {
    for (int row = 0; row < HEADINGS; row++) {
      for (int column = row < 2 ? 1 : 0; column < content.fields().size(); column++) {
        sheet.getRow(row).createCell(column).setCellStyle(styles.line());
      }
    }
  }

  private XSSFRow line(int row) {
    XSSFRow line = sheet.getRow(row);
    return line == null ? sheet.createRow(row) : line;
  }

  private void form() {
    sheet.setColumnWidth(0, 46 * LETTER);
    sheet.setColumnWidth(1, 40 * LETTER);
    sheet.setColumnWidth(2, 60 * LETTER);
    XSSFRow top = sheet.createRow(HEADINGS);
    cell(top, 1, content.value(), styles.heading(true));
    cell(top, 2, content.remark(), styles.heading(true));
    int row = HEADINGS + 1;
    for (BlankField field : content.fields()) {
      XSSFRow line = sheet.createRow(row);
      cell(line, 0, field.heading(), styles.label(field.required()));
      line.createCell(1).setCellStyle(styles.cell(field.content()));
      cell(line, 2, SafeText.line(field.note()), styles.explained());
      line.setHeightInPoints(16f * (1 + field.note().length() / 62) + 2);
      validate(field, new CellRangeAddressList(row, row, 1, 1));
      row++;
    }
    sheet.createFreezePane(1, HEADINGS + 1);
  }

  /**
   * Prints the headings and some columns on every sheet of paper. POI's own way to say so stumbles
   * over a comma in the name of the sheet.
   */
  private void repeat(int columns) {
    String name = SheetMarks.quoted(sheet.getSheetName());
    String rows = name + "!$" + (HEADINGS + 1) + ":$" + (HEADINGS + 1);
    Name titles = sheet.getWorkbook().createName();
    titles.setSheetIndex(sheet.getWorkbook().getSheetIndex(sheet));
    titles.setNameName("_xlnm.Print_Titles");
    titles.setRefersToFormula(
        columns == 0 ? rows : name + "!$A:$" + Address.letters(columns) + "," + rows);
  }

  /** The columns that stay in sight: those up to the first that must be filled, if few. */
  private int keptColumns() {
    int letters = 0;
    for (int column = 0; column < content.fields().size() - 1; column++) {
      BlankField field = content.fields().get(column);
      letters += width(field);
      if (letters > 50) {
        return 0;
      }
      if (field.required()) {
        return column + 1;
      }
    }
    return 0;
  }

  private static int width(BlankField field) {
    int heading = Math.min(24, 4 + field.heading().length() * 2 / 3);
    return switch (field.content()) {
      case TEXT -> Math.max(field.required() ? 30 : 20, heading);
      case DAY -> Math.max(13, heading);
      case CHOICE ->
          Math.max(heading, 3 + field.choices().stream().mapToInt(String::length).max().orElse(0));
      case WHOLE, DECIMAL -> Math.max(9, heading);
    };
  }

  private void note(int row, int column, BlankField field) {
    XSSFCreationHelper make = sheet.getWorkbook().getCreationHelper();
    ClientAnchor anchor =
        boxes.anchor(make.createClientAnchor(), new Address(row + 1, column + 1), field.note());
    Comment note = sheet.createDrawingPatriarch().createCellComment(anchor);
    note.setString(RichTexts.of(make, SafeText.clean(field.note())));
  }

  private void validate(BlankField field, CellRangeAddressList cells) {
    DataValidationHelper make = sheet.getDataValidationHelper();
    DataValidationConstraint constraint = constraint(make, field);
    if (constraint == null) {
      return;
    }
    DataValidation validation = make.createValidation(constraint, cells);
    validation.setEmptyCellAllowed(true);
    validation.setShowErrorBox(true);
    validation.createErrorBox(
        SafeText.cut(field.heading(), 32), SafeText.cut(field.refusal(), 225));
    sheet.addValidationData(validation);
  }

  private @Nullable DataValidationConstraint constraint(
      DataValidationHelper make, BlankField field) {
    return switch (field.content()) {
      case TEXT -> null;
      case DAY ->
          make.createDateConstraint(
              OperatorType.BETWEEN, "DATE(1900,1,1)", "DATE(2199,12,31)", "dd/mm/yyyy");
      case WHOLE -> make.createIntegerConstraint(OperatorType.BETWEEN, "-999999999", "999999999");
      case DECIMAL ->
          make.createDecimalConstraint(OperatorType.BETWEEN, "-1000000000000", "1000000000000");
      case CHOICE -> make.createFormulaListConstraint(choices.area(field.choices()));
    };
  }

  private static void cell(XSSFRow row, int column, String text, CellStyle style) {
    var cell = row.createCell(column);
    cell.setCellStyle(style);
    cell.setCellValue(SafeText.clean(text));
  }
}
