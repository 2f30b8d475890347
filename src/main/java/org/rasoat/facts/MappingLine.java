package org.rasoat.facts;

import org.jspecify.annotations.Nullable;
import org.rasoat.language.Spelling;
import org.rasoat.workbook.Address;

/**
 * One line of a mapping.
 *
 * @param number its row in the mapping
 * @param file the key of the workbook's name; empty for any
 * @param sheet the sheet's name
 * @param table the number of the table on the sheet, from 1
 * @param type the type that the table is read as; null if the sheet is not to be read
 * @param row the last row of the headings; 0 if they are to be looked for
 * @param cell the cell of the heading; null if any will do
 * @param heading the heading; empty if the line only names the type
 * @param field the field that the column is read for; null if the line does not say
 * @param ignored whether the column is not to be read
 */
record MappingLine(
    int number,
    String file,
    String sheet,
    int table,
    @Nullable RowType type,
    int row,
    @Nullable Address cell,
    String heading,
    @Nullable Field field,
    boolean ignored) {

  /** What names and headings are compared by; signs alone have no key. */
  static String key(String text) {
    String key = Spelling.key(text);
    return key.isEmpty() ? CellText.clean(text) : key;
  }

  /** Whether the line speaks of the heading, as far as its text tells. */
  boolean names(Heading other) {
    return !heading.isEmpty() && key(heading).equals(key(other.text()));
  }

  /** Whether the line says what is to become of the column. */
  boolean decides() {
    return ignored || field != null;
  }
}
