package org.rasoat.facts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.rasoat.workbook.Cell;

/** Reads whole numbers, as {@code Integer} or, with a larger limit, as {@code Long}. */
final class WholeReader implements CellReader {

  /** What a spreadsheet keeps of a number; the digits after it are noise of its arithmetic. */
  private static final MathContext KEPT = new MathContext(15);

  private final BigDecimal limit;
  private final boolean small;

  WholeReader(long limit) {
    this.limit = BigDecimal.valueOf(limit);
    this.small = limit <= Integer.MAX_VALUE;
  }

  @Override
  public Reading read(Cell cell) {
    if (cell instanceof Cell.Date) {
      return Reading.refused(ReadingRule.UNREADABLE_NUMBER, "whole.date");
    }
    Optional<BigDecimal> number = number(cell);
    return number.isPresent() ? whole(number.get()) : DecimalReader.refused(cell, "whole.text");
  }

  private static Optional<BigDecimal> number(Cell cell) {
    if (cell instanceof Cell.Numeric numeric) {
      return Optional.of(numeric.value());
    }
    return cell instanceof Cell.Text text ? NumberText.whole(text.text()) : Optional.empty();
  }

  private Reading whole(BigDecimal number) {
    BigDecimal plain = number.round(KEPT).stripTrailingZeros();
    if (plain.scale() > 0) {
      return Reading.refused(ReadingRule.UNREADABLE_NUMBER, "whole.fraction");
    }
    if (plain.abs().compareTo(limit) > 0) {
      return Reading.refused(ReadingRule.UNREADABLE_NUMBER, "whole.large");
    }
    return small ? Reading.value(plain.intValueExact()) : Reading.value(plain.longValueExact());
  }
}
