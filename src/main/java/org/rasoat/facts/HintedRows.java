package org.rasoat.facts;

import java.util.HashMap;
import java.util.Map;
import org.rasoat.workbook.Cell;
import org.rasoat.workbook.Worksheet;

/** How many cells in the rows of a sheet may be headings, as far as one glance tells. */
final class HintedRows {

  private final Worksheet sheet;
  private final HeadingWords.Glance words;
  private final Map<Integer, Integer> counts = new HashMap<>();

  HintedRows(Worksheet sheet, HeadingWords words) {
    this.sheet = sheet;
    this.words = words.new Glance();
  }

  /** How many cells of the block may end a heading; without any it has no heading of any type. */
  int of(HeadingBlock block) {
    int hints = 0;
    for (int row = block.top(); row <= block.bottom(); row++) {
      hints += counts.computeIfAbsent(row, this::count);
    }
    return hints;
  }

  private int count(int row) {
    int count = 0;
    for (Cell cell : sheet.row(row)) {
      count += words.mayEnd(cell) ? 1 : 0;
    }
    return count;
  }
}
