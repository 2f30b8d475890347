package org.rasoat.facts;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rasoat.findings.Place;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.rasoat.workbook.Workbook;
import org.rasoat.workbook.Worksheet;

/** Reads workbooks into the facts that a pack declares. */
public final class FactsReader {

  private final List<ColumnMatcher> matchers;
  private final Gathering facts;

  /** Where the tables of the sheet stand that have rows. */
  private final List<Place> filled = new ArrayList<>();

  private FactsReader(List<RowType> types, NameBook names) {
    facts = new Gathering(names);
    matchers = types.stream().map(ColumnMatcher::new).toList();
  }

  /**
   * Reads a dossier: recognises each sheet by its columns, and turns its rows into facts.
   *
   * @param schema a schema without {@linkplain Schema#problems problems}
   * @param workbooks the dossier
   * @param names which names mean the same
   */
  public static Facts read(Schema schema, List<Workbook> workbooks, NameBook names) {
    FactsReader reader =
        new FactsReader(
            schema.types().stream().filter(type -> !type.labels().isEmpty()).toList(), names);
    for (Workbook workbook : workbooks) {
      workbook.sheets().forEach(reader::recognise);
    }
    return reader.facts.facts();
  }

  /**
   * Reads tables of a known type, one on each sheet, such as a CSV of reference data or a table of
   * a rule's page. They are held to be that type's however few of their headings are known.
   *
   * @param type a type of the schema
   * @param schema a schema without {@linkplain Schema#problems problems}
   * @param workbook the tables
   * @param names which names mean the same
   */
  public static Facts readAs(RowType type, Schema schema, Workbook workbook, NameBook names) {
    FactsReader reader = new FactsReader(List.of(type), names);
    workbook.sheets().forEach(sheet -> reader.take(type, sheet));
    return reader.facts.facts();
  }

  /** Reads tables as {@link #readAs(RowType, Schema, Workbook, NameBook)} does, without aliases. */
  public static Facts readAs(RowType type, Schema schema, Workbook workbook) {
    return readAs(type, schema, workbook, NameBook.EMPTY);
  }

  private void recognise(Worksheet sheet) {
    if (sheet.result()) {
      facts.add(unread(sheet, Sentences.say("facts.sheet.result")));
      return;
    }
    Recognition recognition = new Recognition(sheet, matchers);
    List<SheetTables.Part> parts = recognition.tables();
    if (parts.isEmpty()) {
      pass(sheet, recognition.nearest());
    } else {
      read(sheet, parts);
    }
  }

  private void read(Worksheet sheet, List<SheetTables.Part> parts) {
    Map<Table, Integer> ends = new LinkedHashMap<>();
    int before = facts.rows();
    filled.clear();
    for (SheetTables.Part part : parts) {
      Table table = part.table();
      boolean page =
          part.again()
              && ends.entrySet().stream()
                  .anyMatch(e -> e.getKey().repeats(table) && e.getValue() > table.firstRow());
      if (!page) {
        ends.put(table, read(sheet, table, part.until(), false));
      }
    }
    Hidden.report(sheet, filled, facts.rows() - before, facts);
  }

  private void take(RowType type, Worksheet sheet) {
    if (sheet.rows().isEmpty()) {
      pass(sheet, Optional.empty());
      return;
    }
    Table table =
        new Recognition(sheet, matchers).best().orElseGet(() -> unknown(type, sheet.rows().get(0)));
    read(sheet, table, Integer.MAX_VALUE, true);
  }

  /** A table that has none of the type's headings. */
  private static Table unknown(RowType type, int row) {
    return new Table(new Columns(type, Map.of(), Map.of(), List.of(), 0), row, row);
  }

  /** Reads a table as far as it may reach, and returns the row in which it has ended. */
  private int read(Worksheet sheet, Table table, int until, boolean plain) {
    int end = until;
    int before = facts.rows();
    RowMaker maker = new RowMaker(sheet, table.columns(), facts, !plain && sheet.typed());
    Hidden hidden = new Hidden(sheet, table);
    if (table.columns().found().isEmpty()) {
      // Without a single heading there is nothing that could be read.
    } else if (table.type().vertical()) {
      new FormReader(sheet, table, maker, hidden).read();
    } else {
      end = new TableReader(sheet, table, maker, hidden, plain).read(facts, until);
    }
    HeadingReport headings = new HeadingReport(table, maker, facts);
    headings.report(facts.rows() > before);
    hidden.report(maker, facts.rows() - before, facts);
    if (facts.rows() > before) {
      filled.add(headings.main());
    }
    facts.add(use(sheet, table, facts.rows() - before));
    return end;
  }

  private static SheetUse use(Worksheet sheet, Table table, int rows) {
    Map<String, String> columns = new LinkedHashMap<>();
    table.columns().found().forEach((field, heading) -> columns.put(field.name(), heading.text()));
    return new SheetUse(
        sheet.file(),
        sheet.name(),
        table.type().name(),
        table.headerRow(),
        rows,
        columns,
        null,
        unmatched(table));
  }

  /** Headings that belong to no field. In a form, what stands above and below it is no label. */
  private static List<String> unmatched(Table table) {
    IntSummaryStatistics found =
        table.columns().found().values().stream().mapToInt(Heading::line).summaryStatistics();
    return table.columns().unmatched().stream()
        .filter(
            heading ->
                !table.type().vertical()
                    || (heading.line() > found.getMin() && heading.line() < found.getMax()))
        .map(Heading::text)
        .toList();
  }

  private void pass(Worksheet sheet, Optional<Table> nearest) {
    Bilingual why =
        sheet.rows().isEmpty()
            ? Sentences.say("facts.sheet.empty")
            : nearest.map(FactsReader::why).orElseGet(() -> Sentences.say("facts.sheet.unknown"));
    facts.add(unread(sheet, why));
  }

  private static SheetUse unread(Worksheet sheet, Bilingual why) {
    return new SheetUse(sheet.file(), sheet.name(), null, 0, 0, Map.of(), why, List.of());
  }

  private static Bilingual why(Table nearest) {
    List<Field> missing = nearest.columns().missing();
    String label = nearest.type().label();
    return missing.isEmpty()
        ? Sentences.say(
            "facts.sheet.nearest.few",
            label,
            nearest.columns().found().values().stream()
                .map(Heading::text)
                .collect(Collectors.joining(", ")))
        : Sentences.say(
            "facts.sheet.nearest",
            label,
            missing.stream().map(Field::heading).collect(Collectors.joining(", ")));
  }
}
