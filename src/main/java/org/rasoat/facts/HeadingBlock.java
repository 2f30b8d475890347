package org.rasoat.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rasoat.workbook.Address;
import org.rasoat.workbook.Area;
import org.rasoat.workbook.Cell;
import org.rasoat.workbook.Worksheet;

/**
 * One to three rows of a sheet, read as headings. A parent stands in a cell merged across its
 * children, or in the column of its first child with blanks after it; a heading without children
 * may be merged down.
 */
final class HeadingBlock {

  static final int MOST_LEVELS = 3;

  private final Worksheet sheet;
  private final HeadingText.Memory texts;
  private final int top;
  private final int bottom;

  HeadingBlock(Worksheet sheet, HeadingText.Memory texts, int top, int bottom) {
    this.sheet = sheet;
    this.texts = texts;
    this.top = top;
    this.bottom = bottom;
  }

  /**
   * The block that ends where a row's headings end, and reaches up as far as its merged cells show;
   * empty if the row cannot be one of headings.
   */
  static Optional<HeadingBlock> around(Worksheet sheet, HeadingText.Memory texts, int row) {
    int bottom = row;
    for (int column : sheet.columns(row)) {
      Area area = sheet.mergeAt(row, column);
      bottom = area == null ? bottom : Math.max(bottom, area.last().row());
    }
    if (bottom - row >= MOST_LEVELS) {
      return Optional.empty();
    }
    HeadingBlock block = new HeadingBlock(sheet, texts, bottom, bottom);
    for (int level = 1; level < MOST_LEVELS; level++) {
      block = new HeadingBlock(sheet, texts, block.above(), bottom);
    }
    return bottom - block.top < MOST_LEVELS ? Optional.of(block) : Optional.empty();
  }

  /** This block with the row above it, if there may be one more level. */
  Optional<HeadingBlock> taller() {
    return bottom - top + 1 < MOST_LEVELS && top > 1 && !sheet.row(top - 1).isEmpty()
        ? Optional.of(new HeadingBlock(sheet, texts, top - 1, bottom))
        : Optional.empty();
  }

  int top() {
    return top;
  }

  int bottom() {
    return bottom;
  }

  /** The headings, from left to right. */
  List<Heading> headings() {
    @Nullable Cell[] parents = new Cell[bottom - top + 1];
    List<Heading> headings = new ArrayList<>();
    List<Address> before = List.of();
    for (int column : columns()) {
      List<Cell> levels = levels(column, parents);
      // Cells are told apart by their places: to compare values, numbers would be formatted.
      List<Address> places = levels.stream().map(Cell::at).toList();
      if (!levels.isEmpty() && !places.equals(before)) {
        headings.add(heading(column, levels));
      }
      before = places;
    }
    return headings;
  }

  /**
   * The headings in groups, as tables stand beside each other: a group ends where a column is left
   * blank, or before another column of running numbers.
   */
  List<List<Heading>> parts(List<Heading> headings) {
    List<List<Heading>> parts = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      if (i == 0 || begins(headings.get(i - 1), headings.get(i))) {
        parts.add(new ArrayList<>());
      }
      parts.get(parts.size() - 1).add(headings.get(i));
    }
    return parts;
  }

  private boolean begins(Heading before, Heading heading) {
    if (Words.NUMBER.has(heading.text())) {
      return true;
    }
    for (int column = before.line() + 1; column < heading.line(); column++) {
      if (CellText.empty(sheet.shown(bottom, column))) {
        return true;
      }
    }
    return false;
  }

  private Heading heading(int column, List<Cell> levels) {
    List<HeadingText> words = levels.stream().map(cell -> texts.of(cell)).toList();
    Address at = levels.get(levels.size() - 1).at();
    return Heading.of(at, column, words);
  }

  /** The cells of a column's levels; the parents are those that reach over from the left. */
  private List<Cell> levels(int column, @Nullable Cell[] parents) {
    List<Cell> levels = new ArrayList<>();
    for (int row = top; row <= bottom; row++) {
      Cell shown = sheet.shown(row, column);
      int level = row - top;
      if (!CellText.empty(shown)) {
        boolean reaches = sheet.mergeAt(row, column) == null && hasChild(row, column);
        Arrays.fill(parents, level, parents.length, null);
        parents[level] = reaches ? shown : null;
      } else if (parents[level] != null && hasChild(row, column)) {
        shown = parents[level];
      } else {
        parents[level] = null;
      }
      if (!CellText.empty(shown) && !stands(levels, shown.at())) {
        levels.add(shown);
      }
    }
    return levels;
  }

  private static boolean stands(List<Cell> levels, Address at) {
    for (Cell level : levels) {
      if (level.at().equals(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasChild(int row, int column) {
    for (int below = row + 1; below <= bottom; below++) {
      if (!CellText.empty(sheet.cell(below, column))) {
        return true;
      }
    }
    return false;
  }

  private NavigableSet<Integer> columns() {
    NavigableSet<Integer> columns = new TreeSet<>();
    for (int row = top; row <= bottom; row++) {
      for (int column : sheet.columns(row)) {
        columns.add(column);
      }
    }
    return columns;
  }

  /** The row to which the merged cells of the top row reach up, or the row of its parents. */
  private int above() {
    NavigableSet<Integer> filled = new TreeSet<>();
    int above = top;
    for (int column : reach()) {
      if (!CellText.empty(sheet.shown(top, column))) {
        filled.add(column);
        Area area = sheet.mergeAt(top, column);
        above = area == null ? above : Math.min(above, area.first().row());
      }
    }
    return above < top || top == 1 || filled.isEmpty() || !parents(filled) ? above : top - 1;
  }

  /** Columns that may hold headings, those of cells merged down included. */
  private NavigableSet<Integer> reach() {
    NavigableSet<Integer> columns = columns();
    for (int row = Math.max(1, top - MOST_LEVELS + 1); row < top; row++) {
      for (int column : sheet.columns(row)) {
        columns.add(column);
      }
    }
    return columns;
  }

  /**
   * Whether the row above merges some of the filled columns under parents, but not all. A text that
   * stands alone there and reaches over the first column is a title, not a parent.
   */
  private boolean parents(NavigableSet<Integer> filled) {
    int[] row = sheet.columns(top - 1);
    for (int column : row) {
      Area area = sheet.mergeAt(top - 1, column);
      boolean title = row.length == 1 && area != null && area.contains(top - 1, filled.first());
      if (area != null && area.last().row() == top - 1 && !title) {
        int children = filled.subSet(area.first().column(), area.last().column() + 1).size();
        if (children > 1 && children < filled.size()) {
          return true;
        }
      }
    }
    return false;
  }
}
