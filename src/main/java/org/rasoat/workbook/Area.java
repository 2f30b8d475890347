package org.rasoat.workbook;

/**
 * A rectangle of cells, both corners included.
 *
 * @param first the top left cell
 * @param last the bottom right cell
 */
public record Area(Address first, Address last) {

  /** Whether the cell lies in this area. */
  public boolean contains(int row, int column) {
    return row >= first.row()
        && row <= last.row()
        && column >= first.column()
        && column <= last.column();
  }
}
