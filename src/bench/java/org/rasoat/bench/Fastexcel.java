package org.rasoat.bench;

import java.io.File;
import java.io.IOException;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads all cells of a workbook with fastexcel-reader. */
public final class Fastexcel {

  private Fastexcel() {}

  /** Reads {@code FILE}. */
  public static void main(String[] args) throws IOException {
    Tally tally = new Tally();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new File(args[0]))) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        try (Stream<Row> rows = sheet.openStream()) {
          rows.forEach(row -> tally.row(filled(row)));
        }
      }
    }
    System.out.println(tally);
  }

  private static long filled(Row row) {
    long filled = 0;
    for (Cell cell : row) {
      filled += cell == null || cell.getValue() == null ? 0 : 1;
    }
    return filled;
  }
}
