package org.rasoat.facts;

import java.util.ArrayList;
import java.util.List;
import org.rasoat.workbook.Address;
import org.rasoat.workbook.Cell;
import org.rasoat.workbook.Worksheet;

/** One row of a sheet, between the first and the last column of a table. */
final class Line {

  private final int row;
  private final int first;
  private final Cell[] cells;
  private final List<Cell> filled;

  Line(Worksheet sheet, int row, int first, int last) {
    this.row = row;
    this.first = first;
    cells = new Cell[last - first + 1];
    filled = new ArrayList<>(cells.length);
    List<Cell> own = sheet.row(row);
    for (int i = 0; i < own.size(); i++) {
      Cell cell = own.get(i);
      int column = cell.at().column();
      if (column >= first && column <= last) {
        cells[column - first] = cell;
      }
    }
    for (int i = 0; i < cells.length; i++) {
      // The parts of a merged area all show one cell.
      boolean again = false;
      if (cells[i] == null) {
        cells[i] = uncovered(sheet, first + i);
        again = i > 0 && cells[i].at().equals(cells[i - 1].at());
      }
      if (!again && !CellText.empty(cells[i])) {
        filled.add(cells[i]);
      }
    }
  }

  private Cell uncovered(Worksheet sheet, int column) {
    return sheet.mergeAt(row, column) == null
        ? new Cell.Blank(new Address(row, column))
        : sheet.shown(row, column);
  }

  int row() {
    return row;
  }

  /** The cell that shows in a column. */
  Cell at(int column) {
    return cells[column - first];
  }

  /** The cell in the table's first column. */
  Cell first() {
    return cells[0];
  }

  /** The cells that hold anything, from left to right, a merged one once. */
  List<Cell> filled() {
    return filled;
  }
}
