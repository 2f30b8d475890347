package org.rasoat.facts;

import org.jspecify.annotations.Nullable;
import org.rasoat.language.Spelling;

/**
 * What values say, as one number. Millions of rows may be compared: of each there is a number, and
 * with numbers of 64 bits it will hardly ever happen that two rows that differ have the same.
 */
final class Said {

  private static final long FACTOR = 1_099_511_628_211L;

  private long sum;

  /**
   * Nothing but what the values are about.
   *
   * @param subject tells values of one kind from those of another
   */
  Said(String subject) {
    letters(subject);
  }

  /**
   * Adds a value in the form in which values are compared.
   *
   * @param value null if there is none
   * @return whether there is one
   */
  boolean add(@Nullable Object value) {
    if (value instanceof Name name) {
      letters(name.key());
    } else if (value instanceof DateSpan span) {
      number(span.range().getStart().toEpochDay());
      number(span.range().getEnd().toEpochDay());
    } else if (value instanceof String text) {
      letters(Spelling.key(text));
    } else {
      letters(String.valueOf(value));
    }
    return value != null;
  }

  private void letters(String text) {
    for (int i = 0; i < text.length(); i++) {
      sum = sum * FACTOR + text.charAt(i);
    }
    // So that it matters where one value ends.
    sum = sum * FACTOR + '\n';
  }

  private void number(long number) {
    sum = (sum * FACTOR + number) * FACTOR + '\n';
  }

  /** The number. */
  long sum() {
    return sum;
  }
}
