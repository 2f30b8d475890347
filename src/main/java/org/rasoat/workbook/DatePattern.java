package org.rasoat.workbook;

import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A number format that shows a day, such as {@code dd/mm/yyyy} or {@code "Ngày "dd" tháng "mm}.
 * POI's own formatter is not used for days: it takes a format with Vietnamese words for one of
 * plain numbers, and shows {@code 43910.0}.
 */
final class DatePattern {

  /** How a day is shown when its cell does not say. */
  static final DatePattern DAY = parse("dd/mm/yyyy").orElseThrow();

  private final List<Part> parts;
  private final Locale locale;
  private final boolean halfDays;

  /**
   * A part of the pattern.
   *
   * @param field y, M (month), d, h, m (minute), s, f (fraction of a second), a (half of the day),
   *     or 0 for plain words
   * @param width how many letters the field has
   * @param words the plain words
   */
  record Part(char field, int width, String words) {}

  private DatePattern(List<Part> parts, Locale locale) {
    this.parts = List.copyOf(parts);
    this.locale = locale;
    this.halfDays = parts.stream().anyMatch(part -> part.field() == 'a');
  }

  /**
   * Reads the code of a number format.
   *
   * @return nothing if it shows no day: a number, a text, a time of day, or an elapsed time
   */
  static Optional<DatePattern> parse(String code) {
    DatePatternScanner scanner = new DatePatternScanner(code);
    return scanner
        .parts()
        .filter(parts -> parts.stream().anyMatch(part -> "yMd".indexOf(part.field()) >= 0))
        .map(parts -> new DatePattern(parts, scanner.locale()));
  }

  /** A day and time in this pattern. */
  String show(LocalDateTime when) {
    StringBuilder out = new StringBuilder();
    for (Part part : parts) {
      out.append(show(part, when));
    }
    return Texts.nfc(out.toString());
  }

  private String show(Part part, LocalDateTime when) {
    return switch (part.field()) {
      case 'y' -> year(part, when);
      case 'M' -> month(part, when);
      case 'd' -> day(part, when);
      case 'h' -> padded(part, halfDays ? (when.getHour() + 11) % 12 + 1 : when.getHour());
      case 'm' -> padded(part, when.getMinute());
      case 's' -> padded(part, when.getSecond());
      case 'f' -> String.format(Locale.ROOT, "%09d", when.getNano()).substring(0, part.width());
      case 'a' -> half(when);
      default -> part.words();
    };
  }

  private static String year(Part part, LocalDateTime when) {
    int year = zero(when) ? 1900 : when.getYear();
    if (part.width() <= 2) {
      return year % 100 < 10 ? "0" + year % 100 : String.valueOf(year % 100);
    }
    return year < 1000 ? String.format(Locale.ROOT, "%04d", year) : String.valueOf(year);
  }

  private String month(Part part, LocalDateTime when) {
    if (part.width() <= 2) {
      return padded(part, zero(when) ? 1 : when.getMonthValue());
    }
    TextStyle style =
        switch (part.width()) {
          case 3 -> TextStyle.SHORT;
          case 4 -> TextStyle.FULL;
          default -> TextStyle.NARROW;
        };
    return when.getMonth().getDisplayName(style, locale);
  }

  private String day(Part part, LocalDateTime when) {
    if (part.width() <= 2) {
      return padded(part, zero(when) ? 0 : when.getDayOfMonth());
    }
    return when.getDayOfWeek()
        .getDisplayName(part.width() == 3 ? TextStyle.SHORT : TextStyle.FULL, locale);
  }

  private String half(LocalDateTime when) {
    boolean morning = when.getHour() < 12;
    if (locale.getLanguage().equals("vi")) {
      return morning ? "SA" : "CH";
    }
    return morning ? "AM" : "PM";
  }

  private static String padded(Part part, int value) {
    return part.width() >= 2 && value < 10 ? "0" + value : String.valueOf(value);
  }

  /** Excel shows the serial number 0, the date of an empty cell, as 00/01/1900. */
  private static boolean zero(LocalDateTime when) {
    return when.getYear() == 1899;
  }
}
