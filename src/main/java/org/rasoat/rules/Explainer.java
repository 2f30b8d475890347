package org.rasoat.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.rasoat.facts.Field;
import org.rasoat.facts.Row;
import org.rasoat.facts.Schema;
import org.rasoat.findings.Place;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;
import org.rasoat.rules.Explanation.Outcome;
import org.rasoat.rules.Explanation.Step;

/**
 * Goes through the conditions of a rule for one row: each is asked by itself, together with those
 * before it that hold, so that one that fails hides no other that does not depend on it.
 */
final class Explainer {

  /** Rows of a join that are named. */
  private static final int NAMED = 3;

  /** Stands for a value that is not there. */
  private static final String NOTHING = "∅";

  /** The variable of the row that is explained. */
  private static final String ROW = "$examined__";

  /** The variable of a pattern that its author has not named. */
  private static final String FACT = "$fact__";

  private static final Pattern WORD = Pattern.compile("(?<![\\w$.\"])([a-z]\\w*)(?!\\s*[(\\w])");

  private final Schema schema;
  private final List<Class<?>> types;
  private final RuleDescr rule;
  private final Probe probe;
  private final Row row;
  private final int place;
  private final List<Step> steps = new ArrayList<>();

  /**
   * What is known at one point of the rule.
   *
   * @param live the conditions so far that hold
   * @param lost the variables of those that do not
   * @param values what variables were, for the first match
   * @param own how many patterns so far could match the row itself
   */
  private record State(
      List<BaseDescr> live, Set<String> lost, Map<String, Object> values, AtomicInteger own) {

    static State first() {
      PatternDescr examined = new PatternDescr(Examined.class.getName());
      examined.addConstraint(new ExprConstraintDescr(ROW + " : row"));
      List<BaseDescr> live = new ArrayList<>(List.of(examined));
      return new State(live, new HashSet<>(), new HashMap<>(), new AtomicInteger());
    }

    State copy() {
      return new State(
          new ArrayList<>(live),
          new HashSet<>(lost),
          new HashMap<>(values),
          new AtomicInteger(own.get()));
    }

    List<BaseDescr> with(BaseDescr more) {
      List<BaseDescr> all = new ArrayList<>(live);
      all.add(more);
      return all;
    }
  }

  /**
   * An explainer.
   *
   * @param place which of the patterns that could match the row shall be held to match it, from 0
   */
  Explainer(
      Schema schema,
      CompiledPack pack,
      DrlFile home,
      RuleDescr rule,
      Collection<Object> facts,
      Row row,
      int place) {
    this.schema = schema;
    this.types = pack.types().classes();
    List<Object> all = new ArrayList<>(facts);
    all.add(new Examined(row));
    this.rule = rule;
    this.probe = new Probe(pack, home, rule, all);
    this.row = row;
    this.place = place;
  }

  /** The conditions of the rule, each with what it saw. */
  List<Step> explain() {
    walk(parts(rule.getLhs()), State.first(), 0);
    return steps;
  }

  private static List<BaseDescr> parts(BaseDescr group) {
    List<BaseDescr> parts = new ArrayList<>();
    if (group instanceof AndDescr and) {
      and.getDescrs().forEach(part -> parts.addAll(parts(part)));
    } else {
      parts.add(group);
    }
    return parts;
  }

  /** Whether all of the conditions hold. */
  private boolean walk(List<BaseDescr> parts, State state, int depth) {
    boolean all = true;
    for (BaseDescr part : parts) {
      all &= step(part, state, depth);
    }
    return all;
  }

  private boolean step(BaseDescr part, State state, int depth) {
    if (part instanceof OrDescr or) {
      return alternatives(or, state, depth);
    }
    Set<String> needed = new LinkedHashSet<>(Condition.variables(said(part)));
    needed.retainAll(state.lost());
    if (!needed.isEmpty()) {
      steps.add(
          new Step(
              depth,
              Outcome.OPEN,
              said(part),
              Sentences.say("rules.explain.needs", List.copyOf(needed))));
      state.lost().addAll(bound(part));
      return false;
    }
    if (part instanceof PatternDescr pattern) {
      return pattern(pattern, state, depth);
    }
    if (part instanceof NotDescr || part instanceof ExistsDescr) {
      return quantified(part, state, depth);
    }
    return whole(part, state, depth);
  }

