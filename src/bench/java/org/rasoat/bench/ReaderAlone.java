package org.rasoat.bench;

import java.nio.file.Path;
import org.rasoat.workbook.Cell;
import org.rasoat.workbook.UnreadableWorkbookException;
import org.rasoat.workbook.Workbook;
import org.rasoat.workbook.WorkbookReader;
import org.rasoat.workbook.Worksheet;

/** Reads all cells of a workbook with Rasoat's reader, and does nothing with them. */
public final class ReaderAlone {

  private ReaderAlone() {}

  /** Reads {@code FILE}. */
  public static void main(String[] args) throws UnreadableWorkbookException {
    Workbook workbook = WorkbookReader.read(Path.of(args[0]), args[0]);
    Tally tally = new Tally();
    for (Worksheet sheet : workbook.sheets()) {
      for (int row : sheet.rows()) {
        long filled = 0;
        for (Cell cell : sheet.row(row)) {
          filled += cell.blank() ? 0 : 1;
        }
        tally.row(filled);
      }
    }
    System.out.println(tally);
  }
}
