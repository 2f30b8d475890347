package org.rasoat.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rasoat.findings.Finding;
import org.rasoat.findings.LedgerEntry;
import org.rasoat.findings.Place;
import org.rasoat.findings.Severity;
import org.rasoat.findings.Standing;
import org.rasoat.findings.Verdict;
import org.rasoat.language.Bilingual;

/** Gives a report the shape of a SARIF log. */
final class SarifShape {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String VERSION = "2.1.0";
  private static final String TOOL = "rasoat";

  private final Report report;
  private final Words words;
  private final List<LedgerEntry> rules;
  private final Map<String, Integer> indexes = new HashMap<>();

  private SarifShape(Report report) {
    this.report = report;
    this.words = new Words(report.language());
    this.rules = RuleAnswer.all(report).stream().map(RuleAnswer::entry).toList();
    rules.forEach(rule -> indexes.put(rule.rule(), indexes.size()));
  }

  static SarifLog of(Report report) {
    SarifShape shape = new SarifShape(report);
    return new SarifLog(SCHEMA, VERSION, List.of(shape.run()));
  }

  private SarifLog.Run run() {
    String language = report.language().locale().toLanguageTag();
    return new SarifLog.Run(
        new SarifLog.Tool(
            new SarifLog.Driver(
                TOOL, report.version(), language, rules.stream().map(this::rule).toList())),
        language,
        List.of(invocation()),
        Map.of(SarifPlaces.ROOT, new SarifLog.Described(SarifPlaces.text(words.say("sarif.root")))),
        artifacts(),
        "unicodeCodePoints",
        Stream.concat(
                report.listed().stream().map(this::result),
                report.agreed().resolved().stream().map(this::absent))
            .toList(),
        properties());
  }

  private Map<String, String> properties() {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("verdict", report.verdict().word());
    properties.put("asOf", report.asOf().toString());
    properties.put("pack", report.pack().name());
    if (!report.pack().sha256().isEmpty()) {
      properties.put("packSha256", report.pack().sha256());
    }
    return properties;
  }

  private SarifLog.Rule rule(LedgerEntry entry) {
    String id = Line.of(entry.rule());
    String title = text(entry.title());
    String help = words.say("sarif.help", id);
    return new SarifLog.Rule(
        id,
        SarifPlaces.text(title),
        SarifPlaces.text(words.say("sarif.rule", title, id, report.pack().name())),
        new SarifLog.Text(SarifPlaces.text(help).text(), MarkdownText.escaped(help)),
        answer(entry));
  }

  /** The ledger: that a rule has no results may mean that it never ran. */
  private Map<String, Object> answer(LedgerEntry entry) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("status", entry.status().word());
    properties.put("examined", entry.examined());
    properties.put("findings", entry.findings());
    if (entry.reason() != null) {
      properties.put("reason", Line.of(text(entry.reason())));
    }
    return properties;
  }

  private SarifLog.Invocation invocation() {
    Verdict verdict = report.verdict();
    List<SarifLog.Notification> notifications = new ArrayList<>();
    List<Gap> gaps = Gap.of(report);
    gaps.forEach(gap -> notifications.add(notification(gap)));
    report.agreed().warnings().forEach(warning -> notifications.add(notification(warning)));
    int shown = report.listed().size();
    int all = report.findings().size();
    if (shown < all) {
      notifications.add(
          new SarifLog.Notification(
              new SarifLog.Descriptor(Remark.CUT),
              null,
              SarifPlaces.text(words.say("cut", shown, all)),
              "warning",
              null));
    }
    boolean successful = verdict != Verdict.NOT_CHECKED && gaps.stream().noneMatch(Gap::fatal);
    return new SarifLog.Invocation(
        successful, verdict.exitCode(), words.verdict(verdict), notifications);
  }

  private SarifLog.Notification notification(Gap gap) {
    return new SarifLog.Notification(
        new SarifLog.Descriptor(Remark.UNCHECKED),
        gap.rules().size() == 1 ? new SarifLog.Descriptor(gap.rules().get(0)) : null,
        SarifPlaces.text(text(gap.message())),
        gap.fatal() ? "error" : "warning",
        SarifPlaces.location(gap).map(List::of).orElse(null));
  }

  private SarifLog.Notification notification(Agreed.Warning warning) {
    return new SarifLog.Notification(
        new SarifLog.Descriptor(Remark.AGREED),
        null,
        SarifPlaces.text(text(warning.message())),
        "note",
        List.of(SarifPlaces.location(warning.file(), warning.line())));
  }

  private List<SarifLog.Artifact> artifacts() {
    return report.workbooks().stream()
        .map(
            workbook ->
                new SarifLog.Artifact(
                    SarifPlaces.file(workbook.file()),
                    List.of("analysisTarget"),
                    Map.of("sha-256", workbook.sha256())))
        .toList();
  }

  private SarifLog.Result result(Report.Fingerprinted fingerprinted) {
    Finding finding = fingerprinted.finding();
    List<Place> related = finding.related();
    return new SarifLog.Result(
        Line.of(finding.rule()),
        indexes.getOrDefault(finding.rule(), -1),
        level(finding.severity()),
        SarifPlaces.text(Remark.message(finding, words)),
        List.of(SarifPlaces.location(finding.place().cell())),
        IntStream.range(0, related.size())
            .mapToObj(i -> SarifPlaces.related(i + 1, related.get(i)))
            .toList(),
        fingerprints(fingerprinted.fingerprint()),
        state(fingerprinted.fingerprint()),
        suppressions(fingerprinted),
        called(finding.place()));
  }

  /** New or unchanged; null if there is no baseline to tell. */
  private @Nullable String state(String fingerprint) {
    Agreed.Comparison comparison = report.agreed().comparison();
    return comparison == null
        ? null
        : comparison.known().contains(fingerprint) ? "unchanged" : "new";
  }

  private List<SarifLog.Suppression> suppressions(Report.Fingerprinted fingerprinted) {
    return fingerprinted.standing() == Standing.WAIVED
        ? List.of(new SarifLog.Suppression("external", "accepted", words.waiver(fingerprinted)))
        : List.of();
  }

  /**
   * What was in the baseline and is not found any more. A baseline knows no cell, and some readers
   * want a place for each result: it is the baseline's own file.
   */
  private SarifLog.Result absent(Baseline.Known known) {
    String file = Objects.requireNonNull(report.agreed().comparison()).file();
    Map<String, String> properties =
        known.column().isEmpty() ? Map.of() : Map.of("column", Line.of(known.column()));
    return new SarifLog.Result(
        Line.of(known.rule()),
        indexes.getOrDefault(known.rule(), -1),
        "note",
        SarifPlaces.text(words.resolved(known)),
        List.of(SarifPlaces.location(file, 0)),
        List.of(),
        fingerprints(known.fingerprint()),
        "absent",
        List.of(),
        properties);
  }

  /** GitHub tracks alerts by the first only, and would make it of bytes of the workbook. */
  private static Map<String, String> fingerprints(String fingerprint) {
    Map<String, String> fingerprints = new LinkedHashMap<>();
    fingerprints.put("primaryLocationLineHash", fingerprint + ":1");
    fingerprints.put("rasoat/v1", fingerprint);
    return fingerprints;
  }

  private static Map<String, String> called(Place place) {
    Map<String, String> properties = new LinkedHashMap<>();
    if (place.column() != null) {
      properties.put("column", Line.of(place.column()));
    }
    if (place.row() != null) {
      properties.put("row", Line.of(place.row()));
    }
    properties.put("value", Line.of(place.value()));
    return properties;
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  private String text(Bilingual text) {
    return text.in(report.language());
  }
}
