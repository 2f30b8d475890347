package org.rasoat.facts;

import java.util.ArrayList;
import java.util.List;
import org.rasoat.facts.TotalColumn.Kind;

/**
 * Recomputes the totals of a table, column by column of whole numbers. A total is right if it is
 * the sum of any rows that it may stand for: those since a section or total above it, those as far
 * as one below it, the subtotals, the sums that stand beside the names of sections.
 */
final class Totals {

  private static final CellReader WHOLE = new WholeReader(Long.MAX_VALUE / 1_000_000);

  private final List<TotalColumn> columns = new ArrayList<>();
  private final LineSorter sorter;

  Totals(Table table, LineSorter sorter, Origin.Source source) {
    this.sorter = sorter;
    List<Field> fields = table.type().fields();
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      Heading heading = table.columns().found().get(field);
      boolean whole = field.type() == Integer.class || field.type() == Long.class;
      if (whole && !field.key() && heading != null && !Words.NUMBER.has(heading.text())) {
        columns.add(new TotalColumn(i, heading, source));
      }
    }
  }

  /** Sees the row of a fact. */
  void data(Line line, Read read) {
    for (TotalColumn column : columns) {
      column.data(line, read);
    }
  }

  /** Sees the row of a section, which may show the section's sum. */
  void section(Line line, Section section) {
    columns.forEach(
        column -> column.row(Kind.SECTION, section.rank(), section.text(), line, WHOLE));
  }

  /** Sees a row of totals, or one that tells a part or a share of a total. */
  void total(Line line) {
    String label = sorter.sum(line).map(CellText::of).orElse("");
    Kind kind = label.isEmpty() ? Kind.OTHER : Kind.TOTAL;
    columns.forEach(column -> column.row(kind, "", label, line, WHOLE));
  }

  /** Reports the totals that nothing adds up to. */
  void report(Gathering facts) {
    columns.forEach(column -> new TotalCheck(column).report(facts));
  }
}
