package org.rasoat.facts;

import java.time.YearMonth;
import org.rasoat.facts.DateSpan.Precision;
import org.rasoat.workbook.Cell;

/** Reads months; a day says its month. */
final class MonthReader implements CellReader {
  @Override
  public Reading read(Cell cell) {
    Reading reading = Dates.read(cell);
    if (!(reading instanceof Reading.Value value && value.value() instanceof DateSpan span)) {
      return reading;
    }
    return span.exact() || span.precision() == Precision.MONTH
        ? Reading.value(YearMonth.from(span.range().getStart()))
        : DateText.refused("date.month-needed");
  }
}
