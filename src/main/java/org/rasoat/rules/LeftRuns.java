package org.rasoat.rules;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The runs of a pack's rules that nobody waits for any more and that have not ended. Java can stop
 * no thread that does not heed its interruption: a consequence that loops without end runs on for
 * as long as the program does. So that a server does not collect such threads check by check, a
 * rule is not run again while a run of it goes on, and all rules together not while several do.
 */
final class LeftRuns {

  /** So many runs of all rules together may go on; beyond, each rule is run by itself. */
  private static final int TOGETHER = 2;

  /** A run that heeds its interruption has ended after that time. */
  private static final Duration GRACE = Duration.ofMillis(200);

  /** A run of a rule that was given up still goes on. */
  static final class StillRunning extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StillRunning() {
      super("an earlier run goes on");
    }
  }

  private final Map<String, Thread> alone = new ConcurrentHashMap<>();
  private final Set<Thread> together = ConcurrentHashMap.newKeySet();

  /** Gives up a run of all rules together. */
  void leave(Thread run) {
    run.interrupt();
    together.add(run);
  }

  /** Gives up a run of one rule. */
  void leave(Thread run, String rule) {
    run.interrupt();
    alone.put(rule, run);
  }

  /** Whether a run of the rule that was given up goes on. */
  boolean runs(String rule) {
    Thread run = alone.get(rule);
    if (run == null || goesOn(run)) {
      return run != null;
    }
    alone.remove(rule, run);
    return false;
  }

  /** Whether so many runs of all rules together go on that there shall be no more. */
  boolean many() {
    if (together.size() >= TOGETHER) {
      together.removeIf(run -> !goesOn(run));
    }
    return together.size() >= TOGETHER;
  }

  private static boolean goesOn(Thread run) {
    try {
      run.join(GRACE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return run.isAlive();
  }
}
