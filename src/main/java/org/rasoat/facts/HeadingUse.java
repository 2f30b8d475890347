package org.rasoat.facts;

import org.jspecify.annotations.Nullable;
import org.rasoat.workbook.Address;

/**
 * What became of one heading of a table.
 *
 * @param at the cell of the heading
 * @param text the heading as it stands in the sheet
 * @param fate what became of it
 * @param field what the pack calls the field that it was read for, or would fit; null if it fits
 *     none
 * @param near for a heading that fits no field, the heading that was most likely meant, or null
 */
public record HeadingUse(
    Address at, String text, Fate fate, @Nullable String field, @Nullable String near) {

  /** What may become of a heading. */
  public enum Fate {
    /** Its column is read. */
    READ,
    /** It fits a field as well as another heading does, which was read. */
    AMBIGUOUS,
    /** It fits a field that a better heading was read for. */
    TAKEN,
    /** It fits no field. */
    UNKNOWN,
    /** A mapping says that it is not to be read. */
    IGNORED;

    /** Its name as a key of sentences. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
