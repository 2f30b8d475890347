package org.rasoat.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rasoat.facts.SheetUse;
import org.rasoat.findings.CellRef;
import org.rasoat.workbook.Address;
import org.rasoat.workbook.Visibility;
import org.rasoat.workbook.Worksheet;

/** The sheets of a report by file and name. */
final class Sheets {

  private final Report report;
  private final Map<Name, Worksheet> byName = new HashMap<>();

  private record Name(String file, String sheet) {}

  Sheets(Report report) {
    this.report = report;
    report.workbooks().stream()
        .flatMap(workbook -> workbook.sheets().stream())
        .forEach(sheet -> byName.put(new Name(sheet.file(), sheet.name()), sheet));
  }

  /** The sheet that a cell stands on; empty for one that is not of the dossier. */
  Optional<Worksheet> of(CellRef cell) {
    return Optional.ofNullable(byName.get(new Name(cell.file(), cell.sheet())));
  }

  /** What of a cell's sheet is hidden, so that its user looks for the cell in vain. */
  Optional<String> hidden(CellRef cell) {
    return of(cell).flatMap(sheet -> hidden(sheet, cell.at()));
  }

  private static Optional<String> hidden(Worksheet sheet, Address at) {
    if (sheet.visibility() != Visibility.VISIBLE) {
      return Optional.of("sheet");
    }
    if (sheet.rowHidden(at.row())) {
      return Optional.of("row");
    }
    return sheet.columnHidden(at.column()) ? Optional.of("column") : Optional.empty();
  }

  /** The row of the headings above a cell; 0 if there is none. */
  int headerRow(CellRef cell) {
    return report.sheets().stream()
        .filter(use -> use.file().equals(cell.file()) && use.sheet().equals(cell.sheet()))
        .mapToInt(SheetUse::headerRow)
        .filter(row -> row < cell.at().row())
        .max()
        .orElse(0);
  }
}
