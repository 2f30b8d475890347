package org.rasoat.facts;

import org.rasoat.workbook.Cell;

/** Reads dates of any precision. */
final class SpanReader implements CellReader {
  @Override
  public Reading read(Cell cell) {
    return Dates.read(cell);
  }
}
