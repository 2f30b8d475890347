package org.rasoat.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rasoat.facts.SheetUse;
import org.rasoat.findings.LedgerEntry;
import org.rasoat.findings.LedgerEntry.Status;
import org.rasoat.findings.Severity;
import org.rasoat.findings.Standing;
import org.rasoat.language.Sentences;
import org.rasoat.workbook.Workbook;
import org.rasoat.workbook.Worksheet;

/** Makes the page of a report. */
final class PageMaker {

  /** As many digits of a checksum as people compare. */
  private static final int SHORT_SHA = 16;

  private final Report report;
  private final Words words;

  PageMaker(Report report) {
    this.report = report;
    this.words = new Words(report.language());
  }

  ReportPage page() {
    GroupMaker groups = new GroupMaker(report, words);
    return new ReportPage(
        report,
        words,
        facts(),
        totals(),
        problems(),
        agreements(),
        report.workbooks().stream().map(this::file).toList(),
        groups.groups(),
        groups.choices(),
        report.background().pictures().stream()
            .map(picture -> new FigureMaker(words).figure(picture))
            .toList(),
        unanswered(),
        ledger(),
        counts(),
        null);
  }

  private List<ReportPage.Labelled> facts() {
    long rows = report.sheets().stream().mapToLong(SheetUse::rows).sum();
    List<ReportPage.Labelled> facts = new ArrayList<>();
    String files =
        report.workbooks().stream().map(book -> Line.of(book.file())).collect(joining(", "));
    if (!files.isEmpty()) {
      facts.add(labelled("fact.files", files));
    }
    facts.add(
        labelled(
            "fact.read",
            new ClosingText(report, words, new Paint(false)).sheets()
                + ", "
                + words.count("rows", rows)));
    facts.add(labelled("fact.as-of", words.language().say(report.asOf())));
    facts.add(
        labelled(
            "fact.pack",
            Line.of(report.pack().name()) + " · " + words.count("rules", report.pack().rules())));
    if (!report.pack().sha256().isEmpty()) {
      facts.add(labelled("fact.sha", report.pack().sha256().substring(0, SHORT_SHA) + "…"));
    }
    facts.add(labelled("fact.version", "Rasoat " + report.version()));
    return facts;
  }

  private ReportPage.Labelled labelled(String key, String text) {
    return new ReportPage.Labelled(words.say("html." + key), text);
  }

