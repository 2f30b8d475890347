package org.rasoat.facts;

import java.util.EnumMap;
import java.util.Map;
import org.rasoat.findings.Severity;
import org.rasoat.language.Sentences;
import org.rasoat.workbook.Cell;
import org.rasoat.workbook.Encoding;

/** Counts the texts of a column that the workbook does not hold in the usual form of Unicode. */
final class LegacyColumn {

  private final String field;
  private final Map<Encoding, Tally> cells = new EnumMap<>(Encoding.class);

  LegacyColumn(String field) {
    this.field = field;
  }

  /** Sees a text. */
  void see(Origin origin, Cell.Text cell) {
    if (cell.encoding() != Encoding.UNICODE) {
      cells.computeIfAbsent(cell.encoding().letters(), unused -> new Tally()).add(origin, field);
    }
  }

  /** Reports each form once; what only Unicode itself writes in two ways is no fault. */
  void report(String heading, Gathering facts) {
    cells.forEach(
        (encoding, tally) -> {
          boolean old = encoding != Encoding.DECOMPOSED;
          facts.add(
              ReadingRule.LEGACY_TEXT,
              old ? Severity.WARNING : Severity.INFO,
              Sentences.say(
                  old ? "facts.legacy" : "facts.decomposed",
                  heading,
                  tally.count(),
                  tally.first().value(),
                  encoding.toString()),
              tally);
        });
  }
}
