package org.rasoat.workbook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasoat.language.Sentences;

class CsvTableTest {

  @TempDir Path folder;

  private Worksheet sheet(String text) throws Exception {
    Path path = Files.writeString(folder.resolve("terms.csv"), text, UTF_8);
    return WorkbookReader.readCsv(path, "reference/terms.csv").sheets().get(0);
  }

  @Test
  void everyFieldIsAText() throws Exception {
    Worksheet sheet = sheet("Đơn vị,Số,Ngày\nTổ 1,02,31/03/2020\n");
    assertThat(sheet.name()).isEqualTo("terms");
    assertThat(sheet.file()).isEqualTo("reference/terms.csv");
    assertThat(sheet.row(2))
        .containsExactly(
            new Cell.Text(new Address(2, 1), "Tổ 1", false),
            new Cell.Text(new Address(2, 2), "02", false),
            new Cell.Text(new Address(2, 3), "31/03/2020", false));
  }

  @Test
  void byteOrderMarkIsNoPartOfTheFirstField() throws Exception {
    assertThat(sheet("\uFEFFTên;Số\nA;1\n").cell(1, 1).text()).isEqualTo("Tên");
  }

  @Test
  void quotedFieldsMayHoldSeparatorsQuotesAndLineBreaks() throws Exception {
    Worksheet sheet = sheet("Tên,Ghi chú\n\"A, B\",\"nói \"\"có\"\"\nrồi thôi\"\nC,\n");
    assertThat(sheet.cell(2, 1).text()).isEqualTo("A, B");
    assertThat(sheet.cell(2, 2).text()).isEqualTo("nói \"có\"\nrồi thôi");
    assertThat(sheet.row(3)).extracting(Cell::text).containsExactly("C");
  }

  @Test
  void emptyLinesKeepTheirRows() throws Exception {
    assertThat(sheet("a,b\n\nc,d\n").rows()).containsExactly(1, 3);
  }

  @Test
  void decomposedTextIsComposed() throws Exception {
    String text = "Cấp ủy";
    assertThat(sheet(Normalizer.normalize(text, Normalizer.Form.NFD)).cell(1, 1).text())
        .isEqualTo(text);
  }

  private static final String TCVN3 =
      "STT;Tªn chi bé;Bi th\u00AD\n1;Chi bé sè 1;NguyÔn ThÞ B×nh\n2;Chi bé T©y Hå;Lª V¨n An\n";

  @Test
  void tableThatCanBeNothingElseIsReadAsTcvn3() throws Exception {
    Worksheet sheet = sheet(TCVN3);

    assertThat(sheet.row(1)).extracting(Cell::text).containsExactly("STT", "Tên chi bộ", "Bi thư");
    assertThat(sheet.row(2))
        .extracting(Cell::text)
        .containsExactly("1", "Chi bộ số 1", "Nguyễn Thị Bình");
    assertThat(sheet.row(3))
        .extracting(Cell::text)
        .containsExactly("2", "Chi bộ Tây Hồ", "Lê Văn An");
    assertThat(((Cell.Text) sheet.cell(2, 2)).encoding()).isEqualTo(Encoding.TCVN3);
    assertThat(((Cell.Text) sheet.cell(2, 1)).encoding()).isEqualTo(Encoding.UNICODE);
  }

  @Test
  void sameTableIsReadWithoutUnicodeToo() throws Exception {
    Path path = Files.write(folder.resolve("old.csv"), TCVN3.getBytes(ISO_8859_1));

    assertThat(WorkbookReader.read(path, "old.csv").sheets().get(0).row(2))
        .extracting(Cell::text)
        .containsExactly("1", "Chi bộ số 1", "Nguyễn Thị Bình");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tên;Quê\nVũ Hà;Hà Nội\nLê Na;Nam Hà\n",
        "Name;Ort\nMüller;Köln\nGroß;Düsseldorf\nSøren;Århus\nJürgen;Fürth\n",
        "Tªn chi bé;Hä vµ tªn;Ký hiÖu\nChi bộ số 1;Nguyễn Thị Bình;§ 5\n"
      })
  void otherTablesStayAsTheyAre(String text) throws Exception {
    Worksheet sheet = sheet(text);

    assertThat(sheet.row(2)).allSatisfy(cell -> assertThat(text).contains(cell.text()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a,b\\n1,2 | ,",
        "a;b\\n1,5;2,5 | ;",
        "Họ tên; Quê\\nA; Hà Nội, Việt Nam | ;",
        "a\\tb, c\\n1\\t2 | \\t",
        "\"x;y;z\",b\\n1,2 | ,",
        "một cột | ,"
      })
  void separatorIsFoundFromTheFirstLines(String text, String separator) {
    char expected = separator.equals("\\t") ? '\t' : separator.charAt(0);
    String lines = text.replace("\\n", "\n").replace("\\t", "\t");
    assertThat(CsvTable.separator(lines)).isEqualTo(expected);
  }

  @Test
  void otherEncodingsAreRefused() throws Exception {
    Path path = folder.resolve("encoding-other.csv");
    Files.write(path, new byte[] {'a', (byte) 0xE2, 'b'});
    assertThatExceptionOfType(UnreadableWorkbookException.class)
        .isThrownBy(() -> WorkbookReader.readCsv(path, "a.csv"))
        .satisfies(
            refusal ->
                assertThat(refusal.sentence())
                    .isEqualTo(Sentences.say("workbook.not_utf8", "a.csv")));
  }

  @Test
  void missingTableIsRefused() {
    assertThatExceptionOfType(UnreadableWorkbookException.class)
        .isThrownBy(() -> WorkbookReader.readCsv(folder.resolve("none.csv"), "none.csv"))
        .satisfies(
            refusal ->
                assertThat(refusal.sentence())
                    .isEqualTo(Sentences.say("workbook.missing", "none.csv")));
  }
}
