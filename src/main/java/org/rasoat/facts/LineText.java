package org.rasoat.facts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rasoat.language.Spelling;
import org.rasoat.workbook.Cell;

/** What the words of a row say about its kind. */
final class LineText {

  private static final Pattern COLUMN_NUMBER =
      Pattern.compile("[(\\[]?(?:(\\d{1,2})|\\p{L})[)\\]]?\\s*(?:[(\\[]?\\s*=.*)?");
  private static final Pattern PLACE_AND_DATE =
      Pattern.compile(".*\\bngay\\b[ \\d]*\\bthang\\b[ \\d]*\\bnam\\b.*");
  private static final Pattern BULLET = Pattern.compile("^[-–+*•]\\s*(?=\\p{L})");

  /** A numbered row is a total only if its label is a word for that and hardly more. */
  private static final int LONGEST_NUMBERED_TOTAL = 12;

  private LineText() {}

  /**
   * Whether a row's label says that it is a total or a share.
   *
   * @param numbered whether the row has a running number
   */
  static boolean total(Cell label, boolean numbered) {
    if (!(label instanceof Cell.Text)) {
      return false;
    }
    String text = CellText.of(label);
    if (numbered) {
      return text.length() <= LONGEST_NUMBERED_TOTAL && Words.TOTAL.alone(text);
    }
    String words = BULLET.matcher(text).replaceFirst("");
    return Words.TOTAL.alone(words) || Words.TOTAL_START.starts(words);
  }

  /** Whether the label of a row of totals speaks of the whole, not of a part or a share. */
  static boolean sum(Cell label) {
    String text = CellText.of(label);
    return Words.TOTAL.alone(text) || Words.TOTAL_SUM.starts(text);
  }

  /** Whether a cell begins with a dash or another sign for a part of something. */
  static boolean part(Cell cell) {
    return cell instanceof Cell.Text && BULLET.matcher(CellText.of(cell)).find();
  }

  /** Whether a cell belongs below tables: notes, place and date, signatures. */
  static boolean below(Cell cell) {
    String text = CellText.of(cell);
    return cell instanceof Cell.Text
        && (Words.END_START.starts(text) || PLACE_AND_DATE.matcher(Spelling.bare(text)).matches());
  }

  /** Whether the cells number the columns: {@code A, B, 1, 2, 3=4+6}. */
  static boolean columnNumbers(List<Cell> cells) {
    int last = 0;
    int numbers = 0;
    for (Cell cell : cells) {
      Matcher matcher = COLUMN_NUMBER.matcher(CellText.of(cell));
      if (!matcher.matches()) {
        return false;
      }
      if (matcher.group(1) != null) {
        int value = Integer.parseInt(matcher.group(1));
        if (value <= last || (numbers == 0 && value != 1)) {
          return false;
        }
        last = value;
        numbers++;
      }
    }
    return numbers > 1;
  }
}
