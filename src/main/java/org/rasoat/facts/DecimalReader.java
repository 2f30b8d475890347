package org.rasoat.facts;

import java.math.BigDecimal;
import java.util.Optional;
import org.rasoat.workbook.Cell;

/** Reads numbers with decimals; a percentage is read as a share (74,6% is 0.746). */
final class DecimalReader implements CellReader {

  @Override
  public Reading read(Cell cell) {
    if (cell instanceof Cell.Date) {
      return Reading.refused(ReadingRule.UNREADABLE_NUMBER, "decimal.date");
    }
    return number(cell)
        .map(Reading::value)
        .orElseGet(() -> Reading.refused(ReadingRule.UNREADABLE_NUMBER, "decimal.text"));
  }

  private static Optional<BigDecimal> number(Cell cell) {
    if (cell instanceof Cell.Numeric numeric) {
      return Optional.of(numeric.value());
    }
    return cell instanceof Cell.Text text ? NumberText.decimal(text.text()) : Optional.empty();
  }
}
