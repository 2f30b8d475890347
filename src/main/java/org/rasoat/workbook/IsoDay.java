package org.rasoat.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Days in the form of ISO 8601, as files in XML have them. */
final class IsoDay {

  private IsoDay() {}

  /** The day in a text, perhaps with a time; nothing for other words. */
  static Optional<LocalDateTime> parse(String text) {
    String local = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
    try {
      return Optional.of(
          local.indexOf('T') > 0
              ? LocalDateTime.parse(local)
              : LocalDate.parse(local).atStartOfDay());
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
