package org.rasoat.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.drools.base.base.ValueResolver;
import org.drools.base.rule.Declaration;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.reteoo.RuleTerminalNodeLeftTuple;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.MatchCreatedEvent;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieRuntime;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceExceptionHandler;
import org.kie.api.runtime.rule.Match;
import org.kie.api.runtime.rule.RuleRuntime;
import org.rasoat.facts.Row;
import org.rasoat.findings.Place;

/** One run of a compiled base over facts. Not for use by several threads. */
final class Session extends DefaultAgendaEventListener implements Reporter.Listener, AutoCloseable {

  /**
   * What a rule reported, with the values that its variables had.
   *
   * @param rule the rule's name
   * @param mark the cells
   * @param values the bound variables
   */
  record Hit(String rule, Reporter.Mark mark, Map<String, Object> values) {}

  /**
   * What came of a run.
   *
   * @param hits what was reported, in the order of reporting
   * @param nanos the time that each rule took, as far as it can be told
   * @param faults why a rule failed, by rule
   */
  record Result(List<Hit> hits, Map<String, Long> nanos, Map<String, Throwable> faults) {

    /** What came of several runs. */
    static Result all(List<Result> results) {
      List<Hit> hits = new ArrayList<>();
      Map<String, Long> nanos = new HashMap<>();
      Map<String, Throwable> faults = new LinkedHashMap<>();
      for (Result result : results) {
        hits.addAll(result.hits);
        result.nanos.forEach((rule, time) -> nanos.merge(rule, time, Long::sum));
        result.faults.forEach(faults::putIfAbsent);
      }
      return new Result(hits, nanos, faults);
    }
  }

  /** A consequence threw while it looked at some rows. */
  static final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String rows;

    Fault(Throwable cause, String rows) {
      super(cause);
      this.rows = rows;
    }

