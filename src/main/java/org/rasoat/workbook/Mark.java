package org.rasoat.workbook;

import java.util.List;

/**
 * A mark on a cell of a workbook's copy.
 *
 * @param sheet the sheet's name
 * @param at the cell
 * @param tone how strongly it is marked
 * @param note what the cell's note says, a paragraph each; empty for a cell that gets none
 * @param line the line of the result table, from 0, that the way back leads to; -1 if there is none
 */
public record Mark(String sheet, Address at, Tone tone, List<String> note, int line) {
  public Mark {
    note = List.copyOf(note);
  }
}
