package org.rasoat.facts;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Sentences;
import org.rasoat.workbook.Address;
import org.rasoat.workbook.Cell;

/** Watches the cells of one field's column for what is told once for the whole of it. */
final class ColumnWatch {

  private static final Set<Class<?>> NUMBERS = Set.of(Integer.class, Long.class, BigDecimal.class);

  private final Field field;
  private final @Nullable Heading heading;
  private final boolean numbers;
  private final boolean texts;
  private final @Nullable DateColumn dates;
  private final LegacyColumn legacy;
  private final Tally written = new Tally();
  private final Tally placeholders = new Tally();
  private final Tally taken = new Tally();
  private @Nullable Address last;

  /**
   * A watch over one column.
   *
   * @param heading the column's heading; null if the sheet has no such column
   * @param typed whether the cells tell texts from numbers and dates
   */
  ColumnWatch(Field field, @Nullable Heading heading, boolean typed) {
    this.field = field;
    this.heading = heading;
    legacy = new LegacyColumn(field.name());
    boolean running = heading != null && Words.NUMBER.has(heading.text());
    numbers = typed && !running && NUMBERS.contains(field.type());
    texts = field.type() == String.class || field.type().isEnum();
    dates = typed && DateColumn.suits(field.type()) ? new DateColumn(field.name()) : null;
  }

  /** Sees a cell of the column; one that is merged over several rows counts once. */
  void see(Origin origin, Cell cell, @Nullable Reading reading) {
    if (cell instanceof Cell.Blank || cell.at().equals(last)) {
      return;
    }
    last = cell.at();
    if (reading == null) {
      if (Placeholder.read(field, cell)) {
        placeholders.add(origin, field.name());
      }
      return;
    }
    if (cell instanceof Cell.Text text) {
      legacy.see(origin, text);
      if (numbers && reading instanceof Reading.Value) {
        written.add(origin, field.name());
      }
    }
    if (texts && CellText.typed(cell).isPresent()) {
      taken.add(origin, field.name());
    }
    if (dates != null) {
      dates.see(origin, cell, reading);
    }
  }

  /** Reports what the column shows. */
  void report(Gathering facts) {
    if (heading == null) {
      return;
    }
    String name = heading.text();
    legacy.report(name, facts);
    if (dates != null) {
      dates.report(name, facts);
    }
    tell(ReadingRule.UNREADABLE_NUMBER, "facts.number.written", written, facts);
    tell(ReadingRule.DATE_AS_TEXT, "facts.dates.taken", taken, facts);
    tell(ReadingRule.PLACEHOLDER, "facts.placeholder", placeholders, facts);
  }

  private void tell(ReadingRule rule, String sentence, Tally cells, Gathering facts) {
    if (cells.count() > 0) {
      facts.add(
          rule,
          rule.severity(),
          Sentences.say(sentence, name(), cells.count(), cells.first().value()),
          cells);
    }
  }

  private String name() {
    return heading == null ? field.heading() : heading.text();
  }
}
