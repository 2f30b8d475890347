package org.rasoat.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rasoat.facts.Facts;
import org.rasoat.facts.FactsReader;
import org.rasoat.facts.ReadingRule;
import org.rasoat.facts.Row;
import org.rasoat.facts.RowType;
import org.rasoat.facts.SheetUse;
import org.rasoat.findings.CellRef;
import org.rasoat.findings.Finding;
import org.rasoat.findings.LedgerEntry;
import org.rasoat.findings.LedgerEntry.Status;
import org.rasoat.findings.Place;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.rasoat.language.Spelling;
import org.rasoat.workbook.Address;
import org.rasoat.workbook.Workbook;
import org.rasoat.workbook.Worksheet;

/** One case of a page, run as if its tables were a dossier. */
final class CaseRun {

  /** What makes a table unfit for a test: the author meant something else than the reader read. */
  private static final Set<ReadingRule> MISREAD =
      Set.of(ReadingRule.IMPOSSIBLE_DATE, ReadingRule.UNREADABLE_NUMBER, ReadingRule.UNKNOWN_VALUE);

  private final RuleBook book;
  private final Rule rule;
  private final Page page;
  private final Page.Case example;
  private final List<RuleTests.Failure> failures = new ArrayList<>();
  private final Map<CellRef, Integer> lines = new HashMap<>();

  CaseRun(RuleBook book, Rule rule, Page page, Page.Case example) {
    this.book = book;
    this.rule = rule;
    this.page = page;
    this.example = example;
  }

  /** Where the rule did not do as the page says. */
  List<RuleTests.Failure> run() {
    LocalDate asOf = example.asOf();
    if (asOf == null) {
      fail(example.line(), Sentences.say("rules.test.no-date"));
      return failures;
    }
    Set<CellRef> expected = new TreeSet<>();
    List<Facts> parts = new ArrayList<>();
    for (Page.Table table : example.tables()) {
      Optional<RowType> type = type(table.sheet());
      if (type.isEmpty()) {
        fail(table.line(), Sentences.say("rules.test.sheet", table.sheet(), labels()));
        return failures;
      }
      Worksheet sheet = worksheet(table, table.sheet() + " #" + (parts.size() + 1), expected);
      Workbook workbook = new Workbook(page.file(), "", List.of(sheet));
      parts.add(FactsReader.readAs(type.get(), book.schema(), workbook, book.names()));
    }
    if (example.passes() != expected.isEmpty()) {
      String key = example.passes() ? "rules.test.marks" : "rules.test.no-marks";
      fail(example.line(), Sentences.say(key));
    }
    check(merge(parts), asOf, expected);
    return failures;
  }

  private void check(Facts facts, LocalDate asOf, Set<CellRef> expected) {
    List<Finding> found;
    if (rule.reading()) {
      found = facts.findings().stream().filter(f -> f.rule().equals(rule.id())).toList();
    } else {
      misread(facts);
      RuleBook.Outcome outcome = book.apply(facts, asOf, rule.id()::equals);
      requireRun(outcome);
      found = outcome.findings();
    }
    compare(expected, found);
    if (!example.messages().isEmpty()) {
      compareMessages(found);
    }
  }

  private void misread(Facts facts) {
    for (Finding finding : facts.findings()) {
      if (MISREAD.stream().anyMatch(rule -> rule.id().equals(finding.rule()))) {
        fail(line(finding.place().cell()), Sentences.say("rules.test.misread", finding.message()));
      }
    }
  }

  private void requireRun(RuleBook.Outcome outcome) {
    LedgerEntry entry =
        outcome.ledger().stream().filter(e -> e.rule().equals(rule.id())).findFirst().orElseThrow();
    if (entry.status() != Status.PASSED && entry.status() != Status.FAILED) {
      Bilingual reason = entry.reason() == null ? Bilingual.same("") : entry.reason();
      fail(example.line(), Sentences.say("rules.test.not-run", entry.status().word(), reason));
    }
  }

  private void compare(Set<CellRef> expected, List<Finding> found) {
    Map<CellRef, Finding> byCell = new TreeMap<>();
    for (Finding finding : found) {
      Finding before = byCell.putIfAbsent(finding.place().cell(), finding);
      if (before != null) {
        fail(
            line(finding.place().cell()),
            Sentences.say("rules.test.twice", finding.place().cell().at().a1(), finding.message()));
      }
    }
    for (CellRef cell : expected) {
      if (!byCell.containsKey(cell)) {
        fail(line(cell), Sentences.say("rules.test.missed", cell.a1()));
      }
    }
    byCell.forEach(
        (cell, finding) -> {
          if (!expected.contains(cell)) {
            fail(line(cell), Sentences.say("rules.test.unexpected", cell.a1(), finding.message()));
          }
        });
  }

  private void compareMessages(List<Finding> found) {
    List<String> said = found.stream().map(f -> f.message().vi()).sorted().toList();
    List<String> stated = example.messages().stream().sorted().toList();
    if (!said.equals(stated)) {
      fail(
          example.line(),
          Sentences.say(
              "rules.test.message",
              "\n        " + String.join("\n        ", stated),
              "\n        " + String.join("\n        ", said)));
    }
  }

  private void fail(int line, Bilingual message) {
    failures.add(new RuleTests.Failure(page.file(), line, message));
  }

  private int line(CellRef cell) {
    return lines.getOrDefault(cell, example.line());
  }

  private Optional<RowType> type(String sheet) {
    String wanted = Spelling.key(sheet);
    return book.schema().types().stream()
        .filter(
            type ->
                Spelling.key(type.name()).equals(wanted)
                    || type.labels().stream().anyMatch(label -> Spelling.key(label).equals(wanted)))
        .findFirst();
  }

  private List<String> labels() {
    return book.schema().types().stream().map(RowType::label).toList();
  }

  private Worksheet worksheet(Page.Table table, String name, Set<CellRef> expected) {
    Worksheet.Builder sheet = Worksheet.builder(page.file(), name);
    for (int row = 0; row < table.rows().size(); row++) {
      List<Page.TableCell> cells = table.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        Page.TableCell cell = cells.get(column);
        CellRef at = new CellRef(page.file(), name, new Address(row + 1, column + 1));
        // Below the headings stands a line of dashes.
        lines.put(at, table.line() + (row == 0 ? 0 : row + 1));
        if (!cell.text().isEmpty()) {
          sheet.text(row + 1, column + 1, cell.text());
        }
        if (cell.marked()) {
          expected.add(at);
        }
      }
    }
    return sheet.build();
  }

  private static Facts merge(List<Facts> parts) {
    List<Row> rows = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    List<SheetUse> sheets = new ArrayList<>();
    Map<String, Map<String, Place>> headings = new LinkedHashMap<>();
    Map<String, Set<String>> missing = new LinkedHashMap<>();
    for (Facts part : parts) {
      rows.addAll(part.rows());
      findings.addAll(part.findings());
      sheets.addAll(part.sheets());
      part.headings().forEach(headings::putIfAbsent);
      part.missing()
          .forEach(
              (type, fields) ->
                  missing.merge(
                      type,
                      fields,
                      (one, other) -> {
                        Set<String> both = new TreeSet<>(one);
                        both.retainAll(other);
                        return both;
                      }));
    }
    return new Facts(
        rows,
        findings,
        sheets,
        headings,
        missing,
        parts.stream().flatMap(part -> part.reportDate().stream()).findFirst());
  }
}
