package org.rasoat.facts;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasoat.workbook.Cell;
import org.rasoat.workbook.Shown;
import org.rasoat.workbook.Worksheet;

/**
 * Reads the cells of a table's rows, each as its column is read. It remembers what it has read, so
 * each thread needs its own.
 */
final class ColumnReaders {

  /** So many texts of a column are remembered at most, a power of two. */
  private static final int TEXTS = 1 << 12;

  /** So many days are remembered at most, a power of two: those of almost ninety years. */
  private static final int DAYS = 1 << 15;

  /** So many of each are remembered at least, a power of two. */
  private static final int FEW = 1 << 4;

  private static final Shown NO_TEXT = Shown.as("");

  private final List<Field> fields;
  private final CellReader[] readers;
  private final boolean[] swapped;

  /** How many texts or days there may be, a power of two. */
  private final int room;

  /**
   * What came of the texts of each field's column, each in the place of its hash: few different
   * ones stand in very many rows.
   */
  private final @Nullable Known[] @Nullable [] texts;

  /** The same for days. */
  private final @Nullable Known[] @Nullable [] days;

  /**
   * What came of a cell.
   *
   * @param what the text or the day in it
   * @param shown what it shows, if it is a day
   */
  private record Known(Object what, Shown shown, @Nullable Reading reading) {}

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
    room = 2 * Math.max(FEW, Integer.highestOneBit(sheet.rows().size()));
    readers =
        fields.stream()
            .map(field -> reader(field, sheet, columns, names))
            .toArray(CellReader[]::new);
    texts = new Known[fields.size()][];
    days = new Known[fields.size()][];
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
    if (cell instanceof Cell.Text) {
      return text(position, cell);
    }
    return cell instanceof Cell.Date date && !date.formula()
        ? day(position, date)
        : own(position, cell);
  }

  private @Nullable Reading text(int position, Cell cell) {
    @Nullable Known[] known = known(texts, position, TEXTS);
    String text = cell.text();
    int hash = text.hashCode();
    int place = (hash ^ hash >>> 16) & (known.length - 1);
    Known there = known[place];
    if (there == null || !there.what().equals(text)) {
      there = new Known(text, NO_TEXT, own(position, cell));
      known[place] = there;
    }
    return there.reading();
  }

  private @Nullable Reading day(int position, Cell.Date cell) {
    @Nullable Known[] known = known(days, position, DAYS);
    LocalDateTime day = cell.value();
    int place =
        ((12 * day.getYear() + day.getMonthValue()) * 31 + day.getDayOfMonth())
            & (known.length - 1);
    Known there = known[place];
    // The text belongs to it: formats leave out the day, or show another one.
    if (there == null || !there.what().equals(day) || !there.shown().equals(cell.shown())) {
      there = new Known(day, cell.shown(), own(position, cell));
      known[place] = there;
    }
    return there.reading();
  }

  /** What is known of a field's column; the room for it is taken when it is first needed. */
  private @Nullable Known[] known(@Nullable Known[] @Nullable [] all, int position, int most) {
    @Nullable Known[] known = all[position];
    if (known == null) {
      known = new Known[Math.min(most, room)];
      all[position] = known;
    }
    return known;
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
