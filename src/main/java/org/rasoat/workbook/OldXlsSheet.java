package org.rasoat.workbook;

import java.nio.ByteBuffer;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.FormulaError;

/** The records of one worksheet of Excel 5 or 95. */
final class OldXlsSheet {

  private static final int HIDDEN_ROW = 0x20;
  private static final int EXPONENT = 0xFFFF;

  private final Biff records;
  private final Worksheet.Builder sheet;
  private final CellMaker maker;
  private final Function<byte[], String> text;

  /** Where the formula stands whose text is in the record that follows. */
  private int row;

  private int column;
  private int style;

  /**
   * A sheet to be read.
   *
   * @param text decodes texts of the workbook
   */
  OldXlsSheet(
      Biff records, Worksheet.Builder sheet, CellMaker maker, Function<byte[], String> text) {
    this.records = records;
    this.sheet = sheet;
    this.maker = maker;
    this.text = text;
  }

  /**
   * Reads the records up to the end of the sheet; charts within have such a stream of their own.
   */
  void read() {
    for (int depth = 1; depth > 0 && records.next(); ) {
      if (records.id() == Biff.BOF) {
        depth++;
      } else if (records.id() == Biff.EOF) {
        depth--;
      } else if (depth == 1) {
        record(records.id(), records.data());
      }
      maker.meter().step();
    }
  }

  private void record(int id, ByteBuffer data) {
    switch (id) {
      case Biff.NUMBER, Biff.RK, Biff.MULRK, Biff.LABEL, Biff.RSTRING, Biff.BOOLERR, Biff.FORMULA ->
          cell(id, data);
      case Biff.STRING -> text(Biff.bytes(data, 0, 2), true);
      case Biff.ROW -> row(data);
      case Biff.COLINFO -> column(data);
      case Biff.FILTERMODE -> sheet.filter();
      default -> {}
    }
  }

  private void cell(int id, ByteBuffer data) {
    row = (data.getShort(0) & 0xFFFF) + 1;
    column = (data.getShort(2) & 0xFFFF) + 1;
    style = data.getShort(4) & 0xFFFF;
    switch (id) {
      case Biff.NUMBER -> number(data.getDouble(6), false);
      case Biff.RK -> number(Biff.rk(data.getInt(6)), false);
      case Biff.MULRK -> numbers(data);
      case Biff.BOOLERR -> truth(data.get(6), data.get(7) != 0, false);
      case Biff.FORMULA -> formula(data);
      default -> text(Biff.bytes(data, 6, 2), false);
    }
  }

  private void numbers(ByteBuffer data) {
    for (int at = 4; at + 6 <= data.limit() - 2; at += 6) {
      style = data.getShort(at) & 0xFFFF;
      number(Biff.rk(data.getInt(at + 2)), false);
      column++;
    }
  }

  /** A result is a number, or says by its last bytes that it is something else. */
  private void formula(ByteBuffer data) {
    if ((data.getShort(12) & 0xFFFF) != EXPONENT) {
      number(data.getDouble(6), true);
    } else if (data.get(6) == 1 || data.get(6) == 2) {
      truth(data.get(8), data.get(6) == 2, true);
    }
  }

  private void number(double value, boolean formula) {
    maker.number(sheet.cells(), row, column, value, style, formula);
  }

  private void truth(byte value, boolean error, boolean formula) {
    if (error) {
      FormulaError code =
          FormulaError.isValidCode(value) ? FormulaError.forInt(value) : FormulaError.NA;
      maker.fault(sheet.cells(), row, column, code.getString(), formula);
    } else {
      maker.bool(sheet.cells(), row, column, value != 0, formula);
    }
  }

  private void text(byte[] bytes, boolean formula) {
    maker.text(sheet.cells(), row, column, Runs.plain(text.apply(bytes)), style, formula);
  }

  private void row(ByteBuffer data) {
    int height = data.getShort(6) & 0x7FFF;
    if ((data.getShort(12) & HIDDEN_ROW) != 0 || height == 0) {
      sheet.hideRow((data.getShort(0) & 0xFFFF) + 1);
    }
  }

  private void column(ByteBuffer data) {
    if ((data.getShort(8) & 1) != 0 || data.getShort(4) == 0) {
      int last = Math.min(data.getShort(2) & 0xFFFF, 255);
      for (int hidden = data.getShort(0) & 0xFFFF; hidden <= last; hidden++) {
        sheet.hideColumn(hidden + 1);
      }
    }
  }
}
