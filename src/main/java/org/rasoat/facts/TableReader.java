package org.rasoat.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
  private final List<Line> unused = new ArrayList<>();
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
    for (int row : sheet.rows()) {
      if (row > until) {
        return Math.min(end, row);
      }
      if (end < row) {
        below++;
      } else if (row > table.lastRow()) {
        blanks += row - before - 1;
        before = row;
        end = read(new Line(sheet, row, first, last)) ? end : row;
      }
    }
    return end;
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

  private boolean read(Line line) {
    LineKind kind = sorter.next(line);
    kinds.merge(kind, 1, Integer::sum);
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
      case UNUSED -> unused.add(line);
      case DATA -> {
        // Numbers without data are left blank below a table; between its rows something is missing.
        unused.forEach(this::make);
        unused.clear();
        make(line);
      }
      default -> {}
    }
    return kind != LineKind.END;
  }

  private void make(Line line) {
    @Nullable Cell[] cells = new Cell[lines.length];
    for (int i = 0; i < lines.length; i++) {
      cells[i] = lines[i] == 0 ? null : line.at(lines[i]);
    }
    Read read = maker.make(cells, line.first(), line.row());
    numbers.data(line, read.origin());
    totals.data(line, read);
    hidden.see(line.row(), read);
  }
}
