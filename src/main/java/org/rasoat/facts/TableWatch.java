package org.rasoat.facts;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasoat.findings.Place;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.rasoat.workbook.Cell;
import org.rasoat.workbook.Worksheet;

/**
 * Watches the rows of one table as they are read, for what shows only in whole rows or columns. It
 * reports when the table ends.
 */
final class TableWatch {

  private final Gathering facts;
  private final List<Field> fields;
  private final Columns columns;
  private final ColumnWatch[] watches;
  private final int[] alternatives;
  private final Duplicates.Source source;

  TableWatch(Worksheet sheet, Columns columns, Gathering facts, boolean typed) {
    this.facts = facts;
    this.columns = columns;
    fields = columns.type().fields();
    watches =
        fields.stream()
            .map(field -> new ColumnWatch(field, columns.found().get(field), typed))
            .toArray(ColumnWatch[]::new);
    alternatives = alternatives(columns);
    source = new Duplicates.Source(columns.type(), sheet.name());
  }

  /** The positions of the fields of which one must be filled; none if a column is not there. */
  private int[] alternatives(Columns columns) {
    List<Field> all =
        columns.type().oneOf().stream()
            .flatMap(name -> columns.type().field(name).stream())
            .toList();
    return columns.found().keySet().containsAll(all)
        ? all.stream().mapToInt(fields::indexOf).toArray()
        : new int[0];
  }

  /** Sees a cell that stands in a field's own column. */
  void cell(int position, Origin origin, Cell cell, @Nullable Reading reading) {
    watches[position].see(origin, cell, reading);
  }

  /** Sees a row as a whole. */
  void row(Read read) {
    if (alternatives.length > 0) {
      one(read);
    }
    facts.duplicates().see(source, read);
  }

  private void one(Read read) {
    int count = 0;
    for (int position : alternatives) {
      count += filled(read, position) ? 1 : 0;
    }
    if (count == 1) {
      return;
    }
    List<Field> filled =
        Arrays.stream(alternatives).filter(i -> filled(read, i)).mapToObj(fields::get).toList();
    List<Field> meant =
        filled.isEmpty() ? Arrays.stream(alternatives).mapToObj(fields::get).toList() : filled;
    Origin origin = read.origin();
    List<Place> places = meant.stream().map(field -> origin.place(field.name())).toList();
    String key = origin.key();
    Bilingual message =
        Sentences.say(
            filled.isEmpty() ? "facts.oneof.none" : "facts.oneof.several",
            key == null ? origin.place().cell().a1() : key,
            meant.stream().map(this::heading).toList());
    ReadingRule rule = ReadingRule.NOT_ONE_OF;
    facts.add(rule, rule.severity(), message, places.get(0), places.subList(1, places.size()));
  }

  private static boolean filled(Read read, int position) {
    boolean no = Boolean.FALSE.equals(read.value(position));
    return read.reading(position) != null && !no;
  }

  private String heading(Field field) {
    Heading heading = columns.found().get(field);
    return heading == null ? field.heading() : heading.text();
  }

  /** Reports what the columns as a whole show. */
  void finish() {
    for (ColumnWatch watch : watches) {
      watch.report(facts);
    }
  }
}
