package org.rasoat.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rasoat.facts.DateSpan.Precision;
import org.rasoat.workbook.Cell;

/** The dates in cells of any kind, as exact as what their user sees. */
final class Dates {

  /** What a cell shows whose format leaves out the day, or the day and the month. */
  private static final Pattern MONTH_SHOWN =
      Pattern.compile("\\d{1,2}[/.-]\\d{4}|\\d{4}[/.-]\\d{1,2}|\\p{L}{3,9}[-. /]\\d{2,4}|T\\d.*");

  /** A month in digits takes no more letters: {@code 02/2020}. */
  private static final int SHORT = 7;

  private static final Pattern YEAR_SHOWN = Pattern.compile("\\d{4}");
  private static final Pattern USUAL = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");

  private Dates() {}

  /** Reads a cell as a span of days. */
  static Reading read(Cell cell) {
    if (cell instanceof Cell.Date date) {
      return DateText.sane(shown(date));
    }
    if (cell instanceof Cell.Numeric numeric) {
      return year(numeric);
    }
    return cell instanceof Cell.Text text
        ? usual(text.text()).map(DateText::sane).orElseGet(() -> DateText.read(text.text()))
        : DateText.refused("date.text");
  }

  private static DateSpan shown(Cell.Date cell) {
    LocalDate day = cell.value().toLocalDate();
    String text = CellText.of(cell);
    if (text.length() > SHORT && Character.isDigit(text.charAt(0))) {
      return DateSpan.of(day, day, Precision.DAY, text);
    }
    if (YEAR_SHOWN.matcher(text).matches()) {
      return DateSpan.of(
          day.withDayOfYear(1), LocalDate.of(day.getYear(), 12, 31), Precision.YEAR, text);
    }
    if (MONTH_SHOWN.matcher(text).matches()) {
      return DateSpan.month(YearMonth.from(day)).saying(text);
    }
    return DateSpan.of(day, day, Precision.DAY, text);
  }

  /** A bare number is a year, or a date whose format was lost: then nobody sees a date. */
  private static Reading year(Cell.Numeric cell) {
    BigDecimal value = cell.value().stripTrailingZeros();
    boolean year =
        value.scale() <= 0
            && value.compareTo(BigDecimal.valueOf(DateText.FIRST_YEAR)) >= 0
            && value.compareTo(BigDecimal.valueOf(DateText.LAST_YEAR)) <= 0;
    return year ? DateText.read(value.toPlainString()) : DateText.refused("date.number");
  }

  /** A short way for the usual shape, as long as the calendar has the day. */
  private static Optional<DateSpan> usual(String text) {
    Matcher matcher = USUAL.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int day = Integer.parseInt(matcher.group(1));
    int month = Integer.parseInt(matcher.group(2));
    int year = Integer.parseInt(matcher.group(3));
    if (month < 1 || month > 12 || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
      return Optional.empty();
    }
    LocalDate date = LocalDate.of(year, month, day);
    return Optional.of(DateSpan.of(date, date, Precision.DAY, text));
  }
}
