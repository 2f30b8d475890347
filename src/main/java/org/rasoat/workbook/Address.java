package org.rasoat.workbook;

import org.jspecify.annotations.Nullable;

/**
 * Where a cell stands on its sheet, counted as Excel shows it.
 *
 * @param row the row number, from 1
 * @param column the column number, from 1 (A)
 */
public record Address(int row, int column) implements Comparable<Address> {

  /** The last row that a sheet of Excel has. */
  public static final int MAX_ROW = 1 << 20;

  /** The last column that a sheet of Excel has: XFD. */
  static final int MAX_COLUMN = 1 << 14;

  public Address {
    if (row < 1 || column < 1) {
      throw new IllegalArgumentException("rows and columns count from 1: " + row + ", " + column);
    }
  }

  /**
   * Holds that a sheet of Excel has such a place.
   *
   * @throws IllegalArgumentException if it has not
   */
  static void check(int row, int column) {
    if (row < 1 || row > MAX_ROW || column < 1 || column > MAX_COLUMN) {
      throw new IllegalArgumentException("no such place on a sheet: " + row + ", " + column);
    }
  }

  /**
   * Reads an address such as {@code F12} or {@code $F$12}.
   *
   * @throws IllegalArgumentException if it is none, or lies beyond the sheet
   */
  public static Address parse(CharSequence a1) {
    int row = 0;
    int column = 0;
    for (int i = 0; i < a1.length(); i++) {
      char c = a1.charAt(i);
      if (c >= '0' && c <= '9' && column > 0 && row <= MAX_ROW) {
        row = row * 10 + c - '0';
      } else if (isLetter(c) && row == 0 && column <= MAX_COLUMN) {
        column = column * 26 + (c & 0x1F);
      } else if (c != '$') {
        throw new IllegalArgumentException("no address: " + a1);
      }
    }
    check(row, column);
    return new Address(row, column);
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  /** The address in Excel's own words: {@code F12}. */
  public String a1() {
    return letters(column) + row;
  }

  /** The letters of a column: 1 is A, 27 is AA. */
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  /**
   * Equal if it is the same place. Written out: what a record brings is slow, and cells are many.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Address address && address.row == row && address.column == column;
  }

  @Override
  public int hashCode() {
    return 31 * row + column;
  }

  /** Orders by row, then by column. */
  @Override
  public int compareTo(Address other) {
    return row != other.row
        ? Integer.compare(row, other.row)
        : Integer.compare(column, other.column);
  }
}
