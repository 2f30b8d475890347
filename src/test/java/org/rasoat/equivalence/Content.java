package org.rasoat.equivalence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cell holds.
 *
 * @param value a text, a number (Double) or a day
 * @param formula the formula that gave the value; null if it was typed
 * @param format the number format
 * @param runs the text in parts with a font each; empty for a text in the usual font
 */
record Content(Object value, @Nullable String formula, String format, List<Run> runs) {

  /** A part of a text in a font of its own. */
  record Run(String text, String font) {}

  static Content of(Object value) {
    return new Content(
        value, null, value instanceof LocalDate ? "dd/mm/yyyy" : "General", List.of());
  }

  /** The same cell with another value in it. */
  Content with(Object other) {
    return new Content(other, null, other instanceof String ? "General" : format, List.of());
  }

  Content in(List<Run> parts) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.text()));
    return new Content(text.toString(), null, format, parts);
  }
}
