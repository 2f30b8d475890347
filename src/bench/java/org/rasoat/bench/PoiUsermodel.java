package org.rasoat.bench;

import java.io.File;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;

/** Reads all cells of a workbook with the usermodel of Apache POI. */
public final class PoiUsermodel {

  private PoiUsermodel() {}

  /** Reads {@code FILE}. */
  public static void main(String[] args) throws IOException {
    Tally tally = new Tally();
    try (Workbook workbook = WorkbookFactory.create(new File(args[0]), null, true)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          long filled = 0;
          for (Cell cell : row) {
            filled += value(cell) == null ? 0 : 1;
          }
          tally.row(filled);
        }
      }
    }
    System.out.println(tally);
  }

  private static @Nullable Object value(Cell cell) {
    return switch (cell.getCellType()) {
      case STRING -> cell.getStringCellValue();
      case NUMERIC ->
          DateUtil.isCellDateFormatted(cell)
              ? cell.getLocalDateTimeCellValue()
              : Double.valueOf(cell.getNumericCellValue());
      case BOOLEAN -> cell.getBooleanCellValue();
      case FORMULA -> cell.getCellFormula();
      default -> null;
    };
  }
}
