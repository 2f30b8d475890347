package org.rasoat.facts;

import org.rasoat.workbook.Cell;

/** Reads texts as their user sees them. */
final class TextReader implements CellReader {
  @Override
  public Reading read(Cell cell) {
    return Reading.value(CellText.typed(cell).orElseGet(() -> CellText.of(cell)));
  }
}
