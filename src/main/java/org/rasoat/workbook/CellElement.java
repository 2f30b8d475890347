package org.rasoat.workbook;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * An element {@code c} of a sheet. A formula without a stored result (some programs leave the
 * computing to Excel) is a fault that shows the formula: what its user would see is not known.
 */
final class CellElement {

  private static final String NUMBER = "n";
  private static final String SHARED = "s";

  private final Xml xml;
  private final CellStore.Builder store;
  private final CellMaker maker;
  private final Formats formats;

  private final Letters letters = new Letters();
  private final Letters value = new Letters();

  private int row;
  private int column;
  private String type = NUMBER;
  private int style;
  private boolean valued;
  private @Nullable String formula;
  private @Nullable Runs inline;

  CellElement(Xml xml, CellStore.Builder store, CellMaker maker, Formats formats) {
    this.xml = xml;
    this.store = store;
    this.maker = maker;
    this.formats = formats;
  }

  /** The next cell of a row that says nothing else stands to the right of the last one. */
  void row(int number) {
    row = number;
    column = 0;
  }

  /** The row of the cell that was read last. */
  int row() {
    return row;
  }

  /** Reads the element that has just begun, and keeps its value unless it has none. */
  void read() throws XMLStreamException {
    attributes();
    valued = false;
    formula = null;
    inline = null;
    while (xml.nextWithin("c")) {
      switch (xml.name()) {
        case "v" -> {
          xml.text(value);
          valued = true;
        }
        case "f" -> formula = xml.text();
        case "is" -> inline = SharedStrings.rich(xml, "is");
        default -> xml.skip();
      }
    }
    if (inline != null) {
      maker.text(store, row, column, inline, style, formula != null);
    } else if (valued && !value.blank()) {
      keep();
    } else if (formula != null && !type.equals("str")) {
      maker.fault(store, row, column, "=" + formula, true);
    }
  }

  private void attributes() throws XMLStreamException {
    boolean placed = false;
    type = NUMBER;
    style = 0;
    for (int i = 0; i < xml.attributes(); i++) {
      switch (xml.attributeName(i)) {
        case "r" -> {
          xml.attribute(i, letters);
          Address at = Address.parse(letters);
          row = at.row();
          column = at.column();
          placed = true;
        }
        case "t" -> {
          xml.attribute(i, letters);
          type = letters.are(SHARED) ? SHARED : letters.toString();
        }
        case "s" -> {
          xml.attribute(i, letters);
          style = letters.whole(0);
        }
        default -> {}
      }
    }
    if (!placed) {
      column++;
    }
  }

  private void keep() throws XMLStreamException {
    boolean computed = formula != null;
    switch (type) {
      case SHARED -> maker.sharedText(store, row, column, value.whole(-1), style, computed);
      case "str", "inlineStr" ->
          maker.text(
              store, row, column, Runs.plain(Escapes.decode(value.toString())), style, computed);
      case "b" -> maker.bool(store, row, column, Xml.yes(value.stripped()), computed);
      case "e" -> maker.fault(store, row, column, value.stripped(), computed);
      case "d" -> day(value.stripped());
      default -> maker.number(store, row, column, value.number(), style, computed);
    }
  }

  /** A day in the form of ISO 8601, as Strict OOXML has it; other words stay a text. */
  private void day(String text) {
    Optional<Double> serial = IsoDay.parse(text).flatMap(formats::serial);
    if (serial.isPresent()) {
      maker.date(store, row, column, serial.get(), style, formula != null);
    } else {
      maker.text(store, row, column, Runs.plain(text), style, formula != null);
    }
  }
}
