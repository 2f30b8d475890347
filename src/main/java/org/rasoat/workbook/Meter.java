package org.rasoat.workbook;

import java.util.function.LongSupplier;

/**
 * What the reading of one file has used up of its {@link Limits}. Every reader tells it what it
 * meets, and it refuses the file as soon as that is too much: before the memory is taken, not when
 * there is none left.
 */
final class Meter {

  /** How many steps pass between two looks at the clock. */
  private static final int STEPS = 1 << 12;

  /** Bytes that a row takes there. */
  private static final int ROW = 8;

  /** Bytes that a text takes beside its characters: the string, its array, its number in a map. */
  private static final int TEXT = 100;

  /** Bytes that a merged area takes. */
  private static final int MERGE = 150;

  private final Limits limits;
  private final LongSupplier nanos;
  private final long start;
  private final long memory;
  private long inflated;
  private long cells;
  private long characters;
  private long merges;
  private long sheets;
  private long kept;
  private int steps;

  /** A meter that begins to count the seconds now. */
  Meter(Limits limits) {
    this(limits, System::nanoTime);
  }

  /**
   * A meter.
   *
   * @param nanos tells the time in billionths of a second, from any beginning
   */
  Meter(Limits limits, LongSupplier nanos) {
    this.limits = limits;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
    this.memory = limits.of(Limit.MEMORY);
  }

  Limits limits() {
    return limits;
  }

  /** Refuses the file if a number of things is more than it may have. */
  void atMost(Limit limit, long number) {
    long most = limits.of(limit);
    if (number > most) {
      throw new Refusal.Refused(limit, most);
    }
  }

  /** A step of the reading, of any kind. */
  void step() {
    if (++steps >= STEPS) {
      inTime();
    }
  }

  /** Refuses the file if its time is over. */
  void inTime() {
    steps = 0;
    if (Thread.currentThread().isInterrupted()) {
      throw new Refusal.Refused(Limit.SECONDS, limits.of(Limit.SECONDS));
    }
    atMost(Limit.SECONDS, (nanos.getAsLong() - start) / 1_000_000_000L);
  }

  /** Bytes of a part were inflated; a look at the clock comes with them. */
  void inflated(long bytes) {
    inflated += bytes;
    atMost(Limit.INFLATED, inflated);
    inTime();
  }

  void sheet(String name) {
    atMost(Limit.SHEETS, ++sheets);
    kept(name);
  }

  /** Refuses the file if so many more cells would be too many, before the first of them is kept. */
  void expect(long more) {
    atMost(Limit.CELLS, cells + more);
    wanted(more * CellBlock.BYTES);
  }

  /**
   * A cell is kept.
   *
   * @param newRow whether it is the first of a row
   * @param length the characters that it shows, if it is a text
   */
  void kept(boolean newRow, int length) {
    atMost(Limit.CELLS, ++cells);
    characters += length;
    atMost(Limit.CHARACTERS, characters);
    kept(newRow ? CellBlock.BYTES + ROW : CellBlock.BYTES);
  }

  /** A text is kept for itself. */
  void kept(String text) {
    atMost(Limit.CELL_TEXT, text.length());
    kept(TEXT + 2L * text.length());
  }

  void merge() {
    atMost(Limit.MERGES, ++merges);
    kept(MERGE);
  }

  /** Memory is taken for as long as the workbook lives. */
  void kept(long bytes) {
    kept += bytes;
    atMost(Limit.MEMORY, kept);
  }

  /** Refuses the file if so much more memory, wanted for a moment, would be too much. */
  void wanted(long bytes) {
    if (kept + bytes > memory) {
      throw new Refusal.Refused(Limit.MEMORY, memory);
    }
  }
}
