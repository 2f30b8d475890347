package org.rasoat.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules that are run over the whole, one group after the other where there are very many facts:
 * a session remembers each fact once for every condition on its type, so fewer rules at a time need
 * less memory.
 */
final class Rounds {

  /** For so many facts a round is added. */
  private static final int FACTS = 250_000;

  /** More rounds would save little: the facts themselves need more. */
  private static final int MOST = 4;

  private Rounds() {}

  /**
   * Groups rules; those that build upon the same derived facts stay together.
   *
   * @param rules the rules
   * @param handed the derivations whose facts are there beforehand
   * @param facts how many facts there are
   */
  static List<Set<String>> of(CompiledPack pack, Set<String> rules, Set<String> handed, int facts) {
    int count = Math.min(MOST, 1 + facts / FACTS);
    if (count == 1) {
      return List.of(rules);
    }
    Map<Set<String>, Integer> weights = new HashMap<>();
    List<Set<String>> groups = new ArrayList<>();
    for (Set<String> group : related(pack, rules, handed)) {
      weights.put(group, weight(pack, group, handed));
      groups.add(group);
    }
    groups.sort(Comparator.comparing(weights::get, Comparator.reverseOrder()));
    List<Set<String>> rounds = new ArrayList<>();
    int[] loads = new int[count];
    for (int i = 0; i < count; i++) {
      rounds.add(new TreeSet<>());
    }
    for (Set<String> group : groups) {
      int lightest = 0;
      for (int i = 1; i < count; i++) {
        lightest = loads[i] < loads[lightest] ? i : lightest;
      }
      loads[lightest] += weights.getOrDefault(group, 0);
      rounds.get(lightest).addAll(group);
    }
    rounds.removeIf(Set::isEmpty);
    return rounds;
  }

  /** On how many types the rules, and what they build upon, have conditions. */
  private static int weight(CompiledPack pack, Set<String> rules, Set<String> handed) {
    int weight = 0;
    for (RuleCode code : pack.codes()) {
      if (rules.contains(code.id())) {
        weight += code.needs().types().size();
      }
    }
    for (RuleCode.Derivation derivation : pack.derivationsFor(rules, handed)) {
      weight += derivation.needs().types().size();
    }
    return weight;
  }

  /** Rules that share a derivation, directly or through others. */
  private static List<Set<String>> related(
      CompiledPack pack, Set<String> rules, Set<String> handed) {
    List<Set<String>> groups = new ArrayList<>();
    List<Set<String>> derivations = new ArrayList<>();
    for (String rule : new TreeSet<>(rules)) {
      Set<String> group = new LinkedHashSet<>(Set.of(rule));
      Set<String> own = new LinkedHashSet<>();
      pack.derivationsFor(group, handed).forEach(derivation -> own.add(derivation.name()));
      for (int i = groups.size() - 1; i >= 0; i--) {
        if (derivations.get(i).stream().anyMatch(own::contains)) {
          group.addAll(groups.remove(i));
          own.addAll(derivations.remove(i));
        }
      }
      groups.add(group);
      derivations.add(own);
    }
    return groups;
  }
}
