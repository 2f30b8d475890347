package org.rasoat.workbook;

import java.util.Arrays;
import org.codehaus.stax2.typed.TypedValueDecoder;

/**
 * Letters of a part that are looked at and soon replaced by the next ones. A sheet may have
 * millions of cells: no text is made of what only tells a number.
 */
final class Letters extends TypedValueDecoder implements CharSequence {

  /** Whole numbers of so many digits are exact. */
  private static final int EXACT_DIGITS = 15;

  /** Whole numbers of so many digits fit into an {@code int}. */
  private static final int SHORT_DIGITS = 9;

  /** The powers of ten that are exact where they are needed. */
  private static final double[] POWERS = powers();

  private char[] letters = new char[64];
  private int length;

  private static double[] powers() {
    double[] powers = new double[EXACT_DIGITS + 1];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }

  /** Forgets what it has held. */
  void clear() {
    length = 0;
  }

  /** Adds letters. */
  void add(char[] from, int start, int count) {
    expect(count);
    System.arraycopy(from, start, letters, length, count);
    length += count;
  }

  /** Adds letters of ASCII. */
  void add(byte[] from, int start, int end) {
    expect(end - start);
    for (int i = start; i < end; i++) {
      letters[length++] = (char) from[i];
    }
  }

  /** Makes room for so many more letters. */
  private void expect(int more) {
    if (length + more > letters.length) {
      letters = Arrays.copyOf(letters, Math.max(2 * letters.length, length + more));
    }
  }

  @Override
  public void decode(String text) {
    add(text.toCharArray(), 0, text.length());
  }

  @Override
  public void decode(char[] buffer, int start, int end) {
    add(buffer, start, end - start);
  }

  @Override
  public void handleEmptyValue() {
    // Nothing is held.
  }

  /**
   * The whole number that they say.
   *
   * @param other what they say if there are none but blanks
   * @throws NumberFormatException if they say something else
   */
  int whole(int other) {
    if (length == 0 || length > SHORT_DIGITS) {
      return parsed(other);
    }
    int number = 0;
    for (int i = 0; i < length; i++) {
      int digit = letters[i] - '0';
      if (digit < 0 || digit > 9) {
        return parsed(other);
      }
      number = 10 * number + digit;
    }
    return number;
  }

  private int parsed(int other) {
    int start = start();
    int end = end(start);
    return start == end ? other : Integer.parseInt(this, start, end, 10);
  }

  /**
   * The number that they say: what {@link Double#parseDouble} makes of them.
   *
   * @throws NumberFormatException if they say none
   */
  double number() {
    long digits = 0;
    int count = 0;
    int point = -1;
    int start = length > 1 && letters[0] == '-' ? 1 : 0;
    for (int i = start; i < length; i++) {
      int digit = letters[i] - '0';
      if (digit >= 0 && digit <= 9) {
        digits = 10 * digits + digit;
        count++;
      } else if (letters[i] == '.' && point < 0) {
        point = i;
      } else {
        return Double.parseDouble(toString());
      }
      if (count > EXACT_DIGITS) {
        return Double.parseDouble(toString());
      }
    }
    if (count == 0) {
      return Double.parseDouble(toString());
    }
    // Both are exact, so their quotient is the nearest number that there is.
    double value = point < 0 ? digits : digits / POWERS[length - 1 - point];
    return start == 0 ? value : -value;
  }

  /** Whether there is nothing but blanks. */
  boolean blank() {
    return start() == length;
  }

  /** The letters without blanks around them. */
  String stripped() {
    int start = start();
    return new String(letters, start, end(start) - start);
  }

  private int start() {
    int start = 0;
    while (start < length && Character.isWhitespace(letters[start])) {
      start++;
    }
    return start;
  }

  private int end(int start) {
    int end = length;
    while (end > start && Character.isWhitespace(letters[end - 1])) {
      end--;
    }
    return end;
  }

  /** Whether they are this word. */
  boolean are(String word) {
    if (word.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (word.charAt(i) != letters[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return letters[index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new String(letters, start, end - start);
  }

  @Override
  public String toString() {
    return new String(letters, 0, length);
  }
}
