package org.rasoat.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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
 * @param others the rows that rules may not see
 * @param problems values of the dossier that name no row, or different ones
 */
public record InForceRows(List<Row> rows, List<Row> others, List<Bilingual> problems) {

  public InForceRows {
    rows = List.copyOf(rows);
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
    Set<Class<?>> replaced = new HashSet<>();
    dossier.forEach(row -> replaced.add(row.getClass()));
    List<Row> rows = new ArrayList<>(dossier);
    List<Row> others = new ArrayList<>();
    reference.forEach(row -> (replaced.contains(row.getClass()) ? others : rows).add(row));
    List<Bilingual> problems = new ArrayList<>();
    for (RowType type : schema.types()) {
      InForce period = type.inForce();
      if (period != null) {
        keepOne(new Choice(schema, type, period, asOf, problems), dossier, rows, others);
      }
    }
    return new InForceRows(rows, others, problems);
  }

  private static void keepOne(Choice choice, List<Row> dossier, List<Row> rows, List<Row> others) {
    List<Row> candidates =
        rows.stream().filter(row -> row.getClass() == choice.type().java()).toList();
    Row chosen = choice.among(candidates, dossier).orElse(null);
    candidates.stream().filter(row -> row != chosen).forEach(others::add);
    rows.removeIf(row -> row.getClass() == choice.type().java() && row != chosen);
  }

  /** The choice of the row in force of one type. */
  private record Choice(
      Schema schema, RowType type, InForce period, LocalDate asOf, List<Bilingual> problems) {

    Optional<Row> among(List<Row> candidates, List<Row> dossier) {
      Set<Name> names = new LinkedHashSet<>();
      Field asked = null;
      for (RowType other : schema.types()) {
        for (Field field : other.fields()) {
          if (type.name().equals(field.selects()) && names.addAll(values(other, field, dossier))) {
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

    private static Set<Name> values(RowType type, Field field, List<Row> dossier) {
      Set<Name> names = new LinkedHashSet<>();
      for (Row row : dossier) {
        Object value = row.getClass() == type.java() ? Bean.get(row, field) : null;
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
