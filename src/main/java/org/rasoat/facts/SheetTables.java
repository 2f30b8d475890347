package org.rasoat.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rasoat.workbook.Cell;
import org.rasoat.workbook.Worksheet;

/** The tables that stand on one sheet, one below another or side by side. */
final class SheetTables {

  /** How many lines above its headings may be the title of a table. */
  private static final int TITLE = 3;

  private final Worksheet sheet;
  private final List<Table> tables = new ArrayList<>();

  /**
   * A table, and how far it may reach.
   *
   * @param until the last row that may belong to it
   * @param again whether it has the headings of a table above it: they are those of another printed
   *     page, unless the table above has ended before them
   */
  record Part(Table table, int until, boolean again) {}

  /**
   * Chooses among what may be tables.
   *
   * @param convincing those that convince, the best first
   */
  SheetTables(Worksheet sheet, List<Recognition.Candidate> convincing) {
    this.sheet = sheet;
    List<Recognition.Candidate> chosen = new ArrayList<>();
    for (Recognition.Candidate candidate : convincing) {
      if (chosen.stream().allMatch(other -> apart(candidate, other))) {
        chosen.add(candidate);
      }
    }
    for (Recognition.Candidate candidate : chosen) {
      boolean crowded =
          chosen.stream().anyMatch(other -> candidate.narrow().beside(other.narrow()));
      tables.add(crowded ? candidate.narrow() : candidate.table());
    }
    tables.sort(Comparator.comparingInt(Table::firstRow).thenComparingInt(Table::left));
  }

  /** Whether both may be tables of the sheet: their headings do not meet. */
  private static boolean apart(Recognition.Candidate one, Recognition.Candidate other) {
    boolean above = one.table().firstRow() <= other.table().firstRow();
    Table first = above ? one.table() : other.table();
    Table second = above ? other.table() : one.table();
    if (second.firstRow() > first.lastRow() + 1) {
      return true;
    }
    boolean across = !first.type().vertical() && !second.type().vertical();
    return across && one.narrow().beside(other.narrow());
  }

  /** The tables, from top to bottom. */
  List<Part> parts() {
    return tables.stream().map(table -> new Part(table, until(table), again(table))).toList();
  }

  private boolean again(Table table) {
    return tables.stream()
        .anyMatch(other -> other.firstRow() < table.firstRow() && other.repeats(table));
  }

  private int until(Table table) {
    return tables.stream()
        .filter(other -> other.firstRow() > table.lastRow())
        .filter(other -> !other.beside(table) && !other.repeats(table))
        .mapToInt(other -> title(other, table) - 1)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /** The row in which the title of a table begins, which stands below another table. */
  private int title(Table table, Table above) {
    int first = table.firstRow();
    for (int row = first - 1; row >= first - TITLE && row > above.lastRow(); row--) {
      List<Cell> cells = sheet.row(row);
      boolean marked = cells.size() == 2 && Marker.of(CellText.of(cells.get(0))) != Marker.NONE;
      if (!(cells.size() == 1 || marked) || !(cells.get(cells.size() - 1) instanceof Cell.Text)) {
        return row + 1;
      }
    }
    return Math.max(first - TITLE, above.lastRow() + 1);
  }
}
