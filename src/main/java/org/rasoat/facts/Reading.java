package org.rasoat.facts;

import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.rasoat.workbook.Cell;

/** What came of reading one cell that is not blank. */
sealed interface Reading {

  /** A value of the field's type. */
  record Value(Object value) implements Reading {}

  /**
   * The cell cannot be read.
   *
   * @param rule the rule that it breaks
   * @param sentence the key of the sentence, with places for heading, text and hint
   * @param hint what would be right; empty if the sentence says it all
   */
  record Refused(ReadingRule rule, String sentence, String hint) implements Reading {
    Bilingual message(String heading, Cell cell) {
      return Sentences.say("facts." + sentence, heading, CellText.of(cell), hint);
    }
  }

  static Reading value(Object value) {
    return new Value(value);
  }

  static Reading refused(ReadingRule rule, String sentence) {
    return new Refused(rule, sentence, "");
  }
}
