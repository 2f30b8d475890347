package org.rasoat.workbook;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts of a workbook, each kept once, in Unicode NFC; cells hold their numbers. */
final class Texts {

  private final Meter meter;

  /** No character below this one changes under NFC. */
  private static final char FIRST_COMBINING = '\u0300';

  /** Bytes that a part of a text in a font of its own takes beside its characters. */
  private static final long PART = 80;

  private final List<String> texts = new ArrayList<>();
  private final BitSet decomposed = new BitSet();

  /** Texts that show their old encoding in any font. */
  private final BitSet evident = new BitSet();

  private final Map<Integer, Runs> runs = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Encoding, Map<Integer, String>> decoded = new HashMap<>();

  /** Texts that the usual limits hold for. */
  Texts() {
    this(new Meter(Limits.DEFAULT));
  }

  Texts(Meter meter) {
    this.meter = meter;
  }

  /** Adds a text that is known by its position in a table of the file. */
  void append(Runs text) {
    if (!text.plain()) {
      meter.kept(2L * text.text().length() + PART * text.parts().size());
      runs.put(texts.size(), text);
    }
    append(text.text());
  }

  private void append(String text) {
    meter.kept(text);
    String composed = nfc(text);
    if (!composed.equals(text)) {
      decomposed.set(texts.size());
    }
    if (Tcvn3.evident(composed)) {
      evident.set(texts.size());
    }
    texts.add(composed);
  }

  /** The number under which an equal text is kept. */
  int number(String text) {
    return numbers.computeIfAbsent(
        text,
        added -> {
          append(added);
          return texts.size() - 1;
        });
  }

  /** The number of a text whose parts may be in fonts of their own. */
  int number(Runs text) {
    if (text.plain()) {
      return number(text.text());
    }
    append(text);
    return texts.size() - 1;
  }

  /**
   * The text under a number, as it is written.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  String get(int number) {
    return texts.get(number);
  }

  /** The text under a number, in a cell whose font is made for that encoding. */
  Cell.Text cell(Address at, int number, Encoding cell, boolean formula) {
    String text = texts.get(number);
    Runs parts = runs.isEmpty() ? null : runs.get(number);
    Encoding font = !cell.old() && evident.get(number) ? Encoding.TCVN3 : cell;
    if (parts == null && font.old()) {
      parts = Runs.plain(text);
    }
    Encoding encoding = parts == null ? Encoding.UNICODE : parts.encoding(font);
    if (parts == null || encoding == Encoding.UNICODE) {
      Encoding form = decomposed.get(number) ? Encoding.DECOMPOSED : Encoding.UNICODE;
      return new Cell.Text(at, text, formula, form);
    }
    return new Cell.Text(at, decode(number, parts, font), formula, encoding);
  }

  /** Places of facts are made in several threads at the same time. */
  private synchronized String decode(int number, Runs parts, Encoding font) {
    return decoded
        .computeIfAbsent(font, unused -> new HashMap<>())
        .computeIfAbsent(number, unused -> nfc(parts.decode(font)));
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
