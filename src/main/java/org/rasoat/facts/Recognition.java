package org.rasoat.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rasoat.language.Spelling;
import org.rasoat.workbook.Cell;
import org.rasoat.workbook.Worksheet;

/** Finds the tables on a sheet: the types, and the rows of headings, that fit each other best. */
final class Recognition {

  private static final int ROWS_SEARCHED = 60;
  private static final int LABELS_SEARCHED = 200;
  private static final int LABEL_COLUMNS = 8;

  private final Worksheet sheet;
  private final KnownTypes known;

  /** What the sheet's name is compared by. */
  private final String name;

  private final HeadingText.Memory texts = new HeadingText.Memory();
  private final int only;
  private final List<Candidate> candidates = new ArrayList<>();

  /**
   * What may be a table.
   *
   * @param narrow the same without headings that stand apart from those that belong to fields
   */
  record Candidate(Table table, Table narrow) {
    /** Whether the table is this one, with or without what stands apart. */
    boolean is(Table other) {
      return table.equals(other) || narrow.equals(other);
    }
  }

  /** Looks for tables of any type. */
  Recognition(Worksheet sheet, KnownTypes known) {
    this(sheet, known, 0);
  }

  /** Looks for the table that a mapping speaks of, in the row that it names if it is there. */
  static Optional<Candidate> settled(Worksheet sheet, Decisions decisions) {
    KnownTypes known = new KnownTypes(List.of(new ColumnMatcher(decisions)));
    return Stream.of(decisions.row(), 0)
        .distinct()
        .flatMap(row -> new Recognition(sheet, known, row).candidates.stream().limit(1))
        .findFirst();
  }

  /**
   * Looks for tables.
   *
   * @param only the last row of the headings; 0 for any
   */
  private Recognition(Worksheet sheet, KnownTypes known, int only) {
    this.sheet = sheet;
    this.known = known;
    this.only = only;
    name = Spelling.bare(sheet.name());
    if (!known.across().isEmpty()) {
      lookAcross();
    }
    if (!known.down().isEmpty()) {
      lookDown();
    }
    candidates.sort(
        Comparator.comparing(
            Candidate::table,
            Comparator.comparingInt((Table table) -> table.columns().score() + name(table))
                .thenComparing(this::named)
                .reversed()
                .thenComparingInt(table -> table.lastRow() - table.firstRow())
                .thenComparingInt(Table::firstRow)));
  }

  /**
   * The tables that convince, each with the rows that may belong to it.
   *
   * @param settled tables that need not convince, because a mapping names them
   */
  List<SheetTables.Part> tables(List<Candidate> settled) {
    Stream<Candidate> convincing = candidates.stream().filter(c -> convincing(c.table()));
    return new SheetTables(sheet, Stream.concat(settled.stream(), convincing).toList()).parts();
  }

  /** The table of another type that the headings of a table fit next best. */
  Optional<Table> rival(Table table) {
    return candidates.stream()
        .map(Candidate::table)
        .filter(other -> !other.type().equals(table.type()) && other.columns().score() > 0)
        .filter(o -> o.firstRow() <= table.lastRow() && o.lastRow() >= table.firstRow())
        .findFirst();
  }

  /** The best table, whether or not it convinces; empty if no heading is known. */
  Optional<Table> best() {
    return candidates.stream().findFirst().map(Candidate::table);
  }

  /** The table of which most headings are there; empty if no heading is known. */
  Optional<Table> nearest() {
    return candidates.stream()
        .map(Candidate::table)
        .min(
            Comparator.comparingInt((Table table) -> -table.columns().found().size())
                .thenComparingInt(table -> table.columns().missing().size()));
  }

  /** Words such as "unit" and "date" also stand below each other in letters. */
  private boolean convincing(Table table) {
    boolean strange = table.type().vertical() && !named(table);
    return table.columns().convincing(strange ? 3 : 2);
  }

