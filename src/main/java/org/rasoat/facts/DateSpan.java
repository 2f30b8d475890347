package org.rasoat.facts;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Language;
import org.threeten.extra.LocalDateRange;

/**
 * When something is, as exactly as its cell says: a day, a month, a quarter, a year, a range, or a
 * bound such as "before 30/6/2020".
 *
 * @param range the days it may be, both ends included; open at one side for a bound
 * @param precision how exact the cell was
 * @param text the cell's own words
 */
public record DateSpan(LocalDateRange range, Precision precision, String text) {

  public DateSpan {
    if (precision != Precision.BOUND && (range.isUnboundedStart() || range.isUnboundedEnd())) {
      throw new IllegalArgumentException("only a bound is open at one side: " + text);
    }
  }

  /** Of the text alone: rules look up one span after the other. */
  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** How exact a cell is. */
  public enum Precision {
    DAY,
    MONTH,
    QUARTER,
    YEAR,
    RANGE,
    BOUND
  }

  /** One day. */
  public static DateSpan day(LocalDate day) {
    return new DateSpan(LocalDateRange.ofClosed(day, day), Precision.DAY, Language.VI.say(day));
  }

  /** One month. */
  public static DateSpan month(YearMonth month) {
    return of(month.atDay(1), month.atEndOfMonth(), Precision.MONTH, Language.VI.say(month));
  }

  /** The days from the first to the last, both included. */
  static DateSpan of(LocalDate first, LocalDate last, Precision precision, String text) {
    return new DateSpan(LocalDateRange.ofClosed(first, last), precision, text);
  }

  /** The same days in other words. */
  DateSpan saying(String words) {
    return new DateSpan(range, precision, words);
  }

  /** The first day it may be; null if any earlier day will do. */
  public @Nullable LocalDate first() {
    return precision == Precision.BOUND && range.isUnboundedStart() ? null : range.getStart();
  }

  /** The last day it may be; null if any later day will do. Deadlines are held against it. */
  public @Nullable LocalDate last() {
    return precision == Precision.BOUND && range.isUnboundedEnd() ? null : range.getEndInclusive();
  }

  /** The month of the first day; null for a bound without one. */
  public @Nullable YearMonth month() {
    LocalDate first = first();
    return first == null ? null : YearMonth.of(first.getYear(), first.getMonthValue());
  }

  /** Whether the cell names a day. */
  public boolean exact() {
    return precision == Precision.DAY;
  }

  /** The cell's own words. */
  @Override
  public String toString() {
    return text;
  }
}
