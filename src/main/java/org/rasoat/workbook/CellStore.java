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

  private final CellBlock[] blocks;

  private CellStore(int[] rows, int[] starts, CellBlock[] blocks) {
    this.rows = rows;
    this.starts = starts;
    this.blocks = blocks;
  }

  /** The numbers of the rows that hold cells, in rising order. */
  List<Integer> rows() {
    return new Numbers(rows);
  }

  /** The index of a row's first cell. */
  int start(int row) {
    int found = position(row);
    return found < 0 ? 0 : starts[found];
  }

  /** The index behind a row's last cell; {@link #start} if it has none. */
  int end(int row) {
    int found = position(row);
    return found < 0 ? 0 : starts[found + 1];
  }

  /** The index of the cell at a place, or a negative number. */
  int find(int row, int column) {
    int found = position(row);
    int low = found < 0 ? 0 : starts[found];
    int high = found < 0 ? -1 : starts[found + 1] - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int there = column(middle);
      if (there == column) {
        return middle;
      }
      low = there < column ? middle + 1 : low;
      high = there < column ? high : middle - 1;
    }
    return -1;
  }

  /** Where a row stands among those with cells; negative if it is none of them. */
  private int position(int row) {
    // Most tables have no gaps.
    int likely = rows.length == 0 ? 0 : row - rows[0];
    return likely >= 0 && likely < rows.length && rows[likely] == row
        ? likely
        : Arrays.binarySearch(rows, row);
  }

  int column(int index) {
    return block(index).columns[index & CellBlock.MASK];
  }

  byte kind(int index) {
    return block(index).kinds[index & CellBlock.MASK];
  }

  int style(int index) {
    return block(index).styles[index & CellBlock.MASK];
  }

  long value(int index) {
    return block(index).values[index & CellBlock.MASK];
  }

  private CellBlock block(int index) {
    return blocks[index >> CellBlock.BITS];
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
    private CellBlock[] blocks = {new CellBlock(CellBlock.FIRST)};
    private int size;
    private int lastColumn;
    private boolean sorted = true;

    int size() {
      return size;
    }

    /** The row of the cell that was added last, or 0. */
    int lastRow() {
      return rowCount == 0 ? 0 : rows[rowCount - 1];
    }

    /**
     * Adds a cell.
     *
     * @param style its style; one that no workbook can have counts as the highest
     * @throws IllegalArgumentException if no sheet has such a place
     */
    void add(int row, int column, byte kind, int style, long value) {
      Address.check(row, column);
      enter(row, column);
      CellBlock block = room();
      int at = size & CellBlock.MASK;
      block.columns[at] = (char) column;
      block.kinds[at] = kind;
      block.styles[at] =
          style < 0 || style > Character.MAX_VALUE ? Character.MAX_VALUE : (char) style;
      block.values[at] = value;
      lastColumn = column;
      size++;
    }

    private void enter(int row, int column) {
      if (rowCount > 0 && rows[rowCount - 1] == row) {
        sorted &= column > lastColumn;
        return;
      }
      sorted &= rowCount == 0 || row > rows[rowCount - 1];
      begin(row, size);
    }

    private void begin(int row, int start) {
      if (rowCount + 1 >= rows.length) {
        int length = rowCount + (rowCount >> 1) + 2;
        rows = Arrays.copyOf(rows, length);
        starts = Arrays.copyOf(starts, length);
      }
      rows[rowCount] = row;
      starts[rowCount] = start;
      rowCount++;
    }

    /**
     * Adds the cells of another builder behind those of this one.
     *
     * @param next is left as it is, and may still be added to
     */
    void append(Builder next) {
      if (next.size == 0) {
        return;
      }
      boolean same = lastRow() == next.rows[0];
      boolean after = rowCount == 0 || lastRow() < next.rows[0];
      sorted &= next.sorted && (after || (same && lastColumn < next.blocks[0].columns[0]));
      for (int i = same ? 1 : 0; i < next.rowCount; i++) {
        begin(next.rows[i], size + next.starts[i]);
      }
      for (int from = 0; from < next.size; ) {
        CellBlock block = room();
        CellBlock source = next.blocks[from >> CellBlock.BITS];
        int at = size & CellBlock.MASK;
        int start = from & CellBlock.MASK;
        int room = Math.min(block.columns.length - at, source.columns.length - start);
        int count = Math.min(room, next.size - from);
        source.copy(start, block, at, count);
        from += count;
        size += count;
      }
      lastColumn = next.lastColumn;
    }

    /** The block that takes the next cell. */
    private CellBlock room() {
      int number = size >> CellBlock.BITS;
      if (number == blocks.length) {
        blocks = Arrays.copyOf(blocks, number + 1);
        blocks[number] = new CellBlock(CellBlock.SIZE);
      } else if ((size & CellBlock.MASK) == blocks[number].columns.length) {
        blocks[number] = blocks[number].larger();
      }
      return blocks[number];
    }

    /**
     * The store; where a place was given twice, the later cell stands.
     *
     * @param meter is asked before memory is taken to bring the cells into order
     */
    CellStore build(Meter meter) {
      if (!sorted) {
        meter.wanted(size * (long) (Long.BYTES + CellBlock.BYTES));
        return inOrder().build(meter);
      }
      int[] ends = Arrays.copyOf(starts, rowCount + 1);
      ends[rowCount] = size;
      // Cells that are added later stand behind these in the same blocks, and change none.
      return new CellStore(Arrays.copyOf(rows, rowCount), ends, blocks.clone());
    }

    private Builder inOrder() {
      long[] places = places();
      Arrays.sort(places);
      Builder ordered = new Builder();
      for (int i = 0; i < places.length; i++) {
        long place = places[i] >>> INDEX_BITS;
        if (i + 1 == places.length || places[i + 1] >>> INDEX_BITS != place) {
          int index = (int) (places[i] & MAX_INDEX);
          CellBlock block = blocks[index >> CellBlock.BITS];
          int at = index & CellBlock.MASK;
          int row = (int) (place >>> COLUMN_BITS);
          ordered.add(row, block.columns[at], block.kinds[at], block.styles[at], block.values[at]);
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
          char column = blocks[index >> CellBlock.BITS].columns[index & CellBlock.MASK];
          long place = ((long) rows[r] << COLUMN_BITS) | column;
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
