package org.rasoat.workbook;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts of a workbook, each kept once, in Unicode NFC; cells hold their numbers. */
final class Texts {

  /** No character below this one changes under NFC. */
  private static final char FIRST_COMBINING = '\u0300';

  private final List<String> texts = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** Adds a text that is known by its position in a table of the file. */
  void append(String text) {
    texts.add(nfc(text));
  }

  /** The number under which an equal text is kept. */
  int number(String text) {
    String composed = nfc(text);
    return numbers.computeIfAbsent(
        composed,
        added -> {
          texts.add(added);
          return texts.size() - 1;
        });
  }

  /**
   * The text under a number.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  String get(int number) {
    return texts.get(number);
  }

  /** A text in Unicode NFC. */
  static String nfc(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_COMBINING) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }
}
