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
  static void read(InputStream in, Texts texts) throws XMLStreamException {
    Xml xml = Xml.open(in);
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
    int start = 0;
    while (xml.nextWithin(element)) {
      switch (xml.name()) {
        case "r" -> {
          end(parts, text.substring(start), font);
          start = text.length();
          font = null;
        }
        case "rFont" -> font = Encoding.ofFont(String.valueOf(xml.attribute("val")));
        case "t" -> xml.text(text);
        case "rPh", "phoneticPr", "extLst" -> xml.skip();
        default -> {}
      }
    }
    end(parts, text.substring(start), font);
    return parts.isEmpty() ? Runs.plain("") : new Runs(parts);
  }

  /** Ends a part; it joins the one before it if both are in one font. */
  private static void end(List<Runs.Part> parts, String text, @Nullable Encoding font) {
    if (text.isEmpty()) {
      return;
    }
    int last = parts.size() - 1;
    boolean joins = last >= 0 && parts.get(last).encoding() == font;
    String before = joins ? parts.remove(last).text() : "";
    parts.add(new Runs.Part(before + Escapes.decode(text), font));
  }
}
