package org.rasoat.workbook;

import org.jspecify.annotations.Nullable;

/**
 * A rectangle of cells, both corners included.
 *
 * @param first the top left cell
 * @param last the bottom right cell
 */
public record Area(Address first, Address last) {

  /** The rectangle between any two opposite corners. */
  static Area between(Address one, Address other) {
    return new Area(
        new Address(Math.min(one.row(), other.row()), Math.min(one.column(), other.column())),
        new Address(Math.max(one.row(), other.row()), Math.max(one.column(), other.column())));
  }

  /** Whether the cell lies in this area. */
  public boolean contains(int row, int column) {
    return row >= first.row()
        && row <= last.row()
        && column >= first.column()
        && column <= last.column();
  }

  /** Said here, as by itself Java makes the code for it when it is first needed. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Area area && first.equals(area.first) && last.equals(area.last);
  }

  @Override
  public int hashCode() {
    return 31 * first.hashCode() + last.hashCode();
  }
}