  private boolean alternatives(OrDescr or, State state, int depth) {
    Optional<State> fitting = Optional.empty();
    int header = steps.size();
    steps.add(new Step(depth, Outcome.OPEN, "or", Bilingual.same("")));
    int number = 0;
    for (Object branch : or.getDescrs()) {
      State own = state.copy();
      int at = steps.size();
      Bilingual name = Sentences.say("rules.explain.alternative", ++number);
      steps.add(new Step(depth + 1, Outcome.OPEN, "", name));
      boolean holds = walk(parts((BaseDescr) branch), own, depth + 2);
      steps.set(at, new Step(depth + 1, outcome(holds), "", name));
      fitting = fitting.isEmpty() && holds ? Optional.of(own) : fitting;
    }
    steps.set(
        header,
        new Step(
            depth, outcome(fitting.isPresent()), "or", Sentences.say("rules.explain.or", number)));
    if (fitting.isPresent()) {
      state.live().clear();
      state.live().addAll(fitting.get().live());
      state.values().putAll(fitting.get().values());
      state.own().set(fitting.get().own().get());
      return true;
    }
    state.lost().addAll(bound(or));
    return false;
  }

  private boolean pattern(PatternDescr pattern, State state, int depth) {
    boolean own = fits(pattern, row) && state.own().getAndIncrement() == place;
    PatternDescr named = pattern.clone();
    boolean plain = pattern.getSource() == null;
    if (named.getIdentifier() == null && plain) {
      named.setIdentifier(FACT + state.live().size());
    }
    String tie = own ? "this == " + ROW : derived(pattern, state);
    if (!tie.isEmpty()) {
      named.addConstraint(new ExprConstraintDescr(tie));
    }
    Asked asked = ask(pattern, named, tie, state);
    boolean holds = asked.full().any();
    int at = steps.size();
    steps.add(new Step(depth, outcome(holds), head(pattern), summary(named, own, asked)));
    conditions(asked, named, own, state, depth + 1);
    if (!own && !holds && plain) {
      nearest(asked, named, depth + 1);
    }
    if (pattern.getSource() instanceof AccumulateDescr accumulate) {
      gathered(accumulate, state, depth + 1);
    }
    if (asked.unknown()) {
      steps.set(
          at, new Step(depth, Outcome.OPEN, said(pattern), Sentences.say("rules.explain.unasked")));
    }
    if (holds) {
      state.live().add(named);
      state.values().putAll(asked.full().matches().get(0));
    } else {
      state.lost().addAll(bound(pattern));
    }
    return holds;
  }

  /**
   * What ties the first pattern of a fact that is derived of the row to it, in a rule that has no
   * pattern for the row itself; empty if this is none.
   */
  private String derived(PatternDescr pattern, State state) {
    if (pattern.getSource() != null || places(rule.getLhs(), row) > 0 || state.own().get() > 0) {
      return "";
    }
    Optional<String> field = DerivedFacts.fieldOf(types, pattern.getObjectType(), row);
    field.ifPresent(any -> state.own().getAndIncrement());
    return field.map(name -> name + " == " + ROW).orElse("");
  }

  /**
   * What was asked about a pattern.
   *
   * @param bare the facts of its type, or what it gathers
   * @param each for each of its conditions, the facts that meet that one
   * @param full the facts that meet all
   */
  private record Asked(
      Probe.Answer bare, Map<Condition, Probe.Answer> each, Probe.Answer full, boolean unknown) {}

  private Asked ask(PatternDescr pattern, PatternDescr named, String tie, State state) {
    List<Condition> conditions = new ArrayList<>();
    boolean simple = true;
    for (BaseDescr one : pattern.getDescrs()) {
      if (one instanceof ExprConstraintDescr expression) {
        conditions.add(Condition.of(expression.getExpression()));
      } else {
        simple = false;
      }
    }
    Map<String, List<BaseDescr>> questions = new LinkedHashMap<>();
    questions.put("full", state.with(named));
    List<Condition> tests = conditions.stream().filter(Condition::test).toList();
    if (simple) {
      questions.put("bare", state.with(only(named, conditions, "", tie)));
      for (int i = 0; i < tests.size(); i++) {
        questions.put("c" + i, state.with(only(named, conditions, tests.get(i).text(), tie)));
      }
    }
    Map<String, Probe.Answer> answers =
        probe
            .ask(questions)
            .or(() -> probe.ask(Map.of("full", state.with(named))))
            .orElse(Map.of());
    Map<Condition, Probe.Answer> each = new LinkedHashMap<>();
    for (int i = 0; i < tests.size(); i++) {
      Probe.Answer answer = answers.get("c" + i);
      if (answer != null) {
        each.put(tests.get(i), answer);
      }
    }
    Probe.Answer full = answers.getOrDefault("full", Probe.Answer.NONE);
    return new Asked(answers.getOrDefault("bare", full), each, full, answers.isEmpty());
  }

