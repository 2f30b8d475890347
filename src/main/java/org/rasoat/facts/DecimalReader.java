package org.rasoat.facts;

import java.math.BigDecimal;
import java.util.Optional;
import org.rasoat.workbook.Cell;

/** Reads numbers with decimals; a percentage is read as a share (74,6% is 0.746). */
final class DecimalReader implements CellReader {

  private final boolean percent;

  /** A reader of a column whose heading says nothing of percent. */
  DecimalReader() {
    this(false);
  }

  /**
   * A reader.
   *
   * @param percent whether the heading says "%", so that a number above 1 is a percentage as well
   */
  DecimalReader(boolean percent) {
    this.percent = percent;
  }

  @Override
  public Reading read(Cell cell) {
    if (cell instanceof Cell.Date) {
      return Reading.refused(ReadingRule.UNREADABLE_NUMBER, "decimal.date");
    }
    boolean written = percent && cell.text().indexOf('%') < 0;
    return number(cell)
        .map(
            number ->
                written && number.compareTo(BigDecimal.ONE) > 0 ? number.movePointLeft(2) : number)
        .map(Reading::value)
        .orElseGet(() -> refused(cell, "decimal.text"));
  }

  /** What is wrong with a cell that holds no number: the letter O for a zero, or anything. */
  static Reading refused(Cell cell, String sentence) {
    return NumberText.digits(cell.text())
        .<Reading>map(
            digits -> new Reading.Refused(ReadingRule.UNREADABLE_NUMBER, "number.letter", digits))
        .orElseGet(() -> Reading.refused(ReadingRule.UNREADABLE_NUMBER, sentence));
  }

  private static Optional<BigDecimal> number(Cell cell) {
    if (cell instanceof Cell.Numeric numeric) {
      return Optional.of(numeric.value());
    }
    return cell instanceof Cell.Text text ? NumberText.decimal(text.text()) : Optional.empty();
  }
}
