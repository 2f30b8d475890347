package org.rasoat.report;

import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML document that grows element by element, each on a line of its own. Letters that XML 1.0
 * may not hold become U+FFFD.
 */
public final class XmlText {

  private static final char REPLACEMENT = '\uFFFD';

  private final StringWriter document = new StringWriter();
  private final XMLStreamWriter xml;

  /** For each element that is open, whether there are elements in it. */
  private final Deque<Boolean> parents = new ArrayDeque<>();

  /** An empty document. */
  public XmlText() throws XMLStreamException {
    // The JDK's own, so that other parsers on the class path do not change a byte.
    xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(document);
    xml.writeStartDocument("UTF-8", "1.0");
  }

  /** Begins an element. */
  public XmlText open(String element) throws XMLStreamException {
    newLine();
    xml.writeStartElement(element);
    parents.push(false);
    return this;
  }

  /** Adds an element that has attributes only. */
  public XmlText empty(String element) throws XMLStreamException {
    newLine();
    xml.writeEmptyElement(element);
    return this;
  }

  private void newLine() throws XMLStreamException {
    if (!parents.isEmpty()) {
      parents.pop();
      parents.push(true);
    }
    xml.writeCharacters("\n" + "  ".repeat(parents.size()));
  }

  /** Gives the element that was added last an attribute. */
  public XmlText with(String attribute, Object value) throws XMLStreamException {
    xml.writeAttribute(attribute, legal(value.toString()));
    return this;
  }

  /** Adds text to the element that is open. */
  public XmlText text(String text) throws XMLStreamException {
    xml.writeCharacters(legal(text));
    return this;
  }

  /** Ends the element that is open. */
  public XmlText close() throws XMLStreamException {
    if (parents.pop()) {
      xml.writeCharacters("\n" + "  ".repeat(parents.size()));
    }
    xml.writeEndElement();
    return this;
  }

  /** The whole document, when all elements are closed. */
  public String document() throws XMLStreamException {
    xml.writeEndDocument();
    xml.flush();
    return document + "\n";
  }

  private static String legal(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints()
        .map(letter -> isLegal(letter) ? letter : REPLACEMENT)
        .forEach(legal::appendCodePoint);
    return legal.toString();
  }

  /** The production Char of XML 1.0. */
  private static boolean isLegal(int letter) {
    return letter == '\t'
        || letter == '\n'
        || (letter >= ' ' && letter < Character.MIN_SURROGATE)
        || (letter > Character.MAX_SURROGATE && letter < 0xFFFE)
        || letter > 0xFFFF;
  }
}
