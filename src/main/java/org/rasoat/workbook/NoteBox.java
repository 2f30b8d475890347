package org.rasoat.workbook;

import com.microsoft.schemas.office.excel.CTClientData;
import com.microsoft.schemas.vml.CTShape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFVMLDrawing;

/** How large the box of a note must be for its text, and where it stands: right of its cell. */
final class NoteBox {

  private static final int WIDTH = 340;
  private static final int LINE = 15;
  private static final int LETTERS = 52;
  private static final int MOST_LINES = 40;

  /** The columns and rows that an anchor of {@code .xlsx} names: left, top, right, bottom. */
  private static final int RIGHT = 4;

  private static final int BOTTOM = 6;

  private final Sheet sheet;
  private final int lastColumn;
  private final int lastRow;

  NoteBox(Sheet sheet) {
    this.sheet = sheet;
    lastColumn = sheet.getWorkbook().getSpreadsheetVersion().getLastColumnIndex();
    lastRow = sheet.getWorkbook().getSpreadsheetVersion().getLastRowIndex();
  }

  /** Sets an anchor right of a cell, large enough for the text. */
  ClientAnchor anchor(ClientAnchor anchor, Address cell, String text) {
    int column = cell.column() - 1;
    int row = cell.row() - 1;
    boolean beside = !(anchor instanceof XSSFClientAnchor) && column < lastColumn;
    anchor.setCol1(beside ? column + 1 : column);
    anchor.setRow1(row);
    if (!beside) {
      // POI takes the corner for the cell of the note, and refuses two notes on one.
      anchor.setDx1((width(column) + 12) * Units.EMU_PER_PIXEL);
    }
    anchor.setCol2(Math.max(right(column + 1), anchor.getCol1() + 1));
    anchor.setRow2(bottom(row, text));
    return anchor;
  }

  private int width(int column) {
    return sheet.isColumnHidden(column) ? 0 : Math.round(sheet.getColumnWidthInPixels(column));
  }

  private int right(int column) {
    int room = 0;
    int right = column;
    while (room < WIDTH && right < lastColumn) {
      room += width(right++);
    }
    return right;
  }

  private int bottom(int row, String text) {
    int lines = text.lines().mapToInt(line -> 1 + line.length() / LETTERS).sum();
    int wanted = (Math.min(lines, MOST_LINES) + 1) * LINE;
    int room = 0;
    int bottom = row;
    while (room < wanted && bottom < lastRow) {
      room += height(bottom++);
    }
    return bottom;
  }

  private int height(int row) {
    Row line = sheet.getRow(row);
    if (line != null && line.getZeroHeight()) {
      return 0;
    }
    float points = line == null ? sheet.getDefaultRowHeightInPoints() : line.getHeightInPoints();
    return Math.round(points * Units.PIXEL_DPI / Units.POINT_DPI);
  }

  /** Makes the box of a user's note large enough for what was added; it never shrinks. */
  void enlarge(Comment note, String text) {
    if (sheet instanceof XSSFSheet xlsx) {
      for (POIXMLDocumentPart part : xlsx.getRelations()) {
        if (part instanceof XSSFVMLDrawing drawing) {
          enlarge(drawing.findCommentShape(note.getRow(), note.getColumn()), note, text);
        }
      }
      return;
    }
    ClientAnchor anchor = note.getClientAnchor();
    if (anchor != null) {
      int wide = Math.min(lastColumn, right(anchor.getCol1()));
      anchor.setCol2(Math.max(anchor.getCol2(), wide));
      anchor.setRow2(Math.max(anchor.getRow2(), bottom(anchor.getRow1(), text)));
    }
  }

  private void enlarge(
      @org.jspecify.annotations.Nullable CTShape shape, Comment note, String text) {
    if (shape == null || shape.sizeOfClientDataArray() == 0) {
      return;
    }
    CTClientData data = shape.getClientDataArray(0);
    if (data.sizeOfAnchorArray() == 0) {
      return;
    }
    List<Integer> places =
        Arrays.stream(data.getAnchorArray(0).split(","))
            .map(String::strip)
            .map(Integer::valueOf)
            .collect(Collectors.toList());
    places.set(RIGHT, Math.max(places.get(RIGHT), right(note.getColumn() + 1)));
    places.set(BOTTOM, Math.max(places.get(BOTTOM), bottom(places.get(2), text)));
    data.setAnchorArray(0, places.stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }
}
