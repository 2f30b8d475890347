package org.rasoat.samples;

/**
 * Estimates how many lines a text takes in a cell. Excel fits no row height around merged cells, so
 * the forms are given theirs; measuring with the fonts of this machine would make other files on
 * another.
 */
final class TextSize {

  /** What Excel keeps free at the sides of a cell, with the indent that texts have. */
  private static final double PADDING = 1.9;

  private static final double SPACE = 0.5;

  private TextSize() {}

  /**
   * The lines of a text when it wraps between words.
   *
   * @param width the cell's width in digits of Times New Roman 12
   */
  static int lines(String text, double width) {
    return Math.max(1, text.lines().mapToInt(line -> wrapped(line, width - PADDING)).sum());
  }

  private static int wrapped(String line, double width) {
    int lines = 1;
    double used = 0;
    for (String word : line.strip().split("\\s+", -1)) {
      double size = width(word);
      if (used > 0 && used + SPACE + size > width) {
        lines++;
        used = 0;
      }
      used += used > 0 ? SPACE + size : size;
    }
    return lines;
  }

  /** In digits: half an em each. */
  private static double width(String word) {
    return word.chars().mapToDouble(TextSize::width).sum();
  }

  private static double width(int letter) {
    if (Character.isUpperCase(letter)) {
      return 1.42;
    }
    if ("iíìịỉĩltjfr.,:;/()-'".indexOf(letter) >= 0) {
      return 0.62;
    }
    return letter == 'm' || letter == 'w' ? 1.56 : 1.03;
  }
}
