package org.rasoat.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rasoat.workbook.Cell;
import org.rasoat.workbook.Worksheet;

/**
 * Reads the dates of one column, where years of two digits belong to the century that brings them
 * nearest to the years that the column writes out. A column that writes out none is left to the
 * usual rule, unless its heading says that people were born on these days.
 */
final class CenturyReader implements CellReader {

  private static final Pattern SHORT =
      Pattern.compile("(\\s*\\d{1,2} ?([/.-]) ?\\d{1,2} ?\\2 ?)(\\d{2})\\s*");
  private static final Pattern WHOLE = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
  private static final int ROWS = 5000;
  private static final int LAST = 1900;

  private final CellReader reader;
  private final Worksheet sheet;
  private final Heading heading;
  private boolean known;
  private @Nullable Integer middle;

  CenturyReader(CellReader reader, Worksheet sheet, Heading heading) {
    this.reader = reader;
    this.sheet = sheet;
    this.heading = heading;
  }

  @Override
  public Reading read(Cell cell) {
    return reader.read(cell instanceof Cell.Text text ? whole(text) : cell);
  }

  @Override
  public @Nullable Object blank() {
    return reader.blank();
  }

  private Cell whole(Cell.Text cell) {
    if (inFull(cell.text())) {
      return cell;
    }
    Matcher matcher = SHORT.matcher(cell.text());
    if (!matcher.matches()) {
      return cell;
    }
    Integer near = middle();
    if (near == null) {
      return cell;
    }
    int year = LAST + Integer.parseInt(matcher.group(3));
    int meant = Math.abs(year - near) <= Math.abs(year + 100 - near) ? year : year + 100;
    return new Cell.Text(cell.at(), matcher.group(1) + meant, cell.formula(), cell.encoding());
  }

  /** Whether a text ends in a year of more than two digits, as most do. */
  private static boolean inFull(String text) {
    int end = text.length();
    return end > 2
        && Character.isDigit(text.charAt(end - 1))
        && Character.isDigit(text.charAt(end - 2))
        && Character.isDigit(text.charAt(end - 3));
  }

  /** The middle one of the years that the column writes out; null if nothing tells. */
  private @Nullable Integer middle() {
    if (!known) {
      known = true;
      List<Integer> years = years();
      Collections.sort(years);
      middle = years.isEmpty() ? born() : years.get(years.size() / 2);
    }
    return middle;
  }

  private @Nullable Integer born() {
    return Words.BIRTHS.within(heading.text()) ? LAST + 50 : null;
  }

  private List<Integer> years() {
    List<Integer> years = new ArrayList<>();
    for (int row : sheet.rows().subList(0, Math.min(ROWS, sheet.rows().size()))) {
      if (row > heading.at().row()) {
        Cell cell = sheet.cell(row, heading.line());
        if (cell instanceof Cell.Date date) {
          years.add(date.value().getYear());
        } else {
          WHOLE.matcher(cell.text()).results().forEach(y -> years.add(Integer.parseInt(y.group())));
        }
      }
    }
    return years;
  }
}
