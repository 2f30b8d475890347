package org.rasoat.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.poi.ss.usermodel.Cell;

/** One small table, to be saved in every format: texts, whole numbers, decimals, days, nothing. */
record SameTable(List<List<Object>> rows) {

  static final SameTable SAMPLE =
      new SameTable(
          List.of(
              List.of("Đơn vị", "Số đảng viên", "Tỷ lệ", "Ngày"),
              List.of("Tổ Ánh Dương", 12, 0.25, LocalDate.of(2020, 3, 31)),
              List.of("Tổ Bình Minh; 2, \"cũ\"", 1234, 1.5, LocalDate.of(2020, 4, 1)),
              List.of("", 7, "", LocalDate.of(1999, 12, 31))));

  /** Saves it in the format of the file's ending. */
  Path save(Path path) throws IOException {
    String name = path.getFileName().toString();
    switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "csv" -> Files.writeString(path, csv(), UTF_8);
      case "html" -> Files.writeString(path, html(), UTF_8);
      case "xml" -> Files.writeString(path, xml2003(), UTF_8);
      case "fods" -> Files.writeString(path, "<?xml version=\"1.0\"?>" + flat(), UTF_8);
      case "ods" -> RawXlsx.zip(path, ods());
      default -> Books.write(path, this::fill);
    }
    return path;
  }

  private void fill(org.apache.poi.ss.usermodel.Workbook book) {
    var sheet = book.createSheet("Bảng");
    var day = Books.style(book, "dd/mm/yyyy");
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        Cell cell = Books.at(sheet, row + 1, column + 1);
        Object value = rows.get(row).get(column);
        if (value instanceof LocalDate date) {
          cell.setCellValue(date);
          cell.setCellStyle(day);
        } else if (value instanceof Number number) {
          cell.setCellValue(number.doubleValue());
        } else {
          cell.setCellValue(value.toString());
        }
      }
    }
  }

  private String each(String start, String end, BiFunction<String, Object, String> cell) {
    StringBuilder text = new StringBuilder();
    for (List<Object> row : rows) {
      text.append(start);
      for (Object value : row) {
        String kind =
            value instanceof LocalDate ? "date" : value instanceof Number ? "number" : "text";
        text.append(cell.apply(kind, value));
      }
      text.append(end);
    }
    return text.toString();
  }

  private static String shown(Object value) {
    if (value instanceof LocalDate day) {
      return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
    return value instanceof Double ? value.toString().replace('.', ',') : value.toString();
  }

  /** With semicolons, as an Excel writes it whose decimals have commas. */
  private String csv() {
    return "\uFEFF"
        + each("", "\r\n", (kind, value) -> '"' + shown(value).replace("\"", "\"\"") + "\";")
            .replace(";\r\n", "\r\n");
  }

  private String html() {
    return "<html><body><table>"
        + each("<tr>", "</tr>", (kind, value) -> "<td>" + shown(value) + "</td>")
        + "</table></body></html>";
  }

  private String xml2003() {
    return "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
        + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
        + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Styles><Style ss:ID=\"d\">"
        + "<NumberFormat ss:Format=\"Short Date\"/></Style></Styles>"
        + "<Worksheet ss:Name=\"Bảng\"><Table>"
        + each(
            "<Row>",
            "</Row>",
            (kind, value) ->
                switch (kind) {
                  case "date" ->
                      "<Cell ss:StyleID=\"d\"><Data ss:Type=\"DateTime\">"
                          + value
                          + "T00:00:00.000</Data></Cell>";
                  case "number" -> "<Cell><Data ss:Type=\"Number\">" + value + "</Data></Cell>";
                  default -> "<Cell><Data ss:Type=\"String\">" + value + "</Data></Cell>";
                })
        + "</Table></Worksheet></Workbook>";
  }

  private static final String ODS =
      " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:table=\"t\" xmlns:text=\"x\"";

  private String body() {
    return "<office:body><office:spreadsheet><table:table table:name=\"Bảng\">"
        + each(
            "<table:table-row>",
            "</table:table-row>",
            (kind, value) ->
                switch (kind) {
                  case "date" ->
                      "<table:table-cell office:value-type=\"date\" office:date-value=\""
                          + value
                          + "\"/>";
                  case "number" ->
                      "<table:table-cell office:value-type=\"float\" office:value=\""
                          + value
                          + "\"/>";
                  default ->
                      "<table:table-cell office:value-type=\"string\"><text:p>"
                          + value
                          + "</text:p></table:table-cell>";
                })
        + "<table:table-row table:number-rows-repeated=\"1048572\">"
        + "<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
        + "</table:table></office:spreadsheet></office:body>";
  }

  private String flat() {
    return "<office:document"
        + ODS
        + " office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">"
        + body()
        + "</office:document>";
  }

  private Map<String, String> ods() {
    return zip(body());
  }

  /** The parts of an {@code .ods} with that body. */
  static Map<String, String> zip(String body) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    parts.put(
        "content.xml",
        "<office:document-content" + ODS + ">" + body + "</office:document-content>");
    return parts;
  }
}
