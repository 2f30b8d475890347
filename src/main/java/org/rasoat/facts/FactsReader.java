package org.rasoat.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rasoat.findings.Place;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.rasoat.workbook.Workbook;
import org.rasoat.workbook.Worksheet;

/** Reads workbooks into the facts that a pack declares. */
public final class FactsReader {

  private final KnownTypes known;
  private final Gathering facts;
  private final Mapping mapping;

  /** Where the tables of the sheet stand that have rows. */
  private final List<Place> filled = new ArrayList<>();

  private @Nullable SwappedDays swapped;

  private FactsReader(KnownTypes known, NameBook names, Mapping mapping) {
    this.mapping = mapping;
    facts = new Gathering(names);
    this.known = known;
  }

  /**
   * Reads a dossier: recognises each sheet by its columns, and turns its rows into facts.
   *
   * @param schema a schema without {@linkplain Schema#problems problems}
   * @param workbooks the dossier
   * @param names which names mean the same
   */
  public static Facts read(Schema schema, List<Workbook> workbooks, NameBook names) {
    return read(schema, workbooks, names, Mapping.none());
  }

  /**
   * Reads a dossier as {@link #read(Schema, List, NameBook)} does.
   *
   * @param mapping what people have settled about its sheets and headings
   */
  public static Facts read(
      Schema schema, List<Workbook> workbooks, NameBook names, Mapping mapping) {
    FactsReader reader = new FactsReader(schema.known(), names, mapping);
    for (Workbook workbook : workbooks) {
      reader.swapped = new SwappedDays(workbook);
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
    FactsReader reader = new FactsReader(KnownTypes.only(type), names, Mapping.none());
    workbook.sheets().forEach(sheet -> reader.take(type, sheet));
    return reader.facts.facts();
  }

  /** Reads tables as {@link #readAs(RowType, Schema, Workbook, NameBook)} does, without aliases. */
  public static Facts readAs(RowType type, Schema schema, Workbook workbook) {
    return readAs(type, schema, workbook, NameBook.EMPTY);
  }

  private void recognise(Worksheet sheet) {
    if (sheet.own()) {
      pass(sheet, Sentences.say("facts.sheet.own"));
      return;
    }
    if (mapping.ignores(sheet)) {
      pass(sheet, Sentences.say("facts.sheet.ignored"));
      return;
    }
    Recognition recognition = new Recognition(sheet, known);
    List<Recognition.Candidate> settled = new ArrayList<>();
    for (Decisions decisions : mapping.tables(sheet)) {
      Recognition.settled(sheet, decisions)
          .ifPresent(
              candidate -> {
                settled.add(candidate);
                mapping.settled(decisions, candidate.table().columns().all());
              });
    }
    List<SheetTables.Part> parts = recognition.tables(settled);
    if (parts.isEmpty()) {
      pass(sheet, recognition.nearest());
    } else {
      read(sheet, parts, recognition, settled);
    }
  }

  private void read(
      Worksheet sheet,
      List<SheetTables.Part> parts,
      Recognition recognition,
      List<Recognition.Candidate> settled) {
    List<Ended> ended = new ArrayList<>();
    int before = facts.rows();
    filled.clear();
    for (SheetTables.Part part : parts) {
      Table table = part.table();
      boolean page =
          part.again()
              && ended.stream()
                  .anyMatch(one -> one.table().repeats(table) && one.row() > table.firstRow());
      if (!page) {
        boolean mapped = settled.stream().anyMatch(candidate -> candidate.is(table));
        Why why = new Why(mapped, recognition.rival(table).orElse(null));
        ended.add(new Ended(table, read(sheet, part, why, false)));
      }
    }
    Hidden.report(sheet, filled, facts.rows() - before, facts);
  }

  /** A table that was read, and the row in which it has ended. */
  private record Ended(Table table, int row) {}

  private void take(RowType type, Worksheet sheet) {
    if (sheet.rows().isEmpty()) {
      pass(sheet, Optional.empty());
      return;
    }
    Table table =
        new Recognition(sheet, known).best().orElseGet(() -> unknown(type, sheet.rows().get(0)));
    read(sheet, new SheetTables.Part(table, Integer.MAX_VALUE, false), new Why(false, null), true);
  }

  /** A table that has none of the type's headings. */
  private static Table unknown(RowType type, int row) {
    return new Table(new Columns(type, Map.of(), Map.of(), List.of(), List.of(), 0), row, row);
  }

  /** Reads a table as far as it may reach, and returns the row in which it has ended. */
  private int read(Worksheet sheet, SheetTables.Part part, Why why, boolean plain) {
    Table table = part.table();
    int end = part.until();
    TableUse.Skipped skipped = TableUse.Skipped.NONE;
    int before = facts.rows();
    RowMaker maker = new RowMaker(sheet, table.columns(), facts, !plain && sheet.typed());
    if (swapped != null) {
      maker.swapped(swapped.of(sheet, table, part.until()));
    }
    Hidden hidden = new Hidden(sheet, table);
    if (table.columns().found().isEmpty()) {
      // Without a single heading there is nothing that could be read.
    } else if (table.type().vertical()) {
      new FormReader(sheet, table, maker, hidden).read();
    } else {
      TableReader reader = new TableReader(sheet, table, maker, hidden, plain);
      end = reader.read(facts, part.until());
      skipped = reader.skipped();
    }
    HeadingReport headings = new HeadingReport(table, maker, facts);
    headings.report(facts.rows() > before);
    hidden.report(maker, facts.rows() - before, facts);
    if (facts.rows() > before) {
      filled.add(headings.main());
    }
    facts.add(use(sheet, table, facts.rows() - before, why.use(table, skipped)));
    return end;
  }

  private static SheetUse use(Worksheet sheet, Table table, int rows, TableUse use) {
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
        new HeadingUses(table).unmatched().map(Heading::text).toList(),
        use);
  }

  /** Why a table was taken for what it is: a mapping names it, or it fits better than another. */
  private record Why(boolean mapped, @Nullable Table rival) {
    TableUse use(Table table, TableUse.Skipped skipped) {
      Columns columns = table.columns();
      return new TableUse(
          table.type().label(),
          table.type().vertical(),
          table.firstRow(),
          table.lastRow(),
          columns.found().size(),
          table.type().fields().size(),
          columns.score(),
          mapped,
          rival == null ? null : new TableUse.Rival(rival.type().label(), rival.columns().score()),
          new HeadingUses(table).all(),
          columns.missing().stream().map(Field::heading).toList(),
          skipped);
    }
  }

  private void pass(Worksheet sheet, Optional<Table> nearest) {
    pass(
        sheet,
        sheet.rows().isEmpty()
            ? Sentences.say("facts.sheet.empty")
            : nearest.map(FactsReader::why).orElseGet(() -> Sentences.say("facts.sheet.unknown")));
  }

  private void pass(Worksheet sheet, Bilingual why) {
    facts.add(new SheetUse(sheet.file(), sheet.name(), null, 0, 0, Map.of(), why, List.of()));
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
