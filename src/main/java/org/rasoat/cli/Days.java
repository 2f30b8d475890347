package org.rasoat.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/** Days on the command line. */
final class Days {

  private static final List<DateTimeFormatter> SHAPES =
      List.of(
          DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT),
          DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));

  private Days() {}

  /** The day that is written as 2020-02-20 or 20/02/2020; nothing for anything else. */
  static Optional<LocalDate> parse(String text) {
    for (DateTimeFormatter shape : SHAPES) {
      try {
        return Optional.of(LocalDate.parse(text, shape));
      } catch (DateTimeParseException e) {
        // The next shape may fit.
      }
    }
    return Optional.empty();
  }
}
