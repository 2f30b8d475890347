package org.rasoat.workbook;

import java.io.InputStream;
import javax.xml.stream.XMLStreamException;

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
  static String rich(Xml xml, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (xml.nextWithin(element)) {
      switch (xml.name()) {
        case "t" -> xml.text(text);
        case "rPh", "rPr", "phoneticPr", "extLst" -> xml.skip();
        default -> {}
      }
    }
    return Escapes.decode(text.toString());
  }
}
