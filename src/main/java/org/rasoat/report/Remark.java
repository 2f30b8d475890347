package org.rasoat.report;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.rasoat.findings.CellRef;
import org.rasoat.findings.Finding;
import org.rasoat.findings.LedgerEntry.Status;
import org.rasoat.findings.Severity;
import org.rasoat.findings.Standing;

/**
 * What a reader is told that only knows lines of files: a finding, or a {@link Gap}.
 *
 * @param weight how much it weighs
 * @param rule the rule's id, or {@link #UNCHECKED}, {@link #CUT} or {@link #AGREED}
 * @param title what kind of fault it is
 * @param message the cell and what is wrong there, on one line
 * @param file the file, never empty
 * @param line the row or line, from 1; 0 for the file as a whole
 * @param column the column, from 1; 0 for the line as a whole
 * @param fingerprint tells it from every other of its report
 */
record Remark(
    Weight weight,
    String rule,
    String title,
    String message,
    String file,
    int line,
    int column,
    String fingerprint) {

  /** Stands for the rule in a remark on a gap. */
  static final String UNCHECKED = "not-checked";

  /** Stands for the rule in the remark that not all findings are listed. */
  static final String CUT = "cut";

  /** Stands for the rule in the remark on findings that are waived or known. */
  static final String AGREED = "agreed";

  /** How much a remark weighs, the heaviest first. */
  enum Weight {
    /** Because of this, nothing may be concluded. */
    FATAL,
    ERROR,
    WARNING,
    INFO;

    private static Weight of(Severity severity) {
      return switch (severity) {
        case ERROR -> ERROR;
        case WARNING -> WARNING;
        case INFO -> INFO;
      };
    }
  }

  /** The rule with what it speaks of, or the latter alone if no rule is behind this. */
  String headline() {
    return List.of(UNCHECKED, CUT, AGREED).contains(rule) ? title : rule + ": " + title;
  }

  /**
   * The gaps, the open findings that are shown, whether there are more of them, and what a team has
   * agreed on: findings that are waived or known are counted only, for these readers would show
   * them as any other.
   */
  static List<Remark> listed(Report report) {
    List<Remark> remarks =
        of(report, report.listed().stream().filter(Report.Fingerprinted::open).toList());
    cut(report).ifPresent(remarks::add);
    agreed(report).ifPresent(remarks::add);
    report.agreed().warnings().forEach(warning -> remarks.add(of(warning, report)));
    return remarks;
  }

  private static Optional<Remark> agreed(Report report) {
    Words words = new Words(report.language());
    long waived = report.total(Standing.WAIVED);
    Agreed.Comparison comparison = report.agreed().comparison();
    String message =
        Stream.of(
                waived == 0 ? "" : words.count("waived", waived),
                comparison == null ? "" : words.compared(report, comparison))
            .filter(text -> !text.isEmpty())
            .collect(joining(". "));
    return message.isEmpty()
        ? Optional.empty()
        : Optional.of(info(AGREED, message, anyFile(report), 0, words));
  }

  private static Remark of(Agreed.Warning warning, Report report) {
    Words words = new Words(report.language());
    String message = Line.of(warning.message().in(words.language()));
    return info(AGREED + ":" + warning.place(), message, warning.file(), warning.line(), words);
  }

  private static Remark info(String name, String message, String file, int line, Words words) {
    String fingerprint =
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString().replace("-", "");
    return new Remark(
        Weight.INFO, AGREED, words.say("warning"), message, file, line, 0, fingerprint);
  }

  /** The gaps and some findings, in a list that can be changed. */
  static List<Remark> of(Report report, Collection<Report.Fingerprinted> findings) {
    Words words = new Words(report.language());
    List<Remark> remarks = new ArrayList<>();
    Gap.folded(report).forEach(gap -> remarks.add(of(gap, report, words)));
    findings.forEach(finding -> remarks.add(of(finding, words)));
    return remarks;
  }

  private static Remark of(Gap gap, Report report, Words words) {
    return new Remark(
        gap.fatal() ? Weight.FATAL : Weight.WARNING,
        UNCHECKED,
        words.status(Status.NOT_CHECKED),
        gap.message().in(words.language()),
        gap.file().isEmpty() ? anyFile(report) : gap.file(),
        gap.line(),
        0,
        gap.fingerprint());
  }

  private static Remark of(Report.Fingerprinted fingerprinted, Words words) {
    Finding finding = fingerprinted.finding();
    CellRef cell = finding.place().cell();
    return new Remark(
        Weight.of(finding.severity()),
        Line.of(finding.rule()),
        Line.of(finding.title().in(words.language())),
        message(finding, words),
        cell.file(),
        cell.at().row(),
        cell.at().column(),
        fingerprinted.fingerprint());
  }

  /** Readers that show a file and a line at most would leave out the sheet and the column. */
  static String message(Finding finding, Words words) {
    return Line.of(finding.place().cell().a1())
        + ": "
        + Line.of(finding.message().in(words.language()));
  }

  private static Optional<Remark> cut(Report report) {
    int shown = report.listed().size();
    int all = report.findings().size();
    Words words = new Words(report.language());
    Remark remark =
        new Remark(
            Weight.INFO,
            CUT,
            words.count("more", all - shown),
            words.say("cut", shown, all),
            anyFile(report),
            0,
            0,
            CUT);
    return Optional.of(remark).filter(any -> shown < all);
  }

  private static String anyFile(Report report) {
    return report.workbooks().isEmpty() ? report.pack().folder() : report.workbooks().get(0).file();
  }
}
