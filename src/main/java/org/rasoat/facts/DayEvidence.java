package org.rasoat.facts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rasoat.workbook.Cell;

/**
 * What cells tell about the Excel into which days were typed as day/month/year. One that is set to
 * the United States takes 05/04/2020 for the 4th of May, and leaves 20/02/2020 a text: then no true
 * date is after the 12th of its month, and all texts are.
 */
final class DayEvidence {

  /** No true date has a higher day if Excel took months for days. */
  private static final int MONTHS = 12;

  /** The share of days that are not after the 12th, when nothing chooses them. */
  private static final double EARLY_SHARE = 12 / 30.4;

  /** How improbable it must be that an honest table looks like this. */
  private static final double CHANCE = 1e-4;

  /** So few texts in a hundred may be what was typed as a text on purpose. */
  private static final int EXCEPTIONS = 5;

  private static final Pattern FIGURES =
      Pattern.compile("\\s*\\d{1,2} ?([/.-]) ?\\d{1,2} ?\\1 ?(?:\\d{4}|\\d{2})\\s*");

  private int earlyDates;
  private int lateDates;
  private int earlyTexts;
  private int lateTexts;

  /** The day that a cell shows as figures; empty if it shows something else. */
  static Optional<LocalDate> day(Cell cell) {
    boolean figures = cell instanceof Cell.Text text && FIGURES.matcher(text.text()).matches();
    if ((cell instanceof Cell.Date || figures)
        && Dates.read(cell) instanceof Reading.Value value
        && value.value() instanceof DateSpan span
        && span.exact()) {
      return Optional.of(span.range().getStart());
    }
    return Optional.empty();
  }

  /** Whether a day's number may have been taken for a month's. */
  static boolean early(LocalDate day) {
    return day.getDayOfMonth() <= MONTHS;
  }

  /** Sees a cell; one whose value a formula gave was not typed. */
  void see(Cell cell) {
    if (cell.formula()) {
      return;
    }
    day(cell)
        .ifPresent(
            day -> {
              boolean date = cell instanceof Cell.Date;
              earlyDates += date && early(day) ? 1 : 0;
              lateDates += date && !early(day) ? 1 : 0;
              earlyTexts += !date && early(day) ? 1 : 0;
              lateTexts += !date && !early(day) ? 1 : 0;
            });
  }

  /** Whether a true date is after the 12th, so that nothing was taken for something else. */
  boolean refuted() {
    return lateDates > 0;
  }

  /** Whether there is a true date that may be another day than the one that was typed. */
  boolean open() {
    return earlyDates > 0 && !refuted();
  }

  /** Whether days and months have changed places beyond reasonable doubt. */
  boolean sure() {
    double chance = Math.pow(EARLY_SHARE, earlyDates) * Math.pow(1 - EARLY_SHARE, lateTexts);
    return open() && lateTexts > 0 && earlyTexts * 100 <= lateTexts * EXCEPTIONS && chance < CHANCE;
  }
}
