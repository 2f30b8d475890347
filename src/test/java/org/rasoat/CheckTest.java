package org.rasoat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rasoat.findings.CellRef;
import org.rasoat.findings.Finding;
import org.rasoat.findings.LedgerEntry;
import org.rasoat.findings.LedgerEntry.Status;
import org.rasoat.findings.Place;
import org.rasoat.findings.Severity;
import org.rasoat.findings.Verdict;
import org.rasoat.language.Bilingual;
import org.rasoat.report.Fingerprints;
import org.rasoat.report.Report;
import org.rasoat.workbook.Address;

class CheckTest {

  private static final Bilingual TEXT = Bilingual.same("x");

  @Test
  void nothingFoundIsCompliant() {
    assertThat(verdict(Status.PASSED, Severity.ERROR)).isEqualTo(Verdict.COMPLIANT);
    assertThat(verdict(Status.NOT_APPLICABLE, Severity.ERROR)).isEqualTo(Verdict.COMPLIANT);
    assertThat(verdict(Status.FAILED, Severity.ERROR, Severity.INFO)).isEqualTo(Verdict.COMPLIANT);
  }

  @Test
  void warningsBelowTheLevelThatFailsAreCompliantWithWarnings() {
    assertThat(verdict(Status.FAILED, Severity.ERROR, Severity.WARNING))
        .isEqualTo(Verdict.COMPLIANT_WITH_WARNINGS);
    assertThat(verdict(Status.FAILED, null, Severity.ERROR))
        .isEqualTo(Verdict.COMPLIANT_WITH_WARNINGS);
  }

  @Test
  void findingAtTheLevelThatFailsIsNotCompliant() {
    assertThat(verdict(Status.FAILED, Severity.ERROR, Severity.ERROR))
        .isEqualTo(Verdict.NOT_COMPLIANT);
    assertThat(verdict(Status.FAILED, Severity.WARNING, Severity.WARNING))
        .isEqualTo(Verdict.NOT_COMPLIANT);
    assertThat(verdict(Status.FAILED, Severity.INFO, Severity.INFO))
        .isEqualTo(Verdict.NOT_COMPLIANT);
  }

  @Test
  void ruleThatCouldNotBeJudgedIsNeverWhollyCompliant() {
    assertThat(verdict(Status.NOT_CHECKED, Severity.ERROR))
        .isEqualTo(Verdict.COMPLIANT_WITH_WARNINGS);
  }

  @Test
  void ruleThatFailedToRunOutweighsWhatWasFound() {
    assertThat(verdict(Status.ERROR, Severity.ERROR)).isEqualTo(Verdict.NOT_CHECKED);
    assertThat(verdict(Status.ERROR, Severity.ERROR, Severity.ERROR))
        .isEqualTo(Verdict.NOT_CHECKED);
  }

  @Test
  void problemOutweighsWhatWasFound() {
    List<Finding> findings = List.of(finding(Severity.ERROR));
    List<Report.Problem> problems = List.of(new Report.Problem("a.xlsx", TEXT));
    assertThat(
            Check.verdict(Fingerprints.of(findings, id -> ""), List.of(), problems, Severity.ERROR))
        .isEqualTo(Verdict.NOT_CHECKED);
  }

  private static Verdict verdict(Status status, @Nullable Severity failOn, Severity... severities) {
    LedgerEntry entry = new LedgerEntry("A-01", TEXT, status, 1, severities.length, 0, TEXT);
    List<Finding> findings = List.of(severities).stream().map(CheckTest::finding).toList();
    return Check.verdict(Fingerprints.of(findings, id -> ""), List.of(entry), List.of(), failOn);
  }

  private static Finding finding(Severity severity) {
    Place place =
        new Place(new CellRef("a.xlsx", "A", new Address(1, 1)), null, null, null, null, "");
    return new Finding("A-01", severity, TEXT, TEXT, place, List.of());
  }
}
