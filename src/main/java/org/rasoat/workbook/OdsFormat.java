package org.rasoat.workbook;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** A data style of OpenDocument in the words of a number format of Excel. */
final class OdsFormat {

  /** Signs that stand for themselves in a format. */
  private static final Pattern PLAIN = Pattern.compile("[ %/.,:()-]*");

  private static final int MOST_DIGITS = 30;

  private final Xml xml;

  /** The data style that has just begun. */
  OdsFormat(Xml xml) {
    this.xml = xml;
  }

  /** Reads it to its end. */
  String code() throws XMLStreamException {
    String style = xml.name();
    boolean elapsed = "false".equals(xml.attribute("truncate-on-overflow"));
    StringBuilder code = new StringBuilder();
    while (xml.nextWithin(style)) {
      switch (xml.name()) {
        case "text", "currency-symbol" -> code.append(words(xml.text()));
        case "map" -> xml.skip();
        default -> {
          code.append(part(elapsed));
          xml.skip();
        }
      }
    }
    return code.isEmpty() ? "General" : code.toString();
  }

  private static String words(String text) {
    return PLAIN.matcher(text).matches() ? text : '"' + text.replace("\"", "") + '"';
  }

  private String part(boolean elapsed) {
    boolean wide = "long".equals(xml.attribute("style"));
    return switch (xml.name()) {
      case "number" -> digits();
      case "scientific-number" -> "0.00E+00";
      case "fraction" -> "# ?/?";
      case "text-content" -> "@";
      case "year" -> wide ? "yyyy" : "yy";
      case "month" -> xml.flag("textual") ? (wide ? "mmmm" : "mmm") : (wide ? "mm" : "m");
      case "day" -> wide ? "dd" : "d";
      case "day-of-week" -> wide ? "dddd" : "ddd";
      case "hours" -> elapsed ? "[h]" : wide ? "hh" : "h";
      case "minutes" -> wide ? "mm" : "m";
      case "seconds" -> wide ? "ss" : "s";
      case "am-pm" -> "AM/PM";
      default -> "";
    };
  }

  private String digits() {
    String places = xml.attribute("decimal-places");
    int whole = Math.min(xml.number("min-integer-digits", 1), MOST_DIGITS);
    if (places == null && whole <= 1 && !xml.flag("grouping")) {
      return "General";
    }
    int most = Math.min(xml.number("decimal-places", 0), MOST_DIGITS);
    int least = Math.min(xml.number("min-decimal-places", most), most);
    String zeros = "0".repeat(Math.max(whole, 0));
    String start = xml.flag("grouping") ? "#,##" + (zeros.isEmpty() ? "#" : zeros) : zeros;
    return (start.isEmpty() ? "#" : start) + decimals(least, most);
  }

  private static String decimals(int least, int most) {
    return most <= 0
        ? ""
        : "." + "0".repeat(Math.max(least, 0)) + "#".repeat(most - Math.max(least, 0));
  }
}
