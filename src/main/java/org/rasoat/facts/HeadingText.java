package org.rasoat.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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

  /** One way to read a text: what it is compared by, with and without diacritics. */
  record Form(String key, String bare) {
    static Form of(String text) {
      return new Form(Spelling.key(text), Spelling.bare(text));
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

  private static HeadingText of(String text) {
    Form plain = Form.of(text);
    return new HeadingText(
        text, List.of(plain, without(BRACKETS, text, plain), without(ENUMERATION, text, plain)));
  }

  private static Form without(Pattern part, String text, Form plain) {
    String rest = part.matcher(text).replaceAll("");
    return rest.equals(text) ? plain : Form.of(rest);
  }
}
