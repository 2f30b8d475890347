package org.rasoat.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rasoat.findings.Finding;
import org.rasoat.findings.LedgerEntry;
import org.rasoat.findings.LedgerEntry.Status;
import org.rasoat.findings.Severity;

/**
 * What one rule said: its line of the ledger with its findings.
 *
 * @param entry its line of the ledger
 * @param findings all its findings, in the order of the report
 * @param listed those of them that a reader is shown
 */
record RuleAnswer(
    LedgerEntry entry, List<Report.Fingerprinted> findings, List<Report.Fingerprinted> listed) {

  /** What every rule said, sorted by id; a rule with findings is never left out. */
  static List<RuleAnswer> all(Report report) {
    Map<String, List<Report.Fingerprinted>> findings = byRule(report.findings());
    Map<String, List<Report.Fingerprinted>> listed = byRule(report.listed());
    Map<String, LedgerEntry> entries = new TreeMap<>();
    findings.forEach((rule, found) -> entries.put(rule, unlisted(found)));
    report.ledger().forEach(entry -> entries.put(entry.rule(), entry));
    return entries.values().stream()
        .map(
            entry ->
                new RuleAnswer(
                    entry,
                    findings.getOrDefault(entry.rule(), List.of()),
                    listed.getOrDefault(entry.rule(), List.of())))
        .toList();
  }

  private static Map<String, List<Report.Fingerprinted>> byRule(
      List<Report.Fingerprinted> findings) {
    return findings.stream()
        .collect(groupingBy(one -> one.finding().rule(), LinkedHashMap::new, toList()));
  }

  /** The line of a rule whose findings are there, but which the ledger does not know. */
  private static LedgerEntry unlisted(List<Report.Fingerprinted> found) {
    Finding any = found.get(0).finding();
    return new LedgerEntry(any.rule(), any.title(), Status.FAILED, 0, found.size(), 0, null);
  }

  /** What has become of the rule. */
  Status status() {
    return entry.status();
  }

  /** Those of its findings that are neither waived nor known. */
  List<Report.Fingerprinted> open() {
    return findings.stream().filter(Report.Fingerprinted::open).toList();
  }

  /** The weight of its heaviest open finding; info if it has none. */
  Severity worst() {
    return worst(open());
  }

  /** The weight of its heaviest finding, open or not; info if it has none. */
  Severity heaviest() {
    return worst(findings);
  }

  private static Severity worst(List<Report.Fingerprinted> among) {
    return Stream.concat(
            among.stream().map(one -> one.finding().severity()), Stream.of(Severity.INFO))
        .min(Severity::compareTo)
        .orElseThrow();
  }

  /** Whether an open finding weighs that much or more. */
  boolean has(Severity severity) {
    return open().stream().anyMatch(one -> one.finding().severity().atLeast(severity));
  }
}