    /** The cells of the rows' keys: {@code Units!B7, Schedule!B12}. */
    String rows() {
      return rows;
    }
  }

  /** A rule fired more often than any honest rule does. */
  static final class Runaway extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int limit;

    Runaway(int limit) {
      super("more than " + limit + " firings");
      this.limit = limit;
    }

    int limit() {
      return limit;
    }
  }

  private final KieSession session;
  private final int firingLimit;
  private final List<Hit> hits = new ArrayList<>();
  private final Map<String, Long> nanos = new HashMap<>();
  private final Map<String, Throwable> faults = new LinkedHashMap<>();
  private final Map<String, Integer> firings = new HashMap<>();
  private @Nullable Match firing;
  private @Nullable KieRuntime runtime;
  private long lastEvent;

  /**
   * Begins a run.
   *
   * @param headings where the headings of each type stand
   * @param firingLimit how often a rule may fire
   */
  Session(KieBase base, Map<String, Map<String, Place>> headings, int firingLimit) {
    this.firingLimit = firingLimit;
    session = base.newKieSession();
    session.setGlobal("report", new Reporter(headings, this));
    session.addEventListener(this);
  }

  /**
   * Runs all rules that are wanted until nothing fires any more.
   *
   * @param wanted the names of the rules that may fire
   * @throws RuntimeException if a condition throws; a consequence that throws is a fault of its
   *     rule
   */
  static Result run(
      KieBase base,
      Collection<?> facts,
      Map<String, Map<String, Place>> headings,
      int firingLimit,
      Predicate<String> wanted) {
    try (Session run = new Session(base, headings, firingLimit)) {
      run.insert(facts);
      return run.fire(wanted);
    }
  }

  /** Adds facts. */
  void insert(Collection<?> facts) {
    facts.forEach(session::insert);
  }

  /** Runs all rules that are wanted until nothing fires any more; see the static method. */
  Result fire(Predicate<String> wanted) {
    lastEvent = System.nanoTime();
    session.fireAllRules(
        match -> wanted.test(match.getRule().getName()) && mayFire(match.getRule().getName()));
    return new Result(hits, nanos, faults);
  }

  /**
   * The facts of some types that there are, in the order in which they came.
   *
   * @param types the types, without those that extend them
   */
  List<Object> facts(Collection<Class<?>> types) {
    List<InternalFactHandle> handles = new ArrayList<>();
    for (Class<?> type : types) {
      // By this filter Drools looks at the facts of the type alone.
      for (InternalFactHandle handle :
          session.<InternalFactHandle>getFactHandles(new ClassObjectFilter(type))) {
        if (handle.getObject().getClass() == type) {
          handles.add(handle);
        }
      }
    }
    handles.sort(Comparator.comparingLong(InternalFactHandle::getId));
    return handles.stream().map(InternalFactHandle::getObject).toList();
  }

  /** Ends the run, and gives its memory back. */
  @Override
  public void close() {
    session.dispose();
  }

  /** The facts that rules which only derive facts add to those that there are. */
  static List<Object> derived(KieBase base, Collection<?> facts) {
    KieSession session = base.newKieSession();
    try {
      facts.forEach(session::insert);
      session.fireAllRules();
      Set<Object> known = Collections.newSetFromMap(new IdentityHashMap<>());
      known.addAll(facts);
      List<Object> derived = new ArrayList<>();
      for (Object one : session.getObjects()) {
        if (!known.contains(one)) {
          derived.add(one);
        }
      }
      return derived;
    } finally {
      session.dispose();
    }
  }

  private boolean mayFire(String rule) {
    if (firings.merge(rule, 1, Integer::sum) <= firingLimit) {
      return true;
    }
    faults.putIfAbsent(rule, new Runaway(firingLimit));
    return false;
  }

  @Override
  public void matchCreated(MatchCreatedEvent event) {
    charge(event.getMatch());
  }

  @Override
  public void beforeMatchFired(BeforeMatchFiredEvent event) {
    firing = event.getMatch();
    runtime = event.getKieRuntime();
    charge(event.getMatch());
  }

  @Override
  public void afterMatchFired(AfterMatchFiredEvent event) {
    charge(event.getMatch());
    firing = null;
  }

  /** Rules are evaluated one after the other, so the time since the last event is this rule's. */
  private void charge(Match match) {
    // Nobody waits for the result any more: the time is up, or the user has stopped.
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("stopped while " + match.getRule().getName() + " ran");
    }
    long now = System.nanoTime();
    nanos.merge(match.getRule().getName(), now - lastEvent, Long::sum);
    lastEvent = now;
  }

  @Override
  public void reported(Reporter.Mark mark) {
    if (firing == null || runtime == null) {
      return;
    }
    hits.add(new Hit(firing.getRule().getName(), mark, values(firing, runtime)));
  }

  /**
   * The values of the variables of a match. Asked for one, Drools would not say which base it is
   * about, and so not what a function is.
   */
  static Map<String, Object> values(Match match, KieRuntime runtime) {
    Map<String, Object> values = new HashMap<>();
    if (match instanceof RuleTerminalNodeLeftTuple known
        && runtime instanceof ValueResolver resolver) {
      Map<String, Declaration> variables =
          known.getTerminalNode().getSubRule().getOuterDeclarations();
      variables.forEach((name, variable) -> values.put(name, variable.getValue(resolver, known)));
    } else {
      match.getDeclarationIds().forEach(name -> values.put(name, match.getDeclarationValue(name)));
    }
    return values;
  }

  @Override
  public void failed(String rule, Throwable fault) {
    faults.putIfAbsent(rule, fault);
  }

  /** Keeps a consequence that throws from ending the run. Made by Drools for each base. */
  public static final class Faults implements ConsequenceExceptionHandler {
    @Override
    public void handleException(Match match, RuleRuntime runtime, Exception exception) {
      Reporter reporter = (Reporter) ((KieRuntime) runtime).getGlobal("report");
      Throwable cause = exception.getCause() == null ? exception : exception.getCause();
      reporter.failed(match.getRule().getName(), new Fault(cause, rows(match)));
    }

    private static String rows(Match match) {
      return match.getObjects().stream()
          .filter(Row.class::isInstance)
          .map(Row.class::cast)
          .filter(row -> row.place() != null)
          .map(row -> row.place().cell().a1())
          .distinct()
          .limit(3)
          .collect(Collectors.joining(", "));
    }
  }
}
