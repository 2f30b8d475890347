package org.rasoat.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The part {@code styles.xml}, as far as it says how numbers are shown. */
final class StylesPart {

  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Integer> formats = new ArrayList<>();

  private StylesPart() {}

  /** The number format of each cell style, by the style's index. */
  static List<NumberFormat> read(InputStream in) throws XMLStreamException {
    StylesPart part = new StylesPart();
    Xml xml = Xml.open(in);
    while (xml.nextWithin("styleSheet")) {
      switch (xml.name()) {
        case "numFmts" -> part.numberFormats(xml);
        case "cellXfs" -> part.cellStyles(xml);
        default -> xml.skip();
      }
    }
    Map<Integer, NumberFormat> known = new HashMap<>();
    return part.formats.stream()
        .map(id -> known.computeIfAbsent(id, key -> NumberFormat.of(key, part.codes.get(key))))
        .toList();
  }

  private void numberFormats(Xml xml) throws XMLStreamException {
    while (xml.nextWithin("numFmts")) {
      String code = xml.attribute("formatCode");
      if (code != null) {
        codes.put(xml.number("numFmtId", 0), code);
      }
    }
  }

  private void cellStyles(Xml xml) throws XMLStreamException {
    while (xml.nextWithin("cellXfs")) {
      if (xml.name().equals("xf")) {
        formats.add(xml.number("numFmtId", 0));
      }
      if (formats.size() > Limits.ITEMS) {
        throw Refusal.EXCESSIVE.thrown();
      }
    }
  }
}
