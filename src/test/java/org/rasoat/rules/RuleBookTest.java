package org.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasoat.facts.Facts;
import org.rasoat.findings.Finding;
import org.rasoat.findings.LedgerEntry;
import org.rasoat.findings.LedgerEntry.Status;
import org.rasoat.language.Bilingual;

class RuleBookTest {

  private static final String PAYMENTS =
      """
      Thanh toán
      Số hóa đơn | Số tiền
      a-1        | 100
      A-2        | 5
      A-3        | 700
      """;

  private static final RuleRun.Limits SHORT = new RuleRun.Limits(1000, Duration.ofSeconds(2));

  @TempDir Path temp;
  private PackFixture pack;

  @BeforeEach
  void writePack() {
    pack = PackFixture.in(temp);
  }

  @Test
  void findingsNameTheCellAndSayTheValuesInBothLanguages() throws Exception {
    RuleBook book = pack.load();
    RuleBook.Outcome outcome = apply(book, PackFixture.INVOICES, PAYMENTS);
    assertThat(outcome.findings())
        .extracting(
            Finding::rule, f -> f.place().cell().a1(), f -> f.message().vi(), f -> f.message().en())
        .containsExactly(
            tuple(
                "INV-01",
                "Hóa đơn!B3",
                "A-2: thành tiền -5 nhỏ hơn 0",
                "A-2: net amount -5 is below 0"),
            tuple(
                "INV-02",
                "Hóa đơn!B4",
                "A-3: 700 vượt mức 500 của Dịch vụ",
                "A-3: 700 is above 500 for Service"));
  }

  @Test
  void ledgerListsEveryRuleWithTheRowsItExamined() throws Exception {
    RuleBook.Outcome outcome = apply(pack.load(), PackFixture.INVOICES, PAYMENTS);
    assertThat(outcome.ledger())
        .extracting(LedgerEntry::rule, LedgerEntry::status, LedgerEntry::examined)
        .contains(
            tuple("INV-01", Status.FAILED, 3),
            tuple("INV-02", Status.FAILED, 3),
            tuple("INV-03", Status.PASSED, 3),
            tuple("DQ-01", Status.PASSED, 6));
    assertThat(outcome.problems()).isEmpty();
  }

  @Test
  void changedReferenceValueChangesTheNextLoad() throws Exception {
    pack.write("reference/limits.csv", "Loại,Nhiều nhất\nHàng hóa,50\nDịch vụ,900\n");
    assertThat(apply(pack.load(), PackFixture.INVOICES, PAYMENTS).findings())
        .extracting(Finding::rule, f -> f.place().cell().a1())
        .containsExactly(tuple("INV-02", "Hóa đơn!B2"), tuple("INV-01", "Hóa đơn!B3"));
  }

  @Test
  void sheetOfAReferenceTypeOverridesTheTable() throws Exception {
    pack.change(
        "types.drl", "declare Limit extends Row", "declare Limit extends Row\n  @Sheet({\"Mức\"})");
    RuleBook.Outcome outcome =
        apply(
            pack.load(),
            PackFixture.INVOICES,
            PAYMENTS,
            """
            Mức
            Loại    | Nhiều nhất
            Dịch vụ | 900
            """);
    assertThat(outcome.findings()).extracting(Finding::rule).containsExactly("INV-01");
  }

  @Test
  void ruleWithoutTheSheetItExaminesIsNotApplicable() throws Exception {
    pack.change(
        "types.drl",
        ", required=true)\n  code : Name       @Column(value={\"Số hóa đơn\"}, required=true, key=true)\n  net",
        ")\n  code : Name       @Column(value={\"Số hóa đơn\"}, required=true, key=true)\n  net");
    RuleBook.Outcome outcome = apply(pack.load(), PAYMENTS);
    assertThat(entry(outcome, "INV-01").status()).isEqualTo(Status.NOT_APPLICABLE);
    assertThat(outcome.problems()).isEmpty();
  }

