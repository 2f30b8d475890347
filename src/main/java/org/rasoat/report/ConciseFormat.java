package org.rasoat.report;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.rasoat.findings.Finding;
import org.rasoat.findings.LedgerEntry;
import org.rasoat.findings.LedgerEntry.Status;
import org.rasoat.findings.Severity;
import org.rasoat.findings.Standing;

/**
 * For {@code grep} and for logs: one line for each problem and each finding, then one of totals.
 * Words that a program may look for are the same in every language.
 */
final class ConciseFormat implements Format {

  @Override
  public void write(Report report, Appendable out) throws IOException {
    for (Report.Problem problem : report.problems()) {
      out.append(line(report, problem)).append('\n');
    }
    for (Report.Fingerprinted fingerprinted : report.listed()) {
      out.append(line(report, fingerprinted)).append('\n');
    }
    for (Baseline.Known known : report.agreed().resolved()) {
      out.append("baseline: resolved ").append(Line.of(known.rule()));
      out.append(known.column().isEmpty() ? "" : " " + Line.of(known.column())).append('\n');
    }
    for (Agreed.Warning warning : report.agreed().warnings()) {
      String message = Line.of(warning.message().in(report.language()));
      out.append(Line.of(warning.place())).append(": note ").append(message).append('\n');
    }
    out.append(totals(report)).append('\n');
  }

  private static String line(Report report, Report.Problem problem) {
    String sentence =
        problem
            .message()
            .in(report.language())
            .lines()
            .filter(ConciseFormat::says)
            .collect(Collectors.joining(" "));
    String message = "problem " + Line.of(sentence);
    return problem.file().isEmpty() ? message : Line.of(problem.file()) + ": " + message;
  }

  /** The line that points at a place in the one above says nothing on its own. */
  private static boolean says(String line) {
    return line.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static String line(Report report, Report.Fingerprinted fingerprinted) {
    Finding finding = fingerprinted.finding();
    var cell = finding.place().cell();
    String row = finding.place().row();
    return Line.of(cell.file() + ":" + cell.a1())
        + (": " + finding.severity().word() + " " + Line.of(finding.rule()))
        + (" " + Line.of(finding.message().in(report.language())))
        + (row == null ? "" : " [" + Line.of(row) + "]")
        + standing(report, fingerprinted);
  }

  private static String standing(Report report, Report.Fingerprinted fingerprinted) {
    return fingerprinted.open()
        ? ""
        : " {%s}"
            .formatted(
                (fingerprinted.standing().word()
                        + " "
                        + new Words(report.language()).waiver(fingerprinted))
                    .strip());
  }

  private static String totals(Report report) {
    String findings =
        Arrays.stream(Severity.values())
                .map(severity -> severity.word() + " " + report.total(severity))
                .collect(Collectors.joining(", "))
            + agreed(report);
    String rules =
        Arrays.stream(Status.values())
            .map(status -> status.word() + " " + count(report, status))
            .collect(Collectors.joining(", "));
    return "total: %s; findings: %s; shown %d of %d; rules: %s"
        .formatted(
            report.verdict().word(),
            findings,
            report.listed().size(),
            report.findings().size(),
            rules);
  }

  /** What is waived, and the comparison; nothing where there is neither. */
  private static String agreed(Report report) {
    long waived = report.total(Standing.WAIVED);
    Agreed.Comparison comparison = report.agreed().comparison();
    return (waived == 0 ? "" : ", waived " + waived)
        + (comparison == null
            ? ""
            : ", new %d, baseline %d, resolved %d"
                .formatted(
                    report.total(Standing.OPEN),
                    report.total(Standing.BASELINE),
                    comparison.resolved().size()));
  }

  private static long count(Report report, Status status) {
    return report.ledger().stream().map(LedgerEntry::status).filter(status::equals).count();
  }
}
