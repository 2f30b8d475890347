package org.rasoat.workbook;

/** How much a file may ask for before it is refused as hostile; honest ones stay far below. */
final class Limits {

  /** Bytes of a file. */
  static final long FILE_BYTES = 256L << 20;

  /** Bytes of a comma-separated text. */
  static final long TEXT_BYTES = 64L << 20;

  /** Parts in the zip of an {@code .xlsx}. */
  static final int PARTS = 10_000;

  /** Bytes of all parts together, inflated. A million rows of 12 columns have half a billion. */
  static final long INFLATED_BYTES = 2L << 30;

  /** A part below this size is never judged by how well it was compressed. */
  static final long RATIO_FLOOR = 16L << 20;

  /** How many times its compressed size a large part may have; sheets have 5 to 50 times. */
  static final long RATIO = 250;

  /** Cells of a workbook: more than a full sheet of 26 columns. */
  static final int CELLS = 30_000_000;

  /** Characters in one cell; Excel itself allows 32,767. */
  static final int TEXT_LENGTH = 100_000;

  /** Merged areas and cell styles; Excel allows 64,000 styles. */
  static final int ITEMS = 1_000_000;

  private Limits() {}
}