  private void lookAcross() {
    if (only > 0) {
      for (int row = Math.max(1, only - HeadingBlock.MOST_LEVELS + 1); row <= only; row++) {
        lookAt(row);
      }
      return;
    }
    List<HeadingBlock> blocks =
        sheet.rows().stream().limit(ROWS_SEARCHED).flatMap(this::blocks).toList();
    HintedRows hints = new HintedRows(sheet, known.wordsAcross());
    blocks.stream().filter(block -> hints.of(block) > 1).forEach(this::lookAt);
    if (candidates.stream().noneMatch(candidate -> convincing(candidate.table()))) {
      blocks.stream().filter(block -> hints.of(block) == 1).forEach(this::lookAt);
    }
    known.search().below(sheet, ROWS_SEARCHED).forEach(this::lookAt);
  }

  private void lookAt(int row) {
    blocks(row).forEach(this::lookAt);
  }

  private Stream<HeadingBlock> blocks(int row) {
    Optional<HeadingBlock> block =
        HeadingBlock.around(sheet, texts, row).filter(b -> only == 0 || b.bottom() == only);
    return Stream.concat(block.stream(), block.flatMap(HeadingBlock::taller).stream());
  }

  private void lookAt(HeadingBlock block) {
    List<Heading> headings = block.headings();
    List<List<Heading>> parts = block.parts(headings);
    if (parts.size() == 1 || parts.stream().filter(this::convincing).count() < 2) {
      lookAt(block, headings, parts);
    }
    if (parts.size() > 1) {
      parts.forEach(part -> lookAt(block, part, List.of(part)));
    }
  }

  private boolean convincing(List<Heading> headings) {
    return known.across(headings).stream()
        .anyMatch(matcher -> matcher.match(headings).convincing(2));
  }

  private void lookAt(HeadingBlock block, List<Heading> headings, List<List<Heading>> parts) {
    for (ColumnMatcher matcher : known.across(headings)) {
      Columns columns = matcher.match(headings);
      List<Heading> near =
          parts.stream()
              .filter(part -> columns.found().values().stream().anyMatch(part::contains))
              .flatMap(List::stream)
              .toList();
      candidates.add(
          new Candidate(
              new Table(columns, block.top(), block.bottom()),
              new Table(columns.with(near), block.top(), block.bottom())));
    }
  }

  private void lookDown() {
    TreeMap<Integer, List<Cell>> columns = new TreeMap<>();
    List<Integer> rows = sheet.rows();
    for (int row : rows.subList(0, Math.min(LABELS_SEARCHED, rows.size()))) {
      for (int column : sheet.columns(row)) {
        if (column <= LABEL_COLUMNS) {
          columns.computeIfAbsent(column, unused -> new ArrayList<>()).add(sheet.cell(row, column));
        }
      }
    }
    HeadingWords.Glance words = known.wordsDown().new Glance();
    for (List<Cell> cells : columns.values()) {
      if (only > 0 || cells.stream().anyMatch(words::mayEnd)) {
        List<Heading> labels =
            cells.stream()
                .filter(cell -> !CellText.empty(cell))
                .map(cell -> Heading.of(cell.at(), cell.at().row(), List.of(texts.of(cell))))
                .toList();
        known.down().forEach(matcher -> consider(matcher, labels));
      }
    }
  }

  private void consider(ColumnMatcher matcher, List<Heading> labels) {
    if (labels.stream().anyMatch(matcher::knows)) {
      Columns columns = matcher.match(labels);
      TreeSet<Integer> lines = new TreeSet<>(columns.lines());
      Table table = new Table(columns, lines.first(), lines.last());
      candidates.add(new Candidate(table, table));
    }
  }

  /**
   * What the name of the sheet adds to the headings: types that share most of their columns differ
   * by it when the one that tells them apart is missing.
   */
  private int name(Table table) {
    return known.called(table.type(), name) ? 2 * HeadingPattern.EXACT : 0;
  }

  private boolean named(Table table) {
    return known.mentioned(table.type(), name);
  }
}
