package org.rasoat.workbook;

import java.util.ArrayList;
import java.util.List;

/**
 * What the bytes in a {@link CellStore} mean: it writes values into one as a kind, a style and a
 * number, and makes {@link Cell} objects of them again. The sheets of a workbook share one.
 */
final class CellMaker {

  private static final byte TEXT = 0;
  private static final byte NUMBER = 1;
  private static final byte DATE = 2;
  private static final byte BOOL = 3;
  private static final byte FAULT = 4;
  private static final byte OBJECT = 5;

  /** Set beside the kind for a value that a formula gave. */
  private static final byte FORMULA = 0x40;

  private final Texts texts;
  private final Formats formats;
  private final Fonts fonts;
  private final List<Cell> objects = new ArrayList<>();

  CellMaker(Texts texts, Formats formats, Fonts fonts) {
    this.texts = texts;
    this.formats = formats;
    this.fonts = fonts;
  }

  /** The cell at an index of a store. */
  Cell cell(int row, CellStore store, int index) {
    Address at = new Address(row, store.column(index));
    boolean formula = (store.kind(index) & FORMULA) != 0;
    long value = store.value(index);
    return switch (store.kind(index) & ~FORMULA) {
      case TEXT -> texts.cell(at, (int) value, fonts.of(store.style(index)), formula);
      case NUMBER ->
          formats.number(at, Double.longBitsToDouble(value), store.style(index), formula);
      case DATE -> formats.date(at, Double.longBitsToDouble(value), store.style(index), formula);
      case BOOL -> new Cell.Bool(at, value != 0, value != 0 ? "TRUE" : "FALSE", formula);
      case FAULT -> new Cell.Fault(at, texts.get((int) value), formula);
      default -> objects.get((int) value);
    };
  }

  /** Keeps a cell that was made elsewhere. */
  void keep(Cell cell, CellStore.Builder store) {
    Address at = cell.at();
    if (cell instanceof Cell.Text text && text.encoding() == Encoding.UNICODE) {
      text(store, at.row(), at.column(), Runs.plain(text.text()), 0, text.formula());
    } else {
      store.add(at.row(), at.column(), OBJECT, 0, objects.size());
      objects.add(cell);
    }
  }

  /** Keeps a text, unless it is blank. */
  void text(CellStore.Builder store, int row, int column, Runs text, int style, boolean formula) {
    if (!text.text().isBlank()) {
      store.add(row, column, kind(TEXT, formula), style, texts.number(text));
    }
  }

  /**
   * Keeps a text of the workbook's table, unless it is blank.
   *
   * @throws IndexOutOfBoundsException if the table has no such text
   */
  void sharedText(
      CellStore.Builder store, int row, int column, int number, int style, boolean formula) {
    if (!texts.get(number).isBlank()) {
      store.add(row, column, kind(TEXT, formula), style, number);
    }
  }

  /** Keeps a number; one that is not finite is the error that Excel would show. */
  void number(
      CellStore.Builder store, int row, int column, double value, int style, boolean formula) {
    if (Double.isFinite(value)) {
      store.add(row, column, kind(NUMBER, formula), style, Double.doubleToRawLongBits(value));
    } else {
      fault(store, row, column, "#NUM!", formula);
    }
  }

  /** Keeps a serial number that is a date whatever its style. */
  void date(
      CellStore.Builder store, int row, int column, double serial, int style, boolean formula) {
    store.add(row, column, kind(DATE, formula), style, Double.doubleToRawLongBits(serial));
  }

  void bool(CellStore.Builder store, int row, int column, boolean value, boolean formula) {
    store.add(row, column, kind(BOOL, formula), 0, value ? 1 : 0);
  }

  void fault(CellStore.Builder store, int row, int column, String code, boolean formula) {
    store.add(row, column, kind(FAULT, formula), 0, texts.number(code));
  }

  private static byte kind(byte kind, boolean formula) {
    return formula ? (byte) (kind | FORMULA) : kind;
  }
}
