package org.rasoat.facts;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates as people write them, from {@code 3/2/1930} to {@code từ 28/6 đến 02/8/2020}. */
final class DateText {

  static final int FIRST_YEAR = 1900;
  static final int LAST_YEAR = 2100;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
  private static final Pattern WITHOUT_YEAR =
      Pattern.compile(
          "(?:ngay )?\\d{1,2} ?[/.-] ?\\d{1,2}|(?:thang|t\\.?) ?\\d{1,2}|ngay \\d{1,2}");

  /** A time of day, alone or as a range: 08:00, T08:00:00, 8h30, 8 giờ, 7h30-11h30. */
  private static final Pattern TIMES =
      Pattern.compile(
          "(?:(?<![\\d/.])|(?<=\\d)t)\\d{1,2}(?::\\d{2}(?::\\d{2}(?:\\.\\d+)?)?z?|"
              + " ?(?:h|gio)(?![a-z]) ?(?:\\d{2}(?!\\d))?(?: ?(?:p|phut)(?![a-z]))?)");

  /** Words about the part of the day or the day of the week, and hedges. */
  private static final Pattern ASIDES =
      Pattern.compile(
          "\\b(?:buoi|sang|chieu|toi|ca ngay|luc|vao|du kien|khoang|chu nhat"
              + "|thu (?:hai|ba|tu|nam|sau|bay|[2-7]))\\b");

  private static final Pattern LONG_MONTH = Pattern.compile("(?<=\\d),? ?thang ?(?=\\d)");
  private static final Pattern LONG_YEAR = Pattern.compile("(?<=[\\dvi]),? ?nam (?=\\d{4})");
  private static final Pattern EDGES = Pattern.compile("^['’,;:. /-]+|[',;:. -]+$");

  private DateText() {}

  /** Reads a text; the span keeps the text's own words. */
  static Reading read(String text) {
    try {
      String plain = plain(text);
      Optional<DateSpan> span = DateShapes.read(plain);
      if (span.isPresent()) {
        return sane(span.get().saying(CellText.clean(text)));
      }
      boolean noYear = WITHOUT_YEAR.matcher(plain).matches();
      return refused(noYear ? "date.no-year" : "date.text");
    } catch (DateTimeException e) {
      // The text has the shape of a date, and the calendar does not have the day.
      return refused("date.impossible");
    }
  }

  /** The span if its years can be meant, else a refusal. */
  static Reading sane(DateSpan span) {
    if (span.range().isEmpty()) {
      return refused("date.order");
    }
    boolean early = !span.range().isUnboundedStart() && out(span.range().getStart().getYear());
    boolean late = !span.range().isUnboundedEnd() && out(span.range().getEndInclusive().getYear());
    return early || late ? refused("date.year") : Reading.value(span);
  }

  static Reading refused(String sentence) {
    return Reading.refused(ReadingRule.IMPOSSIBLE_DATE, sentence);
  }

  private static boolean out(int year) {
    return year < FIRST_YEAR || year > LAST_YEAR;
  }

  /**
   * The text without diacritics, times and asides, and with slashes for the words of a long date.
   */
  private static String plain(String text) {
    if (figures(text)) {
      return text;
    }
    String bare =
        MARKS
            .matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
            .replaceAll("")
            .replace('đ', 'd');
    String line = CellText.clean(DASHES.matcher(bare).replaceAll("-").replaceAll("[()]", " "));
    String days = ASIDES.matcher(TIMES.matcher(line).replaceAll(" ")).replaceAll(" ");
    String slashes = LONG_YEAR.matcher(LONG_MONTH.matcher(days).replaceAll("/")).replaceAll("/");
    return EDGES.matcher(CellText.clean(slashes)).replaceAll("");
  }

  /** Whether it is the day in figures, as most are, with slashes: nothing to be made plainer. */
  private static boolean figures(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean inside = i > 0 && i < text.length() - 1;
      if ((letter < '0' || letter > '9') && !(letter == '/' && inside)) {
        return false;
      }
    }
    return true;
  }
}
