package org.rasoat.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Puts marks on the cells of one sheet. */
final class SheetMarks {

  private final Sheet sheet;
  private final Fills fills;
  private final String results;
  private final ResultSheet result;

  /**
   * A sheet to be marked.
   *
   * @param results the name of the sheet of results
   */
  SheetMarks(Sheet sheet, Fills fills, String results, ResultSheet result) {
    this.sheet = sheet;
    this.fills = fills;
    this.results = results;
    this.result = result;
  }

  /** A sheet's name as references have it. */
  static String quoted(String name) {
    return "'" + name.replace("'", "''") + "'";
  }

  /** Puts all marks of the sheet. */
  void put(List<Mark> marks) {
    Map<Tone, List<CellRangeAddress>> areas = new EnumMap<>(Tone.class);
    Map<Address, CellRangeAddress> merged = merged();
    Notes notes = marks.stream().allMatch(mark -> mark.note().isEmpty()) ? null : new Notes(sheet);
    for (Mark mark : marks) {
      CellRangeAddress area = merged.getOrDefault(mark.at(), single(mark.at()));
      areas.computeIfAbsent(mark.tone(), unused -> new ArrayList<>()).add(area);
      boolean noted =
          notes != null
              && !mark.note().isEmpty()
              && notes.put(mark.at(), corner(mark.at(), area), mark.note());
      if (!noted && mark.line() >= 0) {
        link(mark);
      }
    }
    areas.forEach((tone, some) -> fills.paint(sheet, tone, some));
  }

  private Map<Address, CellRangeAddress> merged() {
    Map<Address, CellRangeAddress> merged = new java.util.HashMap<>();
    for (CellRangeAddress area : sheet.getMergedRegions()) {
      merged.put(new Address(area.getFirstRow() + 1, area.getFirstColumn() + 1), area);
    }
    return merged;
  }

  private static CellRangeAddress single(Address at) {
    return new CellRangeAddress(at.row() - 1, at.row() - 1, at.column() - 1, at.column() - 1);
  }

  private static Address corner(Address at, CellRangeAddress area) {
    return new Address(at.row(), area.getLastColumn() + 1);
  }

  /** The way back from a cell that has no note to tell it. */
  private void link(Mark mark) {
    Row row = sheet.getRow(mark.at().row() - 1);
    Cell cell = row == null ? null : row.getCell(mark.at().column() - 1);
    if (cell != null && cell.getHyperlink() == null) {
      Hyperlink link =
          sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      link.setAddress(quoted(results) + "!A" + result.row(mark.line()));
      cell.setHyperlink(link);
    }
  }
}
