package org.rasoat.equivalence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.util.CellRangeAddress;

/** A sheet that can be written in other ways. Rows and columns are counted from 0. */
final class Page {

  String name;
  final TreeMap<Integer, TreeMap<Integer, Content>> rows = new TreeMap<>();
  List<CellRangeAddress> merges = new ArrayList<>();
  final Set<Integer> hidden = new TreeSet<>();

  /** Rows that have borders and nothing in them, below all others. */
  int dummies;

  Page(String name) {
    this.name = name;
  }

  Page copy() {
    Page copy = new Page(name);
    rows.forEach((row, cells) -> copy.rows.put(row, new TreeMap<>(cells)));
    copy.merges.addAll(merges);
    copy.hidden.addAll(hidden);
    copy.dummies = dummies;
    return copy;
  }

  void set(int row, int column, Content content) {
    rows.computeIfAbsent(row, unused -> new TreeMap<>()).put(column, content);
  }

  Map<Integer, Content> row(int row) {
    return rows.getOrDefault(row, new TreeMap<>());
  }

  String text(int row, int column) {
    Content content = row(row).get(column);
    return content == null ? "" : content.value().toString();
  }

  /** Changes what is in the cells. */
  void each(UnaryOperator<Content> change) {
    rows.values().forEach(row -> row.replaceAll((column, content) -> change.apply(content)));
  }

  /** Keeps the values that formulas gave, because the cells are about to move. */
  void freeze() {
    each(content -> content.formula() == null ? content : content.with(content.value()));
  }

  /** Moves the cells of some rows to other columns. */
  void columns(int first, int last, IntUnaryOperator to) {
    rows.subMap(first, true, last, true)
        .replaceAll(
            (row, cells) -> {
              TreeMap<Integer, Content> moved = new TreeMap<>();
              cells.forEach((column, content) -> moved.put(to.applyAsInt(column), content));
              return moved;
            });
  }

  /** Moves all rows from one on down, and merged cells with them. */
  void insert(int at, int count) {
    move(at, count);
    merges =
        new ArrayList<>(
            merges.stream()
                .map(
                    area ->
                        area.getFirstRow() >= at
                            ? new CellRangeAddress(
                                area.getFirstRow() + count,
                                area.getLastRow() + count,
                                area.getFirstColumn(),
                                area.getLastColumn())
                            : area)
                .toList());
  }

  private void move(int at, int count) {
    TreeMap<Integer, TreeMap<Integer, Content>> below = new TreeMap<>(rows.tailMap(at, true));
    rows.tailMap(at, true).clear();
    below.forEach((row, cells) -> rows.put(row + count, cells));
    Set<Integer> covered = new TreeSet<>();
    hidden.removeIf(row -> row >= at && covered.add(row + count));
    hidden.addAll(covered);
  }

  /** Takes a row out, with the merged cells that begin in it. */
  void remove(int row) {
    rows.remove(row);
    merges.removeIf(area -> area.getFirstRow() == row);
    insert(row + 1, -1);
  }

  void merge(int top, int bottom, int left, int right) {
    merges.add(new CellRangeAddress(top, bottom, left, right));
  }

  /** The first row whose first cell says so, or -1. */
  int rowOf(String start) {
    return rows.keySet().stream()
        .filter(row -> text(row, 0).startsWith(start))
        .findFirst()
        .orElse(-1);
  }

  /** The row of the headings (the upper one): the first whose first cell names a running number. */
  int headings() {
    int row = rowOf("STT");
    return row >= 0 ? row : Math.max(rowOf("Tổ số"), rowOf("Lần"));
  }

  /** The first row of notes below the table. */
  int end() {
    return rowOf("Ghi chú:");
  }

  /** The number of columns of the table. */
  int width() {
    return rows.values().stream()
            .filter(row -> !row.isEmpty())
            .mapToInt(TreeMap::lastKey)
            .max()
            .orElse(0)
        + 1;
  }
}
