package org.rasoat.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rasoat.facts.Origin.Given;
import org.rasoat.findings.Place;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.rasoat.workbook.Address;
import org.rasoat.workbook.Cell;
import org.rasoat.workbook.Worksheet;

/** Makes facts of one type from the cells of one table. */
final class RowMaker {

  private final List<Field> fields;
  private final Worksheet sheet;
  private final Columns columns;
  private final Gathering facts;
  private final Origin.Source source;
  private final Bean bean;
  private final ColumnReaders readers;
  private @Nullable Given[] given;
  private final Map<Field, List<Place>> lacking = new LinkedHashMap<>();
  private final Set<Field> givenOnce = new HashSet<>();
  private final Set<String> reported = new HashSet<>();
  private final TableWatch watch;
  private final boolean[] swapped;

  /** The fields, by position, that must be filled. */
  private final boolean[] required;

  /** The fields, by position, that may give the dossier its date. */
  private final boolean[] reportDates;

  /**
   * A maker for the rows of one table.
   *
   * @param typed whether the table's cells tell texts from numbers and dates
   */
  RowMaker(Worksheet sheet, Columns columns, Gathering facts, boolean typed) {
    this.sheet = sheet;
    this.columns = columns;
    this.facts = facts;
    fields = columns.type().fields();
    swapped = new boolean[fields.size()];
    required = flags(Field::required);
    reportDates = flags(Field::reportDate);
    source = new Origin.Source(sheet, columns, swapped);
    bean = new Bean(columns.type());
    readers = readers();
    given = new Given[fields.size()];
    watch = new TableWatch(sheet, columns, facts, typed);
  }

  private boolean[] flags(Predicate<Field> holds) {
    boolean[] flags = new boolean[fields.size()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = holds.test(fields.get(i));
    }
    return flags;
  }

  /** Says in which fields an Excel has taken the days of typed dates for months. */
  void swapped(Set<Field> dates) {
    for (int i = 0; i < swapped.length; i++) {
      swapped[i] = dates.contains(fields.get(i));
    }
  }

  /** Says which sections hold for the rows to come, the innermost first. */
  void sections(List<Section> inward) {
    // Rows that were made remember what held for them.
    given = new Given[fields.size()];
    for (int i = 0; i < given.length; i++) {
      given[i] = fields.get(i).section() ? given(fields.get(i), inward) : null;
    }
  }

  private @Nullable Given given(Field field, List<Section> inward) {
    if (!field.type().isEnum()) {
      return inward.isEmpty() ? null : text(field, inward.get(0));
    }
    Labels labels = Labels.of(field.type());
    for (Section section : inward) {
      Object value = labels.within(section.text()).orElse(null);
      if (value != null) {
        return new Given(value, section.cell());
      }
    }
    return null;
  }

  private @Nullable Given text(Field field, Section section) {
    if (field.type() == Name.class) {
      return new Given(facts.names().name(section.text()), section.cell());
    }
    return field.type() == String.class ? new Given(section.text(), section.cell()) : null;
  }

  /** A reader for the cells of its rows, to be used by one thread. */
  ColumnReaders readers() {
    return new ColumnReaders(sheet, columns, facts.names(), swapped);
  }

  /**
   * Makes one fact from a row.
   *
   * @param line the row with its cells as its {@link #readers} have read them
   * @return what was read
   */
  Read make(ReadLine line) {
    int number = line.line().row();
    @Nullable Cell[] cells = line.cells();
    return make(
        cells,
        line.readings(),
        cells.length > Long.SIZE
            ? sections -> Origin.ofForm(source, cells, line.line().first())
            : sections -> Origin.ofRow(source, number, given, sections));
  }

  /**
   * Makes one fact from a column of a form.
   *
   * @param cells the cell of each field, null where the sheet has no label for it
   * @param first what to point at when no key has a cell
   * @return what was read
   */
  Read make(@Nullable Cell[] cells, Cell first) {
    return make(cells, readers.read(cells), sections -> Origin.ofForm(source, cells, first));
  }

