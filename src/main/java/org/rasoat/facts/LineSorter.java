package org.rasoat.facts;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rasoat.workbook.Cell;
import org.rasoat.workbook.Worksheet;

/** Tells the rows of a table apart, one after the other from top to bottom. */
final class LineSorter {

  /** Notes and signatures fill no more cells than this. */
  private static final int FEW = 3;

  private final Columns columns;
  private final boolean plain;
  private final Optional<Heading> numbers;
  private final int number;
  private final int[] keys;
  private final int[] needed;
  private final int[] filledInData;
  private final boolean needsSections;
  private final Set<String> headings = new HashSet<>();

  private boolean begun;
  private boolean afterTotal;
  private boolean numbersSeen;
  private boolean interrupted;
  private int previous;

  /**
   * A sorter for the rows of one table.
   *
   * @param plain whether the table is one of nothing but data, so that a row with a single text is
   *     a fact as well
   */
  LineSorter(Worksheet sheet, Table table, boolean plain) {
    this.columns = table.columns();
    this.plain = plain;
    this.previous = table.lastRow();
    List<Field> fields = columns.type().fields();
    numbers = numberColumn(columns);
    number = numbers.map(Heading::line).orElse(0);
    keys = lines(fields.stream().filter(Field::key).toList());
    needed = lines(Columns.needed(columns.type()).stream().filter(LineSorter::written).toList());
    filledInData = lines(fields.stream().filter(LineSorter::written).toList());
    needsSections = fields.stream().anyMatch(f -> f.section() && !columns.found().containsKey(f));
    for (int row = table.firstRow(); row <= table.lastRow(); row++) {
      for (Cell cell : sheet.row(row)) {
        headings.add(cell.at().column() + " " + CellText.of(cell));
      }
    }
  }

  /** Whether rows must have something in the field's column: ticks are left out for "no". */
  private static boolean written(Field field) {
    return field.required() && field.type() != Boolean.class;
  }

  /** The heading of the column of running numbers. */
  Optional<Heading> numbers() {
    return numbers;
  }

  private static Optional<Heading> numberColumn(Columns columns) {
    return columns.all().stream()
        .filter(heading -> Words.NUMBER.has(heading.text()) || heading.text().equals("#"))
        .findFirst();
  }

  private int[] lines(List<Field> fields) {
    return fields.stream()
        .map(columns.found()::get)
        .filter(Objects::nonNull)
        .mapToInt(Heading::line)
        .toArray();
  }

  /** The marker of a row, from its cell for running numbers. */
  Marker marker(Line line) {
    if (number == 0) {
      return Marker.NONE;
    }
    Cell cell = line.at(number);
    return cell instanceof Cell.Numeric ? Marker.NUMBER : Marker.of(CellText.of(cell));
  }

  /** The section that a row begins. */
  Section section(Line line) {
    Marker marker = marker(line);
    List<Cell> words =
        line.filled().stream()
            .filter(cell -> marker == Marker.NONE || cell.at().column() != number)
            .toList();
    return words.isEmpty()
        ? Section.of(line.filled().get(0), marker)
        : Section.of(words.get(0), marker);
  }

  /** What the row is. Rows must come in order; those without any cell may be left out. */
  LineKind next(Line line) {
    interrupted = interrupted || line.row() > previous + 1;
    previous = line.row();
    LineKind kind = kind(line);
    if (kind == LineKind.BLANK || kind == LineKind.TOTAL) {
      interrupted = true;
    } else if (kind == LineKind.DATA) {
      interrupted = false;
    }
    afterTotal = kind == LineKind.TOTAL || (afterTotal && kind == LineKind.BLANK);
    begun = (begun || kind == LineKind.DATA) && kind != LineKind.HEADING;
    return kind;
  }

  private LineKind kind(Line line) {
    List<Cell> filled = line.filled();
    if (filled.isEmpty()) {
      return LineKind.BLANK;
    }
    Marker marker = marker(line);
    boolean numbered = marker == Marker.NUMBER;
    if ((!begun && !plain && columnNumbers(line)) || (!numbered && headingsAgain(filled))) {
      return LineKind.HEADING;
    }
    if (!numbered && ends(line)) {
      return LineKind.END;
    }
    if (total(line, numbered)) {
      return LineKind.TOTAL;
    }
    if (numbered && title(line)) {
      return LineKind.SECTION;
    }
    if (numbered) {
      numbersSeen = true;
      return filled.size() == 1 && keys.length > 0 && keys[0] != number
          ? LineKind.UNUSED
          : LineKind.DATA;
    }
    return unnumbered(line, marker);
  }

