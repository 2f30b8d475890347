package org.rasoat.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasoat.findings.Severity;
import org.rasoat.findings.Standing;
import org.rasoat.findings.Verdict;
import org.rasoat.language.Language;

class CsvFormatTest {

  static List<Report> cases() {
    return Written.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyLineHasAsManyFieldsAsThereAreHeadings(Report report) {
    List<NamedCsvRecord> lines = read(report);
    assertThat(lines).allMatch(line -> line.getFieldCount() == 16);
    for (Standing standing : Standing.values()) {
      assertThat(lines.stream().filter(line -> line.getField("status").equals(standing.word())))
          .hasSize((int) report.listed().stream().filter(f -> f.standing() == standing).count());
    }
    assertThat(lines.stream().filter(line -> line.getField("status").equals("resolved")))
        .hasSameSizeAs(report.agreed().resolved());
  }

  @Test
  void fieldsAreReadAsTheyWere() {
    NamedCsvRecord line = read(Reports.named(Language.VI, "paths")).get(0);
    assertThat(line.getField("file")).isEqualTo("Thư mục của tôi/kế hoạch quý I (bản cuối).xlsx");
    assertThat(line.getField("sheet")).isEqualTo("Bản 'cũ' của bà Hòa");
    assertThat(line.getField("cell")).isEqualTo("F12");
    assertThat(line.getField("severity")).isEqualTo("info");
    assertThat(line.getField("related")).endsWith("nhân sự.xlsx:Trích ngang!AB9");
  }

  @Test
  void excelIsToldThatItIsUtf8AndLinesEndAsTheStandardHasIt() {
    assertThat(Written.in("csv", Reports.many(Language.VI)))
        .startsWith("\uFEFFrule,severity,")
        .endsWith("\r\n");
  }

  @Test
  void whatWasNotCheckedIsALineOfItsOwn() {
    assertThat(read(Reports.named(Language.EN, "not-checked")))
        .extracting(line -> line.getField("status"))
        .containsExactly("not-checked", "not-checked", "not-checked");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r\n=1",
        " =1",
        "\u200B=1",
        "＝1",
        "\u00A0-2"
      })
  void formulasGetAnApostrophe(String text) {
    assertThat(valueOf(text)).startsWith("'").hasSizeGreaterThan(2);
  }

  @Test
  void aFormulaBehindASemicolonGetsOneToo() {
    assertThat(valueOf("a; =1;=2, -3")).isEqualTo("a; '=1;'=2, -3");
  }

  @Test
  void otherTextsStayAsTheyAre() {
    assertThat(valueOf("Chi nhánh \"A\", tổ 1-2 = 3\nBưởi"))
        .isEqualTo("Chi nhánh \"A\", tổ 1-2 = 3 Bưởi");
  }

  private static String valueOf(String text) {
    Report report =
        Reports.with(
            Verdict.NOT_COMPLIANT, List.of(Reports.saying(1, Severity.ERROR, text)), List.of(), 9);
    return read(report).get(0).getField("value");
  }

  private static List<NamedCsvRecord> read(Report report) {
    String text = Written.in("csv", report).substring(1);
    return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
  }
}
