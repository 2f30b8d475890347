package org.rasoat.facts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Spelling;
import org.rasoat.workbook.Area;
import org.rasoat.workbook.Cell;
import org.rasoat.workbook.Worksheet;

/** Reads a vertical table: labels in one column, and each record in a column to the right. */
final class FormReader {

  private final Worksheet sheet;
  private final Table table;
  private final RowMaker maker;
  private final Hidden hidden;

  FormReader(Worksheet sheet, Table table, RowMaker maker, Hidden hidden) {
    this.sheet = sheet;
    this.table = table;
    this.maker = maker;
    this.hidden = hidden;
  }

  /** Reads every record. */
  void read() {
    records().forEach(this::make);
  }

  private void make(int column) {
    List<Field> fields = table.type().fields();
    @Nullable Cell[] cells = new Cell[fields.size()];
    for (int i = 0; i < cells.length; i++) {
      Heading label = table.columns().found().get(fields.get(i));
      cells[i] = label == null ? null : sheet.shown(label.line(), column);
    }
    hidden.see(column, maker.make(cells, sheet.cell(table.firstRow(), column)));
  }

  /**
   * The columns of the records: those with a key, or the first that is filled. A form that must be
   * there and is blank is a record without values, as its required values are missing; another one
   * that is blank holds none, as a table without rows does.
   */
  private Set<Integer> records() {
    TreeSet<Integer> records = new TreeSet<>();
    key().ifPresent(label -> records.addAll(values(label)));
    if (records.isEmpty()) {
      TreeSet<Integer> filled = new TreeSet<>();
      table.columns().found().values().forEach(label -> filled.addAll(values(label)));
      if (!filled.isEmpty()) {
        records.add(filled.first());
      } else if (table.type().required()) {
        records.add(end(table.columns().all().get(0)) + 1);
      }
    }
    return records;
  }

  private Optional<Heading> key() {
    return table.type().fields().stream()
        .filter(Field::key)
        .map(field -> Optional.ofNullable(table.columns().found().get(field)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The columns right of a label that hold something other than remarks. */
  private Set<Integer> values(Heading label) {
    TreeSet<Integer> columns = new TreeSet<>();
    for (Cell cell : sheet.row(label.line())) {
      int column = cell.at().column();
      if (column > end(label) && !CellText.blank(cell) && !remarks(label, column)) {
        columns.add(column);
      }
    }
    return columns;
  }

  private int end(Heading label) {
    Area area = sheet.mergeAt(label.at().row(), label.at().column());
    return area == null ? label.at().column() : area.last().column();
  }

  private boolean remarks(Heading label, int column) {
    boolean headed = table.firstRow() > 1 && remark(sheet.shown(table.firstRow() - 1, column));
    return headed || remark(sheet.cell(label.line(), column));
  }

  private boolean remark(Cell cell) {
    String key = Spelling.key(cell.text());
    return Words.REMARKS.has(cell.text())
        || table.type().remarks().stream().anyMatch(remark -> Spelling.key(remark).equals(key));
  }
}
