package org.rasoat.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.rasoat.language.Spelling;
import org.rasoat.workbook.Worksheet;

/**
 * What people have settled about sheets and headings that are ambiguous or unknown: which type a
 * sheet is read as, and which heading goes to which field. It remembers which of its lines were of
 * use, so one object serves one reading.
 */
public final class Mapping {

  private final String file;
  private final List<MappingLine> lines;
  private final Set<MappingLine> used = new HashSet<>();
  private final Set<String> sheets = new LinkedHashSet<>();
  private final Map<MappingLine, List<String>> headings = new HashMap<>();

  private Mapping(String file, List<MappingLine> lines) {
    this.file = file;
    this.lines = List.copyOf(lines);
  }

  /** A mapping that settles nothing. */
  public static Mapping none() {
    return new Mapping("", List.of());
  }

  /**
   * Reads a mapping.
   *
   * @param table a table of texts with a line for each heading, as {@link MappingColumn} names its
   *     columns
   * @param schema the types that it may name
   * @throws MappingException if a column is lacking, or a line names what the schema does not have
   */
  public static Mapping of(Worksheet table, Schema schema) throws MappingException {
    return new Mapping(table.file(), new MappingReader(table, schema).read());
  }

  /** Whether the sheet is not to be read. */
  boolean ignores(Worksheet sheet) {
    List<MappingLine> ignoring = on(sheet).stream().filter(line -> line.type() == null).toList();
    used.addAll(ignoring);
    return !ignoring.isEmpty();
  }

  /** What is settled about the tables of a sheet, in the order of their numbers. */
  List<Decisions> tables(Worksheet sheet) {
    record Key(int table, RowType type) {}
    Map<Key, List<MappingLine>> tables = new LinkedHashMap<>();
    for (MappingLine line : on(sheet)) {
      RowType type = line.type();
      if (type != null) {
        tables.computeIfAbsent(new Key(line.table(), type), unused -> new ArrayList<>()).add(line);
      }
    }
    return tables.entrySet().stream()
        .map(
            entry ->
                new Decisions(
                    entry.getKey().type(),
                    entry.getValue().stream().mapToInt(MappingLine::row).max().orElse(0),
                    entry.getValue()))
        .toList();
  }

  private List<MappingLine> on(Worksheet sheet) {
    sheets.add(sheet.name());
    String name = MappingLine.key(sheet.name());
    String workbook = MappingLine.key(lastName(sheet.file()));
    return lines.stream()
        .filter(line -> MappingLine.key(line.sheet()).equals(name))
        .filter(line -> line.file().isEmpty() || line.file().equals(workbook))
        .toList();
  }

  private static String lastName(String file) {
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  }

  /** Takes note of what a table's headings made of the decisions about it. */
  void settled(Decisions decisions, List<Heading> all) {
    for (MappingLine line : decisions.lines()) {
      boolean of =
          all.stream()
              .anyMatch(heading -> Objects.equals(decisions.of(heading, all).orElse(null), line));
      if (of || line.heading().isEmpty()) {
        used.add(line);
      }
      headings.put(line, all.stream().map(Heading::text).toList());
    }
  }

  /** For each line that was of no use in the reading: what it names that is not there. */
  public List<Bilingual> unused() {
    return lines.stream().filter(line -> !used.contains(line)).map(this::unused).toList();
  }

  private Bilingual unused(MappingLine line) {
    List<String> known = headings.get(line);
    String named = known == null ? line.sheet() : line.heading();
    String key = known == null ? "facts.mapping.no-sheet" : "facts.mapping.no-heading";
    Bilingual what =
        Spelling.nearest(named, known == null ? sheets : known)
            .filter(near -> !near.equals(named))
            .map(near -> Sentences.say(key + ".near", named, line.sheet(), near))
            .orElseGet(() -> Sentences.say(key, named, line.sheet()));
    return Sentences.say("facts.mapping.line", file, line.number(), what);
  }
}
