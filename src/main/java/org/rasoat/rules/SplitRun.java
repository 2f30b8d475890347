package org.rasoat.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.kie.api.KieBase;
import org.rasoat.facts.ByClass;
import org.rasoat.findings.Place;

/**
 * Runs local rules part by part, side by side, and the others over the whole meanwhile. Each
 * session sees only the facts that its rules ask for.
 */
final class SplitRun {

  private final CompiledPack pack;
  private final Map<Class<?>, ? extends List<?>> facts;
  private final Map<String, Map<String, Place>> headings;
  private final int firings;

  /**
   * A run.
   *
   * @param facts all facts by their classes
   */
  SplitRun(
      CompiledPack pack,
      Map<Class<?>, ? extends List<?>> facts,
      Map<String, Map<String, Place>> headings,
      int firings) {
    this.pack = pack;
    this.facts = facts;
    this.headings = headings;
    this.firings = firings;
  }

  /**
   * What came of a part.
   *
   * @param handed the facts that it hands to the rules over the whole
   */
  private record Ran(Session.Result result, List<Object> handed) {}

  /**
   * Runs the rules.
   *
   * @param ids all that shall run
   * @throws Exception what a condition throws
   */
  Session.Result run(Set<String> ids, Parts parts) throws Exception {
    ExecutorService pool =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), SplitRun::daemon);
    try {
      List<Future<Ran>> running = new ArrayList<>();
      for (Parts.Split split : parts.splits()) {
        // While the parts of one split are run, those of the next one are made.
        running.addAll(start(split, pool));
      }
      Set<String> others = new LinkedHashSet<>(ids);
      others.removeAll(parts.local());
      List<Session.Result> results = new ArrayList<>();
      if (others.isEmpty()) {
        arrived(running).forEach(ran -> results.add(ran.result()));
      } else {
        results.addAll(whole(others, parts.handed(), running));
      }
      return Session.Result.all(results);
    } finally {
      pool.shutdownNow();
    }
  }

  private static Thread daemon(Runnable run) {
    Thread thread = new Thread(run, "rules-part");
    thread.setDaemon(true);
    return thread;
  }

  /** Begins to run rules in their parts, of which some hand on what they derive. */
  private List<Future<Ran>> start(Parts.Split split, ExecutorService pool) {
    Set<String> names = new LinkedHashSet<>(split.rules());
    names.addAll(split.handed());
    Set<String> types = new LinkedHashSet<>(pack.typesFor(split.rules(), Set.of()));
    Set<String> handed = new LinkedHashSet<>();
    for (RuleCode.Derivation derivation : pack.derivations()) {
      if (split.handed().contains(derivation.name())) {
        types.addAll(derivation.needs().types());
        handed.add(derivation.derives());
      }
    }
    List<Class<?>> handedTypes =
        pack.types().classes().stream()
            .filter(type -> handed.contains(type.getSimpleName()))
            .toList();
    FutureTask<KieBase> base =
        new FutureTask<>(() -> base(names, pack.derivationsOf(types, Set.of())));
    List<Future<Ran>> running = new ArrayList<>();
    for (List<Object> part : split.parts().get()) {
      running.add(
          pool.submit(
              () -> {
                base.run();
                try (Session session = new Session(base.get(), headings, firings)) {
                  session.insert(part);
                  Session.Result result = session.fire(name -> true);
                  return new Ran(result, session.facts(handedTypes));
                }
              }));
    }
    return running;
  }

  /** A base of rules, and of the derivations that they build upon. */
  private KieBase base(Set<String> rules, List<RuleCode.Derivation> derivations) {
    Set<String> names = new LinkedHashSet<>(rules);
    derivations.forEach(derivation -> names.add(derivation.name()));
    return pack.parts().base(names);
  }

  /** Runs rules over the whole, as soon as everything is there that they are handed. */
  private List<Session.Result> whole(
      Set<String> rules, Set<String> handed, List<Future<Ran>> running) throws Exception {
    List<Session.Result> results = new ArrayList<>();
    List<Object> derived = null;
    int count = facts.values().stream().mapToInt(List::size).sum();
    // All of them while the parts are run, for then there is nothing else to do here.
    Map<Set<String>, KieBase> rounds = new LinkedHashMap<>();
    for (Set<String> round : Rounds.of(pack, rules, handed, count)) {
      rounds.put(round, base(round, pack.derivationsFor(round, handed)));
    }
    for (Map.Entry<Set<String>, KieBase> round : rounds.entrySet()) {
      Set<String> types = pack.typesFor(round.getKey(), handed);
      try (Session session = new Session(round.getValue(), headings, firings)) {
        session.insert(seen(facts, types));
        if (derived == null) {
          derived = new ArrayList<>();
          for (Ran ran : arrived(running)) {
            derived.addAll(ran.handed());
            results.add(ran.result());
          }
        }
        session.insert(seen(ByClass.of(derived), types));
        results.add(session.fire(name -> true));
      }
    }
    return results;
  }

  /** The facts of some types. */
  private static List<Object> seen(Map<Class<?>, ? extends List<?>> facts, Set<String> types) {
    List<Object> seen = new ArrayList<>();
    facts.forEach(
        (type, some) -> {
          if (matched(type, types)) {
            seen.addAll(some);
          }
        });
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

  private static List<Ran> arrived(List<Future<Ran>> running) throws Exception {
    try {
      List<Ran> arrived = new ArrayList<>();
      for (Future<Ran> one : running) {
        arrived.add(one.get());
      }
      return arrived;
    } catch (ExecutionException e) {
      Throwable cause = e;
      while (cause instanceof ExecutionException && cause.getCause() != null) {
        cause = cause.getCause();
      }
      if (cause instanceof OutOfMemoryError full) {
        throw full;
      }
      throw cause instanceof Exception fault ? fault : e;
    }
  }
}
