package org.rasoat.facts;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rasoat.workbook.Cell;

/** Reads several names that stand in one cell. */
final class ListReader implements CellReader {

  private static final Pattern LINES = Pattern.compile("[;\\r\\n]+");
  private static final Pattern COMMAS = Pattern.compile("[,\\r\\n]+");
  private static final Pattern BULLET =
      Pattern.compile("^(?:[-–—+*•·▪●]+\\s*|(?:\\d{1,3}|\\p{L})[.)]\\s+|\\d{1,3}\\)\\s*)");

  private final NameBook names;

  ListReader(NameBook names) {
    this.names = names;
  }

  @Override
  public Reading read(Cell cell) {
    String text = cell.text();
    Pattern separator = text.indexOf(';') >= 0 ? LINES : COMMAS;
    List<Name> names =
        Stream.of(separator.split(text))
            .map(part -> BULLET.matcher(CellText.clean(part)).replaceFirst(""))
            .map(part -> part.endsWith(".") ? part.substring(0, part.length() - 1) : part)
            .filter(part -> !part.isEmpty())
            .map(this.names::name)
            .toList();
    return Reading.value(names);
  }
}
