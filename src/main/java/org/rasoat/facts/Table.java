package org.rasoat.facts;

import java.util.HashMap;
import java.util.Map;

/**
 * A table that was recognised on a sheet.
 *
 * @param columns which headings belong to which fields
 * @param firstRow the first row of the headings
 * @param lastRow the last row of the headings; in a vertical table its last label
 */
record Table(Columns columns, int firstRow, int lastRow) {

  RowType type() {
    return columns.type();
  }

  /** The first of its columns. */
  int left() {
    return columns.all().stream().mapToInt(Heading::line).min().orElse(1);
  }

  /** The last of its columns. */
  int right() {
    return columns.all().stream().mapToInt(Heading::line).max().orElse(left());
  }

  /** Whether the two tables stand beside each other, with no column in common. */
  boolean beside(Table other) {
    return right() < other.left() || other.right() < left();
  }

  /** Whether the other table has the very headings of this one, in the same columns. */
  boolean repeats(Table other) {
    return type().equals(other.type()) && headings().equals(other.headings());
  }

  private Map<Field, String> headings() {
    Map<Field, String> headings = new HashMap<>();
    columns.found().forEach((field, at) -> headings.put(field, at.line() + " " + at.text()));
    return headings;
  }

  /** The row to name as that of the headings. */
  int headerRow() {
    return type().vertical() ? firstRow : lastRow;
  }
}
