package org.rasoat.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaiverFileTest {

  private static final Waiver FULL =
      new Waiver(
          "SCH-03",
          "Chi nhánh Bưởi",
          "Ngày kết thúc",
          "Kế hoạch",
          "Sửa hội trường",
          "Bà Hòa",
          LocalDate.of(2026, 12, 31),
          2);

  @TempDir Path temp;

  private WaiverFile read(String name, String text) throws IOException {
    Files.writeString(temp.resolve(name), text);
    return WaiverFile.read(temp.resolve(name), name);
  }

  @Test
  void yamlIsReadInBothLanguagesWithLines() throws IOException {
    WaiverFile file =
        read(
            "w.yaml",
            """
            # approved
            - rule: SCH-03
              key: Chi nhánh Bưởi
              column: Ngày kết thúc
              sheet: Kế hoạch
              reason: Sửa hội trường
              approved-by: Bà Hòa
              expires: 2026-12-31

            - quy tắc: SCH-04
              khóa: Chi nhánh xa
              lý do: Đã biết
              người duyệt: Ông An
              hết hạn: không hết hạn
            """);
    assertThat(file.problems()).isEmpty();
    assertThat(file.waivers())
        .containsExactly(
            FULL, new Waiver("SCH-04", "Chi nhánh xa", null, null, "Đã biết", "Ông An", null, 10));
  }

  @Test
  void yamlMayHaveTheListUnderAName() throws IOException {
    WaiverFile file =
        read("w.yml", "waivers:\n- {rule: A-01, key: x, reason: r, approver: a, expires: never}\n");
    assertThat(file.problems()).isEmpty();
    assertThat(file.waivers()).hasSize(1);
  }

  @Test
  void csvAndWorkbooksAreReadByTheirHeadings() throws IOException {
    WaiverFile csv =
        read(
            "w.csv",
            """
            Quy tắc;Khóa;Cột;Trang tính;Lý do;Người duyệt;Hết hạn;Ghi chú
            SCH-03;Chi nhánh Bưởi;Ngày kết thúc;Kế hoạch;Sửa hội trường;Bà Hòa;31/12/2026;x
            """);
    assertThat(csv.problems()).isEmpty();
    assertThat(csv.waivers()).containsExactly(FULL);
    assertThat(workbook().problems()).isEmpty();
    assertThat(workbook().waivers()).containsExactly(FULL);
  }

  /** The day is a true date whose format shows the month first. */
  private WaiverFile workbook() throws IOException {
    Path path = temp.resolve("w.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(path)) {
      Row header = book.createSheet("Miễn trừ").createRow(0);
      Row row = book.getSheetAt(0).createRow(1);
      List<String> headings =
          List.of("Rule", "Key", "Column", "Sheet", "Reason", "Approved by", "Expires");
      List<String> values =
          List.of(
              "SCH-03", "Chi nhánh Bưởi", "Ngày kết thúc", "Kế hoạch", "Sửa hội trường", "Bà Hòa");
      for (int i = 0; i < headings.size(); i++) {
        header.createCell(i).setCellValue(headings.get(i));
        if (i < values.size()) {
          row.createCell(i).setCellValue(values.get(i));
        }
      }
      CellStyle american = book.createCellStyle();
      american.setDataFormat(book.createDataFormat().getFormat("m/d/yy"));
      row.createCell(6).setCellValue(LocalDate.of(2026, 12, 31));
      row.getCell(6).setCellStyle(american);
      book.write(out);
    }
    return WaiverFile.read(path, "w.xlsx");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "- {rule: A-01, key: x, reason: r, approver: a} | 1 | `\"expires\" is missing`",
        "- {rule: A-01, key: x, reason: '', approver: a, expires: never} | 1 | \"reason\" is missing",
        "- {rule: A-01, key: x, reason: r, expires: never} | 1 | \"approved by\" is missing",
        "- {rule: A-01, key: x, reason: r, approver: a, expires: 2026-02-30} | 1 | 2026-02-30",
        "- {rule: A-01, key: x, reason: r, approver: a, expires: soon} | 1 | soon",
        "- {rule: A-01, kee: x, reason: r, approver: a, expires: never} | 1 | Did you mean \"key\"",
        "- {rule: A-01, row number: 3} | 1 | There is no field \"row number\"",
        "- {rule: A-01, key: [x]} | 1 | must be a text",
        "- {rule: A-01, rule: A-02} | 1 | given twice",
        "- text | 1 | A list of waivers",
        "rule: A-01 | 1 | A list of waivers",
        "- {rule: A-01 | 1 | not proper YAML",
      })
  void eachMistakeInYamlIsNamedWithItsLine(String text, int line, String message)
      throws IOException {
    WaiverFile file = read("w.yaml", text + "\n");
    assertThat(file.waivers()).isEmpty();
    assertThat(file.problems().get(0).message().en()).contains(message);
    assertThat(file.problems().get(0).line()).isBetween(line, line + 1);
  }

  @Test
  void twoOfAKindAreAProblemHoweverTheyAreSpelt() throws IOException {
    WaiverFile file =
        read(
            "w.csv",
            """
            rule,key,reason,approver,expires
            A-01,Chi nhánh Thụy Khuê,r,a,never
            A-01,CHI NHÁNH THUỴ KHUÊ,r,a,2030-01-01
            A-02,Chi nhánh Thụy Khuê,r,a,never
            """);
    assertThat(file.waivers()).hasSize(2);
    assertThat(file.problems()).hasSize(1);
    assertThat(file.problems().get(0).line()).isEqualTo(3);
    assertThat(file.problems().get(0).message().en()).contains("line 2");
  }

  @Test
  void filesThatHoldNoWaiversSayWhatIsNeeded() throws IOException {
    assertThat(read("w.csv", "a,b\n1,2\n").problems().get(0).message().en()).contains("headings");
    assertThat(read("v.csv", "rule,key,reasn,approver\nA-01,x,r,a\n").problems())
        .extracting(problem -> problem.message().en())
        .anyMatch(text -> text.contains("Did you mean \"reason\""))
        .anyMatch(text -> text.contains("reason") && text.contains("expires"));
    assertThat(read("w.txt", "x").problems().get(0).message().en()).contains(".yaml");
    assertThat(read("w.yaml", "# nothing yet\n").problems().get(0).message().en())
        .contains("no waivers");
    assertThat(read("w.xlsx", "x").problems()).hasSize(1);
    assertThat(WaiverFile.read(temp.resolve("gone.yaml"), "gone.yaml").problems()).hasSize(1);
  }

  @Test
  void aWaiverHoldsThroughItsLastDay() {
    LocalDate last = LocalDate.of(2026, 12, 31);
    assertThat(FULL.expired(last)).isFalse();
    assertThat(FULL.daysLeft(last)).hasValue(0);
    assertThat(FULL.expired(last.plusDays(1))).isTrue();
  }
}
