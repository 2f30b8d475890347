package org.rasoat.workbook;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rasoat.workbook.Limit.Unit;

/** The value of a {@link Limit} as people write it: 200MB, 30s, 1000. */
final class Amount {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,12})([a-z]*)");

  private static final Map<String, Long> SIZES =
      Map.of("", 1L, "b", 1L, "kb", 1L << 10, "mb", 1L << 20, "gb", 1L << 30);

  private static final Map<String, Long> TIMES = Map.of("", 1L, "s", 1L, "m", 60L);

  private Amount() {}

  static Optional<Long> parse(String value, Unit unit) {
    Matcher written = WRITTEN.matcher(value.strip().toLowerCase(Locale.ROOT));
    if (!written.matches()) {
      return Optional.empty();
    }
    Map<String, Long> words =
        switch (unit) {
          case BYTES -> SIZES;
          case SECONDS -> TIMES;
          case COUNT -> Map.of("", 1L);
        };
    Long factor = words.get(written.group(2));
    long number = Long.parseLong(written.group(1));
    return factor == null || number > Long.MAX_VALUE / factor
        ? Optional.empty()
        : Optional.of(number * factor);
  }

  /** The largest unit of which the value is a whole number; for sizes, the nearest below. */
  static String show(long value, Unit unit) {
    return switch (unit) {
      case COUNT -> String.valueOf(value);
      case SECONDS -> value + "s";
      case BYTES -> {
        if (value >= 1L << 30 && value % (1L << 30) == 0) {
          yield (value >> 30) + "GB";
        }
        yield value >= 1L << 20
            ? (value >> 20) + "MB"
            : value >= 1L << 10 ? (value >> 10) + "KB" : value + "B";
      }
    };
  }
}
