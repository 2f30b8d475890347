package org.rasoat.bench;

/**
 * Counts what a reader of workbooks came across, so that all can be seen to have read the same.
 * Each reader prints one as its only line: rows that hold something, and cells that do.
 */
final class Tally {

  private long rows;
  private long cells;

  /** Counts a row by its cells that hold something. */
  void row(long filled) {
    rows += filled > 0 ? 1 : 0;
    cells += filled;
  }

  @Override
  public String toString() {
    return rows + " " + cells;
  }
}
