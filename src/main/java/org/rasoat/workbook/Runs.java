package org.rasoat.workbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text whose parts may be in different fonts.
 *
 * @param parts its parts, in order
 */
record Runs(List<Part> parts) {

  /**
   * A part of a text.
   *
   * @param encoding the encoding of its own font; null if it is in the font of its cell
   */
  record Part(String text, @Nullable Encoding encoding) {}

  Runs {
    parts = List.copyOf(parts);
  }

  /** A text that is wholly in the font of its cell. */
  static Runs plain(String text) {
    return new Runs(List.of(new Part(text, null)));
  }

  /** The text as it is written. */
  String text() {
    if (parts.size() == 1) {
      return parts.get(0).text();
    }
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.text()));
    return text.toString();
  }

  /** Whether the font of the cell decides about the whole text. */
  boolean plain() {
    for (Part part : parts) {
      if (part.encoding() != null) {
        return false;
      }
    }
    return true;
  }

  /** The text in Unicode, in a cell of that encoding. */
  String decode(Encoding cell) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(encoding(part, cell).decode(part.text())));
    return text.toString();
  }

  /** The first old encoding of a part that has letters of it. */
  Encoding encoding(Encoding cell) {
    List<Encoding> found = new ArrayList<>();
    for (Part part : parts) {
      Encoding own = encoding(part, cell);
      if (own.old() && !own.decode(part.text()).equals(part.text())) {
        found.add(own);
      }
    }
    return found.isEmpty() ? Encoding.UNICODE : found.get(0);
  }

  private static Encoding encoding(Part part, Encoding cell) {
    Encoding own = part.encoding();
    return own == null ? cell : own;
  }
}
