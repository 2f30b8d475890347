package org.rasoat.facts;

import java.util.HashMap;
import java.util.Map;
import org.rasoat.workbook.Cell;

/** Reads names. The same few stand in very many rows, so equal texts share one name. */
final class NameReader implements CellReader {

  private static final int KEPT = 10_000;

  private final NameBook names;
  private final Map<String, Name> seen = new HashMap<>();

  NameReader(NameBook names) {
    this.names = names;
  }

  @Override
  public Reading read(Cell cell) {
    String text = CellText.of(cell);
    Name known = seen.get(text);
    if (known != null) {
      return Reading.value(known);
    }
    Name name = names.name(text);
    if (seen.size() < KEPT) {
      seen.put(text, name);
    }
    return Reading.value(name);
  }
}
