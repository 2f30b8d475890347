package org.rasoat.facts;

import org.rasoat.workbook.Cell;

/** Reads the labels of a declared enum. */
final class CodedReader implements CellReader {

  private final Labels labels;

  CodedReader(Labels labels) {
    this.labels = labels;
  }

  @Override
  public Reading read(Cell cell) {
    String text = CellText.typed(cell).orElseGet(() -> CellText.of(cell));
    return labels.find(text).map(Reading::value).orElseGet(() -> unknown(text));
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
