package org.rasoat.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rasoat.language.Sentences;
import org.rasoat.language.Spelling;
import org.rasoat.rules.Rule;
import org.rasoat.rules.RuleBook;

/**
 * Which rules shall run.
 *
 * @param only the ids that were asked for; empty for all
 * @param skipped the ids that were left out
 */
record Selection(List<String> only, List<String> skipped) {

  /**
   * Whether a rule shall run, by id.
   *
   * @throws UsageException if an id is unknown, or nothing is left to run
   */
  Predicate<String> in(RuleBook book) {
    Set<String> known =
        book.rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
    List<String> named = new ArrayList<>(only);
    named.addAll(skipped);
    named.forEach(id -> requireKnown(id, known));
    Predicate<String> selected =
        id -> (only.isEmpty() || only.contains(id)) && !skipped.contains(id);
    if (known.stream().noneMatch(selected)) {
      throw new UsageException(Sentences.say("cli.nothing-selected"));
    }
    return selected;
  }

  /** Refuses an id that no rule has. */
  static void requireKnown(String id, Collection<String> known) {
    if (!known.contains(id)) {
      throw new UsageException(
          Spelling.nearest(id, known)
              .map(near -> Sentences.say("cli.unknown-rule.near", id, near))
              .orElseGet(() -> Sentences.say("cli.unknown-rule", id)));
    }
  }
}
