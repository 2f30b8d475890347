package org.rasoat.facts;

/** What a row below the headings of a table is. */
enum LineKind {
  /** Nothing stands in the table's columns. */
  BLANK,
  /** The headings' numbers (1, 2, 3=4+6), or the headings once more. */
  HEADING,
  /** What the rows below it belong to. */
  SECTION,
  /** A total or a share of other rows. */
  TOTAL,
  /** One fact. */
  DATA,
  /** A running number and nothing else. */
  UNUSED,
  /** The first row that no longer belongs to the table: a note, a signature. */
  END
}
