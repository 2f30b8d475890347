package org.rasoat.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.rasoat.facts.Field;
import org.rasoat.facts.RowType;
import org.rasoat.rules.RuleBook;

/** Fills a template in as a person would, with a value in every cell of some rows. */
final class TemplateFiller {

  /** How many rows of each table are filled. */
  static final int ROWS = 4;

  private static final int HEADINGS = 3;
  private static final List<String> LETTERS = List.of("An", "Bình", "Cúc", "Dung");

  private final RuleBook book;
  private final XSSFWorkbook template;

  TemplateFiller(RuleBook book, XSSFWorkbook template) {
    this.book = book;
    this.template = template;
  }

  /** Whether the field is the one that is filled among alternatives. */
  static boolean first(RowType type, Field field) {
    return type.oneOf().indexOf(field.name()) == 0;
  }

  /** Fills every sheet but the guide. */
  void fill() {
    int index = 1;
    for (RowType type : book.sheets()) {
      fill(type, template.getSheetAt(index++));
    }
  }

  private void fill(RowType type, XSSFSheet sheet) {
    for (int row = 0; row < (type.vertical() ? 1 : ROWS); row++) {
      int place = 0;
      for (Field field : type.fields()) {
        if (!type.oneOf().contains(field.name()) || first(type, field)) {
          put(field, row, cell(type, sheet, row, place));
        }
        place++;
      }
    }
  }

  private static XSSFCell cell(RowType type, XSSFSheet sheet, int row, int place) {
    XSSFRow line = sheet.getRow(HEADINGS + 1 + (type.vertical() ? place : row));
    return line.getCell(type.vertical() ? 1 : place);
  }

  private void put(Field field, int row, XSSFCell cell) {
    List<String> choices = choices(cell);
    if (!choices.isEmpty()) {
      cell.setCellValue(choices.get(row % choices.size()));
      return;
    }
    switch (field.type().getSimpleName()) {
      case "LocalDate" -> cell.setCellValue(LocalDate.of(2020, 4, 13 + row));
      case "DateSpan" -> cell.setCellValue("1%d/04/1985".formatted(row));
      case "YearMonth" -> cell.setCellValue("0%d/2020".formatted(1 + row));
      case "Integer", "Long" -> cell.setCellValue(1 + row);
      case "BigDecimal" -> cell.setCellValue(1.5 + row);
      default -> cell.setCellValue(LETTERS.get(row) + " " + field.name());
    }
  }

  /** The texts that the drop-down of a cell offers. */
  private List<String> choices(XSSFCell cell) {
    return cell.getSheet().getDataValidations().stream()
        .filter(TemplateFiller::list)
        .filter(v -> v.getRegions().getCellRangeAddresses()[0].isInRange(cell))
        .map(v -> v.getValidationConstraint().getFormula1())
        .flatMap(this::area)
        .toList();
  }

  private static boolean list(XSSFDataValidation validation) {
    return validation.getValidationConstraint().getValidationType()
        == DataValidationConstraint.ValidationType.LIST;
  }

  private java.util.stream.Stream<String> area(String formula) {
    var cells =
        new AreaReference(formula, template.getSpreadsheetVersion()).getAllReferencedCells();
    return java.util.Arrays.stream(cells)
        .map(at -> template.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol()))
        .map(XSSFCell::getStringCellValue);
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    template.write(out);
    return out.toByteArray();
  }
}
