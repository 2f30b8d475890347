package org.rasoat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rasoat.facts.Facts;
import org.rasoat.findings.LedgerEntry;
import org.rasoat.findings.LedgerEntry.Status;
import org.rasoat.findings.Place;
import org.rasoat.findings.Waiver;
import org.rasoat.findings.WaiverFile;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.rasoat.language.Spelling;
import org.rasoat.report.Agreed;
import org.rasoat.report.Baseline;
import org.rasoat.report.Report;
import org.rasoat.rules.Rule;
import org.rasoat.rules.RuleBook;

/**
 * What a team has agreed on beforehand, against which findings are held.
 *
 * @param waivers which findings are waived; null for none
 * @param baseline which findings are known; null for none
 * @param shared whether the waivers are for other dossiers, too, so that one that fits nothing here
 *     may fit there
 */
public record Agreements(@Nullable WaiverFile waivers, @Nullable Known baseline, boolean shared) {

  /** Neither waivers nor a baseline. */
  public static final Agreements NONE = new Agreements(null, null);

  /** What is agreed on for one dossier. */
  public Agreements(@Nullable WaiverFile waivers, @Nullable Known baseline) {
    this(waivers, baseline, false);
  }

  /** The same waivers for several dossiers, of which this one has the baseline. */
  public Agreements sharedBeside(@Nullable Known other) {
    return new Agreements(waivers, other, true);
  }

  /**
   * A baseline with the name under which reports speak of its file.
   *
   * @param file the file
   * @param content what it holds
   */
  public record Known(String file, Baseline content) {}

  /** Findings that are judged, and what else there is to say. */
  record Judged(List<Report.Fingerprinted> findings, Agreed agreed) {}

  /**
   * Refuses what cannot be meant for these rules, before anything is checked.
   *
   * @throws UnusableAgreementException for waivers that are wrong in themselves or name a rule that
   *     is not there, and for a baseline of other rules
   */
  public void requireFit(RuleBook book) {
    Set<String> ids = book.rules().stream().map(Rule::id).collect(Collectors.toSet());
    if (waivers != null) {
      refuse(waivers.file(), problems(waivers, ids));
    }
    if (baseline != null) {
      requireFit(baseline, book, ids);
    }
  }

  /**
   * What is wrong with a file of waivers, by itself and by the ids of its rules.
   *
   * @param ids the ids that rules have
   * @return empty if nothing is wrong
   */
  public static List<WaiverFile.Problem> problems(WaiverFile file, Set<String> ids) {
    List<WaiverFile.Problem> problems = new ArrayList<>(file.problems());
    for (Waiver waiver : file.waivers()) {
      if (!ids.contains(waiver.rule())) {
        problems.add(
            new WaiverFile.Problem(
                waiver.line(),
                Spelling.nearest(waiver.rule(), ids)
                    .map(near -> Sentences.say("report.waiver.no-rule.near", waiver.rule(), near))
                    .orElseGet(() -> Sentences.say("report.waiver.no-rule", waiver.rule()))));
      }
    }
    problems.sort(Comparator.comparingInt(WaiverFile.Problem::line));
    return problems;
  }

  private static void requireFit(Known known, RuleBook book, Set<String> ids) {
    Baseline.Pack pack = known.content().pack();
    if (!pack.name().equals(book.name())) {
      throw new UnusableAgreementException(
          Sentences.say("report.baseline.pack", known.file(), pack.name(), book.name()));
    }
    List<String> gone =
        known.content().findings().stream()
            .map(Baseline.Known::rule)
            .filter(id -> !ids.contains(id))
            .distinct()
            .toList();
    if (!gone.isEmpty()) {
      throw new UnusableAgreementException(
          Sentences.say("report.baseline.rules", known.file(), gone));
    }
  }

  /**
   * What is to be done about the waivers of a file that hold no more, or not for long.
   *
   * @param today the day on which this is asked
   */
  public static List<Agreed.Warning> dated(WaiverFile file, LocalDate today) {
    return WaiverUse.dated(file, today);
  }

  private static void refuse(String file, List<WaiverFile.Problem> problems) {
    if (!problems.isEmpty()) {
      throw new UnusableAgreementException(
          new Bilingual(
              problems.stream()
                  .map(problem -> place(file, problem.line()) + ": " + problem.message().vi())
                  .collect(Collectors.joining("\n")),
              problems.stream()
                  .map(problem -> place(file, problem.line()) + ": " + problem.message().en())
                  .collect(Collectors.joining("\n"))));
    }
  }

  private static String place(String file, int line) {
    return line > 0 ? file + ":" + line : file;
  }

