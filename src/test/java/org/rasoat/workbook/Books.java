package org.rasoat.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Small real workbooks, written by POI and read by ours. */
final class Books {

  private Books() {}

  /** Writes a workbook whose kind is that of the file name's ending. */
  static Path write(Path path, Consumer<? super org.apache.poi.ss.usermodel.Workbook> content)
      throws IOException {
    try (org.apache.poi.ss.usermodel.Workbook book =
            path.toString().endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(path)) {
      content.accept(book);
      book.write(out);
    }
    return path;
  }

  static Workbook read(Path path) throws UnreadableWorkbookException {
    return WorkbookReader.read(path, String.valueOf(path.getFileName()));
  }

  /** The first sheet of a workbook that is written and read. */
  static Worksheet sheet(Path path, Consumer<? super org.apache.poi.ss.usermodel.Workbook> content)
      throws IOException, UnreadableWorkbookException {
    return read(write(path, content)).sheets().get(0);
  }

  /** The cell at a place of a POI sheet, both counted from 1. */
  static org.apache.poi.ss.usermodel.Cell at(Sheet sheet, int row, int column) {
    Row line = sheet.getRow(row - 1);
    return (line == null ? sheet.createRow(row - 1) : line).createCell(column - 1);
  }

  static CellStyle style(org.apache.poi.ss.usermodel.Workbook book, String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }
}
