package org.rasoat.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.rasoat.language.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reports as they are written, and read again. */
final class Written {

  private Written() {}

  static String in(String format, Report report) {
    StringBuilder out = new StringBuilder();
    try {
      Formats.named(format).orElseThrow().write(report, out);
    } catch (IOException impossible) {
      throw new AssertionError("a StringBuilder does not fail", impossible);
    }
    return out.toString();
  }

  /**
   * The page of a report with its style sheet and script by address, so that a file holds what is
   * the report's own.
   */
  static String page(Report report) {
    StringBuilder out = new StringBuilder();
    Assets assets = new Assets.Linked("report.css", "report.js");
    try {
      HtmlFormat.write(report, new HtmlFormat.Surroundings(assets, null, null), out);
    } catch (IOException impossible) {
      throw new AssertionError("a StringBuilder does not fail", impossible);
    }
    return out.toString();
  }

  /** Every case in both languages. */
  static List<Report> cases() {
    return List.of(Language.values()).stream()
        .map(Reports::cases)
        .map(Map::values)
        .flatMap(java.util.Collection::stream)
        .toList();
  }

  /** The root of a document that any XML parser accepts. */
  static Element xml(String format, Report report) {
    try {
      Document document =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(in(format, report))));
      return document.getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("not well-formed", e);
    }
  }

  static List<Element> elements(Element root, String name) {
    NodeList nodes = root.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .map(Element.class::cast)
        .toList();
  }
}
