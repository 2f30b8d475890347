package org.rasoat.workbook;

import java.util.Arrays;

/**
 * Some thousands of cells. A large sheet consists of many blocks, because an array that grows needs
 * the room of the old one and of the new one at the same time.
 */
final class CellBlock {

  static final int BITS = 16;

  /** How many cells a block holds at most. */
  static final int SIZE = 1 << BITS;

  static final int MASK = SIZE - 1;

  /** How many cells the first block of a sheet holds at first. */
  static final int FIRST = 16;

  /** Bytes of a cell. */
  static final int BYTES = 13;

  final char[] columns;
  final byte[] kinds;
  final char[] styles;
  final long[] values;

  CellBlock(int length) {
    this(new char[length], new byte[length], new char[length], new long[length]);
  }

  private CellBlock(char[] columns, byte[] kinds, char[] styles, long[] values) {
    this.columns = columns;
    this.kinds = kinds;
    this.styles = styles;
    this.values = values;
  }

  /** Copies cells to a place in another block, which must have room for them. */
  void copy(int from, CellBlock to, int at, int count) {
    System.arraycopy(columns, from, to.columns, at, count);
    System.arraycopy(kinds, from, to.kinds, at, count);
    System.arraycopy(styles, from, to.styles, at, count);
    System.arraycopy(values, from, to.values, at, count);
  }

  /** A block with the same cells and room for more. */
  CellBlock larger() {
    int length = Math.min(SIZE, columns.length * 2);
    return new CellBlock(
        Arrays.copyOf(columns, length),
        Arrays.copyOf(kinds, length),
        Arrays.copyOf(styles, length),
        Arrays.copyOf(values, length));
  }
}