  @Test
  void missingRequiredSheetIsAProblemAndItsRulesAreNotChecked() throws Exception {
    RuleBook.Outcome outcome = apply(pack.load(), PAYMENTS);
    assertThat(entry(outcome, "INV-01").status()).isEqualTo(Status.NOT_CHECKED);
    assertThat(outcome.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.en()).contains("Hóa đơn"));
  }

  @Test
  void ruleThatNeedsAnotherSheetIsNotCheckedWithoutIt() throws Exception {
    LedgerEntry entry = entry(apply(pack.load(), PackFixture.INVOICES), "INV-03");
    assertThat(entry.status()).isEqualTo(Status.NOT_CHECKED);
    assertThat(reason(entry)).contains("Thanh toán");
  }

  @Test
  void optionalSheetIsNotNeeded() throws Exception {
    pack.change(
        "checks.drl",
        "@title_vi(\"Chưa thanh toán\")",
        "@optional(\"Payment\") @title_vi(\"Chưa thanh toán\")");
    assertThat(entry(apply(pack.load(), PackFixture.INVOICES), "INV-03").status())
        .isEqualTo(Status.FAILED);
  }

  @Test
  void ruleWithoutItsColumnIsNotChecked() throws Exception {
    RuleBook.Outcome outcome =
        apply(
            pack.load(),
            """
            Hóa đơn
            Số hóa đơn | Thành tiền
            A-1        | 5000
            """,
            PAYMENTS);
    assertThat(entry(outcome, "INV-02").status()).isEqualTo(Status.NOT_CHECKED);
    assertThat(reason(entry(outcome, "INV-02"))).contains("\"Loại\"");
    assertThat(entry(outcome, "INV-01").status()).isEqualTo(Status.PASSED);
  }

  @Test
  void ruleWithoutItsReferenceValueIsNotCheckedAndSaysWhereToSetIt() throws Exception {
    pack.write("reference/limits.csv", "Loại,Nhiều nhất\nHàng hóa,1000\nDịch vụ,\n");
    LedgerEntry entry = entry(apply(pack.load(), PackFixture.INVOICES, PAYMENTS), "INV-02");
    assertThat(entry.status()).isEqualTo(Status.NOT_CHECKED);
    assertThat(reason(entry))
        .isEqualTo(
            "\"Nhiều nhất\" of Dịch vụ is not set: set it in rules/invoices/reference/limits.csv");
  }

  @Test
  void referenceValueThatNoRowAsksForMayBeMissing() throws Exception {
    pack.write("reference/limits.csv", "Loại,Nhiều nhất\nHàng hóa,1000\nDịch vụ,\n");
    RuleBook.Outcome outcome =
        apply(
            pack.load(),
            """
            Hóa đơn
            Số hóa đơn | Thành tiền | Loại
            A-1        | 2000       | Hàng
            """,
            PAYMENTS);
    assertThat(entry(outcome, "INV-02").status()).isEqualTo(Status.FAILED);
  }

  @Test
  void ruleThatWasNotSelectedSaysSo() throws Exception {
    RuleBook book = pack.load();
    Facts facts = PackFixture.facts(book, PackFixture.INVOICES, PAYMENTS);
    RuleBook.Outcome outcome = book.apply(facts, PackFixture.TODAY, "INV-01"::equals);
    assertThat(outcome.findings()).extracting(Finding::rule).containsExactly("INV-01");
    assertThat(entry(outcome, "INV-02").status()).isEqualTo(Status.NOT_APPLICABLE);
    assertThat(entry(outcome, "DQ-01").status()).isEqualTo(Status.NOT_APPLICABLE);
  }

  @Test
  void consequenceThatThrowsIsAnErrorOfItsRuleAlone() throws Exception {
    pack.rule("BAD-01", "$i : Invoice()", "report.cell($i, \"no\" + \"thing\");");
    RuleBook.Outcome outcome = apply(pack.load(), PackFixture.INVOICES, PAYMENTS);
    assertThat(entry(outcome, "BAD-01").status()).isEqualTo(Status.ERROR);
    assertThat(reason(entry(outcome, "BAD-01"))).contains("rules/invoices/bad-01.drl:3");
    assertThat(entry(outcome, "INV-01").status()).isEqualTo(Status.FAILED);
  }

  @Test
  void conditionThatThrowsIsAnErrorOfItsRuleAlone() throws Exception {
    pack.rule("BAD-01", "$i : Invoice( paid.getYear() > 2000 )", "report.row($i);");
    RuleBook.Outcome outcome = apply(pack.load(), PackFixture.INVOICES, PAYMENTS);
    assertThat(entry(outcome, "BAD-01").status()).isEqualTo(Status.ERROR);
    assertThat(entry(outcome, "INV-01").status()).isEqualTo(Status.FAILED);
    assertThat(entry(outcome, "INV-03").status()).isEqualTo(Status.PASSED);
  }

  @Test
  void ruleThatFiresWithoutEndIsAnErrorOfItsRuleAlone() throws Exception {
    pack.rule("BAD-01", "$n : Integer()", "insert($n + 1); report.sheet(\"Invoice\");");
    pack.rule("BAD-02", "Invoice()", "insert(1);");
    RuleBook.Outcome outcome = apply(pack.load(), SHORT, PackFixture.INVOICES, PAYMENTS);
    assertThat(entry(outcome, "BAD-01").status()).isEqualTo(Status.ERROR);
    assertThat(reason(entry(outcome, "BAD-01"))).contains("more than 1,000 times");
    assertThat(entry(outcome, "INV-01").status()).isEqualTo(Status.FAILED);
  }

  @Test
  void ruleThatNeverEndsIsAnErrorOfItsRuleAlone() throws Exception {
    pack.rule("BAD-01", "$i : Invoice( code != null )", "org.rasoat.rules.Endless.loop();");
    RuleBook book = pack.load();
    Endless.begin();
    try {
      RuleBook.Outcome outcome = apply(book, SHORT, PackFixture.INVOICES, PAYMENTS);
      assertThat(entry(outcome, "BAD-01").status()).isEqualTo(Status.ERROR);
      assertThat(reason(entry(outcome, "BAD-01"))).contains("2 seconds");
      assertThat(entry(outcome, "INV-01").status()).isEqualTo(Status.FAILED);
      assertThat(entry(outcome, "INV-03").status()).isEqualTo(Status.PASSED);

      // It cannot be stopped, but it is not started again either.
      List<Thread> running = looping();
      RuleBook.Outcome again = apply(book, SHORT, PackFixture.INVOICES, PAYMENTS);
      assertThat(looping()).hasSizeBetween(1, 2).isEqualTo(running);
      assertThat(entry(again, "BAD-01").status()).isEqualTo(Status.ERROR);
      assertThat(reason(entry(again, "BAD-01"))).contains("still runs", "bad-01.drl:");
      assertThat(entry(again, "INV-01").status()).isEqualTo(Status.FAILED);
    } finally {
      Endless.end();
    }
    for (Thread run : looping()) {
      run.join();
    }
    RuleBook.Outcome ended = apply(book, SHORT, PackFixture.INVOICES, PAYMENTS);
    assertThat(entry(ended, "BAD-01").status()).isEqualTo(Status.PASSED);
  }

  @Test
  void conditionThatNeverEndsIsNotTriedCheckByCheck() throws Exception {
    pack.write(
            "endless.drl",
            """
            package invoices

            function Boolean endless() {
              org.rasoat.rules.Endless.loop();
              return true;
            }
            """)
        .rule("BAD-01", "$i : Invoice() Boolean( this == true ) from endless()", "report.row($i);");
    RuleBook book = pack.load();
    Endless.begin();
    try {
      for (int check = 1; check <= 3; check++) {
        RuleBook.Outcome outcome = apply(book, SHORT, PackFixture.INVOICES, PAYMENTS);
        assertThat(entry(outcome, "BAD-01").status()).isEqualTo(Status.ERROR);
        assertThat(entry(outcome, "INV-01").status()).isEqualTo(Status.FAILED);
      }
      assertThat(looping()).hasSize(3);
    } finally {
      Endless.end();
    }
  }

  private static List<Thread> looping() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(
            run ->
                Arrays.stream(run.getValue())
                    .anyMatch(call -> call.getClassName().equals(Endless.class.getName())))
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparing(Thread::getId))
        .toList();
  }

  @Test
  void derivedFactsServeOtherRulesAndAreNoRulesThemselves() throws Exception {
    pack.write(
        "derived.drl",
        """
        package invoices

        declare Big
          invoice : Invoice
        end

        rule "a big invoice"
          @derives("Big")
        when
          $i : Invoice( net > 600 )
        then
          insertLogical(new Big($i));
        end
        """);
    pack.rule("BIG-01", "Big( $i : invoice )", "report.cell($i, \"net\");");
    RuleBook book = pack.load();
    RuleBook.Outcome outcome = apply(book, PackFixture.INVOICES, PAYMENTS);
    assertThat(outcome.findings())
        .extracting(Finding::rule, f -> f.place().cell().a1())
        .contains(tuple("BIG-01", "Hóa đơn!B4"));
    assertThat(book.rules()).extracting(Rule::id).doesNotContain("a big invoice");
  }

  private static RuleBook.Outcome apply(RuleBook book, String... sheets) {
    return apply(book, RuleRun.Limits.DEFAULT, sheets);
  }

  private static RuleBook.Outcome apply(RuleBook book, RuleRun.Limits limits, String... sheets) {
    return book.apply(PackFixture.facts(book, sheets), PackFixture.TODAY, id -> true, limits);
  }

  private static String reason(LedgerEntry entry) {
    Bilingual reason = entry.reason();
    return reason == null ? "" : reason.en();
  }

  private static LedgerEntry entry(RuleBook.Outcome outcome, String rule) {
    List<LedgerEntry> entries =
        outcome.ledger().stream().filter(e -> e.rule().equals(rule)).toList();
    assertThat(entries).hasSize(1);
    return entries.get(0);
  }
}
