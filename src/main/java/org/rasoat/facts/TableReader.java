package org.rasoat.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.rasoat.workbook.Cell;
import org.rasoat.workbook.Worksheet;

/** Reads a table whose headings stand above its rows. */
final class TableReader {

  private final Worksheet sheet;
  private final Table table;
  private final RowMaker maker;
  private final LineSorter sorter;
  private final RunningNumbers numbers;
  private final Totals totals;
  private final Hidden hidden;
  private final Section.Stack sections = new Section.Stack();
  private final List<ReadLine> unused = new ArrayList<>();

  /** How many rows there are of each kind but data. */
  private final Map<LineKind, Integer> kinds = new EnumMap<>(LineKind.class);

  private int blanks;
  private int below;
  private final int[] lines;
  private final int first;
  private final int last;

  TableReader(Worksheet sheet, Table table, RowMaker maker, Hidden hidden, boolean plain) {
    this.sheet = sheet;
    this.table = table;
    this.maker = maker;
    this.hidden = hidden;
    sorter = new LineSorter(sheet, table, plain);
    numbers = new RunningNumbers(sorter.numbers().orElse(null), maker.source());
    totals = new Totals(table, sorter, maker.source());
    Columns columns = table.columns();
    lines = columns.fieldLines();
    Collection<Heading> headings = columns.all();
    first = headings.stream().mapToInt(Heading::line).min().orElse(1);
    last = headings.stream().mapToInt(Heading::line).max().orElse(first);
  }

  /**
   * Reads the rows below the headings until the table ends.
   *
   * @param until the last row that may belong to the table
   * @return the first row that no longer belongs to it
   */
  int read(Gathering facts, int until) {
    int end = readRows(until);
    numbers.report(facts);
    totals.report(facts);
    return end;
  }

  private int readRows(int until) {
    int end = Integer.MAX_VALUE;
    int before = table.lastRow();
    List<Integer> rows = sheet.rows();
    int from = position(rows, table.lastRow() + 1);
    int to = position(rows, until == Integer.MAX_VALUE ? until : until + 1);
    try (ReadAhead<ReadLine> lines =
        new ReadAhead<>(to - from, () -> new LineMaker(rows, from, maker.readers()))) {
      for (int index = from; index < to && end == Integer.MAX_VALUE; index++) {
        ReadLine line = lines.next();
        int row = line.line().row();
        blanks += row - before - 1;
        before = row;
        if (!read(line)) {
          end = row;
          below = to - index - 1;
        }
      }
    }
    return to < rows.size() ? Math.min(end, rows.get(to)) : end;
  }

  /** The position of the first row with that number or a higher one. */
  private static int position(List<Integer> rows, int number) {
    int found = Collections.binarySearch(rows, number);
    return found < 0 ? -found - 1 : found;
  }

  /** Reads lines; each thread that does has one. */
  private final class LineMaker implements IntFunction<ReadLine> {
    private final List<Integer> rows;
    private final int from;
    private final ColumnReaders readers;

    LineMaker(List<Integer> rows, int from, ColumnReaders readers) {
      this.rows = rows;
      this.from = from;
      this.readers = readers;
    }

    @Override
    public ReadLine apply(int index) {
      Line line = new Line(sheet, rows.get(from + index), first, last);
      @Nullable Cell[] cells = new Cell[lines.length];
      for (int i = 0; i < lines.length; i++) {
        cells[i] = lines[i] == 0 ? null : line.at(lines[i]);
      }
      return new ReadLine(line, cells, readers.read(cells));
    }
  }

  /** The rows that are no facts. */
  TableUse.Skipped skipped() {
    return new TableUse.Skipped(
        count(LineKind.SECTION),
        count(LineKind.TOTAL),
        count(LineKind.HEADING),
        count(LineKind.BLANK) + blanks,
        unused.size(),
        count(LineKind.END) + below);
  }

  private int count(LineKind kind) {
    return kinds.getOrDefault(kind, 0);
  }

  private boolean read(ReadLine read) {
    Line line = read.line();
    LineKind kind = sorter.next(line);
    if (kind != LineKind.DATA) {
      kinds.merge(kind, 1, Integer::sum);
    }
    switch (kind) {
      case SECTION -> {
        Section section = sorter.section(line);
        sections.begin(section);
        maker.sections(sections.inward());
        numbers.section(line);
        totals.section(line, section);
      }
      case TOTAL -> {
        numbers.total();
        totals.total(line);
      }
      case UNUSED -> unused.add(read);
      case DATA -> {
        // Numbers without data are left blank below a table; between its rows something is missing.
        unused.forEach(this::make);
        unused.clear();
        make(read);
      }
      default -> {}
    }
    return kind != LineKind.END;
  }

  private void make(ReadLine made) {
    Line line = made.line();
    Read read = maker.make(made);
    numbers.data(line, read.origin());
    totals.data(line, read);
    hidden.see(line.row(), read);
  }
}
