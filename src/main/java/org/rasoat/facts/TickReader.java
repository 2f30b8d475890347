package org.rasoat.facts;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.rasoat.language.Spelling;
import org.rasoat.workbook.Cell;

/** Reads ticks. An empty cell in a column of ticks says no. */
final class TickReader implements CellReader {

  private static final Set<String> YES = marks("ticks.yes");
  private static final Set<String> NO = marks("ticks.no");

  @Override
  public Reading read(Cell cell) {
    if (cell instanceof Cell.Bool bool) {
      return Reading.value(bool.value());
    }
    String mark = fold(written(cell));
    if (YES.contains(mark)) {
      return Reading.value(true);
    }
    return NO.contains(mark)
        ? Reading.value(false)
        : Reading.refused(ReadingRule.UNKNOWN_VALUE, "tick.text");
  }

  @Override
  public Object blank() {
    return false;
  }

  /** What a number's format shows may hide a zero. */
  private static String written(Cell cell) {
    return cell instanceof Cell.Numeric numeric
        ? numeric.value().stripTrailingZeros().toPlainString()
        : cell.text();
  }

  private static Set<String> marks(String name) {
    return Words.listed(name).stream()
        .map(TickReader::fold)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Signs such as ✓ have no key of their own. */
  private static String fold(String text) {
    if (text.equals("x")) {
      return text;
    }
    String key = Spelling.key(text);
    return key.isEmpty() ? CellText.clean(text).toLowerCase(Locale.ROOT) : key;
  }
}
