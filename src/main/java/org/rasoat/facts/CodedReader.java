package org.rasoat.facts;

import java.util.HashMap;
import java.util.Map;
import org.rasoat.workbook.Cell;

/** Reads the labels of a declared enum. A column holds few different ones, which are remembered. */
final class CodedReader implements CellReader {

  private static final int KEPT = 1000;

  private final Labels labels;
  private final Map<String, Reading> seen = new HashMap<>();

  CodedReader(Labels labels) {
    this.labels = labels;
  }

  @Override
  public Reading read(Cell cell) {
    String text = CellText.typed(cell).orElseGet(() -> CellText.of(cell));
    Reading known = seen.get(text);
    if (known != null) {
      return known;
    }
    Reading reading = labels.find(text).map(Reading::value).orElseGet(() -> unknown(text));
    if (seen.size() < KEPT) {
      seen.put(text, reading);
    }
    return reading;
  }

  private Reading unknown(String text) {
    return labels
        .nearest(text)
        .map(near -> new Reading.Refused(ReadingRule.UNKNOWN_VALUE, "coded.near", near))
        .orElseGet(
            () ->
                new Reading.Refused(
                    ReadingRule.UNKNOWN_VALUE, "coded.text", String.join(", ", labels.shown())));
  }
}