  /** The pattern with all that names values, but only one of its conditions. */
  private static PatternDescr only(
      PatternDescr named, List<Condition> all, String test, String tie) {
    PatternDescr one = named.clone();
    one.removeAllConstraint();
    for (Condition condition : all) {
      if (!condition.binding().isEmpty() && !condition.text().equals(test)) {
        one.addConstraint(new ExprConstraintDescr(condition.binding()));
      }
    }
    if (!test.isEmpty()) {
      one.addConstraint(new ExprConstraintDescr(test));
    }
    if (!tie.isEmpty()) {
      one.addConstraint(new ExprConstraintDescr(tie));
    }
    return one;
  }

  private void conditions(Asked asked, PatternDescr named, boolean own, State state, int depth) {
    asked
        .each()
        .forEach(
            (condition, answer) -> {
              Map<String, Object> values = new HashMap<>(state.values());
              if (asked.bare().any()) {
                values.putAll(asked.bare().matches().get(0));
              }
              List<String> cells = own ? cells(condition.text()) : List.of();
              Bilingual text = both(language -> seen(cells, condition.text(), values, language));
              if (!own && named.getSource() == null) {
                String key = text.en().isEmpty() ? "rules.explain.of.bare" : "rules.explain.of";
                text = Sentences.say(key, count(answer, named), count(asked.bare(), named), text);
              }
              steps.add(new Step(depth, outcome(answer.any()), condition.text(), text));
            });
  }

  private static int count(Probe.Answer answer, PatternDescr named) {
    String name = named.getIdentifier();
    return name == null ? answer.matches().size() : answer.values(name).size();
  }

  /** The cells of the row that a condition names. */
  private List<String> cells(String text) {
    List<String> seen = new ArrayList<>();
    schema
        .type(row.getClass().getSimpleName())
        .ifPresent(
            type ->
                WORD.matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .forEach(word -> type.field(word).ifPresent(field -> seen.add(cell(field)))));
    return seen;
  }

  private String cell(Field field) {
    Place place = row.place(field.name());
    boolean there = field.name().equals(place.field());
    String value = there ? place.value() : "";
    String at = there ? " [" + place.cell().at().a1() + "]" : "";
    return field.name() + at + " = " + (value.isBlank() ? NOTHING : value);
  }

  /** The values of cells, and those of the variables that a text names. */
  private static String seen(
      List<String> cells, String text, Map<String, Object> values, Language language) {
    List<String> seen = new ArrayList<>(cells);
    for (String name : Condition.variables(text)) {
      if (values.containsKey(name)) {
        Object value = values.get(name);
        seen.add(name + " = " + (value == null ? NOTHING : said(value, language)));
      }
    }
    return String.join("; ", seen);
  }

  private static Bilingual both(Function<Language, String> text) {
    return new Bilingual(text.apply(Language.VI), text.apply(Language.EN));
  }

  private Bilingual summary(PatternDescr named, boolean own, Asked asked) {
    if (own) {
      return Sentences.say("rules.explain.row");
    }
    if (named.getSource() != null || named.getIdentifier() == null) {
      return asked.full().any() ? values(named, asked.full()) : Bilingual.same("");
    }
    List<Object> fitting = asked.full().values(named.getIdentifier());
    return rows(fitting);
  }

  private static Bilingual values(PatternDescr pattern, Probe.Answer answer) {
    Map<String, Object> first = answer.matches().get(0);
    String names = String.join(" ", bound(pattern));
    return both(language -> seen(List.of(), names, first, language));
  }

  private static Bilingual rows(List<Object> fitting) {
    if (fitting.isEmpty()) {
      return Sentences.say("rules.explain.no-row");
    }
    Bilingual names =
        both(
            language ->
                fitting.stream()
                    .limit(NAMED)
                    .map(one -> said(one, language))
                    .collect(Collectors.joining(", ")));
    return fitting.size() > NAMED
        ? Sentences.say("rules.explain.rows.more", fitting.size(), names)
        : Sentences.say("rules.explain.rows", fitting.size(), names);
  }

