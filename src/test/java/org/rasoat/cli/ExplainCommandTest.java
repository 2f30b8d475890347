package org.rasoat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

  private static final String BOOK = "spreadsheets/fire-safety.xlsx";
  private static final String PACK = "rules/fire-safety";

  private static Run explain(String row, String rule, String... more) {
    List<String> words = new ArrayList<>(List.of("explain", BOOK, row, "--rule", rule));
    words.addAll(List.of("--rules", PACK, "--lang", "en"));
    words.addAll(List.of(more));
    return Run.of(words.toArray(String[]::new));
  }

  @Test
  void aRuleThatFiresHoldsInEveryConditionAndShowsItsFinding() {
    Run run = explain("TH2-B", "FIR-01");
    assertThat(run.code()).as(run.all()).isZero();
    assertThat(run.out()).contains("✓ ", "(TH2-B)", "Finding at ").doesNotContain("\n✗", "\n?");
  }

  @Test
  void aRuleThatDoesNotFireShowsWhichConditionFails() {
    Run run = explain("TH1-A", "FIR-01");
    assertThat(run.code()).as(run.all()).isZero();
    assertThat(run.out())
        .contains("\n✗ ", "(TH1-A)", "No finding of this rule at this row.")
        .doesNotContain("Finding at ");
  }

  @Test
  void aRowIsFoundByACellAndByAKeyHoweverItIsSpelt() {
    String byKey = explain("TH2-B", "FIR-01").out();
    assertThat(explain("th2-b", "FIR-01").out()).isEqualTo(byKey);
    String cell = byKey.lines().filter(line -> line.contains("-->")).findFirst().orElseThrow();
    String a1 = cell.replaceFirst(".*xlsx  (.*?)   \\(.*", "$1");
    assertThat(explain(a1, "FIR-01").out()).isEqualTo(byKey);
    String sheet = a1.substring(0, a1.indexOf('!'));
    String address = a1.substring(a1.indexOf('!') + 1);
    assertThat(explain(address, "FIR-01", "--sheet", sheet).out()).isEqualTo(byKey);
  }

  @Test
  void maskKeepsNamesAndValuesOut() {
    String book = "spreadsheets/tay-ho-2020-broken.xlsx";
    Run run = Run.of("explain", book, "Nhân sự!B13", "--rule", "PER-02", "--mask", "--lang", "en");
    assertThat(run.code()).as(run.all()).isZero();
    assertThat(run.out())
        .contains("(••• · Đảng bộ phường Bưởi)", "✓ candidacy == Candidacy.REELECTION\n")
        .contains("Finding at Nhân sự!C13: ••• (Male, born •••)")
        .doesNotContain("Lê Trọng Toàn", "1962,", "→");
    String[] some = {"explain", book, "Lê Trọng", "--rule", "PER-02", "--mask", "--lang", "en"};
    assertThat(Run.of(some).err()).contains("(••• · Đảng bộ phường Bưởi)").doesNotContain("Toàn");
    some[2] = "Lê Trọng Toànn";
    assertThat(Run.of(some).err()).contains("\"Lê Trọng Toànn\"").doesNotContain("Did you mean");
  }

  @Test
  void aMappingIsKeptTo(@TempDir Path temp) throws Exception {
    Path mapping =
        Files.writeString(
            temp.resolve("m.csv"),
            "Sheet,Type,Heading,Field\nBiên bản kiểm tra,Inspection,Hạn khắc phục,ignore\n");
    assertThat(explain("05/BB-PCCC", "FIR-03").out()).contains("Finding at");
    assertThat(explain("05/BB-PCCC", "FIR-03", "--mapping", mapping.toString()).out())
        .contains("did not run on this dossier")
        .doesNotContain("Finding at");
    Files.writeString(mapping, "Sheet,Type\nBiên bản kiểm tra,Nothing\n");
    assertThat(explain("TH2-B", "FIR-01", "--mapping", mapping.toString()).code()).isEqualTo(2);
  }

  @Test
  void whatIsNotThereIsWrongUseWithASuggestion() {
    assertThat(explain("TH2-BB", "FIR-01").code()).isEqualTo(2);
    assertThat(explain("TH2-BB", "FIR-01").err()).contains("Did you mean \"TH2-B\"");
    assertThat(explain("Không có!A1", "FIR-01").code()).isEqualTo(2);
    assertThat(explain("TH2-B", "FIR-99").code()).isEqualTo(2);
    assertThat(Run.of("explain", BOOK, "TH2-B").code()).isEqualTo(2);
    assertThat(Run.of("explain", "no-such.xlsx", "A1", "--rule", "DQ-01").code()).isEqualTo(3);
  }
}
