package org.rasoat.workbook;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * An element {@code c} of a sheet. A formula without a stored result (some programs leave the
 * computing to Excel) is a fault that shows the formula: what its user would see is not known.
 */
final class CellElement {

  private final Xml xml;
  private final CellStore.Builder store;
  private final CellMaker maker;
  private final Formats formats;

  private @Nullable String reference;
  private String type = "n";
  private int style;
  private @Nullable String value;
  private @Nullable String formula;
  private @Nullable Runs inline;

  CellElement(Xml xml, CellStore.Builder store, CellMaker maker, Formats formats) {
    this.xml = xml;
    this.store = store;
    this.maker = maker;
    this.formats = formats;
  }

  /** Takes the attributes of the element that has just begun. */
  void attributes() {
    reference = null;
    type = "n";
    style = 0;
    for (int i = 0; i < xml.attributes(); i++) {
      switch (xml.attributeName(i)) {
        case "r" -> reference = xml.attribute(i);
        case "t" -> type = xml.attribute(i);
        case "s" -> style = Xml.whole(xml.attribute(i), 0);
        default -> {}
      }
    }
  }

  /** Where the cell says it stands, or null. */
  @Nullable String reference() {
    return reference;
  }

  /** Reads the element to its end, and keeps its value unless it has none. */
  void value(int row, int column) throws XMLStreamException {
    value = null;
    formula = null;
    inline = null;
    while (xml.nextWithin("c")) {
      switch (xml.name()) {
        case "v" -> value = xml.text();
        case "f" -> formula = xml.text();
        case "is" -> inline = SharedStrings.rich(xml, "is");
        default -> xml.skip();
      }
    }
    if (inline != null) {
      maker.text(store, row, column, inline, style, formula != null);
    } else if (value != null && !value.isBlank()) {
      keep(row, column, value);
    } else if (formula != null && !type.equals("str")) {
      maker.fault(store, row, column, "=" + formula, true);
    }
  }

  private void keep(int row, int column, String text) {
    boolean computed = formula != null;
    switch (type) {
      case "s" ->
          maker.sharedText(store, row, column, Integer.parseInt(text.strip()), style, computed);
      case "str", "inlineStr" ->
          maker.text(store, row, column, Runs.plain(Escapes.decode(text)), style, computed);
      case "b" -> maker.bool(store, row, column, Xml.yes(text.strip()), computed);
      case "e" -> maker.fault(store, row, column, text.strip(), computed);
      case "d" -> day(row, column, text.strip());
      default -> maker.number(store, row, column, Double.parseDouble(text), style, computed);
    }
  }

  /** A day in the form of ISO 8601, as Strict OOXML has it; other words stay a text. */
  private void day(int row, int column, String text) {
    Optional<Double> serial = IsoDay.parse(text).flatMap(formats::serial);
    if (serial.isPresent()) {
      maker.date(store, row, column, serial.get(), style, formula != null);
    } else {
      maker.text(store, row, column, Runs.plain(text), style, formula != null);
    }
  }
}
