package org.rasoat.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;
import org.rasoat.rules.Mutant;
import org.rasoat.rules.MutationTests;
import org.rasoat.rules.RuleTests;

/**
 * What the tables of the pages leave untried: rules without a table that fails, and conditions that
 * could say the opposite, or be gone, without any table noticing.
 *
 * @param results what running the tables gave
 * @param changes what the tables said to changes of the conditions
 */
record Coverage(List<RuleTests.Result> results, MutationTests.Result changes) {

  /** A condition where it stands. */
  private record Condition(String rule, String file, int line, int column, String text) {
    static Condition of(Mutant mutant) {
      return new Condition(
          mutant.rule(), mutant.file(), mutant.line(), mutant.column(), mutant.before());
    }
  }

  /** For people. */
  List<String> lines(Language language) {
    List<String> lines = new ArrayList<>();
    List<String> tableless =
        results.stream()
            .filter(one -> one.failing() == 0 && !one.rule().reading())
            .map(one -> one.rule().id())
            .toList();
    lines.add("");
    if (tableless.isEmpty()) {
      lines.add(Sentences.say("cli.coverage.tables").in(language));
    } else {
      lines.add(Sentences.say("cli.coverage.no-tables", tableless).in(language));
    }
    Map<Condition, Set<Mutant.Kind>> untried = new LinkedHashMap<>();
    changes
        .survivors()
        .forEach(
            mutant ->
                untried
                    .computeIfAbsent(Condition.of(mutant), one -> new LinkedHashSet<>())
                    .add(mutant.kind()));
    Set<Condition> all = new LinkedHashSet<>(untried.keySet());
    changes.killed().forEach(mutant -> all.add(Condition.of(mutant)));
    untried.forEach(
        (condition, kinds) -> {
          String key = kinds.contains(Mutant.Kind.FLIPPED) ? "never" : "one-way";
          lines.add(
              "  %s:%d: %s  %s"
                  .formatted(
                      condition.file(),
                      condition.line(),
                      condition.rule(),
                      Sentences.say("cli.coverage." + key, condition.text()).in(language)));
        });
    int never =
        (int) untried.values().stream().filter(k -> k.contains(Mutant.Kind.FLIPPED)).count();
    lines.add(
        Sentences.say(
                "cli.coverage.total",
                all.size(),
                all.size() - untried.size(),
                untried.size() - never,
                never)
            .in(language));
    return lines;
  }
}