  /** The fact that meets most of the conditions, and which it does not meet. */
  private void nearest(Asked asked, PatternDescr named, int depth) {
    String name = named.getIdentifier();
    if (name == null || asked.each().size() < 2) {
      return;
    }
    IdentityHashMap<Object, List<String>> failing = new IdentityHashMap<>();
    List<Object> all = asked.bare().values(name);
    all.forEach(fact -> failing.put(fact, new ArrayList<>()));
    asked
        .each()
        .forEach(
            (condition, answer) -> {
              Set<Object> meeting = Collections.newSetFromMap(new IdentityHashMap<>());
              meeting.addAll(answer.values(name));
              for (Object fact : all) {
                if (!meeting.contains(fact)) {
                  failing.getOrDefault(fact, new ArrayList<>()).add(condition.text());
                }
              }
            });
    all.stream()
        .min(Comparator.comparing(fact -> failing.getOrDefault(fact, List.of()).size()))
        .ifPresent(
            fact ->
                steps.add(
                    new Step(
                        depth,
                        Outcome.NOTE,
                        "",
                        Sentences.say(
                            "rules.explain.nearest",
                            both(language -> said(fact, language)),
                            String.join(", ", failing.getOrDefault(fact, List.of()))))));
  }

  /** Which facts an accumulate has gathered. */
  private void gathered(AccumulateDescr accumulate, State state, int depth) {
    List<BaseDescr> input = parts(accumulate.getInput());
    if (!(input.get(0) instanceof PatternDescr first) || first.getSource() != null) {
      return;
    }
    PatternDescr named = first.clone();
    if (named.getIdentifier() == null) {
      named.setIdentifier(FACT + "in");
    }
    List<BaseDescr> question = state.with(named);
    question.addAll(input.subList(1, input.size()));
    probe
        .ask(Map.of("in", question))
        .ifPresent(
            answers ->
                steps.add(
                    new Step(
                        depth,
                        Outcome.NOTE,
                        said(first),
                        rows(
                            answers
                                .getOrDefault("in", Probe.Answer.NONE)
                                .values(named.getIdentifier())))));
  }

  private boolean quantified(BaseDescr part, State state, int depth) {
    boolean holds = asks(state.with(part));
    int at = steps.size();
    List<?> inner = ((ConditionalElementDescr) part).getDescrs();
    Bilingual seen = Bilingual.same("");
    if (inner.size() == 1
        && inner.get(0) instanceof PatternDescr pattern
        && pattern.getSource() == null) {
      PatternDescr named = pattern.clone();
      if (named.getIdentifier() == null) {
        named.setIdentifier(FACT + state.live().size());
      }
      Asked asked = ask(pattern, named, "", state);
      seen = rows(asked.full().values(named.getIdentifier()));
      conditions(asked, named, false, state, depth + 1);
      if (!asked.full().any()) {
        nearest(asked, named, depth + 1);
      }
      // Inside "not" and "exists" no single condition decides.
      for (int i = at; i < steps.size(); i++) {
        Step step = steps.get(i);
        steps.set(i, new Step(step.depth(), Outcome.NOTE, step.text(), step.seen()));
      }
    }
    steps.add(at, new Step(depth, outcome(holds), said(part), seen));
    if (holds) {
      state.live().add(part);
    }
    return holds;
  }

  private boolean whole(BaseDescr part, State state, int depth) {
    boolean holds = asks(state.with(part));
    Bilingual seen = both(language -> seen(List.of(), said(part), state.values(), language));
    steps.add(new Step(depth, outcome(holds), said(part), seen));
    if (holds) {
      state.live().add(part);
    } else {
      state.lost().addAll(bound(part));
    }
    return holds;
  }

  private boolean asks(List<BaseDescr> question) {
    return probe
        .ask(Map.of("full", question))
        .map(answers -> answers.getOrDefault("full", Probe.Answer.NONE).any())
        .orElse(false);
  }

  /** How many patterns of a rule a row could be matched by. */
  static int places(BaseDescr part, Row row) {
    if (part instanceof PatternDescr pattern) {
      return fits(pattern, row) ? 1 : 0;
    }
    if (part instanceof AndDescr and) {
      return and.getDescrs().stream().mapToInt(one -> places(one, row)).sum();
    }
    // Each alternative begins to count where the others do.
    return part instanceof OrDescr or
        ? or.getDescrs().stream().mapToInt(one -> places(one, row)).max().orElse(0)
        : 0;
  }

