package org.rasoat.workbook;

/**
 * How much a file may ask for before it is refused as hostile; honest ones stay far below.
 *
 * @param fileBytes bytes of a file
 * @param textBytes bytes of a file that is one text: comma-separated, HTML
 * @param parts parts in the zip of a workbook
 * @param inflatedBytes bytes of all parts together, inflated; a million rows of 12 columns have
 *     half a billion
 * @param ratioFloor a part below this size is never judged by how well it was compressed
 * @param ratio how many times its compressed size a large part may have; sheets have 5 to 50 times
 * @param cells cells of a workbook
 */
public record Limits(
    long fileBytes,
    long textBytes,
    int parts,
    long inflatedBytes,
    long ratioFloor,
    long ratio,
    int cells) {

  /** What is good for any honest workbook: more cells than a full sheet of 26 columns. */
  public static final Limits DEFAULT =
      new Limits(256L << 20, 64L << 20, 10_000, 2L << 30, 16L << 20, 250, 30_000_000);

  /** Characters in one cell; Excel itself allows 32,767. */
  static final int TEXT_LENGTH = 100_000;

  /** Merged areas and cell styles; Excel allows 64,000 styles. */
  static final int ITEMS = 1_000_000;
}
