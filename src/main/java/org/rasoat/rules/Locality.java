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
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.GroupByDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

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
  private final Map<String, RuleDescr> code;
  private final Map<String, Class<?>> classes = new HashMap<>();
  private final Map<String, Spread> derived = new HashMap<>();

  /** The fields of each declared type, in the order in which a new fact takes their values. */
  private final Map<String, List<String>> fields;

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
    code = pack.parts().parsed().code();
    fields = pack.parts().parsed().fields();
    splitBy.forEach((type, field) -> carrying.put(type, Set.of(field)));
    pack.types().classes().forEach(type -> classes.put(type.getSimpleName(), type));
  }

  /**
   * Whether what a derivation makes of the parts is what it makes of the whole, each fact in one of
   * them.
   */
  boolean comesOfParts(RuleCode.Derivation derivation) {
    return cases(code.get(derivation.name()), Set.of(derivation.derives())).equals(SPLIT_ALONE)
        && alone(classes.get(derivation.derives()));
  }

  /**
   * Whether the rule of that name is local. Where some of its alternatives look at nothing that is
   * split, each part finds for them the same, which is told once.
   */
  boolean local(String rule) {
    Set<Spread> cases = cases(code.get(rule), Set.of());
    return cases.contains(Spread.SPLIT) && !cases.contains(Spread.WHOLE);
  }

  /** How the facts that each alternative of the conditions matches are spread. */
  private Set<Spread> cases(@Nullable RuleDescr rule, Set<String> insertable) {
    if (rule == null || !rule.getAttributes().isEmpty() || !plain(rule, insertable)) {
      return Set.of(Spread.WHOLE);
    }
    Set<Spread> cases = new HashSet<>();
    for (List<BaseDescr> conditions : alternatives(rule.getLhs())) {
      List<Scope> split = new ArrayList<>();
      cases.addAll(new Scope().all(conditions, split));
      for (Scope scope : split) {
        insertable.forEach(type -> carry(type, String.valueOf(rule.getConsequence()), scope));
      }
    }
    return cases;
  }

  /** Keeps of the fields of a derived type those that hold the value of the part here as well. */
  private void carry(String type, String consequence, Scope scope) {
    List<String> names = fields.getOrDefault(type, List.of());
    for (List<String> values : Construction.of(type, consequence)) {
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

  /** Whether the consequence does nothing but report, or derive these types. */
  private static boolean plain(RuleDescr rule, Set<String> insertable) {
    String then = String.valueOf(rule.getConsequence());
    return !ENGINE.matcher(then).find()
        && rule.getNamedConsequences().isEmpty()
        && INSERTED.matcher(then).results().allMatch(match -> insertable.contains(match.group(1)))
        && (insertable.isEmpty() ? !then.contains("insertLogical") : true);
  }

  /** The conditions with every "or" resolved: the rule holds where all of one list hold. */
  private static List<List<BaseDescr>> alternatives(BaseDescr part) {
    if (part instanceof OrDescr or) {
      return or.getDescrs().stream().flatMap(one -> alternatives(one).stream()).toList();
    }
    List<List<BaseDescr>> all = List.of(List.of());
    if (part instanceof AndDescr and) {
      for (BaseDescr one : and.getDescrs()) {
        all = joined(all, alternatives(one));
      }
      return all;
    }
    return List.of(List.of(part));
  }

  private static List<List<BaseDescr>> joined(
      List<List<BaseDescr>> before, List<List<BaseDescr>> after) {
    List<List<BaseDescr>> all = new ArrayList<>();
    for (List<BaseDescr> one : before) {
      for (List<BaseDescr> other : after) {
        List<BaseDescr> both = new ArrayList<>(one);
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
      sources.forEach(one -> cases.addAll(cases(code.get(one.name()), Set.of(type))));
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
    private Set<Spread> all(List<BaseDescr> conditions, List<Scope> split) {
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

    private boolean mixed(BaseDescr condition) {
      return !anchored
          && condition instanceof PatternDescr pattern
          && pattern.getSource() == null
          && spread(pattern.getObjectType()) == Spread.MIXED;
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
    private boolean here(BaseDescr condition, boolean counted) {
      if (condition instanceof PatternDescr pattern) {
        return pattern(pattern, counted);
      }
      if (condition instanceof NotDescr not) {
        return within(not.getDescrs());
      }
      if (condition instanceof ExistsDescr exists) {
        List<BaseDescr> inner = new ArrayList<>();
        for (Object one : exists.getDescrs()) {
          inner.add((BaseDescr) one);
        }
        return within(inner);
      }
      if (condition instanceof AndDescr and && counted) {
        return and.getDescrs().stream().allMatch(one -> here(one, true));
      }
      return condition instanceof EvalDescr;
    }

    private boolean within(List<? extends BaseDescr> conditions) {
      Scope inner = inner();
      return conditions.stream().allMatch(one -> inner.here(one, true));
    }

    private boolean pattern(PatternDescr pattern, boolean counted) {
      if (pattern.isQuery() || !pattern.getBehaviors().isEmpty()) {
        return false;
      }
      if (pattern.getSource() instanceof FromDescr) {
        return true;
      }
      if (pattern.getSource() instanceof GroupByDescr groups && !anchored) {
        return !counted && groups(groups);
      }
      if (pattern.getSource() instanceof AccumulateDescr accumulate) {
        return within(List.of(accumulate.getInput()));
      }
      if (pattern.getSource() instanceof CollectDescr collect) {
        return within(List.of(collect.getInputPattern()));
      }
      return pattern.getSource() == null && facts(pattern, counted);
    }

    /** Rows that are grouped by what splits them: each group is that of a part. */
    private boolean groups(GroupByDescr groups) {
      BaseDescr only = groups.getInput();
      if (only instanceof AndDescr and && and.getDescrs().size() == 1) {
        only = and.getDescrs().get(0);
      }
      if (!(only instanceof PatternDescr input)
          || input.getSource() != null
          || spread(input.getObjectType()) != Spread.SPLIT) {
        return within(List.of(only));
      }
      Scope inner = inner();
      inner.bind(input, input.getObjectType());
      String key = groups.getGroupingFunction();
      if (key == null || !inner.values.contains(key.trim())) {
        return false;
      }
      anchored = true;
      if (groups.getGroupingKey() != null) {
        values.add(groups.getGroupingKey().trim());
      }
      return true;
    }

    private boolean facts(PatternDescr pattern, boolean counted) {
      String type = pattern.getObjectType();
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
      bind(pattern, type);
      // What the first one is joined with is the value of this part, wherever it came from.
      joined(pattern)
          .filter(join -> fields.contains(join.group(1)))
          .forEach(join -> values.add(join.group(2)));
      return true;
    }

    private boolean joins(PatternDescr pattern, Set<String> fields) {
      return joined(pattern)
          .anyMatch(
              join ->
                  facts.contains(join.group(2))
                      || (fields.contains(join.group(1)) && values.contains(join.group(2))));
    }

    private Stream<Matcher> joined(PatternDescr pattern) {
      return constraints(pattern).map(JOIN::matcher).filter(Matcher::matches);
    }

    private void bind(PatternDescr pattern, String type) {
      String name = pattern.getIdentifier();
      if (name != null && !name.isEmpty() && alone(classes.get(type))) {
        facts.add(name);
      }
      List<Matcher> bindings =
          constraints(pattern).map(BINDING::matcher).filter(Matcher::matches).toList();
      for (Matcher binding : bindings) {
        if (carrying.getOrDefault(type, Set.of()).contains(binding.group(2))) {
          values.add(binding.group(1));
        }
      }
    }

    /** Each constraint that must hold by itself. */
    private Stream<String> constraints(PatternDescr pattern) {
      return pattern.getDescrs().stream()
          .filter(ExprConstraintDescr.class::isInstance)
          .map(constraint -> ((ExprConstraintDescr) constraint).getExpression());
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
