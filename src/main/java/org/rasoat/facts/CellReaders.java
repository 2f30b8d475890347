package org.rasoat.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Which types of fields can be read from columns, and how. */
final class CellReaders {

  /** Every declared enum is supported as well. */
  private static final Map<Class<?>, Function<NameBook, CellReader>> BY_TYPE =
      Map.ofEntries(
          Map.entry(String.class, names -> new TextReader()),
          Map.entry(Name.class, NameReader::new),
          Map.entry(Boolean.class, names -> new TickReader()),
          Map.entry(Integer.class, names -> new WholeReader(Integer.MAX_VALUE)),
          Map.entry(Long.class, names -> new WholeReader(Long.MAX_VALUE)),
          Map.entry(BigDecimal.class, names -> new DecimalReader()),
          Map.entry(LocalDate.class, names -> new DayReader()),
          Map.entry(YearMonth.class, names -> new MonthReader()),
          Map.entry(DateSpan.class, names -> new SpanReader()),
          Map.entry(List.class, ListReader::new));

  private CellReaders() {}

  /**
   * A reader for a field's type; empty if the type is not supported.
   *
   * @param names which names mean the same
   */
  static Optional<CellReader> of(Class<?> type, NameBook names) {
    if (type.isEnum()) {
      return Optional.of(new CodedReader(Labels.of(type)));
    }
    return Optional.ofNullable(BY_TYPE.get(type)).map(maker -> maker.apply(names));
  }

  /** The names of the supported types, in order. */
  static Set<String> types() {
    Set<String> names = new TreeSet<>();
    BY_TYPE.keySet().forEach(type -> names.add(type.getSimpleName()));
    return names;
  }
}
