package org.rasoat.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rasoat.findings.CellRef;
import org.rasoat.findings.Finding;
import org.rasoat.findings.LedgerEntry.Status;
import org.rasoat.findings.Severity;

/**
 * What a reader is told that only knows lines of files: a finding, or a {@link Gap}.
 *
 * @param weight how much it weighs
 * @param rule the rule's id, or {@link #UNCHECKED} or {@link #CUT}
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
    return rule.equals(UNCHECKED) || rule.equals(CUT) ? title : rule + ": " + title;
  }

  /** The gaps, the findings that are shown, and whether there are more of them. */
  static List<Remark> listed(Report report) {
    List<Remark> remarks = of(report, report.listed());
    cut(report).ifPresent(remarks::add);
    return remarks;
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
