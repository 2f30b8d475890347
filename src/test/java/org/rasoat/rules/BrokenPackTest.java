package org.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasoat.language.Language;

class BrokenPackTest {

  @TempDir Path temp;
  private PackFixture pack;

  @BeforeEach
  void writePack() {
    pack = PackFixture.in(temp);
  }

  @Test
  void soundPackHasNoProblem() {
    assertThat(pack.problems()).isEmpty();
  }

  @Test
  void byteOrderMarksAndDecomposedLettersAreNoProblem() {
    pack.change("checks.drl", "package invoices", "\uFEFFpackage invoices")
        .write(
            "reference/limits.csv",
            java.text.Normalizer.normalize(
                "Loại,Nhiều nhất\nHàng hóa,1000\n", java.text.Normalizer.Form.NFD));
    assertThat(pack.problems()).isEmpty();
  }

  @Test
  void misspeltFieldOffersTheNearestOne() {
    pack.change("checks.drl", "$net : net < 0", "$net : nett < 0");
    assertThat(pack.problems())
        .containsExactly(
            """
            rules/invoices/checks.drl:8:38: The type Invoice has no field 'nett'.
                8 |   $i : Invoice( $code : code, $net : nett < 0 )
                  |                                      ^
                  = did you mean 'net'?""");
  }

  @Test
  void misspeltTypeOffersTheNearestOne() {
    pack.change("checks.drl", "not Payment( code", "not Paiment( code");
    assertThat(pack.problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem)
                    .startsWith("rules/invoices/checks.drl:30:7: There is no type named 'Paiment'.")
                    .endsWith("= did you mean 'Payment'?"));
  }

  @Test
  void misspeltTypeOfAFieldIsReportedAtItsLine() {
    pack.change("types.drl", "paid : LocalDate ", "paid : LocalDat ");
    assertThat(pack.problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem)
                    .startsWith("rules/invoices/types.drl:15")
                    .contains("'LocalDat'"));
  }

  @Test
  void unknownVariableInAMessageOffersTheNearestOne() {
    pack.change("checks.drl", "{$code} chưa", "{$cod} chưa");
    assertThat(pack.problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem)
                    .contains("checks.drl:27:")
                    .contains("uses the variable '$cod'")
                    .endsWith("= did you mean '$code'?"));
  }

  @Test
  void missingTitleIsReported() {
    pack.change("checks.drl", "@title_en(\"Not paid\")", "");
    assertThat(pack.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem).contains("Rule INV-03 lacks @title_en."));
  }

  @Test
  void unknownSeverityOffersTheKnownOnes() {
    pack.change("checks.drl", "@severity(\"warning\")", "@severity(\"warn\")");
    assertThat(pack.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem).endsWith("= one of: error, warning, info"));
  }

  @Test
  void misspeltMetadataIsReported() {
    pack.change(
        "checks.drl", "@title_en(\"Not paid\")", "@title_en(\"Not paid\") @optionl(\"Payment\")");
    assertThat(pack.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem).endsWith("= did you mean '@optional'?"));
  }

  @Test
  void idInUseTwiceIsReportedWithItsFirstPlace() {
    pack.change("checks.drl", "rule \"INV-03\"", "rule \"INV-02\"");
    assertThat(pack.problems())
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .contains("The id 'INV-02' is taken at rules/invoices/checks.drl:13"));
  }

  @Test
  void javaErrorInAConsequenceIsReportedAtItsLine() {
    pack.change("checks.drl", "report.row($i);", "report.rov($i);");
    assertThat(pack.problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem).startsWith("rules/invoices/checks.drl:32:").contains("rov"));
  }

  @Test
  void tableThatNoTypeBelongsToIsReported() {
    pack.write("reference/limitz.csv", "Loại,Nhiều nhất\n");
    assertThat(pack.problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem)
                    .startsWith("rules/invoices/reference/limitz.csv: ")
                    .endsWith("= did you mean 'Limit'?"));
  }

  @Test
  void valueOfATableThatCannotBeReadIsReportedAtItsLine() {
    pack.write("reference/limits.csv", "Loại,Nhiều nhất\nHàng hóa,rất nhiều\n");
    assertThat(pack.problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem)
                    .startsWith("rules/invoices/reference/limits.csv:2:10: ")
                    .contains("rất nhiều"));
  }

  @Test
  void allProblemsAreReportedAtOnce() {
    pack.change("checks.drl", "$net : net < 0", "$net : nett < 0")
        .change("checks.drl", "{$code} chưa", "{$cod} chưa")
        .write("syntax.drl", "package invoices\n\nrule \"S-01\"\nwehn\nthen\nend\n")
        .write("reference/limits.csv", "Loại,Nhiều nhất\nHàng hóa,rất nhiều\n");
    assertThat(pack.problems()).hasSize(4);
  }

  @Test
  void noDroolsTextReachesTheAuthor() {
    pack.change("checks.drl", "net < 0", "net < \"x\" ||| 0")
        .change("checks.drl", "report.row($i);", "report.rov($i);");
    assertThat(pack.problems())
        .isNotEmpty()
        .allSatisfy(
            problem ->
                assertThat(problem).doesNotContain("null Package", "org.drools", ":-1", "[ERR"));
  }

  @Test
  void folderThatDoesNotExistIsRefused() {
    assertThat(refusal(temp.resolve("nowhere"))).contains("There is no rules folder");
  }

  @Test
  void folderWithoutRulesIsRefused() {
    assertThat(refusal(temp.resolve("invoices/reference"))).contains("has no .drl file");
  }

  private static String refusal(Path folder) {
    try {
      RuleBook.load(folder, "rules/x");
      return "";
    } catch (BrokenPackException e) {
      return e.problems().get(0).in(Language.EN);
    }
  }
}
