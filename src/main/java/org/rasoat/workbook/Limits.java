package org.rasoat.workbook;

import java.util.EnumMap;
import java.util.Map;

/**
 * How much a file may ask for before it is refused as hostile; honest ones stay far below.
 *
 * @param values the limits that differ from what is usual ({@link Limit#usual})
 */
public record Limits(Map<Limit, Long> values) {

  /** What is good for any honest workbook. */
  public static final Limits DEFAULT = new Limits(Map.of());

  public Limits {
    values = Map.copyOf(values);
  }

  /** What holds for a limit. */
  public long of(Limit limit) {
    Long value = values.get(limit);
    return value == null ? limit.usual() : value;
  }

  /** The same with another value for one limit. */
  public Limits with(Limit limit, long value) {
    Map<Limit, Long> changed = new EnumMap<>(Limit.class);
    changed.putAll(values);
    changed.put(limit, value);
    return new Limits(changed);
  }
}
