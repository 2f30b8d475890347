package org.rasoat.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.rasoat.workbook.Cell;

/**
 * What the last level of a heading may say, for all types together. Almost every cell near the top
 * of a sheet is data: one glance at its text spares reading its row as headings. What passes may
 * still be no heading; what is held back is none.
 */
final class HeadingWords {

  private static final Pattern LEVEL_OF_DIGITS = Pattern.compile("(?:^| / )\\d");

  /** Each declared heading, and what is left of it without its first words: parents stand above. */
  private final Set<String> endings = new HashSet<>();

  private final List<HeadingPattern> open;

  /** Whether numbers and days, such as 2020, may be headings. */
  private final boolean digits;

  HeadingWords(List<ColumnMatcher> matchers) {
    for (ColumnMatcher matcher : matchers) {
      matcher.closed().forEach(this::learn);
    }
    open = matchers.stream().flatMap(matcher -> matcher.open().stream()).toList();
    digits =
        open.stream().anyMatch(HeadingPattern::mayEndInNumber)
            || matchers.stream()
                .flatMap(matcher -> matcher.type().fields().stream())
                .flatMap(field -> field.headings().stream())
                .anyMatch(heading -> LEVEL_OF_DIGITS.matcher(heading).find());
  }

  private void learn(String heading) {
    endings.add(heading);
    for (int gap = heading.indexOf(' '); gap >= 0; gap = heading.indexOf(' ', gap + 1)) {
      endings.add(heading.substring(gap + 1));
    }
  }

  /** Remembers what it saw, on one sheet. */
  final class Glance {
    private final Map<String, Boolean> seen = new HashMap<>();

    /** Whether the cell may be the last level of a heading. */
    boolean mayEnd(Cell cell) {
      if (cell instanceof Cell.Text text) {
        return seen.computeIfAbsent(text.text(), HeadingWords.this::mayEnd);
      }
      return digits && !(cell instanceof Cell.Blank) && HeadingWords.this.mayEnd(cell.text());
    }
  }

  private boolean mayEnd(String text) {
    List<HeadingText.Form> forms = HeadingText.of(CellText.clean(text)).forms();
    for (int i = 0; i < forms.size(); i++) {
      // Most texts have neither brackets nor numbers, and so one form.
      if ((i == 0 || !forms.get(i).equals(forms.get(0))) && mayEnd(forms.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean mayEnd(HeadingText.Form form) {
    if (endings.contains(form.bare())) {
      return true;
    }
    for (HeadingPattern pattern : open) {
      if (pattern.ends(form)) {
        return true;
      }
    }
    return false;
  }
}
