package org.rasoat.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Spelling;
import org.rasoat.workbook.Address;
import org.rasoat.workbook.Cell;

/**
 * The text of one level of a heading, with what it is compared by.
 *
 * @param text the text on one line
 * @param forms how it may be read: as it stands, without remarks in brackets, without an
 *     enumeration
 */
record HeadingText(String text, List<Form> forms) {

  private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^()%]*\\)");
  private static final Pattern ENUMERATION =
      Pattern.compile("^(?:(?:\\d{1,2}|[IVX]{1,4}|\\p{L})[.)]\\s*|[-+*•]\\s*)");

  /** The characters of an enumeration with its sign: {@code VIII.} */
  private static final int LONGEST_NUMBER = 5;

  /** One way to read a text: what it is compared by, with and without diacritics. */
  record Form(String key, String bare) {
    static Form of(String text) {
      String key = Spelling.key(text);
      return new Form(key, Spelling.bareOf(key));
    }

    /** The rest follows from the key; comparing is code that Java need not make at the start. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Form form && key.equals(form.key);
    }

    @Override
    public int hashCode() {
      return key.hashCode();
    }
  }

  /** Keeps what was worked out for the texts of one sheet: many of them stand there often. */
  static final class Memory {
    private final Map<String, HeadingText> known = new HashMap<>();

    /** What numbers show takes long to work out, and a cell is looked at for many headings. */
    private final Map<Address, HeadingText> numbers = new HashMap<>();

    HeadingText of(Cell cell) {
      return cell instanceof Cell.Text
          ? of(CellText.of(cell))
          : numbers.computeIfAbsent(cell.at(), at -> of(CellText.of(cell)));
    }

    private HeadingText of(String text) {
      return known.computeIfAbsent(text, HeadingText::of);
    }
  }

  static HeadingText of(String text) {
    Form plain = Form.of(text);
    Form bracketless = text.indexOf('(') < 0 ? plain : without(BRACKETS, text, plain);
    Form unnumbered = enumerated(text) ? without(ENUMERATION, text, plain) : plain;
    return new HeadingText(text, List.of(plain, bracketless, unnumbered));
  }

  /** A quick look at the signs near the start: most texts have none. */
  private static boolean enumerated(String text) {
    for (int i = 0; i < Math.min(LONGEST_NUMBER, text.length()); i++) {
      char letter = text.charAt(i);
      if (letter == '.' || letter == ')' || (i == 0 && "-+*•".indexOf(letter) >= 0)) {
        return true;
      }
    }
    return false;
  }

  private static Form without(Pattern part, String text, Form plain) {
    String rest = part.matcher(text).replaceAll("");
    return rest.equals(text) ? plain : Form.of(rest);
  }
}
