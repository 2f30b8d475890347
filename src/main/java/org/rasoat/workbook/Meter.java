package org.rasoat.workbook;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import javax.xml.stream.XMLStreamException;

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
  private final AtomicLong kept;
  private int steps;

  /** What was used up before this meter began to measure a piece of the file. */
  private final Used before;

  /** What has been used up of the limits that the pieces of a file share. */
  private record Used(
      long inflated, long cells, long characters, long merges, long sheets, long kept) {
    static final Used NOTHING = new Used(0, 0, 0, 0, 0, 0);
  }

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
    this(limits, nanos, nanos.getAsLong(), Used.NOTHING);
  }

  private Meter(Limits limits, LongSupplier nanos, long start, Used before) {
    this.limits = limits;
    this.nanos = nanos;
    this.start = start;
    this.memory = limits.of(Limit.MEMORY);
    this.before = before;
    inflated = before.inflated();
    cells = before.cells();
    characters = before.characters();
    merges = before.merges();
    sheets = before.sheets();
    kept = new AtomicLong(before.kept());
  }

  /**
   * A meter for a piece of the file, which another thread may read. It counts on from what has been
   * used up until now, by the same clock, and this one knows nothing of it until they {@link
   * #join}.
   */
  Meter branch() {
    return new Meter(limits, nanos, start, used());
  }

  private Used used() {
    return new Used(inflated, cells, characters, merges, sheets, kept.get());
  }

  /**
   * Takes over what a piece has used up.
   *
   * @param piece a {@link #branch} of this meter that is not used any more
   */
  void join(Meter piece) {
    Used from = piece.before;
    Used to = piece.used();
    inflated += to.inflated() - from.inflated();
    cells += to.cells() - from.cells();
    characters += to.characters() - from.characters();
    merges += to.merges() - from.merges();
    sheets += to.sheets() - from.sheets();
    atMost(Limit.INFLATED, inflated);
    atMost(Limit.CELLS, cells);
    atMost(Limit.CHARACTERS, characters);
    atMost(Limit.MERGES, merges);
    atMost(Limit.SHEETS, sheets);
    kept(to.kept() - from.kept());
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
      throw outOfTime();
    }
    atMost(Limit.SECONDS, (nanos.getAsLong() - start) / 1_000_000_000L);
  }

  /**
   * Waits for what another thread reads of the file.
   *
   * @throws IOException if that did so, as anything else that it threw
   */
  <T> T await(Future<T> reading) throws IOException, XMLStreamException {
    try {
      return reading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw outOfTime();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof IOException fault) {
        throw fault;
      }
      if (cause instanceof XMLStreamException fault) {
        throw fault;
      }
      if (cause instanceof Error fault) {
        throw fault;
      }
      if (cause instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IOException(cause);
    }
  }

  /** The refusal of a file whose time is over: whoever interrupts a reader has waited enough. */
  Refusal.Refused outOfTime() {
    return new Refusal.Refused(Limit.SECONDS, limits.of(Limit.SECONDS));
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
    atMost(Limit.MEMORY, kept.addAndGet(bytes));
  }

  /** Refuses the file if so much more memory, wanted for a moment, would be too much. */
  void wanted(long bytes) {
    if (kept.get() + bytes > memory) {
      throw new Refusal.Refused(Limit.MEMORY, memory);
    }
  }
}
