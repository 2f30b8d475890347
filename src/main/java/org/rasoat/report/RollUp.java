package org.rasoat.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rasoat.findings.LedgerEntry.Status;
import org.rasoat.findings.Severity;
import org.rasoat.findings.Standing;
import org.rasoat.findings.Verdict;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Language;

/**
 * Many finished checks in short: one entry for each dossier.
 *
 * @param complete whether every dossier was checked; false if the user stopped before
 * @param language the language of the report
 * @param version the version of the program
 * @param pack the rules that were applied
 * @param entries what came of each dossier, by name
 * @param warnings what is to be done about waivers or baselines
 */
public record RollUp(
    boolean complete,
    Language language,
    String version,
    Report.Pack pack,
    List<Entry> entries,
    List<Agreed.Warning> warnings) {

  public RollUp {
    entries = entries.stream().sorted(Comparator.comparing(Entry::name)).toList();
    warnings = List.copyOf(warnings);
  }

  /**
   * What came of one dossier.
   *
   * @param name the dossier: the name of its folder or file
   * @param verdict the answer; null if its turn did not come
   * @param asOf the day for which it was checked; null if it was not
   * @param totals how many findings that are not waived have each severity
   * @param waived how many findings are waived
   * @param known how many findings are known from its baseline
   * @param silent how many rules gave no answer that should have
   * @param problems why it could not be checked
   * @param rules what each rule with findings found
   * @param millis how long it took
   * @param reports where its own reports are, by format, from the folder of the roll-up
   */
  public record Entry(
      String name,
      @Nullable Verdict verdict,
      @Nullable LocalDate asOf,
      Map<Severity, Long> totals,
      long waived,
      long known,
      long silent,
      List<Report.Problem> problems,
      List<Count> rules,
      long millis,
      Map<String, String> reports) {

    public Entry {
      totals = Map.copyOf(totals);
      problems = List.copyOf(problems);
      rules = List.copyOf(rules);
      reports = new TreeMap<>(reports);
    }

    /** What a report says in short. */
    public static Entry of(String name, Report report, long millis, Map<String, String> reports) {
      Map<Severity, Long> totals = new TreeMap<>();
      if (!report.unanswered()) {
        for (Severity severity : Severity.values()) {
          totals.put(severity, report.total(severity));
        }
      }
      return new Entry(
          name,
          report.verdict(),
          report.workbooks().isEmpty() ? null : report.asOf(),
          totals,
          report.total(Standing.WAIVED),
          report.total(Standing.BASELINE),
          report.ledger().stream()
              .filter(e -> e.status() == Status.NOT_CHECKED || e.status() == Status.ERROR)
              .count(),
          report.problems(),
          RuleAnswer.all(report).stream()
              .filter(answer -> !answer.open().isEmpty())
              .map(
                  answer ->
                      new Count(
                          answer.entry().rule(),
                          answer.entry().title(),
                          answer.worst(),
                          answer.open().size(),
                          1))
              .toList(),
          millis,
          reports);
    }

    private Entry seenFrom(String way) {
      Map<String, String> moved = new TreeMap<>();
      reports.forEach((format, path) -> moved.put(format, way + path));
      return new Entry(
          name, verdict, asOf, totals, waived, known, silent, problems, rules, millis, moved);
    }

    /** A dossier that could not be checked at all. */
    public static Entry failed(String name, Bilingual why, long millis) {
      return without(name, Verdict.NOT_CHECKED, List.of(new Report.Problem("", why)), millis);
    }

    /** A dossier whose turn did not come. */
    public static Entry waiting(String name) {
      return without(name, null, List.of(), 0);
    }

    private static Entry without(
        String name, @Nullable Verdict verdict, List<Report.Problem> problems, long millis) {
      return new Entry(
          name, verdict, null, Map.of(), 0, 0, 0, problems, List.of(), millis, Map.of());
    }
  }

  /**
   * The findings of one rule that are neither waived nor known.
   *
   * @param severity the heaviest of them
   * @param findings how many there are
   * @param dossiers in how many dossiers
   */
  public record Count(
      String rule, Bilingual title, Severity severity, long findings, long dossiers) {

    private Count plus(Count other) {
      return new Count(
          rule,
          title,
          severity.atLeast(other.severity) ? severity : other.severity,
          findings + other.findings,
          dossiers + other.dossiers);
    }
  }

  /**
   * The same for a file elsewhere.
   *
   * @param way from the folder of that file to where the reports of the dossiers are
   */
  public RollUp seenFrom(String way) {
    return new RollUp(
        complete,
        language,
        version,
        pack,
        entries.stream().map(entry -> entry.seenFrom(way)).toList(),
        warnings);
  }

  /** The answer for all: the worst one; nothing is concluded if a dossier is left. */
  public Verdict verdict() {
    return entries.stream()
        .map(entry -> entry.verdict() == null ? Verdict.NOT_CHECKED : entry.verdict())
        .max(Comparator.comparing(Verdict::exitCode).thenComparing(Comparator.naturalOrder()))
        .filter(worst -> complete)
        .orElse(Verdict.NOT_CHECKED);
  }

  /** How many dossiers have that answer. */
  public long count(Verdict verdict) {
    return entries.stream().filter(entry -> entry.verdict() == verdict).count();
  }

  /** How many dossiers have not been checked because the user stopped. */
  public long waiting() {
    return entries.stream().filter(entry -> entry.verdict() == null).count();
  }

  /** How many findings of all dossiers have that severity. */
  public long total(Severity severity) {
    return entries.stream().mapToLong(entry -> entry.totals().getOrDefault(severity, 0L)).sum();
  }

  /** What the rules found in all dossiers, the heaviest and most frequent first. */
  public List<Count> rules() {
    Map<String, Count> counts = new TreeMap<>();
    entries.stream()
        .flatMap(entry -> entry.rules().stream())
        .forEach(count -> counts.merge(count.rule(), count, Count::plus));
    return counts.values().stream()
        .sorted(
            Comparator.comparing(Count::severity)
                .thenComparing(Comparator.comparing(Count::findings).reversed()))
        .toList();
  }
}
