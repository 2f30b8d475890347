package org.rasoat.equivalence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A workbook that can be written in other ways. */
final class Book {

  private static final String USUAL = "Times New Roman";

  final List<Page> pages = new ArrayList<>();
  boolean date1904;

  /** Reads what a sample holds. */
  static Book read(Path file) throws IOException {
    Book book = new Book();
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook source = new XSSFWorkbook(in)) {
      for (Sheet sheet : source) {
        book.pages.add(page(sheet));
      }
    }
    return book;
  }

  /** A copy that can be changed without changing this one. */
  Book copy() {
    Book copy = new Book();
    copy.date1904 = date1904;
    pages.forEach(page -> copy.pages.add(page.copy()));
    return copy;
  }

  private static Page page(Sheet sheet) {
    Page page = new Page(sheet.getSheetName());
    for (Row row : sheet) {
      if (row.getZeroHeight()) {
        page.hidden.add(row.getRowNum());
      }
      for (Cell cell : row) {
        Object value = value(cell);
        if (value != null) {
          boolean formula = cell.getCellType() == CellType.FORMULA;
          page.set(
              row.getRowNum(),
              cell.getColumnIndex(),
              new Content(
                  value,
                  formula ? cell.getCellFormula() : null,
                  cell.getCellStyle().getDataFormatString(),
                  List.of()));
        }
      }
    }
    page.merges.addAll(sheet.getMergedRegions());
    return page;
  }

  private static @Nullable Object value(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> cell.getStringCellValue();
      case NUMERIC ->
          DateUtil.isCellDateFormatted(cell)
              ? cell.getLocalDateTimeCellValue().toLocalDate()
              : (Object) cell.getNumericCellValue();
      default -> null;
    };
  }

  Page page(String name) {
    return pages.stream().filter(page -> page.name.equals(name)).findFirst().orElseThrow();
  }

  /** Pages with a table that has its headings above it. */
  List<Page> tables() {
    return pages.stream().filter(page -> page.headings() >= 0).toList();
  }

  /** Writes the workbook; the file's ending says in which of Excel's formats. */
  Path write(Path file) throws IOException {
    try (Workbook target = file.toString().endsWith(".xls") ? new HSSFWorkbook() : xlsx();
        OutputStream out = Files.newOutputStream(file)) {
      Map<String, CellStyle> styles = new HashMap<>();
      Map<String, Font> fonts = new HashMap<>();
      for (Page page : pages) {
        write(page, target.createSheet(page.name), styles, fonts);
      }
      target.getCreationHelper().createFormulaEvaluator().evaluateAll();
      target.write(out);
    }
    return file;
  }

  private XSSFWorkbook xlsx() {
    XSSFWorkbook book = new XSSFWorkbook();
    book.getCTWorkbook().getWorkbookPr().setDate1904(date1904);
    return book;
  }

  private static void write(
      Page page, Sheet sheet, Map<String, CellStyle> styles, Map<String, Font> fonts) {
    page.rows.forEach(
        (number, cells) -> {
          Row row = sheet.createRow(number);
          row.setZeroHeight(page.hidden.contains(number));
          cells.forEach((column, content) -> put(row.createCell(column), content, styles, fonts));
        });
    page.merges.forEach(sheet::addMergedRegionUnsafe);
    int first = sheet.getLastRowNum() + 1;
    for (int i = 0; i < page.dummies; i++) {
      put(sheet.createRow(first + i).createCell(0), Content.of(""), styles, fonts);
    }
  }

  private static void put(
      Cell cell, Content content, Map<String, CellStyle> styles, Map<String, Font> fonts) {
    Workbook book = cell.getSheet().getWorkbook();
    String font = content.runs().isEmpty() ? USUAL : content.runs().get(0).font();
    cell.setCellStyle(
        styles.computeIfAbsent(
            content.format() + font,
            unused -> {
              CellStyle style = book.createCellStyle();
              style.setDataFormat(book.createDataFormat().getFormat(content.format()));
              style.setFont(font(book, font, fonts));
              return style;
            }));
    if (content.formula() != null) {
      cell.setCellFormula(content.formula());
    } else if (content.value() instanceof LocalDate day) {
      cell.setCellValue(day);
    } else if (content.value() instanceof Double number) {
      cell.setCellValue(number);
    } else if (content.runs().size() > 1) {
      cell.setCellValue(rich(book, content, fonts));
    } else if (!content.value().equals("")) {
      cell.setCellValue(content.value().toString());
    }
  }

  private static RichTextString rich(Workbook book, Content content, Map<String, Font> fonts) {
    RichTextString text = book.getCreationHelper().createRichTextString(content.value().toString());
    int at = 0;
    for (Content.Run run : content.runs()) {
      text.applyFont(at, at + run.text().length(), font(book, run.font(), fonts));
      at += run.text().length();
    }
    return text;
  }

  private static Font font(Workbook book, String name, Map<String, Font> fonts) {
    return fonts.computeIfAbsent(
        name,
        unused -> {
          Font font = book.createFont();
          font.setFontName(name);
          return font;
        });
  }
}
