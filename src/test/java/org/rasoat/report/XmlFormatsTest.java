package org.rasoat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rasoat.findings.Finding;
import org.rasoat.findings.Severity;
import org.rasoat.findings.Verdict;
import org.rasoat.language.Language;
import org.w3c.dom.Element;

/** JUnit and Checkstyle, read by the JDK's parser. */
class XmlFormatsTest {

  static List<Report> cases() {
    return Written.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void countsOfASuiteAreThoseOfItsCases(Report report) {
    Element suite = Written.elements(Written.xml("junit", report), "testsuite").get(0);
    assertThat(suite.getAttribute("tests")).isEqualTo(count(suite, "testcase"));
    assertThat(suite.getAttribute("failures")).isEqualTo(count(suite, "failure"));
    assertThat(suite.getAttribute("errors")).isEqualTo(count(suite, "error"));
    assertThat(suite.getAttribute("skipped")).isEqualTo(count(suite, "skipped"));
    for (Element testCase : Written.elements(suite, "testcase")) {
      // Jenkins takes what stands before the last dot for a package.
      assertThat(testCase.getAttribute("classname")).matches("[^.]+\\.[^.]+");
    }
  }

  @Test
  void aCheckThatWasNotMadeIsAnError() {
    Element root = Written.xml("junit", Reports.named(Language.EN, "not-checked"));
    assertThat(root.getAttribute("errors")).isEqualTo("1");
    assertThat(Written.elements(root, "error").get(0).getTextContent())
        .contains("mat-khau.xlsx", "No sheet has been recognised.");
  }

  @ParameterizedTest
  @CsvSource({
    "ERROR, NOT_COMPLIANT, 1",
    "WARNING, COMPLIANT_WITH_WARNINGS, 0",
    "WARNING, NOT_COMPLIANT, 1",
    "INFO, COMPLIANT, 0"
  })
  void aRuleFailsWithAnErrorOrWithWhatMadeTheCheckFail(
      Severity severity, Verdict verdict, int failures) {
    Finding finding = Reports.saying(1, severity, "text");
    Element root =
        Written.xml("junit", Reports.with(verdict, List.of(finding), Reports.ledger(0, 0), 9));
    assertThat(Written.elements(root, "failure")).hasSize(failures);
    assertThat(Written.elements(root, "system-out")).hasSize(1 - failures);
    assertThat(root.getTextContent()).contains("Kế hoạch!B8: text");
  }

  @Test
  void aLongListOfMessagesIsCutWithItsTrueNumber() {
    List<Finding> findings = new ArrayList<>();
    for (int i = 1; i <= 250; i++) {
      findings.add(Reports.saying(i, Severity.ERROR, "no. " + i));
    }
    Element failure =
        Written.elements(
                Written.xml("junit", Reports.with(Verdict.NOT_COMPLIANT, findings, List.of(), 999)),
                "failure")
            .get(0);
    assertThat(failure.getAttribute("message")).isEqualTo("250 findings");
    assertThat(failure.getTextContent()).contains("no. 100\n… 150 more findings");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyRemarkHasAFileASeverityAndASource(Report report) {
    Element root = Written.xml("checkstyle", report);
    assertThat(Written.elements(root, "error")).hasSize(Remark.listed(report).size());
    for (Element error : Written.elements(root, "error")) {
      assertThat(((Element) error.getParentNode()).getAttribute("name")).isNotBlank();
      assertThat(error.getAttribute("severity")).isIn("error", "warning", "info");
      assertThat(error.getAttribute("source")).matches("rasoat\\.[A-Za-z0-9-]+");
      assertThat(error.getAttribute("line")).matches("\\d+");
    }
  }

  @ParameterizedTest
  @CsvSource({"junit", "checkstyle"})
  void lettersThatXmlForbidsDoNotBreakTheDocument(String format) {
    String evil = "a\uFFFE\u0000\uD800b]]>&<!--\u000B😀";
    Report report =
        Reports.with(
            Verdict.NOT_COMPLIANT, List.of(Reports.saying(1, Severity.ERROR, evil)), List.of(), 9);
    Element error =
        Written.elements(Written.xml(format, report), format.equals("junit") ? "failure" : "error")
            .get(0);
    assertThat(error.getAttribute("message")).endsWith("a\uFFFD␀\uFFFDb]]>&<!-- 😀");
  }

  private static String count(Element root, String name) {
    return String.valueOf(Written.elements(root, name).size());
  }
}
