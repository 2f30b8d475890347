package org.rasoat.workbook;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The merged areas of a sheet, each kept in every line that it crosses the short way: a wide one in
 * its rows, a tall one in its columns. On a line, areas that do not overlap stand one after the
 * other, so that every cell can ask, whatever their number and shape. Excel knows no overlapping
 * areas; where a file has some, the uppermost holds.
 */
final class Merges {

  private final Map<Integer, NavigableMap<Integer, Area>> rows = new HashMap<>();
  private final Map<Integer, NavigableMap<Integer, Area>> columns = new HashMap<>();

  Merges(Collection<Area> merges, Meter meter) {
    merges.stream()
        .distinct()
        .sorted(
            (one, other) -> {
              int order = one.first().compareTo(other.first());
              return order != 0 ? order : one.last().compareTo(other.last());
            })
        .forEach(area -> add(area, meter));
  }

  private void add(Area area, Meter meter) {
    int top = area.first().row();
    int left = area.first().column();
    int bottom = area.last().row();
    int right = area.last().column();
    boolean wide = bottom - top <= right - left;
    int from = wide ? top : left;
    int to = wide ? bottom : right;
    for (int line = from; line <= to; line++) {
      meter.step();
      NavigableMap<Integer, Area> areas =
          (wide ? rows : columns).computeIfAbsent(line, unused -> new TreeMap<>());
      int start = wide ? left : top;
      int end = wide ? right : bottom;
      Map.Entry<Integer, Area> before = areas.floorEntry(end);
      if (before == null || end(before.getValue(), wide) < start) {
        meter.kept(LINE);
        areas.put(start, area);
      }
    }
  }

  private static int end(Area area, boolean wide) {
    return wide ? area.last().column() : area.last().row();
  }

  /** The area around a place, or null; the uppermost if several overlap. */
  @Nullable Area at(int row, int column) {
    if (rows.isEmpty() && columns.isEmpty()) {
      return null;
    }
    Area wide = on(rows.get(row), row, column, column);
    Area tall = on(columns.get(column), row, column, row);
    if (wide == null || tall == null) {
      return wide == null ? tall : wide;
    }
    return wide.first().compareTo(tall.first()) <= 0 ? wide : tall;
  }

  private static @Nullable Area on(
      @Nullable NavigableMap<Integer, Area> line, int row, int column, int at) {
    Map.Entry<Integer, Area> before = line == null ? null : line.floorEntry(at);
    return before != null && before.getValue().contains(row, column) ? before.getValue() : null;
  }

  /** Bytes that an area takes on a line. */
  private static final int LINE = 80;
}
