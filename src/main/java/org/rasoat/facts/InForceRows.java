package org.rasoat.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;

/**
 * The facts that rules may see: those of the dossier, the reference rows that it does not replace,
 * and of each type marked {@link InForce} only the row that is in force.
 *
 * @param rows the facts, those of the dossier first
 * @param byClass the same facts by their classes
 * @param others the rows that rules may not see
 * @param problems values of the dossier that name no row, or different ones
 */
public record InForceRows(
    List<Row> rows, Map<Class<?>, List<Row>> byClass, List<Row> others, List<Bilingual> problems) {

  public InForceRows {
    rows = List.copyOf(rows);
    byClass = Collections.unmodifiableMap(byClass);
    others = List.copyOf(others);
    problems = List.copyOf(problems);
  }

  /**
   * Selects. A type of which the dossier has rows of its own is not taken from the reference tables
   * at all. A row is in force if the dossier {@linkplain Selects names} it; if nothing is named,
   * the first whose period holds the day (an open end holds every day).
   *
   * @param schema the types
   * @param dossier the facts of the dossier
   * @param reference the rows of the reference tables
   * @param asOf the day of the check
   */
  public static InForceRows of(
      Schema schema, List<Row> dossier, List<Row> reference, LocalDate asOf) {
    Map<Class<?>, List<Row>> own = ByClass.of(dossier);
    Map<Class<?>, List<Row>> rest = ByClass.of(reference);
    List<Row> others = new ArrayList<>();
    own.keySet().forEach(type -> others.addAll(removed(rest, type)));
    List<Bilingual> problems = new ArrayList<>();
    List<Row> rows = dossier;
    Map<Class<?>, List<Row>> kept = new LinkedHashMap<>(own);
    for (RowType type : schema.types()) {
      InForce period = type.inForce();
      if (period == null) {
        continue;
      }
      Class<?> java = type.java();
      Map<Class<?>, List<Row>> from = own.containsKey(java) ? kept : rest;
      List<Row> candidates = removed(from, java);
      Row chosen =
          new Choice(schema, type, period, asOf, problems).among(candidates, own).orElse(null);
      candidates.stream().filter(row -> row != chosen).forEach(others::add);
      if (from == kept) {
        rows = rows.stream().filter(row -> row.getClass() != java || row == chosen).toList();
      }
      if (chosen != null) {
        from.put(java, List.of(chosen));
      }
    }
    List<Row> all = new ArrayList<>(rows);
    rest.values().forEach(all::addAll);
    kept.putAll(rest);
    return new InForceRows(all, kept, others, problems);
  }

  private static List<Row> removed(Map<Class<?>, List<Row>> rows, Class<?> type) {
    List<Row> removed = rows.remove(type);
    return removed == null ? List.of() : removed;
  }

  /** The choice of the row in force of one type. */
  private record Choice(
      Schema schema, RowType type, InForce period, LocalDate asOf, List<Bilingual> problems) {

    Optional<Row> among(List<Row> candidates, Map<Class<?>, List<Row>> dossier) {
      Set<Name> names = new LinkedHashSet<>();
      Field asked = null;
      for (RowType other : schema.types()) {
        for (Field field : other.fields()) {
          if (type.name().equals(field.selects())
              && names.addAll(values(field, dossier.getOrDefault(other.java(), List.of())))) {
            asked = asked == null ? field : asked;
          }
        }
      }
      if (asked == null) {
        return candidates.stream().filter(this::current).findFirst();
      }
      return named(asked, names, candidates);
    }

    private Optional<Row> named(Field asked, Set<Name> names, List<Row> candidates) {
      Name first = names.iterator().next();
      if (names.size() > 1) {
        problems.add(Sentences.say("facts.force.several", asked.heading(), names, first));
      }
      Optional<Row> row =
          candidates.stream()
              .filter(one -> name(one).filter(first::equals).isPresent())
              .findFirst();
      if (row.isEmpty()) {
        String known =
            candidates.stream()
                .map(one -> Language.VI.say(name(one).orElse(null)))
                .collect(Collectors.joining(", "));
        problems.add(
            Sentences.say(
                "facts.force.unknown",
                asked.heading(),
                first,
                type.label(),
                known.isEmpty() ? "–" : known));
      }
      return row;
    }

    private static Set<Name> values(Field field, List<Row> rows) {
      Set<Name> names = new LinkedHashSet<>();
      for (Row row : rows) {
        Object value = Bean.get(row, field);
        if (value != null) {
          names.add(Name.of(value.toString()));
        }
      }
      return names;
    }

    private Optional<Name> name(Row row) {
      return type.fields().stream()
          .filter(Field::key)
          .findFirst()
          .map(key -> Bean.get(row, key))
          .map(value -> Name.of(value.toString()));
    }

    private boolean current(Row row) {
      LocalDate from = day(row, period.from());
      LocalDate to = day(row, period.to());
      return (from == null || !asOf.isBefore(from)) && (to == null || !asOf.isAfter(to));
    }

    private @Nullable LocalDate day(Row row, String name) {
      return type.field(name).map(field -> (LocalDate) Bean.get(row, field)).orElse(null);
    }
  }
}
