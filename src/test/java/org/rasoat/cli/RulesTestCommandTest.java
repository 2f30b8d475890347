package org.rasoat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class RulesTestCommandTest {

  @TempDir Path temp;
  private Path file = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private InvoicePack pack;

  @BeforeEach
  void aPack() {
    pack = InvoicePack.in(temp);
    file = temp.resolve("báo cáo.xml");
  }

  private Run test(String... words) {
    List<String> all = new ArrayList<>(List.of("rules", "test", "--rules", pack.toString()));
    all.addAll(List.of("--lang", "en"));
    all.addAll(List.of(words));
    return Run.of(all.toArray(String[]::new));
  }

  private Element junit() throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(file.toFile())
        .getDocumentElement();
  }

  private static List<Element> all(Element root, String name) {
    NodeList nodes = root.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /** A rule of a topic of its own, whose page holds. */
  private void second() {
    String rule = pack.text("checks.drl").replaceFirst("(?s)declare.*?end\n", "");
    pack.write("totals.drl", rule.replace("INV-01", "TOT-01"))
        .write("totals.md", pack.text("checks.md").replace("INV-01", "TOT-01"));
  }

  @Test
  void junitHasACaseForEachRuleInASuiteForItsTopic() throws Exception {
    second();
    Run run = test("--report", "junit=" + file);
    assertThat(run.code()).as(run.all()).isZero();
    Element root = junit();
    assertThat(root.getAttribute("name")).isEqualTo("invoices");
    assertThat(all(root, "testsuite"))
        .extracting(one -> one.getAttribute("name"))
        .containsExactly("checks", "reading", "totals");
    List<Element> cases = all(root, "testcase");
    assertThat(cases).extracting(one -> one.getAttribute("name")).doesNotHaveDuplicates();
    assertThat(cases)
        .extracting(one -> one.getAttribute("classname") + " " + one.getAttribute("name"))
        .contains(
            "invoices.checks INV-01 Negative invoice", "invoices.totals TOT-01 Negative invoice");
    assertThat(root.getAttribute("tests")).isEqualTo(String.valueOf(cases.size()));
    assertThat(root.getAttribute("failures")).isEqualTo("0");
  }

  @Test
  void aFailureCarriesTheDifferenceWhateverLettersItHolds() throws Exception {
    second();
    pack.change("checks.drl", "net < 0", "net > 0")
        .change("checks.md", "> B âm", "> B \u000B<&]]>");
    Run run = test("checks", "totals", "--report", "junit=" + file);
    assertThat(run.code()).isEqualTo(1);
    Element root = junit();
    assertThat(root.getAttribute("failures")).isEqualTo("1");
    assertThat(all(root, "testsuite"))
        .extracting(one -> one.getAttribute("tests") + " " + one.getAttribute("failures"))
        .containsExactly("1 1", "1 0");
    Element failure = all(root, "failure").get(0);
    assertThat(((Element) failure.getParentNode()).getAttribute("name")).startsWith("INV-01");
    assertThat(failure.getTextContent())
        .containsPattern("checks\\.md:\\d+: Did not expect a finding at ")
        .containsPattern("checks\\.md:\\d+: Expected a finding at ")
        .contains("<&]]>");
  }

  @Test
  void whatIsWrongWithTheFilesOfThePackIsAFailureToo() throws Exception {
    pack.change("checks.md", "No negative amounts.", "TO WRITE");
    Run run = test("INV-01", "--report", "junit=" + file);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("✓ INV-01", "Wrong with the files of the pack");
    Element failure = all(junit(), "failure").get(0);
    assertThat(((Element) failure.getParentNode()).getAttribute("name")).endsWith("checks.md");
    assertThat(failure.getTextContent()).contains("checks.md:11:1: This is still to be written.");
  }

  @Test
  void aReportThatIsNoneIsWrongUseAndOneThatCannotBeWrittenNoSuccess() {
    assertThat(test("--report", "json=" + file).code()).isEqualTo(2);
    assertThat(test("--report", "junit=").code()).isEqualTo(2);
    assertThat(test("--report", "junit=" + temp).code()).isEqualTo(3);
  }

  @Test
  void coverageNamesConditionsThatNoTableTries() {
    assertThat(test("INV-01", "--coverage").out())
        .contains("Every rule has a table that fails.", "Conditions: 1; tried both ways: 1");
    pack.change("checks.drl", "net < 0 )", "net < 0, code != \"X\" )");
    Run run = test("INV-01", "--coverage");
    assertThat(run.code()).as(run.all()).isZero();
    assertThat(run.out())
        .containsPattern("checks\\.drl:\\d+: INV-01  no table needs: code != \"X\"");
  }

  @Test
  void conditionsAreNotTriedBeforeTheTablesHold() {
    pack.change("checks.drl", "net < 0", "net > 0");
    Run run = test("--coverage");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).doesNotContain("Conditions:");
    assertThat(run.err()).contains("The conditions are not tried");
  }
}
