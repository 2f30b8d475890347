package org.rasoat.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rasoat.rules.Sight.Look;

/**
 * Which rules look at the rows of one subject at a time, proved from their conditions. The rows of
 * some types are split by the value of one field; a rule is local if every row of these types that
 * it looks at, in whatever way, has the same value there as the first one that it matches. Such a
 * rule finds in each part what it finds in the whole, and nothing else. Whatever is not understood
 * is not local.
 */
final class Locality {

  /** How facts of a type reach the parts. */
  private enum Spread {
    /** Each part has all of them. */
    EVERYWHERE,
    /** Each is in one part, with whatever has the same value in the field that splits. */
    SPLIT,
    /** Some are split, and each part has all of the others. */
    MIXED,
    /** A part has none of them, or they may be of several parts. */
    WHOLE
  }

  private static final Set<Spread> SPLIT_ALONE = Set.of(Spread.SPLIT);

  private static final Pattern BINDING =
      Pattern.compile("\\s*(\\$?\\w+)\\s*:\\s*(\\w+)\\s*(?:$|[=!<>].*)", Pattern.DOTALL);
  private static final Pattern JOIN =
      Pattern.compile("\\s*(?:\\$?\\w+\\s*:\\s*)?(\\w+)\\s*==\\s*(\\$\\w+)\\s*");
  private static final Pattern INSERTED =
      Pattern.compile("\\binsertLogical\\s*\\(\\s*new\\s+(\\w+)");
  private static final Pattern ENGINE =
      Pattern.compile("\\b(?:insert|update|modify|delete|retract|drools|kcontext|kruntime)\\b");

  private final Map<String, String> splitBy;
  private final Set<String> everywhere;

  private final List<RuleCode.Derivation> derivations;
  private final Map<String, Sight> sights = new HashMap<>();
  private final Map<String, Class<?>> classes = new HashMap<>();
  private final Map<String, Spread> derived = new HashMap<>();

  /** The fields of derived types that always hold the value by which rows are split. */
  private final Map<String, Set<String>> carrying = new HashMap<>();

  /**
   * Looks at a pack.
   *
   * @param splitBy the types whose rows are split, each with the field that splits them
   * @param everywhere the types whose rows are in every part
   */
  Locality(CompiledPack pack, Map<String, String> splitBy, Set<String> everywhere) {
    this.splitBy = Map.copyOf(splitBy);
    this.everywhere = Set.copyOf(everywhere);
    derivations = pack.derivations();
    pack.codes().forEach(code -> sights.put(code.id(), code.sight()));
    derivations.forEach(one -> sights.put(one.name(), one.sight()));
    splitBy.forEach((type, field) -> carrying.put(type, Set.of(field)));
    pack.types().classes().forEach(type -> classes.put(type.getSimpleName(), type));
  }

  /**
   * Whether what a derivation makes of the parts is what it makes of the whole, each fact in one of
   * them.
   */
  boolean comesOfParts(RuleCode.Derivation derivation) {
    return cases(derivation).equals(SPLIT_ALONE) && alone(classes.get(derivation.derives()));
  }

  /**
   * Whether the rule of that name is local. Where some of its alternatives look at nothing that is
   * split, each part finds for them the same, which is told once.
   */
  boolean local(String rule) {
    Set<Spread> cases = cases(sights.get(rule), null);
    return cases.contains(Spread.SPLIT) && !cases.contains(Spread.WHOLE);
  }

  private Set<Spread> cases(RuleCode.Derivation derivation) {
    return cases(derivation.sight(), derivation);
  }

  /**
   * How the facts that each alternative of the conditions matches are spread.
   *
   * @param derivation the derivation that the rule is; null if it finds faults
   */
  private Set<Spread> cases(@Nullable Sight rule, RuleCode.@Nullable Derivation derivation) {
    if (rule == null || !rule.plain() || !tame(rule, derivation)) {
      return Set.of(Spread.WHOLE);
    }
    Set<Spread> cases = new HashSet<>();
    for (List<Look> conditions : alternatives(rule.conditions())) {
      List<Scope> split = new ArrayList<>();
      cases.addAll(new Scope().all(conditions, split));
      if (derivation != null) {
        split.forEach(scope -> carry(derivation, scope));
      }
    }
    return cases;
  }

