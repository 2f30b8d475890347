package org.rasoat.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rasoat.facts.AsOf;
import org.rasoat.facts.ByClass;
import org.rasoat.facts.Facts;
import org.rasoat.facts.InForceRows;
import org.rasoat.facts.Name;
import org.rasoat.facts.Row;
import org.rasoat.facts.Schema;
import org.rasoat.language.Bilingual;

/**
 * What rules see: the dossier's rows, the reference rows that hold for it, and the as-of day.
 *
 * @param rows the rows
 * @param byClass the same rows by their classes
 * @param asOf the day
 * @param notInForce the keys of the reference rows that another row of their type outrules
 * @param problems why the reference rows may not be the right ones
 */
record WorkingSet(
    List<Row> rows,
    Map<Class<?>, List<Row>> byClass,
    AsOf asOf,
    Set<Name> notInForce,
    List<Bilingual> problems) {

  static WorkingSet of(Schema schema, Facts facts, List<Row> reference, LocalDate asOf) {
    InForceRows rows = InForceRows.of(schema, facts.rows(), reference, asOf);
    Map<Class<?>, List<Row>> byClass = rows.byClass();
    Set<Name> others = keys(rows.others().stream());
    // A row of the dossier may take the place of a reference row with the same key.
    ByClass.of(rows.others())
        .keySet()
        .forEach(type -> others.removeAll(keys(byClass.getOrDefault(type, List.of()).stream())));
    return new WorkingSet(rows.rows(), byClass, new AsOf(asOf), others, rows.problems());
  }

  private static Set<Name> keys(Stream<Row> rows) {
    return rows.flatMap(row -> Stream.ofNullable(row.place().row()))
        .map(Name::of)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Everything that is inserted. */
  List<Object> facts() {
    List<Object> all = new ArrayList<>(rows);
    all.add(asOf);
    return all;
  }

  /** The same by their classes. */
  Map<Class<?>, List<?>> factsByClass() {
    Map<Class<?>, List<?>> all = new LinkedHashMap<>(byClass);
    all.put(AsOf.class, List.of(asOf));
    return all;
  }

  /** The rows of a type. */
  List<Row> rows(String type) {
    return byClass.entrySet().stream()
        .filter(some -> some.getKey().getSimpleName().equals(type))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(List.of());
  }
}
