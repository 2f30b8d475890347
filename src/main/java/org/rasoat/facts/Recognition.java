package org.rasoat.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.rasoat.language.Spelling;
import org.rasoat.workbook.Cell;
import org.rasoat.workbook.Worksheet;

/** Finds the table on a sheet: the type, and the rows of headings, that fit each other best. */
final class Recognition {

  private static final int ROWS_SEARCHED = 60;
  private static final int LABELS_SEARCHED = 200;
  private static final int LABEL_COLUMNS = 8;

  private final Worksheet sheet;
  private final List<ColumnMatcher> across;
  private final List<ColumnMatcher> down;
  private final HeadingText.Memory texts = new HeadingText.Memory();
  private final List<Table> candidates = new ArrayList<>();

  Recognition(Worksheet sheet, List<ColumnMatcher> matchers) {
    this.sheet = sheet;
    across = matchers.stream().filter(matcher -> !matcher.type().vertical()).toList();
    down = matchers.stream().filter(matcher -> matcher.type().vertical()).toList();
    if (!across.isEmpty()) {
      lookAcross();
    }
    if (!down.isEmpty()) {
      lookDown();
    }
    candidates.sort(
        Comparator.comparingInt((Table table) -> table.columns().score())
            .thenComparing(this::named)
            .reversed()
            .thenComparingInt(table -> table.lastRow() - table.firstRow())
            .thenComparingInt(Table::firstRow));
  }

  /** The best table that convinces. */
  Optional<Table> table() {
    return candidates.stream().filter(this::convincing).findFirst();
  }

  /** The best table, whether or not it convinces; empty if no heading is known. */
  Optional<Table> best() {
    return candidates.stream().findFirst();
  }

  /** The table of which most headings are there; empty if no heading is known. */
  Optional<Table> nearest() {
    return candidates.stream()
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
    sheet.rows().stream().limit(ROWS_SEARCHED).forEach(this::lookAt);
  }

  private void lookAt(int row) {
    Optional<HeadingBlock> block = HeadingBlock.around(sheet, texts, row);
    block.ifPresent(this::lookAt);
    block.flatMap(HeadingBlock::taller).ifPresent(this::lookAt);
  }

  private void lookAt(HeadingBlock block) {
    List<Heading> headings = block.headings();
    for (ColumnMatcher matcher : across) {
      consider(matcher, headings, block.top(), block.bottom());
    }
  }

  private void lookDown() {
    List<Integer> rows = sheet.rows().stream().limit(LABELS_SEARCHED).toList();
    TreeSet<Integer> columns = new TreeSet<>();
    rows.forEach(row -> sheet.row(row).forEach(cell -> columns.add(cell.at().column())));
    for (int column : columns.headSet(LABEL_COLUMNS, true)) {
      List<Heading> labels = new ArrayList<>();
      for (int row : rows) {
        Cell cell = sheet.cell(row, column);
        if (!CellText.empty(cell)) {
          labels.add(Heading.of(cell.at(), row, List.of(texts.of(CellText.of(cell)))));
        }
      }
      for (ColumnMatcher matcher : down) {
        consider(matcher, labels, 0, 0);
      }
    }
  }

  private void consider(ColumnMatcher matcher, List<Heading> headings, int top, int bottom) {
    if (headings.stream().noneMatch(matcher::knows)) {
      return;
    }
    Columns columns = matcher.match(headings);
    if (!matcher.type().vertical()) {
      candidates.add(new Table(columns, top, bottom));
      return;
    }
    TreeSet<Integer> lines = new TreeSet<>(columns.lines());
    candidates.add(new Table(columns, lines.first(), lines.last()));
  }

  private boolean named(Table table) {
    String name = " " + Spelling.bare(sheet.name()) + " ";
    return table.type().labels().stream()
        .anyMatch(label -> name.contains(" " + Spelling.bare(label) + " "));
  }
}
