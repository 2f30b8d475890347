package org.rasoat.facts;

import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rasoat.findings.Place;
import org.rasoat.language.Sentences;
import org.rasoat.workbook.Address;
import org.rasoat.workbook.Cell;

/** Watches the cells of one field's column for what is told once for the whole of it. */
final class ColumnWatch {

  private static final Set<Class<?>> NUMBERS = Set.of(Integer.class, Long.class, BigDecimal.class);

  private final Field field;
  private final @Nullable Heading heading;
  private final boolean numbers;
  private final @Nullable DateColumn dates;
  private final LegacyColumn legacy = new LegacyColumn();
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
    boolean running = heading != null && Words.NUMBER.has(heading.text());
    numbers = typed && !running && NUMBERS.contains(field.type());
    dates = typed && DateColumn.suits(field.type()) ? new DateColumn() : null;
  }

  /** Sees a cell of the column; one that is merged over several rows counts once. */
  void see(Origin origin, Cell cell, @Nullable Reading reading) {
    if (cell instanceof Cell.Blank || cell.at().equals(last)) {
      return;
    }
    last = cell.at();
    Supplier<Place> place = new FieldPlace(origin, field.name());
    if (reading == null) {
      if (Placeholder.read(field, cell)) {
        placeholders.add(place);
      }
      return;
    }
    if (cell instanceof Cell.Text text) {
      legacy.see(text, place);
      if (numbers && reading instanceof Reading.Value) {
        written.add(place);
      }
    }
    boolean texts = field.type() == String.class || field.type().isEnum();
    if (texts && CellText.typed(cell).isPresent()) {
      taken.add(place);
    }
    if (dates != null) {
      dates.see(cell, reading, place);
    }
  }

  /** The place of a field, worked out when it is asked for: that is for few of very many cells. */
  private record FieldPlace(Origin origin, String field) implements Supplier<Place> {
    @Override
    public Place get() {
      return origin.place(field);
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
