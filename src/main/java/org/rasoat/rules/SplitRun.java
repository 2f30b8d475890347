package org.rasoat.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kie.api.KieBase;
import org.rasoat.findings.Place;

/**
 * Runs local rules part by part, side by side, and the others over the whole meanwhile. Each
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
      boolean first = true;
      for (Parts.Split split : parts.splits()) {
        running.addAll(start(split, first ? parts.handed() : Set.of(), pool));
        first = false;
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
  private List<Future<Ran>> start(Parts.Split split, Set<String> handed, ExecutorService pool) {
    FutureTask<KieBase> base = new FutureTask<>(() -> base(split.rules(), handed));
    Set<String> types =
        derivations(handed).map(RuleCode.Derivation::derives).collect(Collectors.toSet());
    List<Future<Ran>> running = new ArrayList<>();
    for (List<Object> part : split.parts()) {
      running.add(
          pool.submit(
              () -> {
                base.run();
                try (Session session = new Session(base.get(), headings, firings)) {
                  session.insert(part);
                  Session.Result result = session.fire(name -> true);
                  return new Ran(result, handed.isEmpty() ? List.of() : session.facts(types));
                }
              }));
    }
    return running;
  }

  /** A base of rules that are run in parts, and of derivations, with what they build upon. */
  private KieBase base(Set<String> rules, Set<String> handed) {
    Set<String> types = new LinkedHashSet<>(pack.typesFor(rules, Set.of()));
    derivations(handed).forEach(derivation -> types.addAll(derivation.needs().types()));
    Set<String> names = new LinkedHashSet<>(rules);
    names.addAll(handed);
    pack.derivationsOf(types, Set.of()).forEach(derivation -> names.add(derivation.name()));
    return pack.parts().base(names);
  }

  private Stream<RuleCode.Derivation> derivations(Set<String> names) {
    return pack.derivations().stream().filter(one -> names.contains(one.name()));
  }

  /** Runs rules over the whole, as soon as everything is there that they are handed. */
  private List<Session.Result> whole(
      Set<String> rules, Set<String> handed, List<Future<Ran>> running) throws Exception {
    List<Session.Result> results = new ArrayList<>();
    List<Object> derived = null;
    for (Set<String> round : Rounds.of(pack, rules, handed, facts.size())) {
      Set<String> types = pack.typesFor(round, handed);
      try (Session session = new Session(base(round, types, handed), headings, firings)) {
        session.insert(facts.stream().filter(fact -> matched(fact.getClass(), types)).toList());
        if (derived == null) {
          derived = new ArrayList<>();
          for (Ran ran : arrived(running)) {
            derived.addAll(ran.handed());
            results.add(ran.result());
          }
        }
        session.insert(derived);
        results.add(session.fire(name -> true));
      }
    }
    return results;
  }

  /**
   * A base of rules that are run over the whole, and of what they build upon but are not handed.
   */
  private KieBase base(Set<String> rules, Set<String> types, Set<String> handed) {
    Set<String> names = new LinkedHashSet<>(rules);
    pack.derivationsOf(types, handed).forEach(derivation -> names.add(derivation.name()));
    return pack.parts().base(names);
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
