package org.rasoat.report;

import java.util.ArrayList;
import java.util.List;
import org.rasoat.findings.Finding;
import org.rasoat.findings.Place;
import org.rasoat.findings.Standing;

/**
 * What a team has agreed on, as text, shorter than an open finding: what is waived, which is never
 * left out, what is known, what is resolved, and what is to be done about it.
 */
final class AgreedText {

  private final Report report;
  private final Words words;
  private final boolean broken;

  /**
   * The text of a report.
   *
   * @param broken whether long lines are broken; a log may obey what stands at the start of a line
   */
  AgreedText(Report report, Words words, boolean broken) {
    this.report = report;
    this.words = words;
    this.broken = broken;
  }

  private List<String> wrap(String start, String text) {
    return broken ? Line.wrap(start, text) : List.of(start + Line.of(text));
  }

  /** The findings that are waived, with reason, approver and end; empty if none is. */
  List<String> waived() {
    List<Report.Fingerprinted> waived = report.standing(Standing.WAIVED);
    List<String> lines = new ArrayList<>();
    if (!waived.isEmpty()) {
      lines.add(words.say("waived.title", waived.size()));
    }
    for (Report.Fingerprinted finding : waived) {
      lines.addAll(wrap("  ", line(finding.finding(), words)));
      lines.addAll(wrap("    = ", words.waiver(finding)));
    }
    return lines;
  }

  /** The findings of the baseline that a reader is shown; empty without a baseline. */
  List<String> known() {
    Agreed.Comparison comparison = report.agreed().comparison();
    List<String> lines = new ArrayList<>();
    long known = report.total(Standing.BASELINE);
    if (comparison != null && known > 0) {
      String file = Line.of(comparison.file());
      lines.addAll(wrap("", words.say("known.title", file, comparison.created(), known)));
      report.listed().stream()
          .filter(finding -> finding.standing() == Standing.BASELINE)
          .forEach(finding -> lines.addAll(wrap("  ", line(finding.finding(), words))));
    }
    return lines;
  }

  /** What of the baseline is resolved. */
  List<String> resolved() {
    List<Baseline.Known> resolved = report.agreed().resolved();
    List<String> lines = new ArrayList<>();
    if (!resolved.isEmpty()) {
      lines.add(words.say("resolved.title", resolved.size()));
    }
    resolved.forEach(known -> lines.addAll(wrap("  ", words.resolved(known))));
    return lines;
  }

  /** What somebody should see to. */
  List<String> warnings() {
    List<String> lines = new ArrayList<>();
    for (Agreed.Warning warning : report.agreed().warnings()) {
      String label = words.say("warning") + ": ";
      String message = Line.of(warning.message().in(words.language()));
      lines.addAll(wrap(label, Line.of(warning.place()) + "  " + message));
    }
    return lines;
  }

  /** A finding on one line. */
  static String line(Finding finding, Words words) {
    Place place = finding.place();
    String row = place.row() == null ? "" : "  (" + Line.of(place.row()) + ")";
    return words.severity(finding.severity())
        + "["
        + Line.of(finding.rule())
        + "]  "
        + Line.of(place.cell().file())
        + "  "
        + Line.of(place.cell().a1())
        + row
        + ": "
        + Line.of(finding.message().in(words.language()));
  }
}
