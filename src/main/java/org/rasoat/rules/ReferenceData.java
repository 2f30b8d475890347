package org.rasoat.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rasoat.facts.Facts;
import org.rasoat.facts.FactsReader;
import org.rasoat.facts.Field;
import org.rasoat.facts.Row;
import org.rasoat.facts.RowType;
import org.rasoat.facts.Schema;
import org.rasoat.findings.Finding;
import org.rasoat.findings.Severity;
import org.rasoat.language.Sentences;
import org.rasoat.language.Spelling;
import org.rasoat.workbook.UnreadableWorkbookException;
import org.rasoat.workbook.Workbook;
import org.rasoat.workbook.WorkbookReader;
import org.rasoat.workbook.Worksheet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables in a pack's {@code reference} folder.
 *
 * @param rows their rows
 * @param files for each type that has a table, the file, as messages name it
 */
record ReferenceData(List<Row> rows, Map<String, String> files) {

  private static final Logger LOG = LoggerFactory.getLogger(ReferenceData.class);

  private static final String FOLDER = "reference";

  /**
   * Reads the tables. What the reading layer objects to in them is a problem of the pack.
   *
   * @param pack the pack's folder
   * @param shown the folder as messages name it
   * @param problems takes what is wrong
   */
  static ReferenceData read(Schema schema, Path pack, String shown, List<RuleProblem> problems) {
    List<Row> rows = new ArrayList<>();
    Map<String, String> files = new HashMap<>();
    for (Path csv : tables(pack.resolve(FOLDER))) {
      String base = csv.getFileName().toString();
      String name = shown + "/" + FOLDER + "/" + base;
      String stem = base.substring(0, base.length() - ".csv".length());
      Optional<RowType> type = schema.forReference(stem);
      if (type.isEmpty()) {
        problems.add(orphan(schema, name, stem));
        continue;
      }
      files.put(type.get().name(), name);
      try {
        Workbook workbook = WorkbookReader.readCsv(csv, name);
        Facts facts = FactsReader.readAs(type.get(), schema, workbook);
        facts.findings().stream()
            .filter(finding -> finding.severity().atLeast(Severity.WARNING))
            .forEach(finding -> problems.add(problem(name, csv, finding)));
        misspelt(type.get(), facts, name, csv).ifPresent(problems::add);
        problems.addAll(twice(type.get(), facts, name, csv));
        rows.addAll(facts.rows());
      } catch (UnreadableWorkbookException e) {
        problems.add(new RuleProblem(name, 0, 0, "", e.sentence(), null));
      }
    }
    return new ReferenceData(List.copyOf(rows), Map.copyOf(files));
  }

  /** The tables as they stand in the files; one that has become unreadable is left out. */
  static List<Worksheet> sheets(Path pack, String shown) {
    List<Worksheet> sheets = new ArrayList<>();
    for (Path csv : tables(pack.resolve(FOLDER))) {
      try {
        String name = shown + "/" + FOLDER + "/" + csv.getFileName();
        sheets.addAll(WorkbookReader.readCsv(csv, name).sheets());
      } catch (UnreadableWorkbookException e) {
        // It was readable when the pack was loaded; whoever changed it is told at the next load.
        LOG.debug("a table has become unreadable", e);
      }
    }
    return sheets;
  }

  private static List<Path> tables(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /**
   * A heading that nothing is read from, near one that is missing. Other columns are for people.
   */
  private static Optional<RuleProblem> misspelt(RowType type, Facts facts, String name, Path csv) {
    List<String> missing =
        facts.missing().getOrDefault(type.name(), Set.of()).stream()
            .flatMap(field -> type.field(field).stream())
            .map(Field::heading)
            .toList();
    return facts.sheets().stream()
        .flatMap(sheet -> sheet.unmatched().stream())
        .flatMap(
            heading ->
                Spelling.nearest(heading, missing).stream()
                    .map(near -> misspelt(name, csv, heading, near)))
        .findFirst();
  }

  private static RuleProblem misspelt(String name, Path csv, String heading, String near) {
    List<String> lines = lines(csv);
    int line = 0;
    while (line < lines.size() && !lines.get(line).contains(heading)) {
      line++;
    }
    String source = line < lines.size() ? lines.get(line) : "";
    return new RuleProblem(
        name,
        source.isEmpty() ? 0 : line + 1,
        source.indexOf(heading) + 1,
        source,
        Sentences.say("rules.reference.heading", heading),
        Sentences.say("rules.hint.meant", near));
  }

  /** Rows that say the same in all fields: one of them was copied to be changed, and was not. */
  private static List<RuleProblem> twice(RowType type, Facts facts, String name, Path csv) {
    Map<List<Object>, Integer> seen = new HashMap<>();
    List<RuleProblem> problems = new ArrayList<>();
    List<String> lines = lines(csv);
    for (Row row : facts.rows()) {
      List<Object> values = new ArrayList<>();
      type.fields().forEach(field -> values.add(String.valueOf(row.value(field.name()))));
      int line = row.place().row() == null ? 0 : row.place().cell().at().row();
      Integer first = seen.putIfAbsent(values, line);
      if (first != null && !first.equals(line)) {
        problems.add(
            new RuleProblem(
                name,
                line,
                1,
                DrlFile.line(lines, line),
                Sentences.say("rules.reference.twice", Integer.toString(first)),
                null));
      }
    }
    return problems;
  }

  private static List<String> lines(Path csv) {
    try {
      return Files.readAllLines(csv);
    } catch (IOException e) {
      return List.of();
    }
  }

  private static RuleProblem orphan(Schema schema, String name, String stem) {
    List<String> types = schema.types().stream().map(RowType::name).toList();
    return new RuleProblem(
        name,
        0,
        0,
        "",
        Sentences.say("rules.reference.orphan", stem),
        Spelling.nearest(stem, types)
            .map(near -> Sentences.say("rules.hint.meant", near))
            .orElse(null));
  }

  private static RuleProblem problem(String name, Path csv, Finding finding) {
    int line = finding.place().cell().at().row();
    String source = "";
    try (Stream<String> lines = Files.lines(csv)) {
      source = lines.skip(line - 1L).findFirst().orElse("");
    } catch (IOException | java.io.UncheckedIOException e) {
      // The problem is told without its line.
      source = "";
    }
    String value = finding.place().value();
    int column = value.isEmpty() ? 0 : source.indexOf(value) + 1;
    return new RuleProblem(name, line, column, source, finding.message(), null);
  }
}
