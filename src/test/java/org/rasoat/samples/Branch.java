package org.rasoat.samples;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A branch of a grassroots committee.
 *
 * @param group the residential groups it covers, or empty
 * @param members how many its own committee has
 * @param merger what it was merged from, or null
 */
record Branch(
    Unit parent,
    String name,
    String kind,
    String group,
    int people,
    int official,
    int members,
    LocalDate congress,
    @Nullable Merger merger) {
  /**
   * How a branch came out of others.
   *
   * @param from the branches it was merged from, as one cell lists them
   * @param decision the decision's number
   * @param date the decision's date
   */
  record Merger(String from, String decision, LocalDate date) {}
}
