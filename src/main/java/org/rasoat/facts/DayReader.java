package org.rasoat.facts;

import org.rasoat.workbook.Cell;

/** Reads days; a month or a range is none. */
final class DayReader implements CellReader {
  @Override
  public Reading read(Cell cell) {
    Reading reading = Dates.read(cell);
    if (!(reading instanceof Reading.Value value && value.value() instanceof DateSpan span)) {
      return reading;
    }
    return span.exact()
        ? Reading.value(span.range().getStart())
        : DateText.refused("date.day-needed");
  }
}
