package org.rasoat.facts;

import java.util.HashMap;
import java.util.Map;

/**
 * A running sum with marks, which tells at once whether a number is the sum of what stands between
 * one mark and any other.
 */
final class Sums {

  /** A mark: how many there were before, and the sum so far. */
  record Mark(int number, long sum) {}

  private final Map<Long, Integer> first = new HashMap<>();
  private final Map<Long, Integer> last = new HashMap<>();
  private Mark here = new Mark(0, 0);

  Sums() {
    keep();
  }

  /** The latest mark. */
  Mark here() {
    return here;
  }

  /** Adds a number, and sets a mark behind it. */
  Mark add(long value) {
    here = new Mark(here.number() + 1, here.sum() + value);
    keep();
    return here;
  }

  private void keep() {
    first.putIfAbsent(here.sum(), here.number());
    last.put(here.sum(), here.number());
  }

  /** Whether what stands between an earlier mark and this one makes that sum. */
  boolean above(Mark mark, long value) {
    Integer from = first.get(mark.sum() - value);
    return from != null && from < mark.number();
  }

  /** Whether what stands between this mark and a later one makes that sum. */
  boolean below(Mark mark, long value) {
    Integer to = last.get(mark.sum() + value);
    return to != null && to > mark.number();
  }
}
