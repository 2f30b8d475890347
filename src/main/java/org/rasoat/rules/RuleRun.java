package org.rasoat.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.rasoat.facts.Schema;
import org.rasoat.findings.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs rules so that one that throws or never ends does not take the others with it: all of them in
 * one session at first, which is fast; if that session fails, each in a session of its own.
 */
final class RuleRun {

  private static final Logger LOG = LoggerFactory.getLogger(RuleRun.class);

  /** How many facts add a second to the time that all rules together may take. */
  private static final int FACTS_PER_SECOND = 20_000;

  private static final long FIRINGS_PER_FACT = 4;

  /**
   * How far a rule may go.
   *
   * @param firings how often it may fire
   * @param time how long it may run by itself
   * @param split from how many facts on rules are run part by part where they allow it
   */
  record Limits(int firings, Duration time, int split) {
    /** Far above what honest rules need: a million firings, half a minute. */
    static final Limits DEFAULT = new Limits(1_000_000, Duration.ofSeconds(30), 20_000);

    Limits(int firings, Duration time) {
      this(firings, time, DEFAULT.split());
    }
  }

  /** A rule was still running when its time was up. */
  static final class OutOfTime extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final long seconds;

    OutOfTime(Duration limit) {
      super("no end after " + limit);
      this.seconds = limit.toSeconds();
    }

    long seconds() {
      return seconds;
    }
  }

  /** Nobody waits for the result any more. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped(Throwable cause) {
      super("stopped while rules ran", cause);
    }
  }

  private final Schema schema;
  private final CompiledPack pack;
  private final WorkingSet working;
  private final Collection<?> facts;
  private final Map<String, Map<String, Place>> headings;
  private final Limits limits;
  private final LeftRuns left;

  RuleRun(
      Schema schema,
      CompiledPack pack,
      WorkingSet working,
      Map<String, Map<String, Place>> headings,
      Limits limits,
      LeftRuns left) {
    this.schema = schema;
    this.pack = pack;
    this.working = working;
    facts = working.facts();
    this.headings = headings;
    this.limits = limits;
    this.left = left;
  }

  /** Runs the rules with these ids. A fault of a derivation is a fault of the rules that use it. */
  Session.Result run(Set<String> ids) {
    Set<String> able = new TreeSet<>(ids);
    able.removeIf(left::runs);
    Session.Result result = left.many() ? oneByOne(able) : ran(able);
    Map<String, Throwable> faults = new LinkedHashMap<>(result.faults());
    ids.stream()
        .filter(id -> !able.contains(id))
        .forEach(id -> faults.put(id, new LeftRuns.StillRunning()));
    return new Session.Result(result.hits(), result.nanos(), faults);
  }

  private Session.Result ran(Set<String> ids) {
    Duration all = limits.time().plusSeconds(facts.size() / FACTS_PER_SECOND);
    try {
      return blameDerivations(within(all, () -> together(ids), left::leave), ids);
    } catch (Stopped e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.warn("rules failed together; each is run by itself", e);
      return oneByOne(ids);
    }
  }

  private Session.Result together(Set<String> ids) throws Exception {
    if (facts.size() >= limits.split()) {
      Map<Class<?>, List<?>> byClass = working.factsByClass();
      Parts parts = Parts.of(schema, pack, byClass, ids, limits.split());
      if (!parts.splits().isEmpty()) {
        return new SplitRun(pack, byClass, headings, firings()).run(ids, parts);
      }
    }
    Set<String> derivations = pack.derivationNames();
    return Session.run(
        pack.rules(),
        facts,
        headings,
        firings(),
        name -> ids.contains(name) || derivations.contains(name));
  }

  /** A rule may find something in every row, and derive facts from each. */
  private int firings() {
    long many = FIRINGS_PER_FACT * facts.size();
    return (int) Math.min(Integer.MAX_VALUE, Math.max(limits.firings(), many));
  }

  private Session.Result oneByOne(Set<String> ids) {
    List<Session.Hit> hits = new ArrayList<>();
    Map<String, Long> nanos = new HashMap<>();
    Map<String, Throwable> faults = new LinkedHashMap<>();
    for (String id : ids) {
      try {
        Session.Result result =
            blameDerivations(
                within(limits.time(), () -> alone(id), run -> left.leave(run, id)), Set.of(id));
        hits.addAll(result.hits());
        nanos.putAll(result.nanos());
        faults.putAll(result.faults());
      } catch (Stopped e) {
        throw e;
      } catch (RuntimeException e) {
        LOG.warn("rule {} failed", id, e);
        faults.put(id, e);
      }
    }
    return new Session.Result(hits, nanos, faults);
  }

  private Session.Result alone(String id) {
    return Session.run(pack.rulesFor(id), facts, headings, firings(), name -> true);
  }

  private Session.Result blameDerivations(Session.Result result, Set<String> ids) {
    Map<String, Throwable> faults = new LinkedHashMap<>(result.faults());
    for (String id : ids) {
      for (String derivation : pack.derivationsOf(id)) {
        if (faults.containsKey(derivation)) {
          faults.putIfAbsent(id, faults.get(derivation));
        }
      }
    }
    return new Session.Result(result.hits(), result.nanos(), faults);
  }

  /** Runs in a thread of its own, which is left behind (as a daemon) if it does not end in time. */
  private static Session.Result within(
      Duration limit, Callable<Session.Result> run, Consumer<Thread> leave) {
    FutureTask<Session.Result> task = new FutureTask<>(run);
    Thread thread = new Thread(task, "rules");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      leave.accept(thread);
      throw new OutOfTime(limit);
    } catch (InterruptedException e) {
      leave.accept(thread);
      Thread.currentThread().interrupt();
      throw new Stopped(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof OutOfMemoryError full) {
        // Rules that are run one by one need no less.
        throw full;
      }
      throw e.getCause() instanceof RuntimeException fault
          ? fault
          : new IllegalStateException(e.getCause());
    }
  }
}
