package org.rasoat.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rasoat.language.Spelling;
import org.rasoat.workbook.Cell;
import org.rasoat.workbook.Worksheet;

/**
 * Looks for rows of headings far down a sheet, where there may be a million rows of data: a row is
 * passed over as soon as its first cells show that it is none.
 */
final class HeadingSearch {

  private static final int LONGEST = 120;
  private static final int STRANGERS = 2;
  private static final int FEWEST = 2;
  private static final int KEPT = 1 << 12;

  /** Beyond so many rows nobody has looked at the headings of pages either. */
  private static final int MOST = 1000;

  private final Set<String> known = new HashSet<>();

  HeadingSearch(List<ColumnMatcher> matchers) {
    for (ColumnMatcher matcher : matchers) {
      for (Field field : matcher.type().fields()) {
        field.headings().forEach(this::learn);
      }
    }
  }

  private void learn(String heading) {
    known.add(Spelling.bare(heading));
    String[] levels = heading.split(" / ", -1);
    for (String level : levels) {
      known.add(Spelling.bare(level));
    }
  }

  /**
   * The rows below another that may be rows of headings.
   *
   * @param position from where in the sheet's list of rows to look
   */
  List<Integer> below(Worksheet sheet, int position) {
    List<Integer> rows = sheet.rows();
    if (position >= rows.size()) {
      return List.of();
    }
    Glance glance = new Glance();
    return rows.subList(position, rows.size()).stream()
        .filter(row -> glance.headings(sheet.row(row)))
        .limit(MOST)
        .toList();
  }

  /** Remembers some of the texts that it saw. */
  private final class Glance {
    private final String[] texts = new String[KEPT];
    private final boolean[] answers = new boolean[KEPT];

    boolean headings(List<Cell> cells) {
      int ours = 0;
      int strangers = 0;
      if (cells.size() < FEWEST || !(cells.get(0) instanceof Cell.Text)) {
        return false;
      }
      for (Cell cell : cells) {
        if (cell instanceof Cell.Date) {
          return false;
        }
        boolean heading = cell instanceof Cell.Text text && known(text.text());
        ours += heading ? 1 : 0;
        strangers += heading ? 0 : 1;
        if (ours >= FEWEST) {
          return true;
        }
        if (strangers > STRANGERS + ours) {
          return false;
        }
      }
      return false;
    }

    private boolean known(String text) {
      if (text.length() > LONGEST) {
        return false;
      }
      int place = text.hashCode() & (KEPT - 1);
      if (!text.equals(texts[place])) {
        texts[place] = text;
        answers[place] = Words.NUMBER.has(text) || known.contains(Spelling.bare(text));
      }
      return answers[place];
    }
  }
}
