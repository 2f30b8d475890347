package org.rasoat.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The part {@code sharedStrings.xml}, and texts of the same build elsewhere. */
final class SharedStrings {

  private SharedStrings() {}

  /** Reads the part into a table, which is empty before. */
  static void read(InputStream in, Meter meter, Texts texts) throws XMLStreamException {
    Xml xml = Xml.open(in, meter);
    while (xml.nextWithin("sst")) {
      if (xml.name().equals("si")) {
        texts.append(rich(xml, "si"));
      } else {
        xml.skip();
      }
    }
  }

  /**
   * The text of the element that has just begun: its runs joined, without the phonetic hints that
   * East Asian editions put beside them. White space is kept whether or not {@code xml:space} asks
   * for it: programs that forget it are more frequent than those that indent texts.
   */
  static Runs rich(Xml xml, String element) throws XMLStreamException {
    List<Runs.Part> parts = new ArrayList<>();
    Encoding font = null;
    StringBuilder text = new StringBuilder();
    // Parts in one font are joined as they come: a text may consist of a hundred thousand.
    Encoding before = null;
    int start = 0;
    while (xml.nextWithin(element)) {
      switch (xml.name()) {
        case "r" -> font = null;
        case "rFont" -> font = Encoding.ofFont(String.valueOf(xml.attribute("val")));
        case "t" -> {
          if (font != before) {
            end(parts, text.substring(start), before);
            start = text.length();
            before = font;
          }
          xml.text(text);
        }
        case "rPh", "phoneticPr", "extLst" -> xml.skip();
        default -> {}
      }
    }
    end(parts, text.substring(start), before);
    return parts.isEmpty() ? Runs.plain("") : new Runs(parts);
  }

  private static void end(List<Runs.Part> parts, String text, @Nullable Encoding font) {
    if (!text.isEmpty()) {
      parts.add(new Runs.Part(Escapes.decode(text), font));
    }
  }
}
