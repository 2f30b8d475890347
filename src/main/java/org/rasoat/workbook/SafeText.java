package org.rasoat.workbook;

import java.util.regex.Pattern;

/** Texts as they may be written into a workbook. */
final class SafeText {

  /** What XML or Excel does not take: control characters and halves of characters. */
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n]]");

  private static final Pattern BREAKS = Pattern.compile("\\s*[\\n\\r\\t\\u2028\\u2029]+\\s*");

  /** The signs that begin a formula, those of East Asian keyboards included. */
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r＝＋－＠].*", Pattern.DOTALL);

  private SafeText() {}

  /** The text without characters that a file cannot hold. */
  static String clean(String text) {
    return CONTROLS.matcher(text.replace("\r\n", "\n").replace('\t', ' ')).replaceAll("\uFFFD");
  }

  /** The text on one line. */
  static String line(String text) {
    return clean(BREAKS.matcher(text).replaceAll(" ").strip());
  }

  /** The text, cut at a length. */
  static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 1) + "…";
  }

  /** Whether a spreadsheet would take the text for a formula if somebody typed it. */
  static boolean formula(String text) {
    return FORMULA.matcher(text).matches();
  }
}
