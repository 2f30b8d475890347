package org.rasoat.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;

/**
 * The notes on the cells of one sheet: ours are added to those of the user, and taken off again.
 */
final class Notes {

  /** What Excel writes into the note under a thread of comments; it shows the thread instead. */
  private static final String THREAD = "tc=";

  private static final String AUTHOR = "Rasoat";

  private final Sheet sheet;
  private final NoteBox boxes;
  private final Drawing<?> drawing;
  private final CreationHelper make;

  Notes(Sheet sheet) {
    this.sheet = sheet;
    this.make = sheet.getWorkbook().getCreationHelper();
    this.drawing = sheet.createDrawingPatriarch();
    this.boxes = new NoteBox(sheet);
  }

  /**
   * Writes a note, below what a user has written there.
   *
   * @param corner the last cell of the area that is merged around the cell, or the cell itself
   * @return whether the cell has it; one with a thread of comments has not
   */
  boolean put(Address at, Address corner, List<String> paragraphs) {
    String block = NoteBlock.of(paragraphs);
    CellAddress place = new CellAddress(at.row() - 1, at.column() - 1);
    Comment old = sheet.getCellComment(place);
    if (old == null) {
      Comment note =
          drawing.createCellComment(boxes.anchor(make.createClientAnchor(), corner, block));
      note.setAddress(place);
      note.setAuthor(AUTHOR);
      note.setString(RichTexts.of(make, block));
      return true;
    }
    if (String.valueOf(old.getAuthor()).startsWith(THREAD)) {
      return false;
    }
    RichTextString before = old.getString();
    old.setString(RichTexts.appended(before, (before.length() == 0 ? "" : "\n") + block));
    boxes.enlarge(old, before.getString() + "\n" + block);
    return true;
  }

  /** Takes our notes off a sheet; what a user wrote stays as it is. */
  static void remove(Sheet sheet) {
    for (Comment note : new ArrayList<>(sheet.getCellComments().values())) {
      RichTextString text = note.getString();
      if (text == null || text.getString() == null || !NoteBlock.within(text.getString())) {
        continue;
      }
      List<NoteBlock.Stretch> others = NoteBlock.others(text.getString());
      if (others.isEmpty()) {
        delete(sheet, note);
      } else {
        note.setString(RichTexts.only(text, others));
      }
    }
  }

  private static void delete(Sheet sheet, Comment note) {
    if (sheet instanceof HSSFSheet old && note instanceof HSSFComment shape) {
      old.getDrawingPatriarch().removeShape(shape);
      return;
    }
    CellAddress at = note.getAddress();
    Row row = sheet.getRow(at.getRow());
    boolean added = row == null;
    Row line = added ? sheet.createRow(at.getRow()) : row;
    org.apache.poi.ss.usermodel.Cell cell = line.getCell(at.getColumn());
    boolean blank = cell == null;
    cell = blank ? line.createCell(at.getColumn()) : cell;
    cell.removeCellComment();
    if (added) {
      sheet.removeRow(line);
    } else if (blank) {
      line.removeCell(cell);
    }
  }
}
