package org.rasoat.workbook;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * Cells in arrays of primitives, sorted by row and column: 13 bytes a cell, because a sheet may
 * have a million rows. What the bytes mean is the caller's affair.
 */
final class CellStore {

  private final int[] rows;

  /** For each row the index of its first cell, and behind the last row the number of cells. */
  private final int[] starts;

  private final char[] columns;
  private final byte[] kinds;
  private final char[] styles;
  private final long[] values;

  private CellStore(Builder builder) {
    rows = builder.rows;
    starts = builder.starts;
    columns = builder.columns;
    kinds = builder.kinds;
    styles = builder.styles;
    values = builder.values;
  }

  /** The numbers of the rows that hold cells, in rising order. */
  List<Integer> rows() {
    return new Numbers(rows);
  }

  /** The index of a row's first cell. */
  int start(int row) {
    int found = Arrays.binarySearch(rows, row);
    return found < 0 ? 0 : starts[found];
  }

  /** The index behind a row's last cell; {@link #start} if it has none. */
  int end(int row) {
    int found = Arrays.binarySearch(rows, row);
    return found < 0 ? 0 : starts[found + 1];
  }

  /** The index of the cell at a place, or a negative number. */
  int find(int row, int column) {
    return column > Address.MAX_COLUMN
        ? -1
        : Arrays.binarySearch(columns, start(row), end(row), (char) column);
  }

  int column(int index) {
    return columns[index];
  }

  byte kind(int index) {
    return kinds[index];
  }

  int style(int index) {
    return styles[index];
  }

  long value(int index) {
    return values[index];
  }

  /** A list of numbers that boxes them only when they are asked for. */
  private static final class Numbers extends AbstractList<Integer> implements RandomAccess {
    private final int[] numbers;

    Numbers(int[] numbers) {
      this.numbers = numbers;
    }

    @Override
    public Integer get(int index) {
      return numbers[index];
    }

    @Override
    public int size() {
      return numbers.length;
    }
  }

  /** Takes cells in any order; it is quickest in the order of rows and columns. */
  static final class Builder {

    private int[] rows = new int[8];
    private int[] starts = new int[8];
    private int rowCount;
    private char[] columns = new char[16];
    private byte[] kinds = new byte[16];
    private char[] styles = new char[16];
    private long[] values = new long[16];
    private int size;
    private boolean sorted = true;

    int size() {
      return size;
    }

    /**
     * Adds a cell.
     *
     * @throws IllegalArgumentException if no sheet has such a place
     */
    void add(int row, int column, byte kind, int style, long value) {
      Address.check(row, column);
      enter(row, column);
      if (size == columns.length) {
        resize(size + (size >> 1) + 16);
      }
      columns[size] = (char) column;
      kinds[size] = kind;
      styles[size] = (char) style;
      values[size] = value;
      size++;
    }

    private void enter(int row, int column) {
      if (rowCount > 0 && rows[rowCount - 1] == row) {
        sorted &= column > columns[size - 1];
        return;
      }
      sorted &= rowCount == 0 || row > rows[rowCount - 1];
      if (rowCount + 1 >= rows.length) {
        resizeRows(rowCount + (rowCount >> 1) + 2);
      }
      rows[rowCount] = row;
      starts[rowCount] = size;
      rowCount++;
    }

    private void resize(int length) {
      columns = Arrays.copyOf(columns, length);
      kinds = Arrays.copyOf(kinds, length);
      styles = Arrays.copyOf(styles, length);
      values = Arrays.copyOf(values, length);
    }

    private void resizeRows(int length) {
      rows = Arrays.copyOf(rows, length);
      starts = Arrays.copyOf(starts, length);
    }

    /** The store; where a place was given twice, the later cell stands. */
    CellStore build() {
      if (!sorted) {
        return inOrder().build();
      }
      resize(size);
      rows = Arrays.copyOf(rows, rowCount);
      starts = Arrays.copyOf(starts, rowCount + 1);
      starts[rowCount] = size;
      return new CellStore(this);
    }

    private Builder inOrder() {
      long[] places = places();
      Arrays.sort(places);
      Builder ordered = new Builder();
      for (int i = 0; i < places.length; i++) {
        long place = places[i] >>> INDEX_BITS;
        if (i + 1 == places.length || places[i + 1] >>> INDEX_BITS != place) {
          int index = (int) (places[i] & MAX_INDEX);
          int row = (int) (place >>> COLUMN_BITS);
          ordered.add(row, columns[index], kinds[index], styles[index], values[index]);
        }
      }
      return ordered;
    }

    /** Row, column and index of each cell in one number, so that sorting needs no objects. */
    private long[] places() {
      long[] places = new long[size];
      for (int r = 0; r < rowCount; r++) {
        int end = r + 1 < rowCount ? starts[r + 1] : size;
        for (int index = starts[r]; index < end; index++) {
          long place = ((long) rows[r] << COLUMN_BITS) | columns[index];
          places[index] = (place << INDEX_BITS) | index;
        }
      }
      return places;
    }

    private static final int COLUMN_BITS = 15;
    private static final int INDEX_BITS = 27;
    private static final long MAX_INDEX = (1L << INDEX_BITS) - 1;
  }
}
