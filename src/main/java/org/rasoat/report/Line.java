package org.rasoat.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text as one line of a terminal. Texts come from workbooks that nobody vouches for: a terminal
 * obeys control characters, so none of them gets through.
 */
public final class Line {

  /** How wide a line may become before it is broken. */
  static final int WIDTH = 100;

  private static final Pattern BREAK =
      Pattern.compile("\\s*[\\n\\r\\t\\u000B\\f\\u0085\\u2028\\u2029]\\s*");
  private static final Pattern BLANK = Pattern.compile(" ");
  private static final int CONTROL_PICTURES = 0x2400;
  private static final char REPLACEMENT = '\uFFFD';

  private Line() {}

  /**
   * The text on one line, in Unicode NFC, without anything that a terminal would obey: line breaks
   * and tabs become a space, other control characters become visible, and invisible ones (soft
   * hyphens, zero-width blanks, changes of direction) are left out.
   */
  public static String of(String text) {
    if (plain(text)) {
      return text.strip();
    }
    String line =
        BREAK.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
    StringBuilder safe = new StringBuilder(line.length());
    line.codePoints().forEach(letter -> append(letter, safe));
    return safe.toString();
  }

  /** Whether a text is made of letters that stay as they are, as nearly all texts are. */
  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean plain =
          (letter >= ' ' && letter < 0x7F)
              || (letter >= 'À' && letter <= 'ž')
              || (letter >= 'Ạ' && letter <= 'ỹ')
              || "ƠơƯư–".indexOf(letter) >= 0;
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  private static void append(int letter, StringBuilder out) {
    switch (Character.getType(letter)) {
      case Character.CONTROL -> out.append(picture(letter));
      case Character.SURROGATE -> out.append(REPLACEMENT);
      case Character.SPACE_SEPARATOR -> out.append(' ');
      case Character.FORMAT -> {}
      default -> out.appendCodePoint(letter);
    }
  }

  private static char picture(int control) {
    return control < ' ' ? (char) (CONTROL_PICTURES + control) : REPLACEMENT;
  }

  /** How many columns of a terminal the text takes: marks above and below a letter take none. */
  public static int width(String text) {
    return (int) text.codePoints().filter(letter -> !takesNoColumn(letter)).count();
  }

  private static boolean takesNoColumn(int letter) {
    int type = Character.getType(letter);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT;
  }

  /** The text, or as much of its beginning as fits with a {@code …} behind it. */
  static String clip(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int left = width - 1;
    for (int letter : text.codePoints().toArray()) {
      left -= takesNoColumn(letter) ? 0 : 1;
      if (left < 0) {
        break;
      }
      kept.appendCodePoint(letter);
    }
    return kept.toString().stripTrailing() + "…";
  }

  /** The text with blanks behind it up to a width. */
  public static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /**
   * The text broken between words, so that lines keep to {@link #WIDTH}.
   *
   * @param start what the first line begins with; the others are indented as far
   */
  static List<String> wrap(String start, String text) {
    String indent = " ".repeat(width(start));
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(start);
    boolean fresh = true;
    for (String word : BLANK.split(of(text), -1)) {
      if (!fresh && width(line.toString()) + 1 + width(word) > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
        fresh = true;
      }
      line.append(fresh ? "" : " ").append(word);
      fresh = false;
    }
    lines.add(line.toString());
    return lines;
  }
}
