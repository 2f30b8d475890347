package org.rasoat.facts;

import org.jspecify.annotations.Nullable;
import org.rasoat.workbook.Cell;

/** What was read from one row: for each field its cell, and what came of it. */
final class Read {

  private final Origin origin;
  private final @Nullable Cell[] cells;
  private final @Nullable Reading[] readings;

  Read(Origin origin, @Nullable Cell[] cells, @Nullable Reading[] readings) {
    this.origin = origin;
    this.cells = cells;
    this.readings = readings;
  }

  Origin origin() {
    return origin;
  }

  /** The cell of a field by its position; null where the sheet has no column for it. */
  @Nullable Cell cell(int field) {
    return cells[field];
  }

  /** What came of a field; null if it is blank. */
  @Nullable Reading reading(int field) {
    return readings[field];
  }

  /** The value of a field; null if it has none. */
  @Nullable Object value(int field) {
    return readings[field] instanceof Reading.Value value ? value.value() : null;
  }
}
