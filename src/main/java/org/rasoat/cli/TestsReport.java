package org.rasoat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;
import org.rasoat.report.XmlText;
import org.rasoat.rules.RuleProblem;
import org.rasoat.rules.RuleTests;

/**
 * What running the tables gave, in the form of JUnit: a suite for each topic and a case for each
 * rule, and a suite of the pack with a case for each file in which something else is wrong.
 *
 * @param pack the pack's name
 * @param results what running the tables gave
 * @param problems what is wrong with the files of the pack
 * @param language the language of titles and messages
 */
record TestsReport(
    String pack, List<RuleTests.Result> results, List<RuleProblem> problems, Language language) {

  /** One test; the text says what is wrong, and is empty if nothing is. */
  private record Case(String classname, String name, int faults, String text) {}

  /** Writes the report. */
  void write(Path file) throws IOException {
    try {
      Files.writeString(file, document());
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private String document() throws XMLStreamException {
    Map<String, List<Case>> suites = suites();
    XmlText xml = new XmlText();
    start(xml, "testsuites", pack, suites.values().stream().flatMap(List::stream).toList());
    for (Map.Entry<String, List<Case>> suite : suites.entrySet()) {
      start(xml, "testsuite", suite.getKey(), suite.getValue());
      for (Case one : suite.getValue()) {
        write(xml, one);
      }
      xml.close();
    }
    return xml.close().document();
  }

  private Map<String, List<Case>> suites() {
    Map<String, List<Case>> suites =
        results.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.rule().topic(),
                    LinkedHashMap::new,
                    Collectors.mapping(this::of, Collectors.toList())));
    Map<String, List<RuleProblem>> files =
        problems.stream()
            .collect(
                Collectors.groupingBy(RuleProblem::file, LinkedHashMap::new, Collectors.toList()));
    if (!files.isEmpty()) {
      suites.put(
          pack, files.entrySet().stream().map(one -> of(one.getKey(), one.getValue())).toList());
    }
    return suites;
  }

  private Case of(RuleTests.Result result) {
    return new Case(
        pack + "." + result.rule().topic(),
        result.rule().id() + " " + result.rule().title().in(language),
        result.failures().size(),
        result.failures().stream()
            .map(one -> one.file() + ":" + one.line() + ": " + one.message().in(language))
            .collect(Collectors.joining("\n")));
  }

  private Case of(String file, List<RuleProblem> wrong) {
    return new Case(
        pack + "." + pack,
        file,
        wrong.size(),
        wrong.stream().map(one -> one.in(language)).collect(Collectors.joining("\n")));
  }

  private static void start(XmlText xml, String element, String name, List<Case> of)
      throws XMLStreamException {
    long failed = of.stream().filter(one -> one.faults() > 0).count();
    xml.open(element).with("name", name).with("tests", of.size()).with("failures", failed);
  }

  private void write(XmlText xml, Case one) throws XMLStreamException {
    xml.open("testcase").with("classname", one.classname()).with("name", one.name());
    if (one.faults() > 0) {
      String message = Sentences.say("cli.tests.unlike", one.faults()).in(language);
      xml.open("failure").with("message", message).text(one.text()).close();
    }
    xml.close();
  }
}
