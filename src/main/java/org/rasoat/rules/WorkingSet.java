package org.rasoat.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rasoat.facts.AsOf;
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
 * @param byType the rows by the name of their type
 * @param asOf the day
 * @param notInForce the keys of the reference rows that another row of their type outrules
 * @param problems why the reference rows may not be the right ones
 */
record WorkingSet(
    List<Row> rows,
    Map<String, List<Row>> byType,
    AsOf asOf,
    Set<Name> notInForce,
    List<Bilingual> problems) {

  static WorkingSet of(Schema schema, Facts facts, List<Row> reference, LocalDate asOf) {
    InForceRows rows = InForceRows.of(schema, facts.rows(), reference, asOf);
    Map<String, List<Row>> byType = new HashMap<>();
    rows.byClass().forEach((type, some) -> byType.put(type.getSimpleName(), some));
    Set<Name> others = keys(rows.others().stream());
    // A row of the dossier may take the place of a reference row with the same key.
    rows.others().stream()
        .map(row -> row.getClass().getSimpleName())
        .distinct()
        .forEach(type -> others.removeAll(keys(byType.getOrDefault(type, List.of()).stream())));
    return new WorkingSet(rows.rows(), byType, new AsOf(asOf), others, rows.problems());
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

  /** The rows of a type. */
  List<Row> rows(String type) {
    return byType.getOrDefault(type, List.of());
  }
}
