package org.rasoat.facts;

import java.util.HashMap;
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
    private final Map<String, Integer> positions = new HashMap<>();

    Source(Worksheet sheet, Columns columns) {
      this.sheet = sheet;
      this.columns = columns;
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

    private Field field(int position) {
      return columns.type().fields().get(position);
    }
  }

  private final Source source;
  private final @Nullable Cell[] cells;
  private final Cell first;
  private final @Nullable String key;

  /**
   * The cells of one fact.
   *
   * @param cells the cell of each field, null where the sheet has no column for it
   * @param first what to point at when no key has a cell
   * @param key the business key, or null if the row has none
   */
  Origin(Source source, @Nullable Cell[] cells, Cell first, @Nullable String key) {
    this.source = source;
    this.cells = cells;
    this.first = first;
    this.key = key;
  }

  /** The business key of the row, or null if it has none. */
  @Nullable String key() {
    return key;
  }

  /** The place of the row: the cell of its key, else its first cell. */
  Place place() {
    for (int i = 0; i < cells.length; i++) {
      Cell cell = cells[i];
      if (cell != null && source.field(i).key()) {
        return source.place(source.field(i), cell, key, cell.text());
      }
    }
    return source.place(null, first, key, first.text());
  }

  /** The place of a field; that of the row if it has no cell. */
  Place place(String field) {
    Integer position = source.positions.get(field);
    Cell cell = position == null ? null : cells[position];
    return position == null || cell == null
        ? place()
        : source.place(source.field(position), cell, key, cell.text());
  }

  /** The row's own place, for something that should stand in a field without a cell. */
  Place lacking(Field field) {
    Place row = place();
    return new Place(row.cell(), row.type(), field.name(), field.heading(), row.row(), "");
  }
}
