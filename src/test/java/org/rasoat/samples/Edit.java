package org.rasoat.samples;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A change of one cell.
 *
 * @param sheet the sheet's name
 * @param cell its address, such as {@code F12}
 * @param was what the cell shows before, so that an edit never hits another cell unseen
 * @param now what it holds after: a text, a number, a day, or null for nothing
 */
record Edit(String sheet, String cell, String was, @Nullable Object now) {

  void apply(XSSFWorkbook book) {
    CellReference at = new CellReference(cell);
    Cell target = book.getSheet(sheet).getRow(at.getRow()).getCell(at.getCol());
    String shown = Values.shown(target);
    if (!shown.equals(was)) {
      throw new IllegalStateException(sheet + "!" + cell + " shows " + shown + ", not " + was);
    }
    if (now instanceof Number
        && target.getCellType() != CellType.FORMULA
        && DateUtil.isCellDateFormatted(target)) {
      CellStyle plain = book.createCellStyle();
      plain.cloneStyleFrom(target.getCellStyle());
      plain.setDataFormat((short) BuiltinFormats.getBuiltinFormat("General"));
      target.setCellStyle(plain);
    }
    if (target.getCellType() == CellType.FORMULA) {
      target.removeFormula();
    }
    Values.set(target, now);
  }
}
