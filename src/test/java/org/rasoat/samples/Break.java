package org.rasoat.samples;

import java.util.List;

/**
 * A fault that is planted in the broken sample.
 *
 * @param rule the rule that must object
 * @param sheet the sheet of the finding
 * @param cell the cell of the finding
 * @param edits what makes the fault; empty if the sample has it without
 */
record Break(String rule, String sheet, String cell, List<Edit> edits) {

  /** A fault that is found in the first of the cells that are changed. */
  static Break of(String rule, Edit... edits) {
    return new Break(rule, edits[0].sheet(), edits[0].cell(), List.of(edits));
  }

  /** A fault that another break makes, or that the clean sample has too. */
  static Break also(String rule, String sheet, String cell) {
    return new Break(rule, sheet, cell, List.of());
  }

  /** The same fault, found in a cell that is not the one changed. */
  Break foundAt(String otherSheet, String otherCell) {
    return new Break(rule, otherSheet, otherCell, edits);
  }
}
