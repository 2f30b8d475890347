package org.rasoat.rules;

/**
 * A rule with one condition changed, which the tables of its page should notice.
 *
 * @param rule the name of the rule that was changed
 * @param file its file, as messages name it
 * @param line the line of the condition, from 1; in a decision table, the row
 * @param column where the condition starts in its line, from 1
 * @param kind how it was changed
 * @param before the condition as its author wrote it
 * @param after what stands there instead
 */
public record Mutant(
    String rule, String file, int line, int column, Kind kind, String before, String after) {

  /** How a condition is changed. */
  public enum Kind {
    /** The condition says the opposite: {@code <} becomes {@code >=}. */
    FLIPPED,
    /** The condition is gone. */
    REMOVED
  }
}
