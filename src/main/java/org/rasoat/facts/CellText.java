package org.rasoat.facts;

import java.util.Optional;
import java.util.regex.Pattern;
import org.rasoat.workbook.Cell;

/** The text of cells, without what only the layout put there. */
final class CellText {

  private static final Pattern DAY_AND_MONTH =
      Pattern.compile("\\d{1,2}[-/. ](?:\\d{1,2}|\\p{L}{3,9}\\.?(?: ?\\d{1,2})?)");

  /** The Ogham space mark; no letter of Latin or Cyrillic script stands behind it but these. */
  private static final char FIRST_FOREIGN_SPACE = '\u1680';

  private static final char FIRST_VIETNAMESE = '\u1E00';
  private static final char LAST_VIETNAMESE = '\u1EFF';

  private CellText() {}

  /** The cell's text on one line. */
  static String of(Cell cell) {
    return clean(cell.text());
  }

  /**
   * What was typed into a cell of texts that Excel took for a day of this year: {@code 12/12} for
   * one that shows {@code 12-Dec}; empty for any other cell.
   */
  static Optional<String> typed(Cell cell) {
    return cell instanceof Cell.Date date && DAY_AND_MONTH.matcher(of(cell)).matches()
        ? Optional.of(date.value().getDayOfMonth() + "/" + date.value().getMonthValue())
        : Optional.empty();
  }

  /** The text on one line: one plain space for every run of blanks, none at its ends. */
  static String clean(String text) {
    return clear(text) ? text : joined(text);
  }

  /** Most texts are clean already, and there may be millions of them. */
  private static boolean clear(String text) {
    boolean gap = true;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean space = space(letter);
      if (space && (gap || letter != ' ')) {
        return false;
      }
      gap = space;
    }
    return !gap || text.isEmpty();
  }

  private static String joined(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (space(letter)) {
        gap = true;
        continue;
      }
      if (gap && !out.isEmpty()) {
        out.append(' ');
      }
      gap = false;
      out.append(letter);
    }
    return out.toString();
  }

  /** Whether there is nothing in the cell, or only a sign for "nothing": a dash, dots. */
  static boolean blank(Cell cell) {
    return cell instanceof Cell.Blank
        || (cell instanceof Cell.Text text && only(text.text(), "-–—.…"));
  }

  /** Whether there is nothing but white space in the cell; what numbers show is not made for it. */
  static boolean empty(Cell cell) {
    return cell instanceof Cell.Blank || (cell instanceof Cell.Text text && only(text.text(), ""));
  }

  private static boolean only(String text, String signs) {
    for (int i = 0; i < text.length(); i++) {
      if (!space(text.charAt(i)) && signs.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean space(char letter) {
    if (letter > ' ' && letter < '\u00A0') {
      return letter == '\u0085';
    }
    if ((letter > '\u00A0' && letter < FIRST_FOREIGN_SPACE)
        || (letter >= FIRST_VIETNAMESE && letter <= LAST_VIETNAMESE)) {
      return false;
    }
    return Character.isWhitespace(letter)
        || Character.isSpaceChar(letter)
        || letter == '\u200B'
        || letter == '\u2060'
        || letter == '\uFEFF';
  }
}
