package org.rasoat.samples;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** What goes into cells, and how it shows. */
final class Values {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private Values() {}

  /** A day as the forms write it. */
  static String typed(LocalDate day) {
    return DAY.format(day);
  }

  /** Puts a text, number or day into a cell; null or an empty text clears it. */
  static void set(Cell cell, @Nullable Object value) {
    if (value == null || value.equals("")) {
      cell.setBlank();
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof LocalDate day) {
      cell.setCellValue(day);
    } else {
      cell.setCellValue(value.toString());
    }
  }

  /** The cell as its user sees it; a formula as it was written. */
  static String shown(Cell cell) {
    // POI writes dates in the digits of the machine's language, whatever locale it is given.
    return cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)
        ? typed(cell.getLocalDateTimeCellValue().toLocalDate())
        : new DataFormatter(Locale.ROOT).formatCellValue(cell);
  }
}
