package org.rasoat.facts;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasoat.findings.Place;

/**
 * A row of a sheet or of a reference table. Declared types of a pack extend it, so that every fact
 * knows where it came from.
 */
public class Row implements FieldsByPosition {

  private @Nullable Origin origin;

  /**
   * Where the value of a field stands: its cell, blank or not; the heading's cell if the row has
   * none there; the row's own place if the sheet has no such column.
   *
   * @param field a field of the declared type
   */
  public final Place place(String field) {
    return origin().place(field);
  }

  /**
   * Whether the sheet has a column for a field, or a section gives it.
   *
   * @param field a field of the declared type
   */
  public final boolean has(String field) {
    return origin().has(field);
  }

  /** The row's own place: the cell of its business key, else its first cell. */
  public final Place place() {
    return origin().place();
  }

  /**
   * Whether this row stands before another one, by file, sheet and row. Rules ask it of so many
   * pairs that it must not take long.
   */
  public final boolean standsBefore(Row other) {
    return origin().standsBefore(other.origin());
  }

  /**
   * The value of a field.
   *
   * @param field a field of the declared type
   * @return null if nothing is known
   */
  public final @Nullable Object value(String field) {
    return Bean.get(this, field);
  }

  @Override
  public @Nullable Object fieldAt(int position) {
    throw new IndexOutOfBoundsException(position);
  }

  @Override
  public void fieldAt(int position, @Nullable Object value) {
    throw new IndexOutOfBoundsException(position);
  }

  /** Whether this fact was read from a sheet. */
  final boolean read() {
    return origin != null;
  }

  /** Whether it was read from one of these cells. */
  final boolean isOf(Set<Origin> origins) {
    return origin != null && origins.contains(origin);
  }

  final void at(Origin cells) {
    origin = cells;
  }

  private Origin origin() {
    if (origin == null) {
      throw new IllegalStateException("this fact was not read from a sheet");
    }
    return origin;
  }
}
