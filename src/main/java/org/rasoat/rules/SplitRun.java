package org.rasoat.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.kie.api.KieBase;
import org.rasoat.findings.Place;

/**
 * Runs local rules part by part, side by side, and the others over the whole at the same time. Each
 * session sees only the facts that its rules ask for.
 */
final class SplitRun {

  private final CompiledPack pack;
  private final Collection<?> facts;
  private final Map<String, Map<String, Place>> headings;
  private final int firings;

  SplitRun(
      CompiledPack pack,
      Collection<?> facts,
      Map<String, Map<String, Place>> headings,
      int firings) {
    this.pack = pack;
    this.facts = facts;
    this.headings = headings;
    this.firings = firings;
  }

  /**
   * Runs the rules.
   *
   * @param ids all that shall run
   * @throws Exception what a condition throws
   */
  Session.Result run(Set<String> ids, Parts parts) throws Exception {
    Set<String> others = new LinkedHashSet<>(ids);
    others.removeAll(parts.local());
    List<Callable<Session.Result>> runs = new ArrayList<>();
    // The longest first.
    if (!others.isEmpty()) {
      runs.add(() -> Session.run(base(others), seen(others), headings, firings, name -> true));
    }
    FutureTask<KieBase> local = new FutureTask<>(() -> base(parts.local()));
    for (List<Object> part : parts.parts()) {
      runs.add(
          () -> {
            local.run();
            return Session.run(local.get(), part, headings, firings, name -> true);
          });
    }
    return sideBySide(runs);
  }

  private KieBase base(Set<String> rules) {
    Set<String> names = new LinkedHashSet<>(rules);
    rules.forEach(rule -> names.addAll(pack.derivationsOf(rule)));
    return pack.parts().base(names);
  }

  /** The facts that rules and what they build upon can match. */
  private List<Object> seen(Set<String> rules) {
    Set<String> types = new LinkedHashSet<>();
    for (RuleCode code : pack.codes()) {
      if (rules.contains(code.id())) {
        types.addAll(code.needs().types());
        pack.derivationsFor(code.id()).forEach(one -> types.addAll(one.needs().types()));
      }
    }
    List<Object> seen = new ArrayList<>();
    for (Object fact : facts) {
      if (matched(fact.getClass(), types)) {
        seen.add(fact);
      }
    }
    return seen;
  }

  private static boolean matched(Class<?> type, Set<String> names) {
    for (Class<?> one = type; one != null; one = one.getSuperclass()) {
      if (names.contains(one.getSimpleName()) || names.contains(one.getName())) {
        return true;
      }
    }
    return false;
  }

  private static Session.Result sideBySide(List<Callable<Session.Result>> runs) throws Exception {
    int threads = Math.min(runs.size(), Runtime.getRuntime().availableProcessors());
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads,
            run -> {
              Thread thread = new Thread(run, "rules-part");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<Future<Session.Result>> results = new ArrayList<>();
      runs.forEach(run -> results.add(pool.submit(run)));
      List<Session.Hit> hits = new ArrayList<>();
      Map<String, Long> nanos = new HashMap<>();
      Map<String, Throwable> faults = new LinkedHashMap<>();
      for (Future<Session.Result> future : results) {
        Session.Result result = future.get();
        hits.addAll(result.hits());
        result.nanos().forEach((rule, time) -> nanos.merge(rule, time, Long::sum));
        result.faults().forEach(faults::putIfAbsent);
      }
      return new Session.Result(hits, nanos, faults);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof OutOfMemoryError full) {
        throw full;
      }
      throw e.getCause() instanceof Exception fault ? fault : e;
    } finally {
      pool.shutdownNow();
    }
  }
}
