package org.rasoat.workbook;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The merged areas of a sheet as an interval tree over their rows, laid out in a sorted array: a
 * sheet may have tens of thousands of them, and every cell asks.
 */
final class Merges {

  private final Area[] areas;

  /** For the middle of each half: the last row that any area of that half reaches. */
  private final int[] reach;

  Merges(Collection<Area> merges) {
    areas =
        merges.stream()
            .distinct()
            .sorted(Comparator.comparing(Area::first).thenComparing(Area::last))
            .toArray(Area[]::new);
    reach = new int[areas.length];
    measure(0, areas.length);
  }

  private int measure(int from, int to) {
    if (from >= to) {
      return 0;
    }
    int middle = (from + to) >>> 1;
    int halves = Math.max(measure(from, middle), measure(middle + 1, to));
    reach[middle] = Math.max(areas[middle].last().row(), halves);
    return reach[middle];
  }

  /** The area around a place, or null; the uppermost if several overlap. */
  @Nullable Area at(int row, int column) {
    return at(row, column, 0, areas.length);
  }

  private @Nullable Area at(int row, int column, int from, int to) {
    int middle = (from + to) >>> 1;
    if (from >= to || reach[middle] < row) {
      return null;
    }
    Area before = at(row, column, from, middle);
    if (before != null || areas[middle].first().row() > row) {
      return before;
    }
    return areas[middle].contains(row, column) ? areas[middle] : at(row, column, middle + 1, to);
  }
}
