package org.rasoat.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rasoat.facts.Facts;
import org.rasoat.facts.FactsReader;
import org.rasoat.facts.Row;
import org.rasoat.facts.RowType;
import org.rasoat.facts.SheetUse;
import org.rasoat.findings.CellRef;
import org.rasoat.findings.Finding;
import org.rasoat.findings.Place;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.rasoat.language.Spelling;
import org.rasoat.workbook.Address;
import org.rasoat.workbook.Workbook;
import org.rasoat.workbook.Worksheet;

/** The tables of one case of a page, read as if they were a dossier. */
final class CaseTables {

  private final RuleBook book;
  private final Page page;
  private final Page.Case example;
  private final List<RuleTests.Failure> failures = new ArrayList<>();
  private final Map<CellRef, Integer> lines = new HashMap<>();
  private final Set<CellRef> expected = new TreeSet<>();
  private @Nullable Facts facts;

  private CaseTables(RuleBook book, Page page, Page.Case example) {
    this.book = book;
    this.page = page;
    this.example = example;
  }

  /** Reads the tables; what is wrong with them is told by {@link #failures}. */
  static CaseTables read(RuleBook book, Page page, Page.Case example) {
    CaseTables tables = new CaseTables(book, page, example);
    tables.read();
    return tables;
  }

  private void read() {
    if (example.asOf() == null) {
      fail(example.line(), Sentences.say("rules.test.no-date"));
      return;
    }
    List<Facts> parts = new ArrayList<>();
    for (Page.Table table : example.tables()) {
      Optional<RowType> type = type(table.sheet());
      if (type.isEmpty()) {
        fail(table.line(), Sentences.say("rules.test.sheet", table.sheet(), labels()));
        return;
      }
      Worksheet sheet = worksheet(table, table.sheet() + " #" + (parts.size() + 1));
      Workbook workbook = new Workbook(page.file(), "", List.of(sheet));
      parts.add(FactsReader.readAs(type.get(), book.schema(), workbook, book.names()));
    }
    facts = merge(parts);
    if (example.passes() != expected.isEmpty()) {
      String key = example.passes() ? "rules.test.marks" : "rules.test.no-marks";
      fail(example.line(), Sentences.say(key));
    }
  }

  /** What is wrong with the tables themselves. */
  List<RuleTests.Failure> failures() {
    return List.copyOf(failures);
  }

  /** What the tables say; nothing if they cannot be used. */
  Optional<Facts> facts() {
    return Optional.ofNullable(facts);
  }

  /** The day for which the case is checked; there is one if there are {@link #facts}. */
  LocalDate asOf() {
    return Optional.ofNullable(example.asOf()).orElseThrow();
  }

  /** The cells at which a finding is expected. */
  Set<CellRef> expected() {
    return expected;
  }

  /** The line of the page at which a cell stands; that of the case if it is none of its cells. */
  int line(CellRef cell) {
    return lines.getOrDefault(cell, example.line());
  }

  /** The row of a table that stands at a line of the page; empty if none does. */
  String source(int line) {
    for (Page.Table table : example.tables()) {
      int row = line == table.line() ? 0 : line - table.line() - 1;
      if (line >= table.line() && row < table.rows().size()) {
        return table.rows().get(row).stream()
            .map(cell -> cell.marked() ? "**" + cell.text() + "**" : cell.text())
            .map(text -> text.replace("\n", "<br>"))
            .collect(Collectors.joining(" | "));
      }
    }
    return "";
  }

  private void fail(int line, Bilingual message) {
    failures.add(new RuleTests.Failure(page.file(), line, message));
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

  private Worksheet worksheet(Page.Table table, String name) {
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
