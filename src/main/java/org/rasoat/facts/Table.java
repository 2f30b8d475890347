package org.rasoat.facts;

/**
 * A table that was recognised on a sheet.
 *
 * @param columns which headings belong to which fields
 * @param firstRow the first row of the headings
 * @param lastRow the last row of the headings; in a vertical table its last label
 */
record Table(Columns columns, int firstRow, int lastRow) {

  RowType type() {
    return columns.type();
  }

  /** The row to name as that of the headings. */
  int headerRow() {
    return type().vertical() ? firstRow : lastRow;
  }
}
