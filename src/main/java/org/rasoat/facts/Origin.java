package org.rasoat.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasoat.findings.CellRef;
import org.rasoat.findings.Place;
import org.rasoat.workbook.Cell;
import org.rasoat.workbook.Worksheet;

/**
 * The cells that one fact was read from. Places are made when they are asked for: few are, and a
 * dossier may have millions of cells.
 */
final class Origin {

  /** How many related cells a finding names at most. */
  static final int RELATED = 8;

  /** What the facts of one table share. */
  static final class Source {
    private final Worksheet sheet;
    private final Columns columns;
    private final boolean[] swapped;
    private final Map<String, Integer> positions = new HashMap<>();
    private final int[] lines;
    private final int first;

    /**
     * What facts share.
     *
     * @param swapped the fields, by position, in which an Excel has taken the days of typed dates
     *     for months; may be filled in later
     */
    Source(Worksheet sheet, Columns columns, boolean[] swapped) {
      this.sheet = sheet;
      this.columns = columns;
      this.swapped = swapped;
      lines = columns.fieldLines();
      first = columns.all().stream().mapToInt(Heading::line).min().orElse(1);
      columns.type().fields().forEach(field -> positions.put(field.name(), positions.size()));
    }

    /** Where the heading of a field stands. */
    Place heading(@Nullable Field field, Heading heading) {
      return new Place(
          new CellRef(sheet.file(), sheet.name(), heading.at()),
          columns.type().name(),
          field == null ? null : field.name(),
          heading.text(),
          null,
          heading.text());
    }

    /** Where a column is missing: at another heading, but spoken of by its own name. */
    Place missing(Field field, Heading beside) {
      Place at = heading(field, beside);
      return new Place(at.cell(), at.type(), field.name(), field.heading(), null, beside.text());
    }

    /** Where a cell under a heading stands. */
    Place cell(Heading heading, Cell cell, @Nullable String row) {
      Field field =
          columns.found().entrySet().stream()
              .filter(entry -> entry.getValue().equals(heading))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse(null);
      return new Place(
          new CellRef(sheet.file(), sheet.name(), cell.at()),
          columns.type().name(),
          field == null ? null : field.name(),
          heading.text(),
          row,
          cell.text());
    }

    private Place place(@Nullable Field field, Cell cell, @Nullable String row, String value) {
      Heading heading = field == null ? null : columns.found().get(field);
      return new Place(
          new CellRef(sheet.file(), sheet.name(), cell.at()),
          columns.type().name(),
          field == null ? null : field.name(),
          heading == null ? null : heading.text(),
          row,
          value);
    }

    /** The texts of the key fields; a value from a section is as good as one from a column. */
    private @Nullable String key(@Nullable Cell[] cells, @Nullable Given @Nullable [] sections) {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < cells.length; i++) {
        Cell cell = cells[i];
        if (cell != null && field(i).key() && !CellText.blank(cell)) {
          Given above = sections == null ? null : sections[i];
          texts.add(
              above != null && above.cell() == cell ? above.value().toString() : text(i, cell));
        }
      }
      return texts.isEmpty() ? null : String.join(" · ", texts);
    }

    private String text(int position, Cell cell) {
      return swapped[position] ? SwappedDays.typed(cell) : CellText.of(cell);
    }

    private Field field(int position) {
      return columns.type().fields().get(position);
    }

    /** The cell that shows under a heading: its own one, else that of the merged area around it. */
    private Cell cell(int row, int column) {
      Cell own = sheet.cell(row, column);
      return own instanceof Cell.Blank ? sheet.shown(row, column) : own;
    }
  }

  /** What a section gives to a field, and the cell where it stands. */
  record Given(Object value, Cell cell) {}

  private final Source source;

  /**
   * The cells of a record that stands in a column of a form, and what to point at without a key.
   */
  private final @Nullable Cell @Nullable [] form;

  private final int row;
  private final @Nullable Given @Nullable [] given;
  private final long fromSections;

  private Origin(
      Source source,
      @Nullable Cell @Nullable [] form,
      int row,
      @Nullable Given @Nullable [] given,
      long fromSections) {
    this.source = source;
    this.form = form;
    this.row = row;
    this.given = given;
    this.fromSections = fromSections;
  }

  /**
   * The cells of a record that stands in a column of a form.
   *
   * @param cells the cell of each field, null where the sheet has no label for it
   * @param first what to point at when no key has a cell
   */
  static Origin ofForm(Source source, @Nullable Cell[] cells, Cell first) {
    @Nullable Cell[] form = Arrays.copyOf(cells, cells.length + 1);
    form[cells.length] = first;
    return new Origin(source, form, 0, null, 0);
  }

  /**
   * The cells of a row. They are read from the sheet again when they are asked for.
   *
   * @param given what sections give to each field
   * @param fromSections a bit for each field that has its value from there
   */
  static Origin ofRow(Source source, int row, @Nullable Given[] given, long fromSections) {
    return new Origin(source, null, row, fromSections == 0 ? null : given, fromSections);
  }

  /**
   * Whether it stands before another one, by file, sheet and row; records of a form by their first
   * cells.
   */
  boolean standsBefore(Origin other) {
    if (source == other.source && form == null) {
      return row < other.row;
    }
    return place().cell().compareTo(other.place().cell()) < 0;
  }

  /** Whether a field has a cell, blank or not. */
  boolean has(String field) {
    Integer position = source.positions.get(field);
    if (position == null) {
      return false;
    }
    return form == null
        ? source.lines[position] != 0 || fromSection(position)
        : form[position] != null;
  }

  private boolean fromSection(int position) {
    return given != null && (fromSections >>> position & 1) != 0;
  }

  private @Nullable Cell cell(int position) {
    if (form != null) {
      return form[position];
    }
    if (given != null && fromSection(position)) {
      Given above = given[position];
      return above == null ? null : above.cell();
    }
    return source.lines[position] == 0 ? null : source.cell(row, source.lines[position]);
  }

  private @Nullable Cell[] cells() {
    @Nullable Cell[] cells = new Cell[source.lines.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = source.field(i).key() ? cell(i) : null;
    }
    return cells;
  }

  private Cell first() {
    Cell first = form == null ? null : form[form.length - 1];
    return first == null ? source.cell(row, source.first) : first;
  }

  /** The business key of the row, or null if it has none. */
  @Nullable String key() {
    return source.key(cells(), given);
  }

  /** The place of the row: the cell of its key, else its first cell. */
  Place place() {
    for (int i = 0; i < source.lines.length; i++) {
      Cell cell = source.field(i).key() ? cell(i) : null;
      if (cell != null) {
        return source.place(source.field(i), cell, key(), cell.text());
      }
    }
    Cell first = first();
    return source.place(null, first, key(), first.text());
  }

  /** The place of a field; that of the row if it has no cell. */
  Place place(String field) {
    Integer position = source.positions.get(field);
    Cell cell = position == null ? null : cell(position);
    return position == null || cell == null
        ? place()
        : source.place(source.field(position), cell, key(), cell.text());
  }

  /** The row's own place, for something that should stand in a field without a cell. */
  Place lacking(Field field) {
    Place row = place();
    return new Place(row.cell(), row.type(), field.name(), field.heading(), row.row(), "");
  }
}
