package org.rasoat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user does with a marked copy: look at it, correct it, and hand it in again. */
class CopiesTest {

  private static final String PACK = "rules/fire-safety";
  private static final String RESULT = "Kết quả rà soát";
  private static final String[] HEADINGS = {
    "STT",
    "Mã nhà",
    "Tên nhà",
    "Trường",
    "Công năng",
    "Diện tích sàn (m²)",
    "Số học sinh",
    "Số lối thoát nạn",
    "Số bình chữa cháy"
  };

  @TempDir private Path folder;

  /** A list of buildings, the first of which lacks an extinguisher. */
  private Path buildings(Workbook book, String name, int rows, boolean complete) throws Exception {
    try (book) {
      Sheet sheet = book.createSheet("Danh sách tòa nhà");
      Row top = sheet.createRow(0);
      for (int column = 0; column < HEADINGS.length; column++) {
        top.createCell(column).setCellValue(HEADINGS[column]);
      }
      for (int i = 1; i <= rows; i++) {
        Row row = sheet.createRow(i);
        row.createCell(0).setCellValue(i);
        row.createCell(1).setCellValue("N-" + i);
        row.createCell(2).setCellValue("Nhà " + i);
        row.createCell(3).setCellValue("Trường Mẫu");
        row.createCell(4).setCellValue("Phòng học");
        row.createCell(5).setCellValue(300);
        row.createCell(6).setCellValue(100);
        row.createCell(7).setCellValue(2);
        if (complete) {
          row.createCell(8).setCellValue(i == 1 ? 1 : 2);
        }
      }
      Path file = folder.resolve(name);
      try (OutputStream out = Files.newOutputStream(file)) {
        book.write(out);
      }
      return file;
    }
  }

  private static Run check(Path file, String... more) {
    List<String> all = new java.util.ArrayList<>(List.of("check", "--rules", PACK, "--as-of"));
    all.addAll(List.of("2025-08-15", "--rule", "FIR-02,DQ-01", file.toString()));
    all.addAll(List.of(more));
    return Run.of(all.toArray(String[]::new));
  }

  private static List<String> fingerprints(String json) {
    return Pattern.compile("\"fingerprint\"\\s*:\\s*\"([0-9a-f]+)\"")
        .matcher(json)
        .results()
        .map(result -> result.group(1))
        .toList();
  }

  @Test
  void aCopyIsCorrectedAndCheckedAgainAsItIs() throws Exception {
    for (String ending : List.of("xlsx", "xls")) {
      Workbook empty = ending.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
      Path file = buildings(empty, "nha." + ending, 2, true);
      byte[] before = Files.readAllBytes(file);
      Path copy = folder.resolve("marked." + ending);
      check(file, "--report", "xlsx=" + copy);
      assertThat(file).hasBinaryContent(before);
      List<String> found = fingerprints(check(file, "--report", "json").out());
      assertThat(found).hasSize(1);
      assertThat(fingerprints(check(copy, "--report", "json").out())).isEqualTo(found);
      try (Workbook marked =
          WorkbookFactory.create(new java.io.ByteArrayInputStream(Files.readAllBytes(copy)))) {
        Sheet sheet = marked.getSheetAt(0);
        assertThat(sheet.getCellComment(new CellAddress("I2")).getString().getString())
            .contains("FIR-02");
        assertThat(sheet.getCellComments()).hasSize(1);
        sheet.getRow(1).getCell(8).setCellValue(2);
        try (OutputStream out = Files.newOutputStream(copy)) {
          marked.write(out);
        }
      }
      Path again = folder.resolve("again." + ending);
      assertThat(check(copy, "--report", "xlsx=" + again).all()).doesNotContain("[FIR-02]");
      try (Workbook clean = WorkbookFactory.create(again.toFile())) {
        assertThat(clean.getSheetAt(0).getCellComments()).isEmpty();
        assertThat(clean.getNumberOfSheets()).isEqualTo(2);
      }
    }
  }

  @Test
  void aKindThatCannotBeMarkedGetsAWorkbookOfResultsThatSaysWhy() throws Exception {
    Path csv = folder.resolve("nha.csv");
    Files.writeString(
        csv,
        String.join(",", HEADINGS)
            + "\n1,N-1,=HYPERLINK(\"x\"),Trường Mẫu,Phòng học,300,100,2,1\n");
    Path copy = folder.resolve("result.xlsx");
    check(csv, "--report", "xlsx=" + copy);
    try (XSSFWorkbook result = new XSSFWorkbook(copy.toFile())) {
      assertThat(result.getNumberOfSheets()).isEqualTo(1);
      StringBuilder text = new StringBuilder();
      result.getSheet(RESULT).forEach(row -> row.forEach(cell -> text.append(cell).append('\n')));
      assertThat(text).contains("FIR-02").contains("không đạt");
      result
          .getSheet(RESULT)
          .forEach(
              row ->
                  row.forEach(
                      cell -> assertThat(cell.getCellType().name()).isNotEqualTo("FORMULA")));
    }
  }

  @Test
  void whereNotesWouldBeTooManyTheSheetOfResultsTellsAll() throws Exception {
    Path file = buildings(new XSSFWorkbook(), "nhieu.xlsx", 2001, false);
    Path copy = folder.resolve("marked.xlsx");
    Run run = check(file, "--report", "xlsx=" + copy);
    assertThat(run.err()).contains("2.001").contains("2.000");
    try (XSSFWorkbook marked = new XSSFWorkbook(copy.toFile())) {
      assertThat(marked.getSheetAt(0).getCellComments()).isEmpty();
      assertThat(marked.getSheet(RESULT).getLastRowNum()).isGreaterThan(2001);
      assertThat(
              marked.getSheetAt(0).getSheetConditionalFormatting().getNumConditionalFormattings())
          .isPositive();
    }
  }
}
