package org.rasoat.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasoat.findings.Severity;
import org.rasoat.findings.Verdict;

/** For programs: the document that {@code rasoat-batch-1.schema.json} describes. */
final class RollUpJson implements RollUpFormat {

  private static final String SCHEMA = "rasoat-batch/1";

  /** The document. */
  record Document(
      String schema,
      boolean complete,
      String verdict,
      String language,
      Tool tool,
      Pack pack,
      Map<String, Long> verdicts,
      Map<String, Long> totals,
      List<Dossier> dossiers,
      List<Rule> rules,
      List<Warning> warnings) {}

  record Tool(String name, String version) {}

  record Pack(String name, @Nullable String sha256, int rules) {}

  record Warning(String file, @Nullable Integer line, String message) {}

  /** One of the dossiers. */
  record Dossier(
      String name,
      String verdict,
      @Nullable String asOf,
      @Nullable Map<String, Long> totals,
      long waived,
      long baseline,
      long unanswered,
      List<Problem> problems,
      long millis,
      Map<String, String> reports) {}

  /** Why it could not be checked. */
  record Problem(String file, String message) {}

  /** What a rule found in all dossiers. */
  record Rule(String rule, String title, String severity, long findings, long dossiers) {}

  @Override
  public void write(RollUp rollUp, Appendable out) throws IOException {
    JsonFormat.write(document(rollUp), out);
  }

  private static Document document(RollUp rollUp) {
    Map<String, Long> verdicts = new LinkedHashMap<>();
    for (Verdict verdict : Verdict.values()) {
      verdicts.put(verdict.word(), rollUp.count(verdict));
    }
    verdicts.put(word(null), rollUp.waiting());
    Map<String, Long> totals = new LinkedHashMap<>();
    for (Severity severity : Severity.values()) {
      totals.put(severity.word(), rollUp.total(severity));
    }
    Report.Pack pack = rollUp.pack();
    return new Document(
        SCHEMA,
        rollUp.complete(),
        rollUp.verdict().word(),
        rollUp.language().name().toLowerCase(Locale.ROOT),
        new Tool("rasoat", rollUp.version()),
        new Pack(pack.name(), pack.sha256().isEmpty() ? null : pack.sha256(), pack.rules()),
        verdicts,
        totals,
        rollUp.entries().stream().map(entry -> dossier(entry, rollUp)).toList(),
        rollUp.rules().stream()
            .map(
                count ->
                    new Rule(
                        count.rule(),
                        count.title().in(rollUp.language()),
                        count.severity().word(),
                        count.findings(),
                        count.dossiers()))
            .toList(),
        rollUp.warnings().stream()
            .map(
                warning ->
                    new Warning(
                        warning.file(),
                        warning.line() == 0 ? null : warning.line(),
                        warning.message().in(rollUp.language())))
            .toList());
  }

  private static Dossier dossier(RollUp.Entry entry, RollUp rollUp) {
    Map<String, Long> totals = new LinkedHashMap<>();
    for (Severity severity : Severity.values()) {
      totals.put(severity.word(), entry.totals().getOrDefault(severity, 0L));
    }
    return new Dossier(
        entry.name(),
        word(entry.verdict()),
        entry.asOf() == null ? null : entry.asOf().toString(),
        entry.totals().isEmpty() ? null : totals,
        entry.waived(),
        entry.known(),
        entry.silent(),
        entry.problems().stream()
            .map(p -> new Problem(p.file(), p.message().in(rollUp.language()).strip()))
            .toList(),
        entry.millis(),
        entry.reports());
  }

  private static String word(@Nullable Verdict verdict) {
    return verdict == null ? "not-run" : verdict.word();
  }
}
