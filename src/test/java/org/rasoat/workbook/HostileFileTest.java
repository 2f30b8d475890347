package org.rasoat.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.rasoat.workbook.Books.at;
import static org.rasoat.workbook.Books.read;
import static org.rasoat.workbook.Books.style;
import static org.rasoat.workbook.Books.write;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasoat.language.Sentences;

/** Files made to do harm, or broken beyond what a rule of the format foresees. */
class HostileFileTest {

  private static final String ROW = "<row><c><v>1</v></c></row>";

  @TempDir Path folder;

  private void assertBeyond(RawXlsx content, Limit limit) throws Exception {
    Path path = content.write(folder.resolve("evil.xlsx"));
    assertThatExceptionOfType(UnreadableWorkbookException.class)
        .isThrownBy(() -> read(path))
        .satisfies(
            refusal ->
                assertThat(refusal.sentence())
                    .isEqualTo(
                        Sentences.say(
                            "workbook.limit." + limit.word(),
                            "evil.xlsx",
                            limit.told(limit.usual()),
                            limit.word())));
  }

  private void assertRefused(RawXlsx content, String key) throws Exception {
    Path path = content.write(folder.resolve("evil.xlsx"));
    assertThatExceptionOfType(UnreadableWorkbookException.class)
        .isThrownBy(() -> read(path))
        .satisfies(
            refusal ->
                assertThat(refusal.sentence())
                    .isEqualTo(Sentences.say("workbook." + key, "evil.xlsx")));
  }

  @Test
  void smallPartIsNotJudgedByItsCompression() throws Exception {
    String blanks = " ".repeat((int) Limit.RATIO_FLOOR.usual() / 2);
    Path path = new RawXlsx().rows(blanks + ROW).write(folder.resolve("blanks-many.xlsx"));
    assertThat(read(path).sheets().get(0).cell(1, 1).text()).isEqualTo("1");
  }

  @Test
  void thousandsOfFormattedEmptyRowsAreNoBomb() throws Exception {
    String rows = "<row><c s=\"0\"/><c s=\"0\"/><c s=\"0\"/></row>".repeat(300_000);
    Path path = new RawXlsx().rows(rows + ROW).write(folder.resolve("rows-empty.xlsx"));
    assertThat(read(path).sheets().get(0).rows()).containsExactly(300_001);
  }

  @Test
  void endlessTextIsRefused() throws Exception {
    assertBeyond(
        new RawXlsx().rows(ROW).strings("<si>" + "<r><t>x</t></r>".repeat(100_001) + "</si>"),
        Limit.CELL_TEXT);
  }

  @Test
  void referencesOutsideTheFileAreNotFollowed() throws Exception {
    assertRefused(
        new RawXlsx()
            .part(
                "xl/_rels/workbook.xml.rels",
                "<R><Relationship Id=\"rId1\" Type=\"a/worksheet\" TargetMode=\"External\""
                    + " Target=\"http://localhost/sheet.xml\"/></R>"),
        "damaged");
    assertRefused(
        new RawXlsx()
            .part(
                "xl/_rels/workbook.xml.rels",
                "<R><Relationship Id=\"rId1\" Type=\"a/worksheet\" Target=\"../../../etc/passwd\""
                    + "/></R>"),
        "damaged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fuzz.xlsx", "fuzz.xls"})
  void damagedBytesGiveASentenceOrAWorkbook(String name) throws Exception {
    byte[] whole =
        Files.readAllBytes(
            write(
                folder.resolve(name),
                book -> {
                  var sheet = book.createSheet("Một");
                  at(sheet, 1, 1).setCellValue("Đơn vị");
                  at(sheet, 2, 1).setCellValue(43921);
                  sheet.getRow(1).getCell(0).setCellStyle(style(book, "dd/mm/yyyy"));
                  at(sheet, 3, 1).setCellFormula("A2*2");
                }));
    Random random = new Random(20200331);
    int refused = 0;
    for (int i = 0; i < 300; i++) {
      byte[] bytes = whole.clone();
      for (int flips = random.nextInt(8); flips >= 0; flips--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      refused += outcome(Files.write(folder.resolve(name), bytes));
    }
    assertThat(refused).isPositive();
  }

  /** 1 for a refusal, 0 for a workbook all of whose cells can be had; nothing else may happen. */
  private static int outcome(Path path) {
    try {
      for (Worksheet sheet : read(path).sheets()) {
        sheet.rows().forEach(row -> assertThat(sheet.row(row)).extracting(Cell::text).isNotEmpty());
      }
      return 0;
    } catch (UnreadableWorkbookException expected) {
      return 1;
    }
  }
}
