package org.rasoat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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
  void whatIsNotThereIsWrongUseWithASuggestion() {
    assertThat(explain("TH2-BB", "FIR-01").code()).isEqualTo(2);
    assertThat(explain("TH2-BB", "FIR-01").err()).contains("Did you mean \"TH2-B\"");
    assertThat(explain("Không có!A1", "FIR-01").code()).isEqualTo(2);
    assertThat(explain("TH2-B", "FIR-99").code()).isEqualTo(2);
    assertThat(Run.of("explain", BOOK, "TH2-B").code()).isEqualTo(2);
    assertThat(Run.of("explain", "no-such.xlsx", "A1", "--rule", "DQ-01").code()).isEqualTo(3);
  }
}
