package org.rasoat.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.rasoat.findings.Finding;
import org.rasoat.findings.LedgerEntry.Status;
import org.rasoat.findings.Severity;
import org.rasoat.findings.Standing;
import org.rasoat.findings.Verdict;
import org.rasoat.workbook.Workbook;

/** A dossier as a test suite; {@link JunitFormat} says what becomes of each rule. */
final class JunitSuite {

  /** A reader of test results shows the output of one case as a whole. */
  private static final int MOST = 100;

  /** How a test case ended. */
  private enum Outcome {
    PASSED,
    FAILURE,
    ERROR,
    SKIPPED
  }

  private final Report report;
  private final Words words;
  private final XmlText xml;
  private final List<RuleAnswer> answers;
  private final List<Gap> obstacles;
  private final Severity failing;

  JunitSuite(Report report) throws XMLStreamException {
    this.report = report;
    this.words = new Words(report.language());
    this.xml = new XmlText();
    this.answers = RuleAnswer.all(report);
    this.obstacles =
        Gap.of(report).stream().filter(gap -> gap.fatal() && gap.rules().isEmpty()).toList();
    this.failing = failing(report, answers);
  }

  private static Severity failing(Report report, List<RuleAnswer> answers) {
    Severity worst =
        answers.stream().map(RuleAnswer::worst).min(Severity::compareTo).orElse(Severity.INFO);
    return report.verdict() == Verdict.NOT_COMPLIANT ? worst : Severity.ERROR;
  }

  /** The document. */
  String text() throws XMLStreamException {
    counts(xml.open("testsuites").with("name", "rasoat"));
    counts(xml.open("testsuite").with("name", suite()));
    properties();
    if (!obstacles.isEmpty()) {
      obstacles();
    }
    for (RuleAnswer answer : answers) {
      testCase(answer);
    }
    return xml.close().close().document();
  }

  private void counts(XmlText element) throws XMLStreamException {
    Map<Outcome, Long> counts =
        answers.stream()
            .collect(Collectors.groupingBy(this::outcome, TreeMap::new, Collectors.counting()));
    int checks = obstacles.isEmpty() ? 0 : 1;
    element
        .with("tests", answers.size() + checks)
        .with("failures", counts.getOrDefault(Outcome.FAILURE, 0L))
        .with("errors", counts.getOrDefault(Outcome.ERROR, 0L) + checks)
        .with("skipped", counts.getOrDefault(Outcome.SKIPPED, 0L));
  }

  private Outcome outcome(RuleAnswer answer) {
    if (answer.status() == Status.ERROR) {
      return Outcome.ERROR;
    }
    if (answer.has(failing)) {
      return Outcome.FAILURE;
    }
    boolean ran = answer.status() == Status.PASSED || answer.status() == Status.FAILED;
    return ran && !onlyWaived(answer) ? Outcome.PASSED : Outcome.SKIPPED;
  }

  private static boolean onlyWaived(RuleAnswer answer) {
    return !answer.findings().isEmpty()
        && answer.findings().stream().allMatch(one -> one.standing() == Standing.WAIVED);
  }

  private String suite() {
    String files =
        report.workbooks().stream().map(Workbook::file).collect(Collectors.joining(", "));
    return FileNames.plain(files.isEmpty() ? report.pack().name() : files);
  }

  private void properties() throws XMLStreamException {
    xml.open("properties");
    property("version", report.version());
    property("pack", Line.of(report.pack().name()));
    if (!report.pack().sha256().isEmpty()) {
      property("pack.sha256", report.pack().sha256());
    }
    property("as-of", report.asOf().toString());
    property("verdict", report.verdict().word());
    agreed();
    xml.close();
  }

  private void agreed() throws XMLStreamException {
    if (report.total(Standing.WAIVED) > 0) {
      property("waived", String.valueOf(report.total(Standing.WAIVED)));
    }
    for (Agreed.Warning warning : report.agreed().warnings()) {
      property("warning", Line.of(warning.place() + ": " + warning.message().in(words.language())));
    }
    Agreed.Comparison comparison = report.agreed().comparison();
    if (comparison != null) {
      property("baseline", words.compared(report, comparison));
      for (Baseline.Known known : comparison.resolved()) {
        property("resolved", words.resolved(known));
      }
    }
  }

  private void property(String name, String value) throws XMLStreamException {
    xml.empty("property").with("name", name).with("value", value);
  }

  /** Readers take the part before the last dot for a package, so there is one dot only. */
  private XmlText openCase(String name) throws XMLStreamException {
    String group = Line.of(report.pack().name()).replace('.', '_');
    return xml.open("testcase")
        .with("classname", group + "." + suite().replace('.', '_'))
        .with("name", name);
  }

  private void obstacles() throws XMLStreamException {
    openCase(words.say("check"));
    String all =
        obstacles.stream()
            .map(gap -> (gap.file().isEmpty() ? "" : gap.file() + ": ") + message(gap))
            .collect(Collectors.joining("\n"));
    xml.open("error").with("message", message(obstacles.get(0))).with("type", "not-checked");
    xml.text(all).close();
    xml.close();
  }

  private String message(Gap gap) {
    return gap.message().in(words.language());
  }

  private void testCase(RuleAnswer answer) throws XMLStreamException {
    String id = Line.of(answer.entry().rule());
    openCase(id + " " + Line.of(answer.entry().title().in(words.language())));
    Outcome outcome = outcome(answer);
    switch (outcome) {
      case FAILURE -> failure(answer);
      case ERROR ->
          xml.empty("error").with("message", reason(answer)).with("type", Status.ERROR.word());
      case SKIPPED -> xml.empty("skipped").with("message", skipped(answer));
      case PASSED -> {}
    }
    if (outcome != Outcome.FAILURE && !answer.findings().isEmpty()) {
      xml.open("system-out").text(messages(answer)).close();
    }
    xml.close();
  }

  private void failure(RuleAnswer answer) throws XMLStreamException {
    List<Report.Fingerprinted> open = answer.open();
    String headline =
        open.size() == 1
            ? Remark.message(open.get(0).finding(), words)
            : words.count("findings", open.size());
    xml.open("failure")
        .with("message", headline)
        .with("type", answer.worst().word())
        .text(messages(answer))
        .close();
  }

  private String messages(RuleAnswer answer) {
    List<Report.Fingerprinted> listed =
        answer.listed().subList(0, Math.min(MOST, answer.listed().size()));
    String text =
        listed.stream()
            .map(finding -> line(finding) + "\n")
            .collect(Collectors.joining("", "\n", ""));
    int more = answer.findings().size() - listed.size();
    return more == 0 ? text : text + "… " + words.count("more", more) + "\n";
  }

  private String skipped(RuleAnswer answer) {
    if (!onlyWaived(answer)) {
      return words.status(answer.status()) + ": " + reason(answer);
    }
    return words.count("waived", answer.findings().size())
        + answer.findings().stream()
            .map(words::waiver)
            .distinct()
            .map(waiver -> "; " + waiver)
            .collect(Collectors.joining());
  }

  private String line(Report.Fingerprinted one) {
    Finding finding = one.finding();
    return words.severity(finding.severity())
        + ": "
        + FileNames.plain(finding.place().cell().file())
        + "  "
        + Remark.message(finding, words)
        + words.standingBehind(one);
  }

  private String reason(RuleAnswer answer) {
    return answer.entry().reason() == null
        ? words.say("unexplained")
        : Line.of(answer.entry().reason().in(words.language()));
  }
}
