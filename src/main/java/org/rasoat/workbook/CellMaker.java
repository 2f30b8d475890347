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
  private final Meter meter;
  private final List<Cell> objects = new ArrayList<>();

  /** A maker that the usual limits hold for. */
  CellMaker(Texts texts, Formats formats, Fonts fonts) {
    this(texts, formats, fonts, new Meter(Limits.DEFAULT));
  }

  CellMaker(Texts texts, Formats formats, Fonts fonts, Meter meter) {
    this.meter = meter;
    this.texts = texts;
    this.formats = formats;
    this.fonts = fonts;
  }

  /**
   * A maker for some of the rows that another thread reads.
   *
   * @param piece measures what it reads
   */
  CellMaker forPiece(Meter piece) {
    return new CellMaker(texts, formats, fonts, piece);
  }

  /** What measures the workbook that the cells are of. */
  Meter meter() {
    return meter;
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
      add(store, at.row(), at.column(), OBJECT, 0, objects.size(), cell.text().length());
      objects.add(cell);
    }
  }

  /** Keeps a text, unless it is blank. */
  void text(CellStore.Builder store, int row, int column, Runs text, int style, boolean formula) {
    if (!text.text().isBlank()) {
      int number = texts.number(text);
      add(store, row, column, kind(TEXT, formula), style, number, texts.get(number).length());
    }
  }

  /**
   * Keeps a text of the workbook's table, unless it is blank.
   *
   * @throws IndexOutOfBoundsException if the table has no such text
   */
  void sharedText(
      CellStore.Builder store, int row, int column, int number, int style, boolean formula) {
    String text = texts.shared(number);
    if (!text.isBlank()) {
      add(store, row, column, kind(TEXT, formula), style, number, text.length());
    }
  }

  /** Keeps a number; one that is not finite is the error that Excel would show. */
  void number(
      CellStore.Builder store, int row, int column, double value, int style, boolean formula) {
    if (Double.isFinite(value)) {
      add(store, row, column, kind(NUMBER, formula), style, Double.doubleToRawLongBits(value), 0);
    } else {
      fault(store, row, column, "#NUM!", formula);
    }
  }

  /** Keeps a serial number that is a date whatever its style. */
  void date(
      CellStore.Builder store, int row, int column, double serial, int style, boolean formula) {
    add(store, row, column, kind(DATE, formula), style, Double.doubleToRawLongBits(serial), 0);
  }

  void bool(CellStore.Builder store, int row, int column, boolean value, boolean formula) {
    add(store, row, column, kind(BOOL, formula), 0, value ? 1 : 0, 0);
  }

  void fault(CellStore.Builder store, int row, int column, String code, boolean formula) {
    add(store, row, column, kind(FAULT, formula), 0, texts.number(code), code.length());
  }

  private void add(
      CellStore.Builder store, int row, int column, byte kind, int style, long value, int length) {
    meter.kept(store.lastRow() != row, length);
    store.add(row, column, kind, style, value);
  }

  private static byte kind(byte kind, boolean formula) {
    return formula ? (byte) (kind | FORMULA) : kind;
  }
}
