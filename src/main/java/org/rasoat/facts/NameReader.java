package org.rasoat.facts;

import org.rasoat.workbook.Cell;

/** Reads names. */
final class NameReader implements CellReader {

  private final NameBook names;

  NameReader(NameBook names) {
    this.names = names;
  }

  @Override
  public Reading read(Cell cell) {
    return Reading.value(names.name(CellText.of(cell)));
  }
}
