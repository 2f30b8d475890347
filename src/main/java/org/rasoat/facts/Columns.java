package org.rasoat.facts;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which headings of a sheet belong to which fields of a type.
 *
 * @param type the type
 * @param found the heading of each field that has one, in the order of declaration
 * @param twice for a field with two headings that fit equally well, the one that is not read
 * @param unmatched headings that belong to no field
 * @param ignored headings of which a mapping says that they belong to no field
 * @param score how well the headings fit the type as a whole
 */
record Columns(
    RowType type,
    Map<Field, Heading> found,
    Map<Field, Heading> twice,
    List<Heading> unmatched,
    List<Heading> ignored,
    int score) {

  private static final int ENOUGH = 3;

  /** Fields that must have a column of their own. */
  static List<Field> needed(RowType type) {
    return type.fields().stream().filter(field -> field.required() && !field.section()).toList();
  }

  /** Needed fields without a column. */
  List<Field> missing() {
    return needed(type).stream().filter(field -> !found.containsKey(field)).toList();
  }

  /**
   * Whether the headings are enough to take the sheet for one of this type: several columns, most
   * of those that are needed, and not too many others if one is missing.
   *
   * @param fewest how many headings must be known even if the type needs fewer
   */
  boolean convincing(int fewest) {
    int needed = needed(type).size();
    int least = Math.min(Math.max(needed, fewest), ENOUGH);
    int missing = missing().size();
    boolean most = missing * 2 <= needed;
    boolean ours = missing == 0 || found.size() * 2 >= unmatched.size();
    return found.size() >= Math.min(least, type.fields().size()) && most && ours;
  }

  /** The heading to point at when the table as a whole is meant: that of the key. */
  Optional<Heading> main() {
    return found.entrySet().stream()
        .filter(entry -> entry.getKey().key())
        .map(Map.Entry::getValue)
        .findFirst()
        .or(() -> all().stream().min(Comparator.comparing(Heading::at)));
  }

  /** Every heading, in the order of the sheet. */
  List<Heading> all() {
    return Stream.of(found.values(), twice.values(), unmatched, ignored)
        .flatMap(Collection::stream)
        .sorted(Comparator.comparingInt(Heading::line).thenComparing(Heading::at))
        .toList();
  }

  /** The same without the headings that belong to no field, except those that are named. */
  Columns with(List<Heading> others) {
    return new Columns(
        type,
        found,
        twice,
        unmatched.stream().filter(others::contains).toList(),
        ignored.stream().filter(others::contains).toList(),
        score);
  }

  /** The line of each field's heading, in the order of the fields; 0 for one without a heading. */
  int[] fieldLines() {
    return type.fields().stream()
        .map(found::get)
        .mapToInt(heading -> heading == null ? 0 : heading.line())
        .toArray();
  }

  /** The lines of the headings that belong to fields. */
  Set<Integer> lines() {
    return found.values().stream().map(Heading::line).collect(Collectors.toUnmodifiableSet());
  }
}
