package org.rasoat.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;
import org.rasoat.rules.RuleTests;

/**
 * The results of the tables as JUnit XML, for pipelines: a suite for each topic, a test case for
 * each rule.
 *
 * @param pack the pack's name
 * @param results what running the tables gave
 * @param language the language of titles and messages
 */
record TestsReport(String pack, List<RuleTests.Result> results, Language language) {

  /** Writes the report. */
  void write(Path file) throws IOException {
    Map<String, List<RuleTests.Result>> topics =
        results.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.rule().topic(), LinkedHashMap::new, Collectors.toList()));
    try (Writer out = Files.newBufferedWriter(file)) {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      start(xml, "testsuites", pack, results);
      for (Map.Entry<String, List<RuleTests.Result>> topic : topics.entrySet()) {
        start(xml, "testsuite", topic.getKey(), topic.getValue());
        for (RuleTests.Result result : topic.getValue()) {
          write(xml, result);
        }
        end(xml);
      }
      end(xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void start(
      XMLStreamWriter xml, String element, String name, List<RuleTests.Result> of)
      throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(element);
    xml.writeAttribute("name", name);
    xml.writeAttribute("tests", Integer.toString(of.size()));
    long failed = of.stream().filter(one -> !one.ok()).count();
    xml.writeAttribute("failures", Long.toString(failed));
  }

  private static void end(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeEndElement();
  }

  private void write(XMLStreamWriter xml, RuleTests.Result result) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", pack + "." + result.rule().topic());
    xml.writeAttribute("name", result.rule().id() + " " + result.rule().title().in(language));
    if (!result.ok()) {
      xml.writeStartElement("failure");
      xml.writeAttribute(
          "message", Sentences.say("cli.tests.unlike", result.failures().size()).in(language));
      xml.writeCharacters(
          result.failures().stream()
              .map(one -> one.file() + ":" + one.line() + ": " + one.message().in(language))
              .collect(Collectors.joining("\n")));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }
}
