package org.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rasoat.language.Language;

class SyntaxErrorsTest {

  @Test
  void missingEndIsReportedAtTheRuleThatLacksIt() {
    assertThat(
            problem(
                """
                package invoices

                rule "A-01"
                when
                  $i : Invoice( net > 0 )
                then
                  report.row($i);

                rule "A-02"
                when
                  $i : Invoice( net < 0 )
                then
                  report.row($i);
                end
                """))
        .isEqualTo(
            """
            pack/a.drl:3:1: rule "A-01" has no 'end' before line 9.
                3 | rule "A-01"
                  | ^""");
  }

  @Test
  void missingEndOfTheLastRuleIsReported() {
    assertThat(
            problem(
                """
                package invoices

                rule "A-01"
                when
                  $i : Invoice( net > 0 )
                then
                  report.row($i);
                """))
        .startsWith("pack/a.drl:3:1: rule \"A-01\" has no 'end' before line 8.");
  }

  @Test
  void openBracketIsReportedWhereItStands() {
    assertThat(
            problem(
                """
                package invoices

                rule "A-01"
                when
                  $i : Invoice( net > 0
                then
                  report.row($i);
                end
                """))
        .isEqualTo(
            """
            pack/a.drl:5:24: A ')' is missing before 'then'.
                5 |   $i : Invoice( net > 0
                  |                        ^""");
  }

  @Test
  void misspeltKeywordOffersTheRightOne() {
    assertThat(
            problem(
                """
                package invoices

                rule "A-01"
                wehn
                  $i : Invoice( net > 0 )
                then
                  report.row($i);
                end
                """))
        .isEqualTo(
            """
            pack/a.drl:4:1: Did not expect 'wehn' here.
                4 | wehn
                  | ^
                  = did you mean 'when'?""");
  }

  @Test
  void singleEqualsSignIsExplained() {
    assertThat(
            problem(
                """
                package invoices

                rule "A-01"
                when
                  $i : Invoice( paid = true )
                then
                  report.row($i);
                end
                """))
        .contains("pack/a.drl:5:22: Did not expect '=' here.")
        .contains("to compare, write '=='");
  }

  @Test
  void openQuotationMarkIsReportedOnItsLine() {
    assertThat(
            problem(
                """
                package invoices

                rule "A-01
                when
                  $i : Invoice( net > 0 )
                then
                  report.cell($i, "net");
                end
                """))
        .startsWith("pack/a.drl:3:6: The quotation mark that is opened here is not closed");
  }

  @Test
  void reservedWordAsFieldIsExplained() {
    assertThat(
            problem(
                """
                package invoices

                declare Invoice
                  end : String
                end
                """))
        .contains("pack/a.drl:4:3: 'end' is a word of the language and cannot name a field.")
        .contains("rename the field, for example to 'endDate'");
  }

  @Test
  void soundFileHasNoProblem() {
    assertThat(problems("package invoices\n\ndeclare Invoice\n  net : Integer\nend\n")).isEmpty();
  }

  private static String problem(String text) {
    List<RuleProblem> problems = problems(text);
    assertThat(problems).hasSize(1);
    return problems.get(0).in(Language.EN);
  }

  private static List<RuleProblem> problems(String text) {
    List<RuleProblem> problems = new ArrayList<>();
    DrlReader.read(new Source("pack/a.drl", "a", text), problems);
    return problems;
  }
}
