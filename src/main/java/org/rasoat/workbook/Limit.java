package org.rasoat.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing of which a file may ask for so much before it is refused as hostile. Honest files stay
 * far below every default; somebody whose file does not can raise each by its name.
 */
public enum Limit {
  /** Bytes of a file. */
  FILE(Unit.BYTES, 256L << 20),
  /** Bytes of a file that is one text: comma-separated, HTML, XML. */
  TEXT(Unit.BYTES, 32L << 20),
  /** Parts in the zip of a workbook. */
  PARTS(Unit.COUNT, 10_000),
  /** Bytes of one part, inflated. */
  PART(Unit.BYTES, 1L << 30),
  /** Bytes of all parts together, inflated; a million rows of 12 columns have half a billion. */
  INFLATED(Unit.BYTES, 2L << 30),
  /** How many times its compressed size a part may have; sheets have 5 to 50 times. */
  RATIO(Unit.COUNT, 250),
  /**
   * A part below this size is never judged by how well it was compressed: honest styles.xml of
   * repeated elements shrink a thousand times.
   */
  RATIO_FLOOR(Unit.BYTES, 16L << 20),
  /** How deep elements of XML may stand in each other; those of workbooks stand 20 deep. */
  DEPTH(Unit.COUNT, 200),
  /** Sheets of a workbook. */
  SHEETS(Unit.COUNT, 2_000),
  /** Cells of a workbook that hold something: more than a full sheet of 26 columns. */
  CELLS(Unit.COUNT, 30_000_000),
  /** Characters in one cell; Excel itself allows 32,767. */
  CELL_TEXT(Unit.COUNT, 100_000),
  /** Characters in all cells together, those that share a text counted each. */
  CHARACTERS(Unit.COUNT, 500_000_000),
  /** Merged areas of a workbook. */
  MERGES(Unit.COUNT, 200_000),
  /** Cell styles, fonts and number formats; Excel allows 64,000 styles. */
  STYLES(Unit.COUNT, 200_000),
  /** Bytes of memory that what is kept of a workbook may take: half of what the program has. */
  MEMORY(Unit.BYTES, Runtime.getRuntime().maxMemory() / 2),
  /** Seconds that the reading of one file may take. */
  SECONDS(Unit.SECONDS, 30);

  /** In what a limit is told. */
  enum Unit {
    BYTES,
    COUNT,
    SECONDS
  }

  private final Unit unit;
  private final long usual;

  Limit(Unit unit, long usual) {
    this.unit = unit;
    this.usual = usual;
  }

  /** The name by which users call it: {@code cell-text}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What holds unless somebody says otherwise. */
  public long usual() {
    return usual;
  }

  /** The names of all. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Limit::word).toList();
  }

  /** The limit of that name. */
  public static Optional<Limit> named(String word) {
    return Arrays.stream(values()).filter(limit -> limit.word().equals(word)).findFirst();
  }

  /**
   * Reads a value as its users write it: {@code 200MB}, {@code 30s}, {@code 1000}.
   *
   * @return nothing if it is none of this limit
   */
  public Optional<Long> parse(String value) {
    return Amount.parse(value, unit);
  }

  /** A value as its users write it. */
  public String show(long value) {
    return Amount.show(value, unit);
  }

  /** A value as sentences say it: numbers as the reader's language separates them. */
  Object told(long value) {
    return unit == Unit.COUNT ? value : show(value);
  }
}