  private LineKind unnumbered(Line line, Marker marker) {
    if (section(line, marker)) {
      return LineKind.SECTION;
    }
    boolean stray = (blank(line, keys) || numbersSeen) && !mostly(line);
    return interrupted && stray && !plain ? LineKind.END : LineKind.DATA;
  }

  /**
   * Whether the row begins a section. With a letter before it, it may also count facts (teams I,
   * II, III): those fill what a section leaves blank, even one that gives subtotals.
   */
  private boolean section(Line line, Marker marker) {
    if (marker != Marker.NONE) {
      return !records(line);
    }
    Cell only = line.filled().get(0);
    if (plain || line.filled().size() > 1 || !(only instanceof Cell.Text)) {
      return false;
    }
    boolean across =
        only.at().column() < columnAfter(only) && only.at().equals(line.at(columnAfter(only)).at());
    boolean early = keys.length == 0 || only.at().column() <= keys[0];
    boolean nameless = number == 0 && !needsSections && !interrupted;
    return across || (early && !nameless);
  }

  private int columnAfter(Cell cell) {
    int last = columns.all().stream().mapToInt(Heading::line).max().orElse(1);
    return Math.min(cell.at().column() + 1, last);
  }

  /** Whether every required column is filled, one of them with more than a number. */
  private boolean records(Line line) {
    boolean words = false;
    for (int column : filledInData) {
      if (!filled(line, column)) {
        return false;
      }
      boolean key = Arrays.stream(keys).anyMatch(other -> other == column);
      words |= !key && !(line.at(column) instanceof Cell.Numeric) && !digits(line.at(column));
    }
    return words;
  }

  private static boolean digits(Cell cell) {
    return NumberText.decimal(cell.text()).isPresent();
  }

  private boolean total(Line line, boolean numbered) {
    for (Cell label : labels(line)) {
      if (LineText.total(label, numbered)) {
        return true;
      }
    }
    // What follows a total with a dash before it is a part of it.
    return !numbered && number > 0 && afterTotal && LineText.part(line.filled().get(0));
  }

  /** The label of a row of totals; empty for one that tells a part or a share of a total. */
  Optional<Cell> sum(Line line) {
    return labels(line).stream().filter(LineText::sum).findFirst();
  }

  /** Where the word for a total may stand: the first cell, and the key. */
  private List<Cell> labels(Line line) {
    Cell first = line.filled().get(0);
    return keys.length == 0 ? List.of(first) : List.of(first, line.at(keys[0]));
  }

  private boolean ends(Line line) {
    List<Cell> filled = line.filled();
    if (filled.size() > FEW) {
      return false;
    }
    boolean words = filled.stream().anyMatch(LineText::below);
    for (int key : keys) {
      words = words && (CellText.empty(line.at(key)) || LineText.below(line.at(key)));
    }
    return words;
  }

  private boolean columnNumbers(Line line) {
    return line.filled().size() * 2 >= columns.all().size()
        && LineText.columnNumbers(line.filled());
  }

  /** Headings are repeated at the top of every printed page. */
  private boolean headingsAgain(List<Cell> filled) {
    long same =
        filled.stream()
            .filter(cell -> headings.contains(cell.at().column() + " " + CellText.of(cell)))
            .count();
    return same > 1 && same * 2 > filled.size();
  }

  private static boolean blank(Line line, int[] places) {
    return Arrays.stream(places).allMatch(column -> CellText.blank(line.at(column)));
  }

  /** Whether a text of its own stands in a column, not one that reaches over from the left. */
  private static boolean filled(Line line, int column) {
    return !CellText.blank(line.at(column)) && line.at(column).at().column() == column;
  }

  /** Whether one text reaches over all that a fact must have. */
  private boolean title(Line line) {
    return needed.length > 1
        && line.filled().size() == 2
        && Arrays.stream(needed)
            .mapToObj(column -> line.at(column).at())
            .allMatch(line.at(needed[0]).at()::equals);
  }

  /** Whether half of what a fact must have is there. */
  private boolean mostly(Line line) {
    int[] places = needed.length > 0 ? needed : keys;
    long filled = Arrays.stream(places).filter(column -> filled(line, column)).count();
    return filled * 2 >= places.length;
  }
}