  /**
   * Holds findings against the waivers and the baseline. A waiver outweighs the baseline.
   *
   * @param found the findings of a check that ran
   * @param facts what the dossier says, whose rows waivers must name
   * @param today the day on which the check is run, by which waivers expire
   * @throws UnusableAgreementException for a waiver whose key no row of the dossier has
   */
  Judged judge(
      List<Report.Fingerprinted> found,
      List<LedgerEntry> ledger,
      Facts facts,
      RuleBook book,
      LocalDate today) {
    List<Agreed.Warning> warnings = new ArrayList<>();
    List<Waiver> strangers = new ArrayList<>();
    List<Waiver> unused = new ArrayList<>();
    Set<String> answered =
        ledger.stream()
            .filter(entry -> entry.status() == Status.PASSED || entry.status() == Status.FAILED)
            .map(LedgerEntry::rule)
            .collect(Collectors.toSet());
    List<Report.Fingerprinted> judged = found;
    if (baseline != null) {
      Set<String> known = fingerprints(baseline.content());
      judged =
          judged.stream()
              .map(finding -> known.contains(finding.fingerprint()) ? finding.known() : finding)
              .toList();
    }
    if (waivers != null) {
      Map<String, String> keys = keys(facts, found);
      strangers.addAll(strangers(waivers, keys));
      if (!shared) {
        requireNone(strangers, waivers, keys.values());
      }
      WaiverUse use = new WaiverUse(waivers, today);
      judged = judged.stream().map(use::judge).toList();
      warnings.addAll(use.dated());
      unused.addAll(use.unused(answered));
      if (!shared) {
        unused.forEach(waiver -> warnings.add(WaiverUse.unusedWarning(waivers, waiver)));
      }
    }
    Agreed.Comparison comparison = null;
    if (baseline != null) {
      comparison = comparison(baseline, found, answered);
      warnings.addAll(warnings(baseline, book, answered));
    }
    return new Judged(judged, new Agreed(comparison, warnings, strangers, unused));
  }

  private static Set<String> fingerprints(Baseline baseline) {
    return baseline.findings().stream()
        .map(Baseline.Known::fingerprint)
        .collect(Collectors.toSet());
  }

  /** The business keys of the dossier, as they are compared, with one spelling of each. */
  private static Map<String, String> keys(Facts facts, List<Report.Fingerprinted> found) {
    Map<String, String> keys = new LinkedHashMap<>();
    Stream.concat(
            facts.rows().stream().map(row -> row.place()),
            found.stream().map(finding -> finding.finding().place()))
        .map(Place::row)
        .flatMap(Stream::ofNullable)
        .forEach(key -> keys.putIfAbsent(Spelling.key(key), key));
    return keys;
  }

  private static List<Waiver> strangers(WaiverFile waivers, Map<String, String> keys) {
    return waivers.waivers().stream()
        .filter(waiver -> !keys.containsKey(Spelling.key(waiver.key())))
        .toList();
  }

  /**
   * Refuses waivers whose key no row has.
   *
   * @param keys the keys that rows have
   */
  static void requireNone(
      Collection<Waiver> strangers, WaiverFile waivers, Collection<String> keys) {
    refuse(
        waivers.file(),
        strangers.stream()
            .map(
                waiver ->
                    new WaiverFile.Problem(
                        waiver.line(),
                        Spelling.nearest(waiver.key(), keys)
                            .map(key -> say("near", waiver.key(), key))
                            .orElseGet(() -> Sentences.say("report.waiver.no-row", waiver.key()))))
            .toList());
  }

  private static Bilingual say(String key, String wrong, String near) {
    return Sentences.say("report.waiver.no-row." + key, wrong, near);
  }

  /** What a rule that did not run would have found, nobody knows: it is not resolved. */
  private static Agreed.Comparison comparison(
      Known baseline, List<Report.Fingerprinted> found, Set<String> answered) {
    Set<String> present =
        found.stream().map(Report.Fingerprinted::fingerprint).collect(Collectors.toSet());
    return new Agreed.Comparison(
        baseline.file(),
        baseline.content().day(),
        fingerprints(baseline.content()),
        baseline.content().findings().stream()
            .filter(known -> !present.contains(known.fingerprint()))
            .filter(known -> answered.contains(known.rule()))
            .toList());
  }

  private static List<Agreed.Warning> warnings(
      Known baseline, RuleBook book, Set<String> answered) {
    List<Agreed.Warning> warnings = new ArrayList<>();
    if (!baseline.content().pack().sha256().equals(book.sha256())) {
      warnings.add(new Agreed.Warning(baseline.file(), 0, Sentences.say("report.baseline.edited")));
    }
    long silent =
        baseline.content().findings().stream()
            .filter(known -> !answered.contains(known.rule()))
            .count();
    if (silent > 0) {
      warnings.add(
          new Agreed.Warning(
              baseline.file(),
              0,
              Sentences.say("report.baseline.silent" + (silent == 1 ? ".one" : ".many"), silent)));
    }
    return warnings;
  }
}
