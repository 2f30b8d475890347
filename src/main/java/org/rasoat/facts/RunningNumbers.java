package org.rasoat.facts;

import org.jspecify.annotations.Nullable;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.rasoat.workbook.Cell;

/** Follows the running numbers of a table's rows, which may begin anew in each section. */
final class RunningNumbers {

  private static final int DIGITS = 7;

  private final @Nullable Heading heading;
  private final Origin.Source source;
  private final Tally breaks = new Tally();
  private @Nullable Bilingual first;
  private @Nullable Integer before;
  private @Nullable Integer section;
  private boolean anew;

  /**
   * Running numbers to be followed.
   *
   * @param heading their column's heading; null if the table has no such column
   */
  RunningNumbers(@Nullable Heading heading, Origin.Source source) {
    this.heading = heading;
    this.source = source;
  }

  /** Sees the row of a section, which may count on, or let its rows count from 1. */
  void section(Line line) {
    anew = true;
    section = number(line);
  }

  /** Sees a total, after which counting may begin anew. */
  void total() {
    anew = true;
  }

  /** Sees the row of a fact. */
  void data(Line line, Origin origin) {
    Integer number = number(line);
    if (number == null || heading == null) {
      return;
    }
    Integer last = before;
    if (last != null && !follows(number, last)) {
      if (first == null) {
        first = Sentences.say("facts.running", number, last, last + 1);
      }
      breaks.add(() -> source.cell(heading, line.at(heading.line()), origin.key()));
    }
    before = number;
    section = null;
    anew = false;
  }

  private boolean follows(int number, int last) {
    boolean afterSection = section != null && number == section + 1;
    return number == last + 1 || (anew && number == 1) || afterSection;
  }

  /** The number in a row's own cell; null if it has none, or none that counts. */
  private @Nullable Integer number(Line line) {
    if (heading == null) {
      return null;
    }
    Cell cell = line.at(heading.line());
    if (cell.at().row() != line.row() || cell.at().column() != heading.line()) {
      return null;
    }
    return whole(CellText.of(cell));
  }

  /** A whole number of at most seven digits, with a dot or bracket behind it or not. */
  private static @Nullable Integer whole(String text) {
    int end = text.length();
    if (end > 0 && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == ')')) {
      end--;
    }
    if (end == 0 || end > DIGITS) {
      return null;
    }
    int number = 0;
    for (int i = 0; i < end; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return null;
      }
      number = 10 * number + digit;
    }
    return number;
  }

  /** Reports the first break of the sequence, with the number of all. */
  void report(Gathering facts) {
    if (first != null) {
      boolean one = breaks.count() == 1;
      facts.add(
          ReadingRule.RUNNING_NUMBERS,
          ReadingRule.RUNNING_NUMBERS.severity(),
          one ? first : Sentences.say("facts.running.more", first, breaks.count()),
          breaks);
    }
  }
}
