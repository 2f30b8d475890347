package org.rasoat.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Sentences;
import org.rasoat.workbook.Cell;

/**
 * Judges over a whole column of dates whether day and month may have been taken for each other. An
 * Excel set to the United States takes 05/04/2020 for the 4th of May, and leaves 20/02/2020 a text.
 */
final class DateColumn {

  private final String field;
  private final Tally turned = new Tally();
  private final Tally swapped = new Tally();
  private final Tally unclear = new Tally();
  private @Nullable LocalDate firstTurned;
  private int lateDates;
  private int lateTexts;
  private int earlyTexts;

  DateColumn(String field) {
    this.field = field;
  }

  /** Whether the values of a type may be days. */
  static boolean suits(Class<?> type) {
    return type == LocalDate.class || type == DateSpan.class;
  }

  /** Sees a cell and what came of it; only single days tell anything. */
  void see(Origin origin, Cell cell, Reading reading) {
    LocalDate day = day(reading);
    if (day == null) {
      return;
    }
    boolean late = !DayEvidence.early(day);
    if (cell instanceof Cell.Date date && !date.value().toLocalDate().equals(day)) {
      turned.add(origin, field);
      firstTurned = firstTurned == null ? day : firstTurned;
    } else if (cell instanceof Cell.Date) {
      lateDates += late ? 1 : 0;
      if (!late && turns(day)) {
        swapped.add(origin, field);
      }
    } else if (cell instanceof Cell.Text && late) {
      lateTexts++;
    } else if (cell instanceof Cell.Text && DayEvidence.day(cell).isPresent()) {
      earlyTexts++;
      if (turns(day)) {
        unclear.add(origin, field);
      }
    }
  }

  private static @Nullable LocalDate day(Reading reading) {
    Object value = reading instanceof Reading.Value read ? read.value() : null;
    if (value instanceof DateSpan span) {
      return span.exact() ? span.first() : null;
    }
    return value instanceof LocalDate day ? day : null;
  }

  /** Whether the day is another one when its day and month change places. */
  private static boolean turns(LocalDate day) {
    return day.getDayOfMonth() != day.getMonthValue();
  }

  /** Reports once if the column is in doubt. */
  void report(String heading, Gathering facts) {
    ReadingRule rule = ReadingRule.DATE_AS_TEXT;
    if (firstTurned != null) {
      facts.add(
          rule,
          rule.severity(),
          Sentences.say(
              "facts.dates.turned", heading, turned.count(), turned.first().value(), firstTurned),
          turned);
    } else if (swapped.count() > 0 && lateDates == 0 && lateTexts > 0 && earlyTexts == 0) {
      facts.add(
          rule,
          rule.severity(),
          Sentences.say(
              "facts.dates.swapped", heading, swapped.count(), swapped.first().value(), lateTexts),
          swapped);
    } else if (unclear.count() > 0 && lateTexts == 0) {
      facts.add(
          rule,
          rule.severity(),
          Sentences.say("facts.dates.unclear", heading, unclear.count(), unclear.first().value()),
          unclear);
    }
  }
}
