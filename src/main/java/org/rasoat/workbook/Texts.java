package org.rasoat.workbook;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The texts of a workbook, each kept once, in Unicode NFC; cells hold their numbers. */
final class Texts {

  private final Meter meter;

  /** No character below this one changes under NFC. */
  private static final char FIRST_COMBINING = '\u0300';

  /**
   * The composed letters of Vietnamese: they do not change, either, nor do they join with any of
   * those (NFC_Quick_Check in the Unicode Character Database).
   */
  private static final char FIRST_VIETNAMESE = '\u1EA0';

  private static final char LAST_VIETNAMESE = '\u1EF9';

  /** Who waits for a text is woken after so many. */
  private static final int SOME = 1 << 10;

  /** Bytes that a part of a text in a font of its own takes beside its characters. */
  private static final long PART = 80;

  /** Grows by being replaced; what stands behind {@link #size} is not there yet. */
  private String[] texts = new String[64];

  /** How many texts there are. Who has read it sees all of them. */
  private volatile int size;

  /** How many of them stand in a table of the file. */
  private int table;

  /** Whether a table of the file is still being read, so that more texts will come. */
  private boolean coming;

  private int waiting;

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

  /** Says that another thread is about to read a table of the file, for whose texts to wait. */
  synchronized void expect() {
    coming = true;
  }

  /** Says that no more texts will come by themselves. */
  synchronized void complete() {
    coming = false;
    notifyAll();
  }

  /** Adds a text that is known by its position in a table of the file. */
  synchronized void append(Runs text) {
    // Before the size, with which it is seen by other threads.
    table = size + 1;
    add(text);
  }

  private void add(Runs text) {
    if (!text.plain()) {
      meter.kept(2L * text.text().length() + PART * text.parts().size());
      runs.put(size, text);
    }
    add(text.text());
  }

  private void add(String text) {
    int number = size;
    meter.kept(text);
    String composed = nfc(text);
    if (!composed.equals(text)) {
      decomposed.set(number);
    }
    if (Tcvn3.evident(composed)) {
      evident.set(number);
    }
    if (number == texts.length) {
      texts = Arrays.copyOf(texts, number + (number >> 1));
    }
    texts[number] = composed;
    size = number + 1;
    if (waiting > 0 && size % SOME == 0) {
      notifyAll();
    }
  }

  /** The number under which an equal text is kept. */
  synchronized int number(String text) {
    await(Integer.MAX_VALUE);
    return numbers.computeIfAbsent(
        text,
        added -> {
          add(added);
          return size - 1;
        });
  }

  /** The number of a text whose parts may be in fonts of their own. */
  synchronized int number(Runs text) {
    if (text.plain()) {
      return number(text.text());
    }
    await(Integer.MAX_VALUE);
    add(text);
    return size - 1;
  }

  /**
   * The text at a position in the table of the file.
   *
   * @throws IndexOutOfBoundsException if the table has none there
   */
  String shared(int number) {
    String text = get(number);
    Objects.checkIndex(number, table);
    return text;
  }

  /**
   * The text under a number, as it is written.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  String get(int number) {
    if (number >= size) {
      await(number);
      Objects.checkIndex(number, size);
    }
    return texts[number];
  }

  /** Waits until a text is there, or until it is clear that it will not come. */
  private synchronized void await(int number) {
    waiting++;
    try {
      while (coming && number >= size) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw meter.outOfTime();
    } finally {
      waiting--;
    }
  }

  /** The text under a number, in a cell whose font is made for that encoding. */
  Cell.Text cell(Address at, int number, Encoding cell, boolean formula) {
    String text = get(number);
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
      char letter = text.charAt(i);
      boolean composed = letter >= FIRST_VIETNAMESE && letter <= LAST_VIETNAMESE;
      if (letter >= FIRST_COMBINING && !composed) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }
}
