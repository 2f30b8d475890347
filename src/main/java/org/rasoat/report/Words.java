package org.rasoat.report;

import org.jspecify.annotations.Nullable;
import org.rasoat.findings.LedgerEntry;
import org.rasoat.findings.Severity;
import org.rasoat.findings.Standing;
import org.rasoat.findings.Verdict;
import org.rasoat.findings.Waiver;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;

/**
 * The words of a report in its language.
 *
 * @param language the language
 */
public record Words(Language language) {

  /** The sentence of this package under a key. */
  public String say(String key, Object... values) {
    return Sentences.say(language, "report." + key, values);
  }

  /** So many of something, in the singular or the plural. */
  public String count(String key, long number) {
    return say(key + (number == 1 ? ".one" : ".many"), number);
  }

  /** What a severity is called. */
  public String severity(Severity severity) {
    return say("severity." + severity.word());
  }

  /** What has become of a rule. */
  public String status(LedgerEntry.Status status) {
    return say("status." + status.word());
  }

  /** The answer. */
  public String verdict(Verdict verdict) {
    return say("verdict." + verdict.word());
  }

  /** The answer in a table of many; null for a dossier whose turn did not come. */
  public String brief(@Nullable Verdict verdict) {
    return say("brief." + (verdict == null ? "not-run" : verdict.word()));
  }

  /** What a rule found in many dossiers. */
  String rule(RollUp.Count count) {
    return say(
        "rollup.rule",
        severity(count.severity()),
        Line.of(count.title().in(language)),
        count("findings", count.findings()),
        count("rollup.dossiers", count.dossiers()));
  }

  /** Why, by whom and for how long a finding is waived; empty unless it is. */
  String waiver(Report.Fingerprinted finding) {
    Waiver waiver = finding.waiver();
    if (waiver == null) {
      return "";
    }
    String reason = Line.of(waiver.reason());
    String approver = Line.of(waiver.approver());
    return waiver.expires() == null
        ? say("waiver.by.ever", reason, approver)
        : say("waiver.by", reason, approver, waiver.expires());
  }

  /** How a finding stands; empty for an open one. */
  String standing(Report.Fingerprinted finding) {
    return switch (finding.standing()) {
      case OPEN -> "";
      case WAIVED -> waiver(finding);
      case BASELINE -> say("standing.baseline");
    };
  }

  /** How a finding stands, in brackets to be put behind it; empty for an open one. */
  String standingBehind(Report.Fingerprinted finding) {
    String standing = standing(finding);
    return standing.isEmpty() ? "" : " (" + standing + ")";
  }

  /** How many findings are new, known and resolved. */
  String compared(Report report, Agreed.Comparison comparison) {
    return say(
        "compared",
        Line.of(comparison.file()),
        comparison.created(),
        report.total(Standing.OPEN),
        report.total(Standing.BASELINE),
        comparison.resolved().size());
  }

  /** What has become of a finding of the baseline. */
  String resolved(Baseline.Known known) {
    String rule = Line.of(known.rule());
    return known.column().isEmpty()
        ? say("resolved", rule)
        : say("resolved.column", rule, Line.of(known.column()));
  }
}
