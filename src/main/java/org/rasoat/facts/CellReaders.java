package org.rasoat.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Which types of fields can be read from columns, and how. */
final class CellReaders {

  /** Every declared enum is supported as well. */
  private static final Map<Class<?>, Supplier<CellReader>> BY_TYPE =
      Map.ofEntries(
          Map.entry(String.class, TextReader::new),
          Map.entry(Name.class, NameReader::new),
          Map.entry(Boolean.class, TickReader::new),
          Map.entry(Integer.class, () -> new WholeReader(Integer.MAX_VALUE)),
          Map.entry(Long.class, () -> new WholeReader(Long.MAX_VALUE)),
          Map.entry(BigDecimal.class, DecimalReader::new),
          Map.entry(LocalDate.class, DayReader::new),
          Map.entry(YearMonth.class, MonthReader::new),
          Map.entry(DateSpan.class, SpanReader::new),
          Map.entry(List.class, ListReader::new));

  private CellReaders() {}

  /** A reader for a field's type; empty if the type is not supported. */
  static Optional<CellReader> of(Class<?> type) {
    if (type.isEnum()) {
      return Optional.of(new CodedReader(Labels.of(type)));
    }
    return Optional.ofNullable(BY_TYPE.get(type)).map(Supplier::get);
  }

  /** The names of the supported types, in order. */
  static Set<String> types() {
    Set<String> names = new TreeSet<>();
    BY_TYPE.keySet().forEach(type -> names.add(type.getSimpleName()));
    return names;
  }
}
