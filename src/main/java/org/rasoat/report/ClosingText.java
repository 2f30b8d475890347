package org.rasoat.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rasoat.facts.SheetUse;
import org.rasoat.facts.TableUse;
import org.rasoat.findings.LedgerEntry;
import org.rasoat.findings.LedgerEntry.Status;
import org.rasoat.findings.Severity;
import org.rasoat.findings.Standing;
import org.rasoat.workbook.Workbook;

/** What follows the findings: what was read and what was not, the ledger in short, the verdict. */
final class ClosingText {

  private final Report report;
  private final Words words;
  private final Paint paint;

  ClosingText(Report report, Words words, Paint paint) {
    this.report = report;
    this.words = words;
    this.paint = paint;
  }

  /** How the workbooks were read, and what of them was not and why; empty if all is as usual. */
  List<String> notes() {
    return Stream.concat(
            report.workbooks().stream().flatMap(this::notes),
            report.sheets().stream().flatMap(this::notes))
        .toList();
  }

  private Stream<String> notes(Workbook book) {
    String label = words.say("note") + ": ";
    return book.notes().stream()
        .map(note -> Line.of(book.file()) + ": " + Line.of(note.in(words.language())))
        .flatMap(text -> Line.wrap(label, text).stream());
  }

  private Stream<String> notes(SheetUse use) {
    List<String> lines = new ArrayList<>();
    if (use.ignored() != null) {
      lines.addAll(note(use, use.ignored().in(words.language())));
    }
    if (use.type() != null && !use.unmatched().isEmpty()) {
      String headings =
          use.unmatched().stream().map(text -> unmatched(use, text)).collect(joining(", "));
      lines.addAll(note(use, words.say("unmatched", headings)));
    }
    return lines.stream();
  }

  /** A heading that is of no use, with the one that was most likely meant. */
  private String unmatched(SheetUse use, String text) {
    String quoted = '"' + Line.of(text) + '"';
    TableUse table = use.table();
    return Stream.ofNullable(table)
        .flatMap(read -> read.headings().stream())
        .filter(heading -> heading.text().equals(text))
        .flatMap(heading -> Stream.ofNullable(heading.near()))
        .findFirst()
        .map(near -> words.say("unmatched.near", quoted, near))
        .orElse(quoted);
  }

  private List<String> note(SheetUse use, String text) {
    String label = words.say("note") + ": ";
    return Line.wrap(
        label, Line.of(use.file()) + "  " + Line.of(use.sheet()) + ": " + Line.of(text));
  }

  /** What was read, by which rules and for which day, and what became of the rules. */
  List<String> summary() {
    List<String> lines = new ArrayList<>();
    lines.add(read());
    if (!report.ledger().isEmpty()) {
      lines.add(ledger());
      lines.addAll(unfinished());
    }
    return lines;
  }

  private String read() {
    long rows = report.sheets().stream().mapToLong(SheetUse::rows).sum();
    return words.say(
        "read",
        words.count("files", report.workbooks().size()),
        sheets(),
        words.count("rows", rows),
        Line.of(report.pack().name()),
        report.asOf());
  }

  String sheets() {
    long all = report.workbooks().stream().mapToLong(book -> book.sheets().size()).sum();
    record Sheet(String file, String name) {}
    long read =
        report.sheets().stream()
            .filter(use -> use.type() != null)
            .map(use -> new Sheet(use.file(), use.sheet()))
            .distinct()
            .count();
    return read == all ? words.count("sheets", all) : words.say("sheets.some", read, all);
  }

  private String ledger() {
    String counts =
        Arrays.stream(Status.values())
            .filter(status -> count(status) > 0)
            .map(status -> words.say("counted", count(status), words.status(status)))
            .collect(joining(", "));
    return words.count("rules", report.ledger().size()) + ": " + counts;
  }

  private long count(Status status) {
    return report.ledger().stream().filter(entry -> entry.status() == status).count();
  }

  /** The rules that gave no answer, those of one reason together. */
  private List<String> unfinished() {
    int width =
        Stream.of(Status.ERROR, Status.NOT_CHECKED, Status.NOT_APPLICABLE)
            .filter(status -> count(status) > 0)
            .mapToInt(status -> Line.width(words.status(status)))
            .max()
            .orElse(0);
    List<String> lines = new ArrayList<>();
    lines.addAll(unfinished(Status.ERROR, width, this::ids));
    lines.addAll(unfinished(Status.NOT_CHECKED, width, this::ids));
    lines.addAll(unfinished(Status.NOT_APPLICABLE, width, this::howMany));
    return lines;
  }

  private List<String> unfinished(
      Status status, int width, Function<List<LedgerEntry>, String> which) {
    Map<String, List<LedgerEntry>> byReason =
        report.ledger().stream()
            .filter(entry -> entry.status() == status)
            .collect(groupingBy(this::reason, LinkedHashMap::new, Collectors.toList()));
    String start = "  " + Line.pad(words.status(status), width) + "  ";
    List<String> lines = new ArrayList<>();
    byReason.forEach(
        (reason, entries) ->
            lines.addAll(Line.wrap(start, words.say("because", which.apply(entries), reason))));
    return lines;
  }

  private String reason(LedgerEntry entry) {
    return entry.reason() == null
        ? words.say("unexplained")
        : Line.of(entry.reason().in(words.language()));
  }

  private String ids(List<LedgerEntry> entries) {
    return entries.stream().map(entry -> Line.of(entry.rule())).collect(joining(", "));
  }

  private String howMany(List<LedgerEntry> entries) {
    return words.count("rules", entries.size());
  }

  /** The verdict with the true totals, and how much of the findings was left out. */
  List<String> verdict() {
    String totals =
        Arrays.stream(Severity.values())
            .map(severity -> words.count("total." + severity.word(), report.total(severity)))
            .collect(joining(", "));
    long waived = report.total(Standing.WAIVED);
    totals += waived == 0 ? "" : ", " + words.count("waived", waived);
    // Nobody shall read "0 errors" where nothing was checked.
    String verdict =
        report.unanswered()
            ? words.say("verdict.only", words.verdict(report.verdict()))
            : words.say("verdict", words.verdict(report.verdict()), totals);
    List<String> lines = new ArrayList<>();
    lines.add(paint.verdict(report.verdict(), verdict));
    Agreed.Comparison comparison = report.agreed().comparison();
    if (comparison != null) {
      lines.add(words.compared(report, comparison));
    }
    int all = report.findings().size();
    if (report.listed().size() < all) {
      lines.add(words.say("cut", report.listed().size(), all));
    }
    return lines;
  }
}
