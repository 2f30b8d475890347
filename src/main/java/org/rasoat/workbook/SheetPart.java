package org.rasoat.workbook;

import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The part of one worksheet. */
final class SheetPart {

  /** No row has this number. */
  private static final int NONE = Integer.MIN_VALUE;

  private final Xml xml;
  private final Worksheet.Builder sheet;
  private final CellElement cell;
  private final boolean whole;

  /** All of a sheet. */
  SheetPart(Xml xml, Worksheet.Builder sheet, CellMaker maker, Formats formats) {
    this(xml, sheet, maker, formats, true);
  }

  private SheetPart(
      Xml xml, Worksheet.Builder sheet, CellMaker maker, Formats formats, boolean whole) {
    this.xml = xml;
    this.sheet = sheet;
    this.whole = whole;
    this.cell = new CellElement(xml, sheet.cells(), maker, formats);
  }

  /** Some of the rows of a sheet, in a document as if there were no others. */
  static SheetPart piece(Xml xml, Worksheet.Builder sheet, CellMaker maker, Formats formats) {
    return new SheetPart(xml, sheet, maker, formats, false);
  }

  /**
   * Reads it into the sheet.
   *
   * @throws XMLStreamException if it is not well-formed, or a piece that says more than its rows
   */
  void read() throws XMLStreamException {
    String root = xml.name();
    boolean over = false;
    while (xml.nextWithin(root)) {
      if (over && !whole) {
        throw new XMLStreamException("more than rows");
      }
      switch (xml.name()) {
        case "col" -> column();
        case "sheetData" -> {
          rows();
          over = true;
        }
        case "mergeCell" -> merge();
        case "filterColumn" -> filter();
        case "sheetPr" -> mode();
        case "cols", "mergeCells", "autoFilter" -> {}
        default -> xml.skip();
      }
    }
    if (!whole) {
      xml.end();
    }
  }

  /** A filter of which no column has a criterion hides nothing. */
  private void filter() throws XMLStreamException {
    sheet.filter();
    xml.skip();
  }

  private void mode() throws XMLStreamException {
    if (xml.flag("filterMode")) {
      sheet.filter();
    }
    xml.skip();
  }

  private void column() {
    if (xml.flag("hidden") || nothing(xml.attribute("width"))) {
      int last = Math.min(xml.number("max", 0), Address.MAX_COLUMN);
      sheet.hideColumns(Math.max(xml.number("min", 1), 1), last);
    }
  }

  private void merge() {
    String reference = xml.attribute("ref");
    if (reference == null) {
      return;
    }
    int colon = reference.indexOf(':');
    if (colon > 0) {
      sheet.merge(
          Area.between(
              Address.parse(reference.substring(0, colon)),
              Address.parse(reference.substring(colon + 1))));
    }
  }

  private void rows() throws XMLStreamException {
    while (xml.nextWithin("sheetData")) {
      switch (xml.name()) {
        case "row" -> row();
        case "c" -> cell.read();
        default -> xml.skip();
      }
    }
  }

  /** A row without a number is the one after the last. */
  private void row() throws XMLStreamException {
    int row = xml.number("r", NONE);
    if (row == NONE) {
      if (!whole && cell.row() == 0) {
        throw new XMLStreamException("what is the number of this row is told elsewhere");
      }
      row = cell.row() + 1;
    }
    cell.row(row);
    if (xml.flag("hidden") || nothing(xml.attribute("ht"))) {
      Address.check(row, 1);
      sheet.hideRow(row);
    }
  }

  private static boolean nothing(@Nullable String size) {
    return size != null && Double.parseDouble(size) == 0;
  }
}
