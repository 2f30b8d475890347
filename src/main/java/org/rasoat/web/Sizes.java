package org.rasoat.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes of files as people write them: 50MB, 512 KB, 2G. */
public final class Sizes {

  private static final Pattern SIZE = Pattern.compile("(\\d{1,9})\\s*(?:([KMG])I?B?|B)?");

  private Sizes() {}

  /** The bytes that a text names; empty if it names none. */
  public static Optional<Long> parse(String text) {
    Matcher size = SIZE.matcher(text.strip().toUpperCase(Locale.ROOT));
    if (!size.matches()) {
      return Optional.empty();
    }
    String unit = size.group(2);
    int shift = unit == null ? 0 : 10 * ("KMG".indexOf(unit) + 1);
    return Optional.of(Long.parseLong(size.group(1)) << shift);
  }

  /** Bytes in the largest unit that leaves a number of one or more. */
  static String show(long bytes) {
    String[] units = {"B", "KB", "MB", "GB"};
    int unit = 0;
    double number = bytes;
    while (number >= 1024 && unit < units.length - 1) {
      number /= 1024;
      unit++;
    }
    return (number == Math.rint(number) ? "%.0f %s" : "%.1f %s")
        .formatted(number, units[unit])
        .replace(".0 ", " ");
  }
}