  /** Keeps of the fields of a derived type those that hold the value of the part here as well. */
  private void carry(RuleCode.Derivation derivation, Scope scope) {
    String type = derivation.derives();
    List<String> names = derivation.fields();
    for (List<String> values : Construction.of(type, derivation.sight().consequence())) {
      Set<String> here = new HashSet<>();
      for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
        if (scope.values.contains(values.get(i))) {
          here.add(names.get(i));
        }
      }
      carrying.merge(
          type,
          here,
          (one, other) -> {
            Set<String> both = new HashSet<>(one);
            both.retainAll(other);
            return both;
          });
    }
  }

  /** Whether the consequence does nothing but report, or derive what the derivation is for. */
  private static boolean tame(Sight rule, RuleCode.@Nullable Derivation derivation) {
    String then = rule.consequence();
    return !ENGINE.matcher(then).find()
        && (derivation == null
            ? !then.contains("insertLogical")
            : INSERTED
                .matcher(then)
                .results()
                .allMatch(match -> match.group(1).equals(derivation.derives())));
  }

  /** The conditions with every "or" resolved: the rule holds where all of one list hold. */
  private static List<List<Look>> alternatives(Look part) {
    if (part instanceof Sight.Any any) {
      return any.parts().stream().flatMap(one -> alternatives(one).stream()).toList();
    }
    List<List<Look>> all = List.of(List.of());
    if (part instanceof Sight.All parts) {
      for (Look one : parts.parts()) {
        all = joined(all, alternatives(one));
      }
      return all;
    }
    return List.of(List.of(part));
  }

  private static List<List<Look>> joined(List<List<Look>> before, List<List<Look>> after) {
    List<List<Look>> all = new ArrayList<>();
    for (List<Look> one : before) {
      for (List<Look> other : after) {
        List<Look> both = new ArrayList<>(one);
        both.addAll(other);
        all.add(both);
      }
    }
    return all;
  }

  private Spread spread(String type) {
    if (splitBy.containsKey(type)) {
      return Spread.SPLIT;
    }
    List<RuleCode.Derivation> sources =
        derivations.stream().filter(one -> one.derives().equals(type)).toList();
    if (sources.isEmpty()) {
      return everywhere.contains(type) ? Spread.EVERYWHERE : Spread.WHOLE;
    }
    if (!derived.containsKey(type)) {
      // Of a derivation that builds upon itself nothing is known.
      derived.put(type, Spread.WHOLE);
      Set<Spread> cases = new HashSet<>();
      sources.forEach(one -> cases.addAll(cases(one)));
      derived.put(type, of(cases));
    }
    return derived.getOrDefault(type, Spread.WHOLE);
  }

  private static Spread of(Set<Spread> cases) {
    if (cases.contains(Spread.WHOLE)) {
      return Spread.WHOLE;
    }
    return cases.size() == 1 ? cases.iterator().next() : Spread.MIXED;
  }

  /** What is known while the conditions are read one after the other. */
  private final class Scope {
    /** Variables that hold the value by which the rows of this part are split. */
    private final Set<String> values = new HashSet<>();

    /** Variables that hold a fact of this part that is equal to no other fact. */
    private final Set<String> facts = new HashSet<>();

    private boolean anchored;

    /**
     * How the facts are spread that all of the conditions match, in every way in which they can be.
     *
     * @param split takes what is known at the end where they are split
     */
    private Set<Spread> all(List<Look> conditions, List<Scope> split) {
      Set<Spread> all = new HashSet<>();
      for (int i = 0; i < conditions.size(); i++) {
        if (mixed(conditions.get(i))) {
          // The fact may be one that each part has.
          all.addAll(inner().all(conditions.subList(i + 1, conditions.size()), split));
        }
        if (!here(conditions.get(i), false)) {
          return Set.of(Spread.WHOLE);
        }
      }
      if (anchored) {
        split.add(this);
      }
      all.add(anchored ? Spread.SPLIT : Spread.EVERYWHERE);
      return all;
    }

    private boolean mixed(Look condition) {
      return !anchored
          && condition instanceof Sight.Facts facts
          && spread(facts.type()) == Spread.MIXED;
    }

    private Scope inner() {
      Scope inner = new Scope();
      inner.values.addAll(values);
      inner.facts.addAll(facts);
      inner.anchored = anchored;
      return inner;
    }

    /**
     * Whether the condition looks at nothing but this part.
     *
     * @param counted whether it matters which facts there are not
     */
    private boolean here(Look condition, boolean counted) {
      if (condition instanceof Sight.Facts facts) {
        return facts(facts, counted);
      }
      if (condition instanceof Sight.None none) {
        return within(none.parts());
      }
      if (condition instanceof Sight.Some some) {
        return within(some.parts());
      }
      if (condition instanceof Sight.All all) {
        return counted && all.parts().stream().allMatch(one -> here(one, true));
      }
      if (condition instanceof Sight.Groups groups) {
        return anchored ? within(List.of(groups.input())) : !counted && groups(groups);
      }
      return condition instanceof Sight.Gathered gathered
          ? within(List.of(gathered.input()))
          : condition instanceof Sight.Values;
    }

    private boolean within(List<Look> conditions) {
      Scope inner = inner();
      return conditions.stream().allMatch(one -> inner.here(one, true));
    }

    /** Rows that are grouped by what splits them: each group is that of a part. */
    private boolean groups(Sight.Groups groups) {
      Look only = groups.input();
      if (only instanceof Sight.All all && all.parts().size() == 1) {
        only = all.parts().get(0);
      }
      if (!(only instanceof Sight.Facts input) || spread(input.type()) != Spread.SPLIT) {
        return within(List.of(only));
      }
      Scope inner = inner();
      inner.bind(input);
      if (!inner.values.contains(groups.function())) {
        return false;
      }
      anchored = true;
      if (!groups.key().isEmpty()) {
        values.add(groups.key());
      }
      return true;
    }

    private boolean facts(Sight.Facts pattern, boolean counted) {
      String type = pattern.type();
      Spread spread = spread(type);
      if (spread != Spread.SPLIT && spread != Spread.MIXED) {
        return spread == Spread.EVERYWHERE;
      }
      Set<String> fields = carrying.getOrDefault(type, Set.of());
      boolean first = !anchored && !counted;
      if (!first && !joins(pattern, fields)) {
        return false;
      }
      anchored = true;
      bind(pattern);
      // What the first one is joined with is the value of this part, wherever it came from.
      joined(pattern)
          .filter(join -> fields.contains(join.group(1)))
          .forEach(join -> values.add(join.group(2)));
      return true;
    }

    private boolean joins(Sight.Facts pattern, Set<String> fields) {
      return joined(pattern)
          .anyMatch(
              join ->
                  facts.contains(join.group(2))
                      || (fields.contains(join.group(1)) && values.contains(join.group(2))));
    }

    private Stream<Matcher> joined(Sight.Facts pattern) {
      return pattern.constraints().stream().map(JOIN::matcher).filter(Matcher::matches);
    }

    private void bind(Sight.Facts pattern) {
      if (!pattern.name().isEmpty() && alone(classes.get(pattern.type()))) {
        facts.add(pattern.name());
      }
      List<Matcher> bindings =
          pattern.constraints().stream().map(BINDING::matcher).filter(Matcher::matches).toList();
      for (Matcher binding : bindings) {
        if (carrying.getOrDefault(pattern.type(), Set.of()).contains(binding.group(2))) {
          values.add(binding.group(1));
        }
      }
    }
  }

  /** Whether a fact of the class is equal to itself alone. */
  private static boolean alone(@Nullable Class<?> type) {
    try {
      return type != null
          && type.getMethod("equals", Object.class).getDeclaringClass() == Object.class;
    } catch (NoSuchMethodException e) {
      return false;
    }
  }
}
