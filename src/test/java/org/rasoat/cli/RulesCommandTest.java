package org.rasoat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RulesCommandTest {

  private static final String PACK = "rules/fire-safety";

  @TempDir Path temp;

  @Test
  void listAsJsonHasTheAgreedFields() {
    Run run = Run.of("rules", "list", "--format", "json", "--rules", PACK);
    assertThat(run.code()).isZero();
    JsonNode rules = JsonMapper.shared().readTree(run.out());
    assertThat(rules.isArray()).isTrue();
    assertThat(rules)
        .isNotEmpty()
        .allSatisfy(
            rule ->
                assertThat(rule.propertyNames())
                    .contains("id", "title", "severity", "topic", "basis", "source"));
  }

  @Test
  void listSpeaksBothLanguages() {
    assertThat(Run.of("rules", "list", "--rules", PACK).out())
        .contains("Tòa nhà thiếu bình chữa cháy");
    assertThat(Run.of("rules", "list", "--rules", PACK, "--lang", "en").out())
        .contains("Building has too few fire extinguishers");
  }

  @Test
  void explainShowsThePageInTheLanguageThatWasAskedFor() {
    Run vi = Run.of("rules", "explain", "FIR-02", "--rules", PACK);
    assertThat(vi.code()).isZero();
    assertThat(vi.out()).contains("Vì sao", "Không đạt", "rules/fire-safety/buildings.drl:");
    Run en = Run.of("rules", "explain", "FIR-02", "--rules", PACK, "--lang", "en");
    assertThat(en.out()).contains("Why", "Fails").doesNotContain("Vì sao");
  }

  @Test
  void explainFindsARuleOfAnotherPackByItsId() {
    Run run = Run.of("rules", "explain", "FIR-02");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("rules/fire-safety/buildings.drl:");
  }

  @Test
  void explainKnowsTheRulesOfTheReadingLayer() {
    assertThat(Run.of("rules", "explain", "DQ-04", "--rules", PACK).code()).isZero();
  }

  @Test
  void explainOfAnUnknownRuleIsWrongUse() {
    Run run = Run.of("rules", "explain", "FIR-99", "--rules", PACK, "--lang", "en");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("There is no rule 'FIR-99'");
  }

  @Test
  void brokenConditionMakesTheTestsFail() {
    InvoicePack pack = InvoicePack.in(temp);
    assertThat(Run.of("rules", "test", "--rules", pack.toString()).code()).isZero();
    pack.change("checks.drl", "net < 0", "net > 0");
    Run run = Run.of("rules", "test", "--rules", pack.toString(), "--lang", "en");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("✗ INV-01")
        .containsPattern("checks\\.md:\\d+: Did not expect a finding at ")
        .containsPattern("checks\\.md:\\d+: Expected a finding at ");
  }

  @Test
  void ruleWithoutAPageMakesTheTestsFail() throws IOException {
    InvoicePack pack = InvoicePack.in(temp);
    Files.delete(pack.folder().resolve("checks.md"));
    Run run = Run.of("rules", "test", "--rules", pack.toString(), "--lang", "en");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("INV-01 has no page");
  }

  @Test
  void packsThatShipHaveNothingToMend() {
    for (String pack : new String[] {"rules/congress", PACK}) {
      Run run = Run.of("rules", "lint", "--rules", pack);
      assertThat(run.out()).contains("không có gì phải sửa");
      assertThat(run.code()).isZero();
    }
  }

  @Test
  void lintNamesWhatShouldNotStandInAPack() {
    InvoicePack pack =
        InvoicePack.in(temp)
            .change("checks.drl", "when\n", "  salience 10\nwhen\n")
            .change(
                "checks.drl", "report.cell($i", "System.out.println(\"Files.x\"); report.cell($i")
            .change("checks.md", "### Why\nNo negative amounts.\n", "");
    Run run = Run.of("rules", "lint", "--rules", pack.toString(), "--lang", "en");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .containsPattern("checks\\.drl:\\d+:\\d+: Do not use 'salience'")
        .containsPattern("checks\\.drl:\\d+:\\d+: Do not use 'System\\.'")
        .contains("The page of INV-01 has no part 'Why'.")
        .contains("The page of INV-01 has no part 'What to do'.")
        .doesNotContain("'Files.'");
  }

  @Test
  void testsOfOneTopicRunAlone() {
    Run run = Run.of("rules", "test", "buildings", "--rules", PACK);
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("FIR-02").doesNotContain("FIR-01");
  }

  @Test
  void versionNamesTheProgram() {
    assertThat(Run.of("--version").out().strip()).matches("rasoat \\d+\\.\\d+\\.\\d+");
  }

  @Test
  void helpSpeaksBothLanguages() {
    assertThat(Run.of("check", "--help").out()).contains("Cách dùng:", "Ngày xét");
    assertThat(Run.of("check", "--help", "--lang", "en").out())
        .contains("Usage:", "Day of the check");
  }

  @Test
  void withoutACommandThereIsHelpAndWrongUse() {
    Run run = Run.of();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("check", "rules");
  }
}
