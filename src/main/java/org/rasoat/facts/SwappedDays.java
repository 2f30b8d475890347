package org.rasoat.facts;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Language;
import org.rasoat.workbook.Cell;
import org.rasoat.workbook.Workbook;
import org.rasoat.workbook.Worksheet;

/**
 * Finds the columns of a workbook whose days an Excel set to the United States has turned into
 * others, and turns them back. A short column tells little by itself; then the whole workbook
 * decides, since it was most likely typed into one Excel.
 */
final class SwappedDays {

  private final Workbook workbook;
  private @Nullable Boolean everywhere;

  SwappedDays(Workbook workbook) {
    this.workbook = workbook;
  }

  /** The fields of a table whose days have changed places with their months. */
  Set<Field> of(Worksheet sheet, Table table, int until) {
    Set<Field> swapped = new HashSet<>();
    table
        .columns()
        .found()
        .forEach(
            (field, heading) -> {
              if (DateColumn.suits(field.type()) && swapped(sheet, table, heading.line(), until)) {
                swapped.add(field);
              }
            });
    return swapped;
  }

  private boolean swapped(Worksheet sheet, Table table, int line, int until) {
    if (table.type().vertical()) {
      return everywhere();
    }
    // True dates first: almost every column is settled by one of them.
    DayEvidence dates = new DayEvidence();
    for (int row : sheet.rows()) {
      if (row > table.lastRow() && row <= until && !dates.refuted()) {
        Cell cell = sheet.cell(row, line);
        if (cell instanceof Cell.Date) {
          dates.see(cell);
        }
      }
    }
    return dates.open() && (sure(sheet, table, line, until) || everywhere());
  }

  private static boolean sure(Worksheet sheet, Table table, int line, int until) {
    DayEvidence column = new DayEvidence();
    for (int row : sheet.rows()) {
      if (row > table.lastRow() && row <= until) {
        column.see(sheet.cell(row, line));
      }
    }
    return column.sure();
  }

  private boolean everywhere() {
    if (everywhere == null) {
      everywhere = whole().sure();
    }
    return everywhere;
  }

  /** The evidence of all sheets, as far as it goes before it is refuted. */
  private DayEvidence whole() {
    DayEvidence all = new DayEvidence();
    for (Worksheet sheet : workbook.sheets()) {
      for (int row : sheet.rows()) {
        sheet.row(row).forEach(all::see);
        if (all.refuted()) {
          return all;
        }
      }
    }
    return all;
  }

  /** What was typed into a cell of such a column, from what was read. */
  static Reading back(Cell cell, Reading reading) {
    if (!(cell instanceof Cell.Date) || cell.formula()) {
      return reading;
    }
    if (reading instanceof Reading.Value value && value.value() instanceof LocalDate day) {
      return DayEvidence.early(day) ? Reading.value(back(day)) : reading;
    }
    if (reading instanceof Reading.Value value
        && value.value() instanceof DateSpan span
        && span.exact()
        && DayEvidence.early(span.range().getStart())) {
      return Reading.value(DateSpan.day(back(span.range().getStart())));
    }
    return reading;
  }

  /** The text of a cell of such a column as it was typed. */
  static String typed(Cell cell) {
    return cell instanceof Cell.Date date && !cell.formula() && DayEvidence.day(cell).isPresent()
        ? shown(date)
        : CellText.of(cell);
  }

  private static String shown(Cell.Date cell) {
    LocalDate day = cell.value().toLocalDate();
    return DayEvidence.early(day) ? Language.VI.say(back(day)) : CellText.of(cell);
  }

  private static LocalDate back(LocalDate day) {
    return LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
  }
}
