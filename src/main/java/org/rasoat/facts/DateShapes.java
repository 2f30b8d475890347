package org.rasoat.facts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rasoat.facts.DateSpan.Precision;
import org.threeten.extra.LocalDateRange;

/**
 * The shapes of dates, in text without diacritics and with slashes for the words of a long date. A
 * shape with a day that no calendar has throws {@link java.time.DateTimeException}.
 */
final class DateShapes {

  private record Shape(Pattern pattern, Function<MatchResult, DateSpan> span) {}

  /** Two-digit years up to this one are of this century: births stay births. */
  private static final int PIVOT = 30;

  private static final String DAY =
      "(?:ngay )?(\\d{1,2}) ?([/.-]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})";
  private static final String FULL = "(?:ngay )?(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}|\\d{2})";
  private static final String MONTH = "(?:thang |thang|t\\.? ?)?(\\d{1,2}) ?[/.-] ?(\\d{4})";
  private static final String MONTH_WORD = "(?:thang |thang|t\\.? ?)";
  private static final String QUARTER = "(?:quy|q)[. ]{0,2}";
  private static final String TO = " ?(?:-|den(?: het)?|va) ?";

  private static final List<Shape> MOMENTS =
      List.of(
          shape(DAY, m -> day(date(m, 1, 3, 4))),
          shape(
              "(\\d{4})-(\\d{1,2})-(\\d{1,2})t?",
              m -> day(LocalDate.of(number(m, 1), number(m, 2), number(m, 3)))),
          shape(MONTH, m -> months(month(m, 1, 2), month(m, 1, 2), Precision.MONTH)),
          shape(
              "(\\d{4})-(\\d{1,2})", m -> months(month(m, 2, 1), month(m, 2, 1), Precision.MONTH)),
          shape(
              QUARTER + "(iv|i{1,3}|[1-4]) ?[/.,-]? ?(?:nam )?(\\d{4})",
              m -> quarters(m.group(1), m.group(1), number(m, 2), Precision.QUARTER)),
          shape("(?:nam )?(\\d{4})", m -> years(number(m, 1), number(m, 1), Precision.YEAR)),
          shape("(dau|giua|cuoi) " + MONTH, m -> third(m.group(1), month(m, 2, 3))));

  private static final List<Shape> RANGES =
      List.of(
          shape("(?:ngay )?(\\d{1,2})" + TO + FULL, m -> days(date(m, 1, 3, 4), date(m, 2, 3, 4))),
          shape(
              "(?:ngay )?(\\d{1,2})[/.](\\d{1,2})" + TO + FULL,
              m -> days(date(m, 1, 2, 5), date(m, 3, 4, 5))),
          shape(FULL + TO + FULL, m -> days(date(m, 1, 2, 3), date(m, 4, 5, 6))),
          shape(
              MONTH_WORD + "?(\\d{1,2})" + TO + MONTH_WORD + "?(\\d{1,2}) ?[/.] ?(\\d{4})",
              m -> months(month(m, 1, 3), month(m, 2, 3), Precision.RANGE)),
          shape(
              MONTH_WORD + "?(\\d{1,2})/(\\d{4})" + TO + MONTH_WORD + "?(\\d{1,2})/(\\d{4})",
              m -> months(month(m, 1, 2), month(m, 3, 4), Precision.RANGE)),
          shape(
              QUARTER
                  + "(iv|i{1,3}|[1-4])"
                  + TO
                  + "(?:"
                  + QUARTER
                  + ")?(iv|i{1,3}|[1-4]) ?[/.,-]? ?(\\d{4})",
              m -> quarters(m.group(1), m.group(2), number(m, 3), Precision.RANGE)),
          shape(
              "(?:nam )?(\\d{4})" + TO + "(?:nam )?(\\d{4})",
              m -> years(number(m, 1), number(m, 2), Precision.RANGE)));

