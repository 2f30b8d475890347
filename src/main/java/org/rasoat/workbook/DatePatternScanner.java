package org.rasoat.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rasoat.language.Language;
import org.rasoat.workbook.DatePattern.Part;

/** Reads the first section of a number format as the parts of a date. */
final class DatePatternScanner {

  /** The part of a Windows language code that names the language, and its value for English. */
  private static final int LANGUAGE = 0x3FF;

  private static final int ENGLISH = 0x09;

  private final String code;
  private final List<Part> parts = new ArrayList<>();
  private Locale locale = Language.VI.locale();
  private int at;
  private boolean date = true;

  DatePatternScanner(String code) {
    this.code = code;
  }

  /** The parts; nothing for a format that is not made of dates and times. */
  Optional<List<Part>> parts() {
    while (date && at < code.length() && code.charAt(at) != ';') {
      step(code.charAt(at));
    }
    return date ? Optional.of(withMinutes()) : Optional.empty();
  }

  /** The language that the format asks for: English, else Vietnamese. */
  Locale locale() {
    return locale;
  }

  private void step(char c) {
    switch (c) {
      case '"' -> quoted();
      case '\\' -> words(at + 1, Math.min(at + 2, code.length()), at + 2);
      case '_' -> words(" ", at + 2);
      case '*' -> at += 2;
      case '[' -> bracket();
      case '.' -> fraction();
      case '0', '#', '?', '@', '%' -> date = false;
      default -> letter(c);
    }
  }

  private void quoted() {
    int end = code.indexOf('"', at + 1);
    int close = end < 0 ? code.length() : end;
    words(at + 1, close, close + 1);
  }

  /** A language, a colour or a condition is passed over; an elapsed time is no date. */
  private void bracket() {
    int end = code.indexOf(']', at);
    String inside = code.substring(at + 1, end < 0 ? code.length() : end);
    date = !inside.matches("(?i)h+|m+|s+");
    if (english(inside)) {
      locale = Language.EN.locale();
    }
    at += inside.length() + 2;
  }

  private static boolean english(String inside) {
    return inside.startsWith("$-en")
        || (inside.matches("\\$-[0-9A-Fa-f]{1,8}")
            && (Long.parseLong(inside.substring(2), 16) & LANGUAGE) == ENGLISH);
  }

  private void fraction() {
    int zeros = 0;
    while (code.startsWith("0", at + 1 + zeros) && zeros < 9) {
      zeros++;
    }
    boolean seconds = !parts.isEmpty() && parts.get(parts.size() - 1).field() == 's';
    date = zeros == 0 || seconds;
    words(".", at + 1);
    if (zeros > 0) {
      parts.add(new Part('f', zeros, ""));
      at += zeros;
    }
  }

  private void letter(char c) {
    char lower = Character.toLowerCase(c);
    if (halfOfDay("AM/PM") || halfOfDay("A/P")) {
      return;
    }
    if ("ymdhse".indexOf(lower) >= 0) {
      int width = run(lower);
      boolean month = lower == 'm';
      parts.add(lower == 'e' ? new Part('y', 4, "") : new Part(month ? 'M' : lower, width, ""));
      at += width;
    } else if (isAsciiLetter(lower) && c != 'T' && c != 'Z') {
      date = false;
    } else {
      words(at, at + 1, at + 1);
    }
  }

  private boolean halfOfDay(String letters) {
    if (!code.regionMatches(true, at, letters, 0, letters.length())) {
      return false;
    }
    parts.add(new Part('a', letters.length(), ""));
    at += letters.length();
    return true;
  }

  private int run(char lower) {
    int end = at;
    while (end < code.length() && Character.toLowerCase(code.charAt(end)) == lower) {
      end++;
    }
    return end - at;
  }

  private static boolean isAsciiLetter(char lower) {
    return lower >= 'a' && lower <= 'z';
  }

  private void words(int from, int to, int next) {
    words(code.substring(Math.min(from, to), to), next);
  }

  private void words(String words, int next) {
    parts.add(new Part('\0', 0, words));
    at = next;
  }

  /** The letter m is a minute after hours or before seconds, else a month. */
  private List<Part> withMinutes() {
    List<Part> fields = parts.stream().filter(part -> part.field() != '\0').toList();
    List<Part> out = new ArrayList<>();
    int field = 0;
    for (Part part : parts) {
      boolean minute =
          part.field() == 'M'
              && part.width() <= 2
              && (is(fields, field - 1, 'h') || is(fields, field + 1, 's'));
      out.add(minute ? new Part('m', part.width(), "") : part);
      field += part.field() == '\0' ? 0 : 1;
    }
    return out;
  }

  private static boolean is(List<Part> fields, int index, char field) {
    return index >= 0 && index < fields.size() && fields.get(index).field() == field;
  }
}
