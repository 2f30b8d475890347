package org.rasoat.web;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Copies that are yet to be made, of submissions that are done. Checks go first, unless somebody
 * waits for a copy, or what lies here takes too much memory.
 */
final class Backlog {

  /** What may lie here, in findings: each takes a few kilobytes until its copies are made. */
  private static final int MOST = 10_000;

  /** What each submission takes besides its findings. */
  private static final int BASE = 50;

  private final Deque<Late> all = new ArrayDeque<>();
  private long weight;

  /**
   * The copies of a submission that are yet to be made.
   *
   * @param findings of how many findings they tell
   * @param work makes them, whatever comes of it; the submission knows afterwards
   */
  record Late(Submission submission, int findings, Runnable work) {
    private long weight() {
      return BASE + (long) findings;
    }
  }

  synchronized void add(Late late) {
    all.add(late);
    weight += late.weight();
  }

  /**
   * Takes out what is to be made next.
   *
   * @param idle whether there is nothing else to do
   * @return null if something else goes first, or there is nothing
   */
  synchronized @Nullable Late next(boolean idle) {
    Late next = wanted();
    if (next == null && (idle || weight > MOST)) {
      next = all.peek();
    }
    if (next != null) {
      all.remove(next);
      weight -= next.weight();
    }
    return next;
  }

  private @Nullable Late wanted() {
    for (Late late : all) {
      if (late.submission().hurried()) {
        return late;
      }
    }
    return null;
  }

  synchronized boolean isEmpty() {
    return all.isEmpty();
  }

  /** Gives up what belongs to a submission. */
  synchronized void remove(Submission submission) {
    all.removeIf(late -> late.submission() == submission);
    weight = all.stream().mapToLong(Late::weight).sum();
  }
}
