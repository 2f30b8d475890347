package org.rasoat.facts;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rasoat.workbook.Address;
import org.rasoat.workbook.Cell;
import org.rasoat.workbook.Shown;
import org.rasoat.workbook.Worksheet;

/**
 * Reads the cells of a table's rows, each as its column is read. It remembers what it has read, so
 * each thread needs its own.
 */
final class ColumnReaders {

  /** So many texts and days of a column are remembered. */
  private static final int KEPT = 30_000;

  private final List<Field> fields;
  private final CellReader[] readers;
  private final boolean[] swapped;

  /**
   * What came of the texts and the days of each field's column: few different ones stand in very
   * many rows.
   */
  private final List<Map<Object, Optional<Reading>>> seen = new ArrayList<>();

  /**
   * Readers for a table.
   *
   * @param names which names mean the same
   * @param swapped whether an Excel has taken the days of a field's typed dates for months, by the
   *     positions of the fields; it may be settled until the first cell is read
   */
  ColumnReaders(Worksheet sheet, Columns columns, NameBook names, boolean[] swapped) {
    fields = columns.type().fields();
    this.swapped = swapped;
    readers =
        fields.stream()
            .map(field -> reader(field, sheet, columns, names))
            .toArray(CellReader[]::new);
    fields.forEach(field -> seen.add(new HashMap<>()));
  }

  /**
   * Reads the cells of a row.
   *
   * @param cells the cell of each field, null where the sheet has no column for it
   * @return what came of each; null where there is no value
   */
  @Nullable Reading[] read(@Nullable Cell[] cells) {
    @Nullable Reading[] readings = new Reading[cells.length];
    for (int i = 0; i < cells.length; i++) {
      Cell cell = cells[i];
      readings[i] = cell == null ? null : read(i, cell);
    }
    return readings;
  }

  /** The value of a field of which the cell is blank; null for none. */
  @Nullable Object blank(int position) {
    return readers[position].blank();
  }

  /** Reads a field from its cell; null if that says nothing. */
  private @Nullable Reading read(int position, Cell cell) {
    Object key = key(cell);
    if (key == null) {
      return own(position, cell);
    }
    Map<Object, Optional<Reading>> column = seen.get(position);
    Optional<Reading> known = column.get(key);
    if (known == null) {
      known = Optional.ofNullable(own(position, cell));
      if (column.size() < KEPT) {
        column.put(key, known);
      }
    }
    return known.orElse(null);
  }

  /** What cells have in common of which the same is read; null for one that hardly has its like. */
  private static @Nullable Object key(Cell cell) {
    if (cell instanceof Cell.Text) {
      return cell.text();
    }
    // The text belongs to it: formats leave out the day, or show another one.
    return cell instanceof Cell.Date date && !date.formula()
        ? new Day(date.value(), date.shown())
        : null;
  }

  /** Written out as in {@link Address}: what a record brings is slow. */
  private record Day(LocalDateTime value, Shown shown) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Day day && day.value.equals(value) && day.shown.equals(shown);
    }

    @Override
    public int hashCode() {
      return value.hashCode();
    }
  }

  private @Nullable Reading own(int position, Cell cell) {
    if (CellText.blank(cell)) {
      return null;
    }
    Reading reading =
        cell instanceof Cell.Fault
            ? Reading.refused(ReadingRule.FORMULA_ERROR, "fault")
            : readers[position].read(cell);
    if (swapped[position] && !(cell instanceof Cell.Fault)) {
      reading = SwappedDays.back(cell, reading);
    }
    return Placeholder.stands(fields.get(position), cell, reading) ? null : reading;
  }

  private static CellReader reader(Field field, Worksheet sheet, Columns columns, NameBook names) {
    CellReader reader =
        CellReaders.of(field.type(), names)
            .orElseThrow(() -> new IllegalArgumentException("a type that is not read: " + field));
    Heading heading = columns.found().get(field);
    if (heading == null || columns.type().vertical()) {
      return reader;
    }
    if (field.type() == BigDecimal.class && heading.text().indexOf('%') >= 0) {
      return new DecimalReader(true);
    }
    return DateColumn.suits(field.type()) ? new CenturyReader(reader, sheet, heading) : reader;
  }
}