  private static final Pattern FROM_TO = Pattern.compile("tu (.+ (?:-|den) .+)");
  private static final Pattern BOUND =
      Pattern.compile(
          "(?:xong |hoan thanh |hoan thanh xong |ket thuc )?"
              + "(truoc|sau|den het|den|cham nhat la|cham nhat|muon nhat|khong qua|tu)"
              + "(?: ngay)? (.+?)(?: (tro di|tro ve sau|tro ve truoc))?");

  private DateShapes() {}

  /** The span that the text stands for; empty if it has no shape that is known. */
  static Optional<DateSpan> read(String text) {
    Matcher fromTo = FROM_TO.matcher(text);
    String bare = fromTo.matches() ? fromTo.group(1) : text;
    return first(MOMENTS, bare).or(() -> first(RANGES, bare)).or(() -> bound(bare));
  }

  private static Optional<DateSpan> bound(String text) {
    Matcher matcher = BOUND.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return first(MOMENTS, matcher.group(2)).map(span -> bound(matcher.group(1), span.range()));
  }

  private static DateSpan bound(String word, LocalDateRange moment) {
    LocalDateRange range =
        switch (word) {
          case "truoc" -> LocalDateRange.ofUnboundedStart(moment.getStart());
          case "sau" -> LocalDateRange.ofUnboundedEnd(moment.getEnd());
          case "tu" -> LocalDateRange.ofUnboundedEnd(moment.getStart());
          default -> LocalDateRange.ofUnboundedStart(moment.getEnd());
        };
    return new DateSpan(range, Precision.BOUND, "");
  }

  private static Optional<DateSpan> first(List<Shape> shapes, String text) {
    for (Shape shape : shapes) {
      Matcher matcher = shape.pattern().matcher(text);
      if (matcher.matches()) {
        return Optional.of(shape.span().apply(matcher));
      }
    }
    return Optional.empty();
  }

  private static Shape shape(String pattern, Function<MatchResult, DateSpan> span) {
    return new Shape(Pattern.compile(pattern), span);
  }

  private static DateSpan day(LocalDate day) {
    return DateSpan.of(day, day, Precision.DAY, "");
  }

  private static DateSpan days(LocalDate first, LocalDate last) {
    return ordered(first, last, Precision.RANGE);
  }

  private static DateSpan months(YearMonth first, YearMonth last, Precision precision) {
    return ordered(first.atDay(1), last.atEndOfMonth(), precision);
  }

  private static DateSpan years(int first, int last, Precision precision) {
    return months(YearMonth.of(first, 1), YearMonth.of(last, 12), precision);
  }

  private static DateSpan quarters(String first, String last, int year, Precision precision) {
    return months(
        YearMonth.of(year, quarter(first) * 3 - 2),
        YearMonth.of(year, quarter(last) * 3),
        precision);
  }

  private static int quarter(String text) {
    return switch (text) {
      case "i", "1" -> 1;
      case "ii", "2" -> 2;
      case "iii", "3" -> 3;
      default -> 4;
    };
  }

  /** The ten days, more or less, at the beginning, in the middle or at the end of a month. */
  private static DateSpan third(String word, YearMonth month) {
    return switch (word) {
      case "dau" -> days(month.atDay(1), month.atDay(10));
      case "giua" -> days(month.atDay(11), month.atDay(20));
      default -> days(month.atDay(21), month.atEndOfMonth());
    };
  }

  /** An empty range says that the two ends are in the wrong order. */
  private static DateSpan ordered(LocalDate first, LocalDate last, Precision precision) {
    return last.isBefore(first)
        ? new DateSpan(LocalDateRange.ofEmpty(first), precision, "")
        : DateSpan.of(first, last, precision, "");
  }

  private static LocalDate date(MatchResult match, int day, int month, int year) {
    return LocalDate.of(year(match.group(year)), number(match, month), number(match, day));
  }

  private static YearMonth month(MatchResult match, int month, int year) {
    return YearMonth.of(number(match, year), number(match, month));
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    if (digits.length() > 2) {
      return year;
    }
    return year <= PIVOT ? 2000 + year : 1900 + year;
  }

  private static int number(MatchResult match, int group) {
    return Integer.parseInt(match.group(group));
  }
}
