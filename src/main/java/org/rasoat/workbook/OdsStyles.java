package org.rasoat.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The styles of an OpenDocument spreadsheet, as far as they say how cells are shown. */
final class OdsStyles {

  /** The first number of a format that has no fixed meaning. */
  private static final int OWN = 164;

  private final Meter meter;
  private final Map<String, String> fonts = new HashMap<>();
  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, Integer> indexes = new HashMap<>();
  private final List<Style> styles = new ArrayList<>(List.of(new Style(null, null)));
  private final Set<String> hiddenTables = new HashSet<>();

  /**
   * A cell style.
   *
   * @param format the name of its data style, or null
   * @param font the name of its font, or null
   */
  private record Style(@Nullable String format, @Nullable String font) {}

  OdsStyles(Meter meter) {
    this.meter = meter;
  }

  /** Reads which font a name stands for. */
  void fontFaces(Xml xml) throws XMLStreamException {
    while (xml.nextWithin("font-face-decls")) {
      String name = xml.attribute("name");
      String family = xml.attribute("font-family");
      if (name != null && family != null) {
        meter.kept(name + family);
        fonts.put(name, family.replace("'", ""));
      }
      xml.skip();
    }
  }

  /** Reads the element that has just begun and holds styles. */
  void read(Xml xml) throws XMLStreamException {
    String group = xml.name();
    while (xml.nextWithin(group)) {
      String name = String.valueOf(xml.attribute("name"));
      switch (xml.name()) {
        case "style" -> style(xml, name);
        case "number-style",
            "currency-style",
            "percentage-style",
            "date-style",
            "time-style",
            "text-style" ->
            codes.put(name, new OdsFormat(xml).code());
        default -> xml.skip();
      }
      meter.kept(name);
      meter.atMost(Limit.STYLES, styles.size() + codes.size());
    }
  }

  private void style(Xml xml, String name) throws XMLStreamException {
    String family = String.valueOf(xml.attribute("family"));
    Style parent = styles.get(index(xml.attribute("parent-style-name")));
    String format = xml.attribute("data-style-name");
    String font = parent.font();
    while (xml.nextWithin("style")) {
      if (xml.name().equals("text-properties")) {
        String given = xml.attribute("font-name");
        String direct = xml.attribute("font-family");
        font = direct != null ? direct.replace("'", "") : given != null ? face(given) : font;
      } else if (family.equals("table") && "false".equals(xml.attribute("display"))) {
        hiddenTables.add(name);
      }
      xml.skip();
    }
    if (family.equals("table-cell")) {
      indexes.put(name, styles.size());
      styles.add(new Style(format == null ? parent.format() : format, font));
    }
  }

  private String face(String name) {
    return fonts.getOrDefault(name, name);
  }

  boolean hiddenTable(@Nullable String style) {
    return style != null && hiddenTables.contains(style);
  }

  /** The index of a cell style; that of the default style for one that is not there. */
  int index(@Nullable String name) {
    return indexes.getOrDefault(name == null ? "Default" : name, 0);
  }

  /** The number format of each cell style, by the style's index. */
  List<NumberFormat> formats() {
    return styles.stream().map(style -> format(style.format())).toList();
  }

  private NumberFormat format(@Nullable String name) {
    String code = name == null ? null : codes.get(name);
    return code == null || code.equals("General")
        ? NumberFormat.GENERAL
        : NumberFormat.of(OWN, code);
  }

  /** The encoding of each cell style's font, by the style's index. */
  Fonts fonts() {
    return new Fonts(
        styles.stream()
            .map(Style::font)
            .map(font -> font == null ? Encoding.UNICODE : Encoding.ofFont(font))
            .toList());
  }
}
