package org.rasoat.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The part {@code styles.xml}, as far as it says how numbers and texts are shown. */
final class StylesPart {

  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Encoding> encodings = new ArrayList<>();
  private final List<Integer> formats = new ArrayList<>();
  private final List<Integer> fonts = new ArrayList<>();

  /** What each cell style says, by the style's index. */
  record Styles(List<NumberFormat> formats, Fonts fonts) {
    static final Styles NONE = new Styles(List.of(), Fonts.UNICODE);
  }

  private final Meter meter;

  private StylesPart(Meter meter) {
    this.meter = meter;
  }

  /** Reads the part. */
  static Styles read(InputStream in, Meter meter) throws XMLStreamException {
    StylesPart part = new StylesPart(meter);
    Xml xml = Xml.open(in, meter);
    while (xml.nextWithin("styleSheet")) {
      switch (xml.name()) {
        case "numFmts" -> part.numberFormats(xml);
        case "fonts" -> part.fonts(xml);
        case "cellXfs" -> part.cellStyles(xml);
        default -> xml.skip();
      }
    }
    return part.styles();
  }

  private Styles styles() {
    Map<Integer, NumberFormat> known = new HashMap<>();
    List<NumberFormat> numbers =
        formats.stream()
            .map(id -> known.computeIfAbsent(id, key -> NumberFormat.of(key, codes.get(key))))
            .toList();
    Fonts all = new Fonts(encodings);
    return new Styles(numbers, new Fonts(fonts.stream().map(all::of).toList()));
  }

  private void fonts(Xml xml) throws XMLStreamException {
    while (xml.nextWithin("fonts")) {
      if (xml.name().equals("font")) {
        encodings.add(Encoding.UNICODE);
      } else if (xml.name().equals("name") && !encodings.isEmpty()) {
        String name = String.valueOf(xml.attribute("val"));
        encodings.set(encodings.size() - 1, Encoding.ofFont(name));
      }
      meter.atMost(Limit.STYLES, encodings.size());
    }
  }

  private void numberFormats(Xml xml) throws XMLStreamException {
    while (xml.nextWithin("numFmts")) {
      String code = xml.attribute("formatCode");
      if (code != null && code.length() <= NumberFormat.LONGEST) {
        codes.put(xml.number("numFmtId", 0), code);
        meter.atMost(Limit.STYLES, codes.size());
      }
    }
  }

  private void cellStyles(Xml xml) throws XMLStreamException {
    while (xml.nextWithin("cellXfs")) {
      if (xml.name().equals("xf")) {
        formats.add(xml.number("numFmtId", 0));
        fonts.add(xml.number("fontId", 0));
      }
      meter.atMost(Limit.STYLES, formats.size());
    }
  }
}
