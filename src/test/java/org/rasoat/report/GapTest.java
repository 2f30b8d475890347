package org.rasoat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rasoat.findings.LedgerEntry;
import org.rasoat.findings.LedgerEntry.Status;
import org.rasoat.findings.Verdict;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Language;

class GapTest {

  private static final Bilingual LATE = Bilingual.same("too late");

  @Test
  void aReportWithoutGapsHasNone() {
    assertThat(Gap.of(Reports.named(Language.EN, "none"))).isEmpty();
  }

  @Test
  void rulesOfOneReasonAreOneGap() {
    List<LedgerEntry> ledger =
        IntStream.rangeClosed(1, 12)
            .mapToObj(i -> unchecked("SUM-%02d".formatted(i), "no such column"))
            .toList();
    List<Gap> gaps = Gap.of(Reports.with(Verdict.COMPLIANT_WITH_WARNINGS, List.of(), ledger, 9));
    assertThat(gaps).hasSize(1);
    assertThat(gaps.get(0).fatal()).isFalse();
    assertThat(gaps.get(0).message().en())
        .startsWith("12 rules not checked (SUM-01, ")
        .endsWith("SUM-10, …): no such column");
  }

  @Test
  void rulesOfSeveralReasonsAreOneGapForSmallReaders() {
    List<LedgerEntry> ledger =
        List.of(
            unchecked("SUM-01", "no such column"),
            unchecked("SUM-02", "no such sheet"),
            new LedgerEntry("SUM-03", LATE, Status.ERROR, 0, 0, 0, LATE));
    Report report = Reports.with(Verdict.NOT_CHECKED, List.of(), ledger, 9);
    assertThat(Gap.of(report))
        .extracting(gap -> gap.message().en())
        .containsExactly(
            "Rule SUM-03 broke down: too late",
            "Rule SUM-01 not checked: no such column",
            "Rule SUM-02 not checked: no such sheet");
    assertThat(Gap.folded(report))
        .extracting(gap -> gap.message().en())
        .containsExactly("Rule SUM-03 broke down: too late", "2 rules not checked: SUM-01, SUM-02");
  }

  private static LedgerEntry unchecked(String id, String reason) {
    return new LedgerEntry(id, LATE, Status.NOT_CHECKED, 0, 0, 0, Bilingual.same(reason));
  }

  @Test
  void theLineOfAProblemIsTakenFromItsFile() {
    Report whole = Reports.named(Language.EN, "not-checked");
    Report report =
        new Report(
            whole.verdict(),
            whole.asOf(),
            whole.language(),
            whole.version(),
            whole.pack(),
            List.of(),
            List.of(),
            List.of(),
            9,
            List.of(),
            List.of(
                new Report.Problem("rules/a.drl:12", Bilingual.same("x\n  12 | y\n     ^^^")),
                new Report.Problem("rules/a.drl:12", Bilingual.same("x\n  12 | y\n     ^^^"))));
    assertThat(Gap.of(report))
        .containsExactly(new Gap("rules/a.drl", 12, List.of(), true, Bilingual.same("x 12 | y")));
    assertThat(Written.in("github", report))
        .startsWith("::error file=rules/a.drl,line=12,title=not checked::x 12 | y\n");
  }
}