  private static boolean fits(PatternDescr pattern, Row row) {
    if (pattern.getSource() != null) {
      return false;
    }
    for (Class<?> type = row.getClass(); type != null && type != Object.class; ) {
      if (type.getSimpleName().equals(pattern.getObjectType())) {
        return true;
      }
      type = type.getSuperclass();
    }
    return false;
  }

  private static Outcome outcome(boolean holds) {
    return holds ? Outcome.HOLDS : Outcome.FAILS;
  }

  private static Set<String> bound(BaseDescr part) {
    Set<String> names = new LinkedHashSet<>();
    if (part instanceof PatternDescr pattern) {
      if (pattern.getIdentifier() != null) {
        names.add(pattern.getIdentifier());
      }
      for (BaseDescr one : pattern.getDescrs()) {
        if (one instanceof ExprConstraintDescr expression) {
          names.addAll(Condition.variables(Condition.of(expression.getExpression()).binding()));
        }
      }
      if (pattern.getSource() instanceof AccumulateDescr accumulate) {
        accumulate.getFunctions().stream()
            .map(one -> one.getBind())
            .filter(java.util.Objects::nonNull)
            .forEach(names::add);
      }
    } else if (part instanceof ConditionalElementDescr group
        && !(part instanceof NotDescr)
        && !(part instanceof ExistsDescr)) {
      group.getDescrs().forEach(one -> names.addAll(bound((BaseDescr) one)));
    }
    return names;
  }

  /** A value as people read it; a row by its place. */
  private static String said(Object value, Language language) {
    if (value instanceof Row other) {
      try {
        Place place = other.place();
        String key = place.row() == null ? "" : " (" + place.row() + ")";
        return place.cell().a1() + key;
      } catch (IllegalStateException derived) {
        return other.getClass().getSimpleName();
      }
    }
    if (value instanceof Collection<?> many) {
      return many.stream().limit(NAMED).map(one -> said(one, language)).toList()
          + (many.size() > NAMED ? " … (" + many.size() + ")" : "");
    }
    return DerivedFacts.said(value, one -> said(one, language))
        .orElseGet(() -> language.say(value));
  }

  private static String head(PatternDescr pattern) {
    if (pattern.getSource() instanceof AccumulateDescr) {
      return said(pattern);
    }
    String name = pattern.getIdentifier() == null ? "" : pattern.getIdentifier() + " : ";
    String source = pattern.getSource() == null ? "" : " " + pattern.getSource();
    return name + pattern.getObjectType() + source;
  }

  /** A condition as text, near to how its author wrote it. */
  private static String said(BaseDescr part) {
    if (part instanceof PatternDescr pattern) {
      String name = pattern.getIdentifier() == null ? "" : pattern.getIdentifier() + " : ";
      List<String> inside = pattern.getDescrs().stream().map(Explainer::said).toList();
      if (pattern.getSource() instanceof AccumulateDescr accumulate) {
        List<String> functions =
            accumulate.getFunctions().stream()
                .map(
                    one ->
                        (one.getBind() == null ? "" : one.getBind() + " : ")
                            + one.getFunction()
                            + "("
                            + String.join(", ", one.getParams())
                            + ")")
                .toList();
        return "accumulate( "
            + said(accumulate.getInput())
            + "; "
            + String.join(", ", functions)
            + (inside.isEmpty() ? "" : "; " + String.join(", ", inside))
            + " )";
      }
      String source = pattern.getSource() == null ? "" : " " + pattern.getSource();
      return name
          + pattern.getObjectType()
          + (inside.isEmpty() ? "()" : "( " + String.join(", ", inside) + " )")
          + source;
    }
    if (part instanceof ExprConstraintDescr expression) {
      return expression.getExpression().strip();
    }
    if (part instanceof EvalDescr eval) {
      return "eval( " + eval.getContent() + " )";
    }
    if (part instanceof ConditionalElementDescr group) {
      String word =
          part instanceof NotDescr ? "not " : part instanceof ExistsDescr ? "exists " : "";
      String between = part instanceof OrDescr ? " or " : " and ";
      List<String> inside = new ArrayList<>();
      group.getDescrs().forEach(one -> inside.add(said((BaseDescr) one)));
      String all = String.join(between, inside);
      return word + (inside.size() > 1 ? "( " + all + " )" : all);
    }
    return String.valueOf(part);
  }
}
