package org.rasoat.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rasoat.facts.Facts;
import org.rasoat.facts.Field;
import org.rasoat.facts.Row;
import org.rasoat.facts.RowType;
import org.rasoat.findings.Place;
import org.rasoat.language.Spelling;
import org.rasoat.workbook.Address;
import org.rasoat.workbook.Cell;
import org.rasoat.workbook.Worksheet;

/** Which values of the pack's tables a rule depends on, and how far they can be trusted. */
public final class Parameters {

  /** The headings of columns that say how far a value can be trusted, and where it comes from. */
  private static final Set<String> BASIS = keys("Căn cứ", "Basis");

  private static final Set<String> SOURCE = keys("Nguồn", "Source");

  private static final Facts NO_DOSSIER =
      new Facts(List.of(), List.of(), List.of(), Map.of(), Map.of(), Optional.empty());

  private final RuleBook book;
  private final Set<Row> inForce = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, Worksheet> tables = new HashMap<>();

  /** The values as they hold on a day for a dossier that names no term of its own. */
  Parameters(RuleBook book, LocalDate day) {
    this.book = book;
    inForce.addAll(book.rows(NO_DOSSIER, day));
    book.tables().forEach(sheet -> tables.put(sheet.name(), sheet));
  }

  /**
   * The values that the conditions of a rule name, and those of the facts it builds upon.
   *
   * @return empty for a rule that depends on none, or that the reading layer keeps
   */
  public List<Parameter> of(String id) {
    List<Parameter> all = new ArrayList<>();
    named(id)
        .forEach(
            (type, fields) ->
                book.schema()
                    .type(type)
                    .filter(book::reference)
                    .ifPresent(known -> add(known, fields, all)));
    return all;
  }

  private Map<String, Set<String>> named(String id) {
    Map<String, Set<String>> named = new LinkedHashMap<>();
    CompiledPack pack = book.pack();
    Stream.concat(
            pack.codes().stream().filter(code -> code.id().equals(id)).map(RuleCode::needs),
            pack.codes().stream().anyMatch(code -> code.id().equals(id))
                ? pack.derivationsFor(id).stream().map(RuleCode.Derivation::needs)
                : Stream.empty())
        .forEach(
            needs ->
                needs
                    .fields()
                    .forEach(
                        (type, fields) ->
                            named
                                .computeIfAbsent(type, one -> new LinkedHashSet<>())
                                .addAll(fields)));
    return named;
  }

  private void add(RowType type, Set<String> fields, List<Parameter> all) {
    for (Field field : type.fields()) {
      if (fields.contains(field.name()) && !field.key()) {
        book.referenceRows(type).forEach(row -> all.add(parameter(field, row)));
      }
    }
  }

  private Parameter parameter(Field field, Row row) {
    Place place = row.place(field.name());
    boolean here = field.name().equals(place.field());
    Worksheet table = tables.get(place.cell().sheet());
    Address at = place.cell().at();
    String key = place.row();
    return new Parameter(
        place.cell().sheet(),
        field.heading(),
        key == null ? "" : key,
        row.value(field.name()),
        inForce.contains(row),
        table == null || !here ? "" : beside(table, at, BASIS),
        table == null || !here ? "" : beside(table, at, SOURCE));
  }

  /** The text in the next column with such a heading, to the right first. */
  private static String beside(Worksheet table, Address at, Set<String> headings) {
    int first = table.rows().isEmpty() ? 0 : table.rows().get(0);
    List<Integer> columns =
        table.row(first).stream()
            .filter(cell -> headings.contains(Spelling.key(cell.text())))
            .map(Cell::at)
            .map(Address::column)
            .toList();
    return columns.stream()
        .filter(column -> column > at.column())
        .findFirst()
        .or(() -> columns.stream().reduce((one, other) -> other))
        .map(column -> table.cell(at.row(), column).text())
        .orElse("");
  }

  private static Set<String> keys(String... words) {
    return Set.copyOf(Stream.of(words).map(Spelling::key).toList());
  }
}
