package org.rasoat.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rasoat.findings.Finding;
import org.rasoat.findings.Place;
import org.rasoat.findings.Severity;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;

/** The findings of a report as its page shows them: by rule, the gravest first. */
final class GroupMaker {

  /** So many findings can be read without opening anything. */
  private static final int OPEN = 40;

  /** More pieces of sheets in one group than these nobody looks at; the rest are lines. */
  private static final int PIECES = 100;

  private final Report report;
  private final Words words;
  private final Pieces pieces;
  private final Map<String, String> sheets = new LinkedHashMap<>();
  private final Map<String, String> subjects = new TreeMap<>();
  private final Map<Report.Fingerprinted, Integer> numbers = new LinkedHashMap<>();
  private final List<ReportPage.Group> groups;

  GroupMaker(Report report, Words words) {
    this.report = report;
    this.words = words;
    this.pieces = new Pieces(new Sheets(report), words);
    for (Report.Fingerprinted finding : report.listed()) {
      numbers.put(finding, numbers.size() + 1);
      sheets.computeIfAbsent(sheetName(finding), name -> "s" + (sheets.size() + 1));
      subject(finding)
          .ifPresent(name -> subjects.computeIfAbsent(name, one -> "u" + (subjects.size() + 1)));
    }
    this.groups = make();
  }

  List<ReportPage.Group> groups() {
    return groups;
  }

  /** What findings can be chosen by; only what there are findings of. */
  ReportPage.Choices choices() {
    Map<String, String> severities = new LinkedHashMap<>();
    Arrays.stream(Severity.values())
        .filter(numbers.keySet().stream().map(f -> f.finding().severity()).toList()::contains)
        .forEach(severity -> severities.put(severity.word(), words.severity(severity)));
    Map<String, String> rules = new LinkedHashMap<>();
    groups.stream()
        .sorted(Comparator.comparing(ReportPage.Group::rule))
        .forEach(group -> rules.put(group.rule(), group.rule() + " · " + group.title()));
    return new ReportPage.Choices(severities, turned(sheets), turned(subjects), rules);
  }

  private static Map<String, String> turned(Map<String, String> byName) {
    Map<String, String> byValue = new LinkedHashMap<>();
    byName.forEach((name, value) -> byValue.put(value, name));
    return byValue;
  }

  private List<ReportPage.Group> make() {
    Map<String, List<Report.Fingerprinted>> listed =
        report.listed().stream()
            .collect(groupingBy(one -> one.finding().rule(), LinkedHashMap::new, toList()));
    boolean open = report.listed().size() <= OPEN;
    List<ReportPage.Group> made = new ArrayList<>();
    RuleAnswer.all(report).stream()
        .filter(answer -> !answer.findings().isEmpty())
        .sorted(Comparator.comparing(RuleAnswer::worst))
        .forEach(
            answer -> {
              List<Report.Fingerprinted> shown =
                  listed.getOrDefault(answer.entry().rule(), List.of());
              made.add(group(answer, shown, open || made.isEmpty()));
            });
    return List.copyOf(made);
  }

  private ReportPage.Group group(
      RuleAnswer answer, List<Report.Fingerprinted> shown, boolean open) {
    String id = answer.entry().rule();
    // A rule all of whose findings are waived or known still says how much they weigh.
    Severity weight = answer.open().isEmpty() ? answer.heaviest() : answer.worst();
    Optional<Background.About> about = report.background().rules().apply(id);
    List<Report.Fingerprinted> first = shown.subList(0, Math.min(PIECES, shown.size()));
    List<Report.Fingerprinted> more = shown.subList(first.size(), shown.size());
    return new ReportPage.Group(
        Line.of(id),
        Line.of(answer.entry().title().in(words.language())),
        weight.word(),
        words.severity(weight),
        words.count("findings", answer.findings().size()),
        answer.findings().size(),
        shown.size(),
        about.map(known -> paragraphs(known.why())).orElse(List.of()),
        about.map(known -> paragraphs(known.remedy())).orElse(List.of()),
        about.map(this::facts).orElse(List.of()),
        open,
        first.stream().map(one -> item(one, true)).toList(),
        more.stream().map(one -> item(one, false)).toList());
  }

  private List<String> paragraphs(Bilingual text) {
    return text.in(words.language()).lines().map(Line::of).filter(l -> !l.isEmpty()).toList();
  }

  private List<ReportPage.Labelled> facts(Background.About about) {
    List<ReportPage.Labelled> facts = new ArrayList<>();
    if (!about.rule().source().isBlank()) {
      facts.add(labelled("rule.source", Line.of(about.rule().source())));
    }
    facts.add(labelled("rule.basis", words.say("html.basis." + about.rule().basis())));
    String place =
        about.rule().reading() ? words.say("html.rule.reading") : Line.of(about.rule().place());
    facts.add(labelled("rule.place", place));
    return facts;
  }

  private ReportPage.Labelled labelled(String key, String text) {
    return new ReportPage.Labelled(words.say("html." + key), text);
  }

  private ReportPage.Item item(Report.Fingerprinted fingerprinted, boolean whole) {
    Finding finding = fingerprinted.finding();
    Place place = finding.place();
    return new ReportPage.Item(
        numbers.getOrDefault(fingerprinted, 0),
        finding.severity().word(),
        words.severity(finding.severity()),
        sheets.getOrDefault(sheetName(fingerprinted), ""),
        subject(fingerprinted).map(subjects::get).orElse(""),
        Line.of(finding.message().in(words.language())),
        Line.of(place.cell().file()),
        Line.of(place.cell().sheet()),
        place.cell().at().a1(),
        called(place),
        Line.clip(Line.of(place.value()), 90),
        whole ? pieces.of(finding) : List.of(),
        Line.of(words.standing(fingerprinted)),
        Pieces.left(finding));
  }

  private String called(Place place) {
    return Stream.of(
            Optional.ofNullable(place.row()).map(Line::of),
            Optional.ofNullable(place.column())
                .map(text -> Sentences.say("report.column", Line.of(text)).in(words.language())))
        .flatMap(Optional::stream)
        .collect(joining(", "));
  }

  private String sheetName(Report.Fingerprinted finding) {
    String sheet = Line.of(finding.finding().place().cell().sheet());
    return report.workbooks().size() < 2
        ? sheet
        : sheet + " (" + Line.of(finding.finding().place().cell().file()) + ")";
  }

  private Optional<String> subject(Report.Fingerprinted finding) {
    String known = report.background().subjects().get(finding.fingerprint());
    return Optional.ofNullable(known == null ? finding.finding().place().row() : known)
        .map(Line::of);
  }
}
