package org.rasoat.facts;

import java.util.List;
import java.util.Locale;
import org.rasoat.language.Bilingual;

/** The columns of a mapping. */
public enum MappingColumn {
  /** The workbook's name; blank for any. */
  FILE,
  /** The sheet's name. */
  SHEET,
  /** The number of the table on the sheet. */
  TABLE,
  /** What the table is read as. */
  TYPE,
  /** The last row of its headings. */
  ROW,
  /** The cell of a heading. */
  CELL,
  /** The heading. */
  HEADING,
  /** What its column is read for. */
  FIELD,
  /** A remark for people. */
  NOTE;

  private List<String> names() {
    return Words.listed("mapping." + name().toLowerCase(Locale.ROOT));
  }

  /** What the column is called. */
  public Bilingual shown() {
    return new Bilingual(names().get(0), names().get(1));
  }

  /** Whether the text is a name of the column. */
  boolean named(String text) {
    return names().stream().anyMatch(name -> MappingLine.key(name).equals(MappingLine.key(text)));
  }

  /** The words for "not to be read". */
  public static Bilingual ignore() {
    List<String> words = Words.listed("mapping.ignore");
    return new Bilingual(words.get(0), words.get(1));
  }
}
