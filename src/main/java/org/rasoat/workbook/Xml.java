package org.rasoat.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.function.Function;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * A part of a workbook as a stream of elements. Elements and attributes are known by their local
 * names: Strict OOXML differs from the usual one in its namespaces alone.
 */
final class Xml {

  private static final InputFactoryImpl FACTORY = factory();

  private final XMLStreamReader2 reader;
  private final Meter meter;
  private final XmlNames names;
  private final StringBuilder buffer = new StringBuilder();
  private int depth;

  private Xml(XMLStreamReader2 reader, Meter meter, XmlNames names) {
    this.reader = reader;
    this.meter = meter;
    this.names = names;
  }

  private static InputFactoryImpl factory() {
    InputFactoryImpl factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /**
   * Opens a document and goes to its root element.
   *
   * @throws XMLStreamException if it is not well-formed
   * @throws Refusal.Refused if it declares a document type, which no program writes into a workbook
   */
  static Xml open(InputStream in) throws XMLStreamException {
    return open(in, new Meter(Limits.DEFAULT));
  }

  /**
   * Opens a document as {@link #open(InputStream)} does.
   *
   * @param meter holds against the limits how deep elements stand and how long texts are
   */
  static Xml open(InputStream in, Meter meter) throws XMLStreamException {
    return open(in, meter, new XmlNames());
  }

  /**
   * Opens a document as {@link #open(InputStream)} does.
   *
   * @param names takes the names that it uses
   */
  static Xml open(InputStream in, Meter meter, XmlNames names) throws XMLStreamException {
    Xml xml = new Xml((XMLStreamReader2) FACTORY.createXMLStreamReader(in), meter, names);
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      // What stands before the root says nothing.
    }
    return xml;
  }

  /** Goes on by one event, and holds what it meets against the limits. */
  private int next() throws XMLStreamException {
    int event = reader.next();
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> {
        meter.step();
        meter.atMost(Limit.DEPTH, ++depth);
        names.check(reader);
      }
      case XMLStreamConstants.END_ELEMENT -> depth--;
      case XMLStreamConstants.PROCESSING_INSTRUCTION -> names.check(reader.getPITarget());
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw Refusal.DOCTYPE.thrown();
      default -> {}
    }
    return event;
  }

  /** The local name of the element at hand. */
  String name() {
    return reader.getLocalName();
  }

  /**
   * Goes to the next start of an element within the element that is open.
   *
   * @param parent the local name of that element, which no element within it may have
   * @return whether there is one; if not, the parent has just ended
   */
  boolean nextWithin(String parent) throws XMLStreamException {
    while (reader.hasNext()) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(parent)) {
        return false;
      }
    }
    return false;
  }

  /** Goes to the end of the document. */
  void end() throws XMLStreamException {
    while (reader.hasNext()) {
      next();
    }
  }

  /** Passes over the element that has just begun, with all that it holds. */
  void skip() throws XMLStreamException {
    int outside = depth - 1;
    while (depth > outside) {
      next();
    }
  }

  /** The text of the element that has just begun, up to its end; nested elements are left out. */
  String text() throws XMLStreamException {
    buffer.setLength(0);
    text(buffer);
    return buffer.toString();
  }

  /**
   * Adds the text of the element that has just begun to other text.
   *
   * @throws Refusal.Refused if it grows longer than the text of a cell can be
   */
  void text(StringBuilder text) throws XMLStreamException {
    while (nextText()) {
      text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
      meter.atMost(Limit.CELL_TEXT, text.length());
    }
  }

  /**
   * Takes the text of the element that has just begun, up to its end; nested elements are left out.
   *
   * @param into takes it in place of what it has held before
   * @throws Refusal.Refused if it grows longer than the text of a cell can be
   */
  void text(Letters into) throws XMLStreamException {
    into.clear();
    while (nextText()) {
      into.add(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
      meter.atMost(Limit.CELL_TEXT, into.length());
    }
  }

  /** Goes to the next text of an element, past all that it nests; false if the element ends. */
  private boolean nextText() throws XMLStreamException {
    while (true) {
      switch (next()) {
        case XMLStreamConstants.END_ELEMENT -> {
          return false;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          return true;
        }
        case XMLStreamConstants.START_ELEMENT -> skip();
        default -> {}
      }
    }
  }

  /**
   * Adds the text of the element that has just begun and of all within it.
   *
   * @param standIn the text in place of the element at hand, which is then passed over; null to
   *     take what it holds
   * @throws Refusal.Refused if it grows longer than the text of a cell can be
   */
  void deepText(StringBuilder text, Function<Xml, @Nullable String> standIn)
      throws XMLStreamException {
    int outside = depth - 1;
    while (depth > outside) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String instead = standIn.apply(this);
        if (instead != null) {
          text.append(instead);
          skip();
        }
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
      }
      meter.atMost(Limit.CELL_TEXT, text.length());
    }
  }

  /** How many attributes the element has. */
  int attributes() {
    return reader.getAttributeCount();
  }

  /** The local name of an attribute. */
  String attributeName(int index) {
    return reader.getAttributeLocalName(index);
  }

  /** The value of an attribute. */
  String attribute(int index) {
    String value = reader.getAttributeValue(index);
    meter.atMost(Limit.CELL_TEXT, value.length());
    return value;
  }

  /**
   * The value of an attribute, without blanks around it.
   *
   * @param into takes it in place of what it has held before
   */
  void attribute(int index, Letters into) throws XMLStreamException {
    into.clear();
    reader.getAttributeAs(index, into);
    meter.atMost(Limit.CELL_TEXT, into.length());
  }

  /** The value of the attribute with that local name, or null. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return attribute(i);
      }
    }
    return null;
  }

  /** The number in an attribute; {@code other} if it is absent or empty. */
  int number(String name, int other) {
    return whole(attribute(name), other);
  }

  /** The number that a value says; {@code other} if it is null or empty. */
  private static int whole(@Nullable String value, int other) {
    return value == null || value.isBlank() ? other : Integer.parseInt(value.strip());
  }

  /** Whether an attribute says yes. */
  boolean flag(String name) {
    String value = attribute(name);
    return value != null && yes(value);
  }

  /** Whether a value of the type xsd:boolean says yes. */
  static boolean yes(String value) {
    return value.equals("1") || value.equals("true") || value.equals("on");
  }
}
