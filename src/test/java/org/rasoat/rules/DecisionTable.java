package org.rasoat.rules;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes decision tables for tests. */
final class DecisionTable {

  /** Two rules about invoices, one a row. */
  static final String SHEET =
      """
      Mức chi · Limits
      RuleSet|invoices

      RuleTable Mức chi
      NAME|METADATA|METADATA|METADATA|METADATA|METADATA|METADATA|METADATA|METADATA|CONDITION|CONDITION|ACTION
      |||||||||$i : Invoice||
      |title_vi("$param")|title_en("$param")|vi("$param")|en("$param")|severity("$param")|basis("$param")|source("$param")|checks("$param")|$code : code, $net : $param != null|net > $param|report.cell($i, "$param");
      Mã|Tên lỗi|Fault|Thông báo|Message|Mức|Căn cứ|Nguồn|Xét|Số tiền|Quá|Báo ở
      INV-11|Quá lớn|Too large|{$code}: {$net} quá lớn|{$code}: {$net} is too large|error|design|Kế toán|Invoice|net|5000|net
      INV-12|Quá lớn|Too large|{$code}: {$net} phải duyệt|{$code}: {$net} needs approval|warning|design|Kế toán|Invoice|net|2000|net
      """;

  private DecisionTable() {}

  /** Adds a table, given as rows of cells, to a pack; the two conditions share their type. */
  static PackFixture in(PackFixture pack, String name, String text) throws IOException {
    List<String> lines = text.lines().toList();
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(pack.folder().resolve(name))) {
      XSSFSheet sheet = book.createSheet("Mức chi");
      for (int row = 0; row < lines.size(); row++) {
        fill(sheet.createRow(row), lines.get(row).split("\\|", -1));
      }
      if (lines.size() > 5) {
        sheet.addMergedRegion(new CellRangeAddress(5, 5, 9, 10));
      }
      book.write(out);
    }
    return pack;
  }

  private static void fill(Row row, String[] cells) {
    for (int column = 0; column < cells.length; column++) {
      if (cells[column].matches("\\d+")) {
        row.createCell(column).setCellValue(Integer.parseInt(cells[column]));
      } else if (!cells[column].isBlank()) {
        row.createCell(column).setCellValue(cells[column]);
      }
    }
  }
}