  private Read make(
      @Nullable Cell[] cells, @Nullable Reading[] readings, LongFunction<Origin> place) {
    Row row = bean.make();
    long sections = 0;
    for (int i = 0; i < cells.length; i++) {
      Cell own = cells[i];
      Reading reading = readings[i];
      if (reading == null) {
        reading = instead(i, cells);
        readings[i] = reading;
        sections |= own == cells[i] ? 0 : 1L << i;
      }
      bean.set(row, i, reading instanceof Reading.Value value ? value.value() : null);
    }
    Origin origin = place.apply(sections);
    row.at(origin);
    for (int i = 0; i < cells.length; i++) {
      Cell cell = cells[i];
      Reading reading = readings[i];
      report(origin, i, cell, reading);
      if (cell != null && !fromSection(i, cell)) {
        watch.cell(i, origin, cell, reading);
      }
    }
    facts.add(row);
    Read read = new Read(origin, cells, readings);
    watch.row(read);
    return read;
  }

  private boolean fromSection(int position, Cell cell) {
    Given above = given[position];
    return above != null && above.cell() == cell;
  }

  /** What sections give to a field of which its cell says nothing; null if they do not, either. */
  private @Nullable Reading instead(int position, @Nullable Cell[] cells) {
    Cell cell = cells[position];
    Given above = given[position];
    if (above != null) {
      cells[position] = above.cell();
      givenOnce.add(fields.get(position));
      return Reading.value(above.value());
    }
    Object blank = cell == null ? null : readers.blank(position);
    return blank == null ? null : Reading.value(blank);
  }

  private void report(Origin origin, int position, @Nullable Cell cell, @Nullable Reading reading) {
    if (reading instanceof Reading.Value value) {
      if (reportDates[position] && value.value() instanceof LocalDate date) {
        facts.reportDate(date);
      }
    } else if (reading == null) {
      if (required[position]) {
        lack(origin, fields.get(position), cell);
      }
    } else if (cell != null) {
      refuse(origin, fields.get(position), cell, (Reading.Refused) reading);
    }
  }

  private void refuse(Origin origin, Field field, Cell cell, Reading.Refused reading) {
    if (reported.add(cell.at() + field.name())) {
      Bilingual message = reading.message(heading(field), cell);
      facts.add(reading.rule(), message, origin.place(field.name()));
    }
  }

  private void lack(Origin origin, Field field, @Nullable Cell cell) {
    if (cell != null && reported.add(cell.at() + field.name())) {
      required(field, origin.place(field.name()), cell);
    } else if (cell == null && field.section()) {
      lacking.computeIfAbsent(field, unused -> new ArrayList<>()).add(origin.lacking(field));
    }
  }

  private void required(Field field, Place place, @Nullable Cell cell) {
    boolean word = cell != null && !CellText.blank(cell);
    String sentence = word ? "facts.required.word" : "facts.required";
    Bilingual message =
        place.row() == null || field.key()
            ? Sentences.say(sentence, heading(field), "", place.value())
            : Sentences.say(sentence + ".row", heading(field), place.row(), place.value());
    facts.add(ReadingRule.REQUIRED_CELL_EMPTY, message, place);
  }

  private String heading(Field field) {
    Heading heading = columns.found().get(field);
    return heading == null ? field.heading() : heading.text();
  }

  /**
   * Ends the table: fields that only sections can give are reported row by row if some section gave
   * them, else once for the table.
   *
   * @return the fields that neither a column nor a section gives
   */
  Set<Field> finish() {
    watch.finish();
    lacking.forEach(
        (field, places) -> {
          if (givenOnce.contains(field)) {
            places.forEach(place -> required(field, place, null));
          }
        });
    return fields.stream()
        .filter(field -> !columns.found().containsKey(field) && !givenOnce.contains(field))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Where a column is missing: at the heading beside which it is looked for. */
  Place missing(Field field, Heading beside) {
    return source.missing(field, beside);
  }

  /** What the rows of the table share. */
  Origin.Source source() {
    return source;
  }

  /** Where a heading stands. */
  Place place(@Nullable Field field, Heading heading) {
    return source.heading(field, heading);
  }

  /** The cell of the table that stands for it as a whole when it has no heading at all. */
  static Heading nowhere(int row) {
    return new Heading(new Address(row, 1), 1, "", List.of(), List.of());
  }
}
