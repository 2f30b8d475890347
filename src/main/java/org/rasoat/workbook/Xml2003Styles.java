package org.rasoat.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The styles of an XML Spreadsheet 2003; one may take over from another what it does not say. */
final class Xml2003Styles {

  /** Formats that have names there. Those of days show them as the user's own Excel does. */
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("Short Date", "dd/mm/yyyy"),
          Map.entry("Medium Date", "dd-mmm-yy"),
          Map.entry("Long Date", "dd mmmm yyyy"),
          Map.entry("General Date", "dd/mm/yyyy h:mm"),
          Map.entry("Short Time", "hh:mm"),
          Map.entry("Medium Time", "hh:mm AM/PM"),
          Map.entry("Long Time", "h:mm:ss"),
          Map.entry("General Number", "General"),
          Map.entry("Fixed", "0.00"),
          Map.entry("Standard", "#,##0.00"),
          Map.entry("Currency", "#,##0.00"),
          Map.entry("Euro Currency", "#,##0.00"),
          Map.entry("Percent", "0.00%"),
          Map.entry("Scientific", "0.00E+00"));

  /** The first number that has no fixed meaning. */
  private static final int OWN = 164;

  private final Meter meter;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final List<String> codes = new ArrayList<>(List.of("General"));
  private final List<Encoding> encodings = new ArrayList<>(List.of(Encoding.UNICODE));

  Xml2003Styles(Meter meter) {
    this.meter = meter;
  }

  /** Reads the element that holds them. */
  void read(Xml xml) throws XMLStreamException {
    while (xml.nextWithin("Styles")) {
      if (xml.name().equals("Style")) {
        style(xml);
      } else {
        xml.skip();
      }
      meter.atMost(Limit.STYLES, codes.size());
    }
  }

  private void style(Xml xml) throws XMLStreamException {
    String id = String.valueOf(xml.attribute("ID"));
    String parent = xml.attribute("Parent");
    int base = index(parent == null ? "Default" : parent);
    String code = codes.get(base);
    Encoding encoding = encodings.get(base);
    while (xml.nextWithin("Style")) {
      String format = xml.attribute("Format");
      String font = xml.attribute("FontName");
      if (xml.name().equals("NumberFormat") && format != null) {
        code = meant(format);
      } else if (xml.name().equals("Font") && font != null) {
        encoding = Encoding.ofFont(font);
      }
      xml.skip();
    }
    meter.kept(id + code);
    indexes.put(id, codes.size());
    codes.add(code);
    encodings.add(encoding);
  }

  /** The index of a style; that of the default style for one that is not there. */
  int index(@Nullable String id) {
    return indexes.getOrDefault(id == null ? "Default" : id, 0);
  }

  /** The number format of each style, by the style's index. */
  List<NumberFormat> formats() {
    return codes.stream().map(Xml2003Styles::format).toList();
  }

  /** The code of a format that may be given by its name. */
  static String meant(String format) {
    return NAMED.getOrDefault(format, format);
  }

  private static NumberFormat format(String code) {
    return code.equals("General") ? NumberFormat.GENERAL : NumberFormat.of(OWN, code);
  }

  Fonts fonts() {
    return new Fonts(encodings);
  }
}
