package org.rasoat.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasoat.findings.LedgerEntry;
import org.rasoat.findings.LedgerEntry.Status;
import org.rasoat.report.Report.Fingerprinted;

/**
 * What an edited pack does to a dossier: how a check with the rules in force and one with edited
 * rules differ. Findings are the same if their fingerprints are, wherever their rows stand.
 *
 * @param appeared findings of the second check that the first did not have, sorted
 * @param disappeared findings of the first check that the second does not have, sorted
 * @param weighed findings of both whose severity differs
 * @param reworded findings of both that say something else at the same severity
 * @param rules rules that came to run, or no longer do
 */
public record Effects(
    List<Fingerprinted> appeared,
    List<Fingerprinted> disappeared,
    List<Both> weighed,
    List<Both> reworded,
    List<RuleChange> rules) {

  public Effects {
    appeared = List.copyOf(appeared);
    disappeared = List.copyOf(disappeared);
    weighed = List.copyOf(weighed);
    reworded = List.copyOf(reworded);
    rules = List.copyOf(rules);
  }

  /** One finding as the first check tells it, and as the second does. */
  public record Both(Fingerprinted before, Fingerprinted after) {}

  /**
   * What became of one rule in each check; null where the pack does not have it.
   *
   * @param rule its id
   */
  public record RuleChange(
      String rule, @Nullable LedgerEntry before, @Nullable LedgerEntry after) {}

  /** Compares two checks. */
  public static Effects between(Report before, Report after) {
    Map<String, Fingerprinted> old = new HashMap<>();
    before.findings().forEach(finding -> old.put(finding.fingerprint(), finding));
    List<Fingerprinted> appeared = new ArrayList<>();
    List<Both> weighed = new ArrayList<>();
    List<Both> reworded = new ArrayList<>();
    for (Fingerprinted now : after.findings()) {
      Fingerprinted then = old.remove(now.fingerprint());
      if (then == null) {
        appeared.add(now);
      } else if (then.finding().severity() != now.finding().severity()) {
        weighed.add(new Both(then, now));
      } else if (!then.finding().message().equals(now.finding().message())) {
        reworded.add(new Both(then, now));
      }
    }
    List<Fingerprinted> disappeared =
        before.findings().stream().filter(one -> old.containsKey(one.fingerprint())).toList();
    return new Effects(appeared, disappeared, weighed, reworded, rules(before, after));
  }

  private static List<RuleChange> rules(Report before, Report after) {
    Map<String, LedgerEntry> old = new HashMap<>();
    before.ledger().forEach(entry -> old.put(entry.rule(), entry));
    List<RuleChange> changes = new ArrayList<>();
    for (LedgerEntry now : after.ledger()) {
      LedgerEntry then = old.remove(now.rule());
      if (then == null || !alike(then.status(), now.status())) {
        changes.add(new RuleChange(now.rule(), then, now));
      }
    }
    old.values().forEach(gone -> changes.add(new RuleChange(gone.rule(), gone, null)));
    changes.sort(java.util.Comparator.comparing(RuleChange::rule));
    return changes;
  }

  /** Whether it passed or failed is told by the findings. */
  private static boolean alike(Status one, Status other) {
    return one == other || (ran(one) && ran(other));
  }

  private static boolean ran(Status status) {
    return status == Status.PASSED || status == Status.FAILED;
  }

  /** Whether both checks say the same. */
  public boolean none() {
    return appeared.isEmpty()
        && disappeared.isEmpty()
        && weighed.isEmpty()
        && reworded.isEmpty()
        && rules.isEmpty();
  }
}
