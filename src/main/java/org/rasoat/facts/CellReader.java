package org.rasoat.facts;

import org.jspecify.annotations.Nullable;
import org.rasoat.workbook.Cell;

/** Turns the cells of one column into values of one type. */
interface CellReader {

  /** The value of a cell that is neither blank nor a formula's error. */
  Reading read(Cell cell);

  /** The value of a blank cell. */
  default @Nullable Object blank() {
    return null;
  }
}
