package org.rasoat.facts;

import org.jspecify.annotations.Nullable;
import org.rasoat.workbook.Cell;

/** A row of a table that was read, before it is known what kind of row it is. */
final class ReadLine {

  private final Line line;
  private final @Nullable Cell[] cells;
  private final @Nullable Reading[] readings;

  /**
   * A row.
   *
   * @param cells the cell of each field, null where the sheet has no column for it
   * @param readings what came of each cell; null where it has no value
   */
  ReadLine(Line line, @Nullable Cell[] cells, @Nullable Reading[] readings) {
    this.line = line;
    this.cells = cells;
    this.readings = readings;
  }

  /** The row. */
  Line line() {
    return line;
  }

  /** The cell of each field; what sections give takes the place of blank ones. */
  @Nullable Cell[] cells() {
    return cells;
  }

  /** What came of each cell; what sections give takes the place of null. */
  @Nullable Reading[] readings() {
    return readings;
  }
}
