package org.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasoat.facts.Facts;
import org.rasoat.facts.FactsReader;
import org.rasoat.facts.Mapping;
import org.rasoat.facts.Row;
import org.rasoat.rules.Explanation.Outcome;
import org.rasoat.rules.Explanation.Step;
import org.rasoat.workbook.WorkbookReader;

class ExplanationTest {

  private static final String BOOK = "spreadsheets/fire-safety.xlsx";

  private static final String DERIVED =
      """
      package invoices

      declare Big
        invoice : Invoice
        kind    : Kind
      end

      declare Size
        of  : Big
        net : BigDecimal
      end

      rule "a big invoice"
        @derives("Big")
      when
        $i : Invoice( $kind : kind, net > 100 )
      then
        insertLogical(new Big($i, $kind));
      end

      rule "the size of a big invoice"
        @derives("Size")
      when
        $big : Big( $i : invoice )
      then
        insertLogical(new Size($big, $i.getNet()));
      end
      """;

  private record Checked(RuleBook book, Facts facts, LocalDate day) {
    Explanation explain(String rule, Row row) {
      return book.explain(facts, day, rule, row);
    }
  }

  private static List<Checked> checked = List.of();

  @BeforeAll
  static void read() throws Exception {
    RuleBook book = RuleBook.load(Path.of("rules/fire-safety"), "rules/fire-safety");
    Facts facts =
        FactsReader.read(
            book.schema(),
            List.of(WorkbookReader.read(Path.of(BOOK), BOOK)),
            book.names(),
            Mapping.none());
    checked = List.of(new Checked(book, facts, facts.reportDate().orElseThrow()));
  }

  private static boolean holds(Explanation explanation) {
    return explanation.steps().stream()
        .filter(step -> step.depth() == 0)
        .allMatch(step -> step.outcome() == Outcome.HOLDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FIR-01", "FIR-02", "FIR-03", "FIR-04", "FIR-05"})
  void allConditionsHoldJustForTheRowsWithAFinding(String rule) {
    Checked all = checked.get(0);
    List<Row> rows =
        all.facts().rows().stream().filter(row -> all.book().examines(rule, row)).toList();
    List<Explanation> found =
        rows.stream()
            .map(row -> all.explain(rule, row))
            .peek(one -> assertThat(holds(one)).isEqualTo(!one.findings().isEmpty()))
            .filter(one -> !one.findings().isEmpty())
            .toList();
    assertThat(found).isNotEmpty().hasSizeLessThan(rows.size());
  }

  /** Of a row, a big invoice is derived, and of that a fact of its size. */
  @Test
  void aRuleOfDerivedFactsIsExplainedForTheRowThatTheyWereMadeOf(@TempDir Path temp)
      throws Exception {
    RuleBook book =
        PackFixture.in(temp)
            .write("derived.drl", DERIVED)
            .rule(
                "BIG-01",
                "$big : Big( kind == null ) Size( of == $big, net > 600 )",
                "report.row($big.getInvoice());")
            .load();
    Facts facts =
        PackFixture.facts(
            book, "Hóa đơn\nSố hóa đơn|Thành tiền|Loại\nA1|700|\nA2|10|\nA3|900|Dịch vụ\nA4|800|");
    List<Explanation> all =
        facts.rows().stream()
            .map(row -> book.explain(facts, PackFixture.TODAY, "BIG-01", row))
            .toList();
    assertThat(all)
        .extracting(ExplanationTest::holds, one -> one.findings().size())
        .containsExactly(tuple(true, 1), tuple(false, 0), tuple(false, 0), tuple(true, 1));
    assertThat(all.get(3).steps())
        .extracting(step -> step.seen().en())
        .contains("1: Big( invoice = Hóa đơn!A5 (A4) )", "holds for 1 of 1 rows")
        .contains("1: Size( of = Big( invoice = Hóa đơn!A5 (A4) ), net = 800 )");
  }

  @Test
  void aConditionThatFailsHidesNoOtherAndShowsItsValues() {
    Checked all = checked.get(0);
    Row row =
        all.facts().rows().stream()
            .filter(one -> all.book().examines("FIR-02", one))
            .filter(one -> all.explain("FIR-02", one).findings().isEmpty())
            .findFirst()
            .orElseThrow();
    List<Step> steps = all.explain("FIR-02", row).steps();
    assertThat(steps)
        .anySatisfy(
            step -> {
              assertThat(step.outcome()).isEqualTo(Outcome.FAILS);
              assertThat(step.text()).contains("this > $count");
              assertThat(step.seen().en()).contains("$count = ");
            })
        .anySatisfy(
            step -> {
              assertThat(step.outcome()).isEqualTo(Outcome.OPEN);
              assertThat(step.seen().en()).contains("$needed");
            })
        .anySatisfy(step -> assertThat(step.seen().en()).contains("extinguishers ["));
  }

  @Test
  void aRuleThatCouldNotRunSaysWhyInsteadOfConditions() {
    Checked all = checked.get(0);
    Facts nothing =
        FactsReader.read(all.book().schema(), List.of(), all.book().names(), Mapping.none());
    Explanation explanation =
        all.book().explain(nothing, all.day(), "FIR-02", all.facts().rows().get(0));
    assertThat(explanation.hindrance()).isNotNull();
    assertThat(explanation.steps()).isEmpty();
  }
}
