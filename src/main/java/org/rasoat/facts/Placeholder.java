package org.rasoat.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rasoat.workbook.Cell;

/** Words that people put where they have no value yet. A cell that holds one counts as blank. */
final class Placeholder {

  private static final Set<String> WORDS = words("placeholders");

  /** Words that are values in a column of texts: "religion: none". */
  private static final Set<String> DENIALS = words("placeholders.denials");

  private static final int LONGEST = 20;

  private Placeholder() {}

  /**
   * Whether a cell, which is not blank, holds such a word instead of a value.
   *
   * @param reading what came of reading the cell
   */
  static boolean stands(Field field, Cell cell, Reading reading) {
    boolean text = field.type() == String.class || field.type() == List.class;
    if (reading instanceof Reading.Value && !text && field.type() != Name.class) {
      return false;
    }
    if (cell instanceof Cell.Numeric numeric) {
      return !text && numeric.value().signum() == 0;
    }
    String word = cell instanceof Cell.Text ? cell.text() : "";
    if (word.isEmpty() || word.length() > LONGEST || field.type() == Boolean.class) {
      return false;
    }
    String plain = CellText.clean(word).toLowerCase(Locale.ROOT);
    return WORDS.contains(plain) || (!text && DENIALS.contains(plain));
  }

  private static Set<String> words(String name) {
    Set<String> words = new HashSet<>();
    Words.listed(name).forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
    return Set.copyOf(words);
  }

  /**
   * Whether a cell from which nothing was read holds a placeholder, a dash included, that no other
   * finding speaks of.
   */
  static boolean read(Field field, Cell cell) {
    return !field.required() && field.type() != Boolean.class && !CellText.empty(cell);
  }
}
