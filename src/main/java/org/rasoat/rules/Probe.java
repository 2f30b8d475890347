package org.rasoat.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks which facts meet lists of conditions, by way of rules that do nothing. Several questions are
 * compiled and asked together.
 */
final class Probe {

  private static final Logger LOG = LoggerFactory.getLogger(Probe.class);

  /** More than so many answers nobody reads; the join that gives them is not worth waiting for. */
  private static final int MOST = 20_000;

  /**
   * The answers to one question: for each match, what its variables were.
   *
   * @param matches the matches
   */
  record Answer(List<Map<String, Object>> matches) {
    static final Answer NONE = new Answer(List.of());

    boolean any() {
      return !matches.isEmpty();
    }

    /** What a variable was, each value once. */
    List<Object> values(String variable) {
      IdentityHashMap<Object, Object> seen = new IdentityHashMap<>();
      List<Object> values = new ArrayList<>();
      for (Map<String, Object> match : matches) {
        Object value = match.get(variable);
        if (value != null && seen.put(value, value) == null) {
          values.add(value);
        }
      }
      return values;
    }
  }

  private final CompiledPack pack;
  private final DrlFile home;
  private final Collection<?> facts;
  private final Set<String> functions;

  /**
   * A probe.
   *
   * @param home the file of the rule that questions are about
   * @param rule that rule
   */
  Probe(CompiledPack pack, DrlFile home, RuleDescr rule, Collection<?> facts) {
    this.pack = pack;
    this.home = home;
    this.facts = facts;
    this.functions = functions(pack, home, rule);
  }

  /** The functions that a rule names, and those that they name in turn. */
  private static Set<String> functions(CompiledPack pack, DrlFile home, RuleDescr rule) {
    int first = Math.max(0, rule.getLine() - 1);
    int last = Math.min(home.lines().size(), rule.getEndLine());
    List<String> lines = first < last ? home.lines().subList(first, last) : home.lines();
    return NamedFunctions.of(pack.files(), String.join("\n", lines)).stream()
        .map(FunctionDescr::getName)
        .collect(Collectors.toSet());
  }

  /**
   * Asks.
   *
   * @param questions conditions by a name for the question
   * @return empty if the conditions cannot be compiled in this form
   */
  Optional<Map<String, Answer>> ask(Map<String, List<BaseDescr>> questions) {
    List<RuleDescr> rules = new ArrayList<>();
    questions.forEach((name, conditions) -> rules.add(rule(name, conditions)));
    Compiler.Built built = Compiler.others(pack.files(), pack.types(), home, functions, rules);
    if (!built.errors().isEmpty()) {
      LOG.debug("a condition cannot be asked by itself: {}", built.errors());
      return Optional.empty();
    }
    Listener listener = new Listener();
    KieSession session = built.base().newKieSession();
    try {
      session.addEventListener(listener);
      facts.forEach(session::insert);
      session.fireAllRules(MOST);
    } catch (RuntimeException e) {
      LOG.debug("a condition throws", e);
      return Optional.empty();
    } finally {
      session.dispose();
    }
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (String name : questions.keySet()) {
      answers.put(name, new Answer(listener.matches.getOrDefault(name, List.of())));
    }
    return Optional.of(answers);
  }

  private static RuleDescr rule(String name, List<BaseDescr> conditions) {
    RuleDescr rule = new RuleDescr(name);
    AndDescr all = new AndDescr();
    conditions.forEach(all::addDescr);
    rule.setLhs(all);
    rule.setConsequence(" ");
    return rule;
  }

  private static final class Listener extends DefaultAgendaEventListener {
    private final Map<String, List<Map<String, Object>>> matches = new HashMap<>();

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
      matches
          .computeIfAbsent(event.getMatch().getRule().getName(), any -> new ArrayList<>())
          .add(Session.values(event.getMatch(), event.getKieRuntime()));
    }
  }
}
