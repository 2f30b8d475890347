package org.rasoat.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rasoat.facts.Facts;
import org.rasoat.facts.FactsReader;
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