  private List<ReportPage.Total> totals() {
    if (report.unanswered()) {
      return List.of();
    }
    List<ReportPage.Total> totals = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long total = report.total(severity);
      String text = words.count("total." + severity.word(), total);
      totals.add(new ReportPage.Total(severity.word(), text, total == 0));
    }
    long waived = report.total(Standing.WAIVED);
    if (waived > 0) {
      totals.add(new ReportPage.Total("waived", words.count("waived", waived), false));
    }
    long known = report.total(Standing.BASELINE);
    if (known > 0) {
      totals.add(new ReportPage.Total("baseline", words.count("known", known), false));
    }
    return totals;
  }

  private List<ReportPage.Problem> problems() {
    return report.problems().stream()
        .map(
            problem ->
                new ReportPage.Problem(
                    Line.of(problem.file()),
                    problem.message().in(words.language()).strip().lines().map(Line::of).toList()))
        .toList();
  }

  private List<ReportPage.Agreement> agreements() {
    Agreed.Comparison comparison = report.agreed().comparison();
    List<ReportPage.Agreement> agreements = new ArrayList<>();
    if (comparison != null) {
      agreements.add(new ReportPage.Agreement(words.compared(report, comparison), List.of()));
    }
    List<String> warnings =
        report.agreed().warnings().stream()
            .map(one -> Line.of(one.place() + ": " + one.message().in(words.language())))
            .toList();
    List<String> waived =
        report.standing(Standing.WAIVED).stream()
            .map(one -> AgreedText.line(one.finding(), words) + " – " + words.waiver(one))
            .toList();
    List<String> resolved = report.agreed().resolved().stream().map(words::resolved).toList();
    agree("html.agreed.warnings", warnings, agreements);
    agree("waived.title", waived, agreements);
    agree("resolved.title", resolved, agreements);
    return agreements;
  }

  private void agree(String key, List<String> lines, List<ReportPage.Agreement> agreements) {
    if (!lines.isEmpty()) {
      agreements.add(new ReportPage.Agreement(words.say(key, lines.size()), lines));
    }
  }

  private ReportPage.File file(Workbook book) {
    List<ReportPage.Sheet> sheets = new ArrayList<>();
    for (Worksheet sheet : book.sheets()) {
      report.sheets().stream()
          .filter(use -> use.file().equals(book.file()) && use.sheet().equals(sheet.name()))
          .forEach(use -> sheets.add(sheet(use)));
      if (sheets.stream().noneMatch(one -> one.name().equals(Line.of(sheet.name())))) {
        sheets.add(
            new ReportPage.Sheet(
                Line.of(sheet.name()), "", "", "", List.of(words.say("sheet.unread"))));
      }
    }
    return new ReportPage.File(Line.of(book.file()), book.sha256(), sheets);
  }

  private ReportPage.Sheet sheet(SheetUse use) {
    List<String> notes = new ArrayList<>();
    if (use.ignored() != null) {
      notes.add(Line.of(use.ignored().in(words.language())));
    }
    if (use.type() != null && !use.unmatched().isEmpty()) {
      String headings =
          use.unmatched().stream().map(text -> '"' + Line.of(text) + '"').collect(joining(", "));
      notes.add(words.say("unmatched", headings));
    }
    String type = use.type() == null ? "" : use.type();
    return new ReportPage.Sheet(
        Line.of(use.sheet()),
        Line.of(report.background().types().getOrDefault(type, type)),
        use.headerRow() == 0 ? "" : String.valueOf(use.headerRow()),
        use.type() == null ? "" : words.language().say(use.rows()),
        notes);
  }

  /** Gravest first: what broke down, what nobody knows, what was found, and the rest. */
  private List<ReportPage.Entry> ledger() {
    List<Status> order =
        List.of(
            Status.ERROR, Status.NOT_CHECKED, Status.FAILED, Status.PASSED, Status.NOT_APPLICABLE);
    return report.ledger().stream()
        .sorted(
            Comparator.comparing((LedgerEntry entry) -> order.indexOf(entry.status()))
                .thenComparing(LedgerEntry::rule))
        .map(this::entry)
        .toList();
  }

  private ReportPage.Entry entry(LedgerEntry entry) {
    boolean ran = entry.status() == Status.PASSED || entry.status() == Status.FAILED;
    return new ReportPage.Entry(
        Line.of(entry.rule()),
        Line.of(entry.title().in(words.language())),
        entry.status(),
        words.status(entry.status()),
        words.language().say(entry.examined()),
        ran ? words.language().say(entry.findings()) : "–",
        ran ? String.format(Locale.ROOT, "%.1f", entry.millis()) : "–",
        entry.reason() == null ? "" : Line.of(entry.reason().in(words.language())));
  }

  private List<String> unanswered() {
    Map<String, List<LedgerEntry>> byReason =
        report.ledger().stream()
            .filter(e -> e.status() == Status.ERROR || e.status() == Status.NOT_CHECKED)
            .collect(groupingBy(this::reason, LinkedHashMap::new, toList()));
    return byReason.entrySet().stream()
        .map(
            group ->
                words.say(
                    "because",
                    group.getValue().stream()
                        .map(entry -> Line.of(entry.rule()))
                        .collect(joining(", ")),
                    group.getKey()))
        .toList();
  }

  private String reason(LedgerEntry entry) {
    return entry.reason() == null
        ? Sentences.say("report.unexplained").in(words.language())
        : Line.of(entry.reason().in(words.language()));
  }

  private List<ReportPage.Labelled> counts() {
    return Arrays.stream(Status.values())
        .map(
            status ->
                new ReportPage.Labelled(
                    words.status(status),
                    words
                        .language()
                        .say(report.ledger().stream().filter(e -> e.status() == status).count())))
        .filter(counted -> !counted.text().equals("0"))
        .toList();
  }
}
