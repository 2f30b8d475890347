package org.rasoat.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rasoat.facts.Facts;
import org.rasoat.facts.Field;
import org.rasoat.facts.Name;
import org.rasoat.facts.Row;
import org.rasoat.facts.RowType;
import org.rasoat.facts.Schema;
import org.rasoat.findings.LedgerEntry.Status;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;

/**
 * Whether a rule can be judged on a dossier: whether the sheets, columns and reference values are
 * there that its conditions name. A rule that lacks one must not run, for it would pass without
 * having compared anything.
 */
final class Readiness {

  /**
   * Why a rule may not run.
   *
   * @param status what it is instead of being run
   * @param reason what is missing
   */
  record Hindrance(Status status, Bilingual reason) {}

  private final Schema schema;
  private final Facts facts;
  private final Map<String, Integer> counts;
  private final WorkingSet working;
  private final CompiledPack pack;
  private final Map<String, String> referenceFiles;

  /** The constants that stand in the fields that were asked for, by type and field. */
  private final Map<String, Set<Object>> present = new HashMap<>();

  Readiness(
      Schema schema,
      Facts facts,
      Map<String, Integer> counts,
      WorkingSet working,
      CompiledPack pack,
      Map<String, String> referenceFiles) {
    this.schema = schema;
    this.facts = facts;
    this.counts = counts;
    this.working = working;
    this.pack = pack;
    this.referenceFiles = referenceFiles;
  }

  /** One sentence for each required sheet that the dossier lacks. */
  List<Bilingual> missingSheets() {
    return schema.types().stream()
        .filter(type -> type.required() && !facts.has(type.name()))
        .map(type -> Sentences.say("rules.sheet.required", type.label(), columns(type)))
        .toList();
  }

  /** What keeps the rule from running; nothing if it may run. */
  Optional<Hindrance> of(RuleCode code) {
    RowType checked = schema.type(code.checks()).orElseThrow();
    if (!facts.has(checked.name()) && working.rows(checked.name()).isEmpty()) {
      return Optional.of(
          new Hindrance(
              checked.required() ? Status.NOT_CHECKED : Status.NOT_APPLICABLE,
              Sentences.say("rules.ledger.no-sheet", checked.label())));
    }
    if (facts.has(checked.name()) && !counts.containsKey(checked.name())) {
      return Optional.of(
          new Hindrance(
              Status.NOT_APPLICABLE, Sentences.say("rules.ledger.no-rows", checked.label())));
    }
    Needed needed = needed(code);
    List<RowType> types =
        needed.types().stream()
            .filter(name -> !needed.optional(name))
            .flatMap(name -> schema.type(name).stream())
            .toList();
    return first(types, type -> reference(type) ? Optional.empty() : lacksColumn(type, needed))
        .or(() -> oneOfMissing(code))
        .or(
            () ->
                first(
                    types,
                    type -> reference(type) ? lacksValue(type, needed, code) : Optional.empty()))
        .map(reason -> new Hindrance(Status.NOT_CHECKED, reason));
  }

  private static Optional<Bilingual> first(
      List<RowType> types, Function<RowType, Optional<Bilingual>> check) {
    return types.stream().map(check).flatMap(Optional::stream).findFirst();
  }

  /** Whether the rows of a type come from a reference table. */
  private boolean reference(RowType type) {
    return referenceFiles.containsKey(type.name()) && !facts.has(type.name());
  }

  /** What a rule needs together with the derivations that it builds upon. */
  private record Needed(List<Needs> all, Set<String> optionals) {
    Set<String> types() {
      Set<String> types = new LinkedHashSet<>();
      all.forEach(needs -> types.addAll(needs.types()));
      return types;
    }

    Stream<String> fields(String type) {
      return all.stream()
          .flatMap(needs -> needs.fields().getOrDefault(type, Set.of()).stream())
          .filter(field -> !optionals.contains(type + "." + field))
          .distinct();
    }

    boolean optional(String type) {
      return optionals.contains(type);
    }
  }

  private Needed needed(RuleCode code) {
    List<Needs> all = new ArrayList<>(List.of(code.needs()));
    Set<String> optionals = new LinkedHashSet<>(code.optional());
    for (RuleCode.Derivation derivation : pack.derivationsFor(code.id())) {
      all.add(derivation.needs());
      optionals.addAll(derivation.optional());
    }
    return new Needed(all, optionals);
  }

  private Optional<Bilingual> lacksColumn(RowType type, Needed needed) {
    if (!facts.has(type.name())) {
      return Optional.of(Sentences.say("rules.ledger.no-sheet", type.label()));
    }
    Set<String> missing = facts.missing().getOrDefault(type.name(), Set.of());
    return needed
        .fields(type.name())
        .filter(missing::contains)
        .findFirst()
        .flatMap(type::field)
        .map(field -> noColumn(field, type));
  }

  private static Bilingual noColumn(Field field, RowType type) {
    return Sentences.say("rules.ledger.no-column", field.heading(), type.label());
  }

  /** A reference value that is not set, among the rows that matter to the rule. */
  private Optional<Bilingual> lacksValue(RowType type, Needed needed, RuleCode code) {
    List<Row> inForce =
        working.rows(type.name()).stream().filter(row -> !outruled(type, row)).toList();
    String file = referenceFiles.getOrDefault(type.name(), "");
    if (inForce.isEmpty()) {
      return Optional.of(Sentences.say("rules.ledger.no-reference", file, working.asOf().date()));
    }
    List<Row> rows = inForce.stream().filter(row -> matters(type, row, code)).toList();
    return needed
        .fields(type.name())
        .flatMap(name -> type.field(name).stream())
        .flatMap(
            field ->
                rows.stream()
                    .filter(row -> row.value(field.name()) == null)
                    .map(row -> unset(field, row, file)))
        .findFirst();
  }

  private static Bilingual unset(Field field, Row row, String file) {
    return Sentences.say(
        "rules.ledger.no-value", field.heading(), String.valueOf(row.place().row()), file);
  }

  /** Whether a reference row belongs to another row than the one in force. */
  private boolean outruled(RowType type, Row row) {
    return type.inForce() == null
        && type.fields().stream()
            .map(field -> row.value(field.name()))
            .anyMatch(value -> value instanceof Name name && working.notInForce().contains(name));
  }

  /**
   * Whether a reference row can meet this dossier: it has the constants that the rule asks for,
   * and, where it speaks of a coded value, one that rows of the examined type have.
   */
  private boolean matters(RowType type, Row row, RuleCode code) {
    return type.fields().stream()
        .allMatch(
            field ->
                !(row.value(field.name()) instanceof Enum<?> constant)
                    || asked(type, field, constant, code));
  }

  private boolean asked(RowType type, Field field, Enum<?> constant, RuleCode code) {
    Set<String> fixed =
        code.needs()
            .fixed()
            .getOrDefault(type.name(), Map.of())
            .getOrDefault(field.name(), Set.of());
    if (!fixed.isEmpty()) {
      return fixed.contains(constant.name());
    }
    return schema.type(code.checks()).stream()
        .flatMap(checked -> checked.fields().stream())
        .filter(other -> other.type() == field.type())
        .findFirst()
        .map(other -> present(code.checks(), other, constant))
        .orElse(true);
  }

  private boolean present(String type, Field field, Enum<?> constant) {
    return present
        .computeIfAbsent(type + "." + field.name(), unused -> values(type, field))
        .contains(constant);
  }

  /** What stands in a field of a coded type, in any row. */
  private Set<Object> values(String type, Field field) {
    Set<Object> values = new HashSet<>();
    for (Row row : working.rows(type)) {
      Object value = row.value(field.name());
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private Optional<Bilingual> oneOfMissing(RuleCode code) {
    for (List<String> group : code.oneOf()) {
      if (group.stream().noneMatch(this::has)) {
        return Optional.of(
            group.size() == 1
                ? field(group.get(0), Readiness::noColumn).orElseThrow()
                : Sentences.say("rules.ledger.no-column-of", headings(group)));
      }
    }
    return Optional.empty();
  }

  private boolean has(String path) {
    String type = path.substring(0, Math.max(0, path.indexOf('.')));
    String field = path.substring(path.indexOf('.') + 1);
    return facts.has(type) && !facts.missing().getOrDefault(type, Set.of()).contains(field);
  }

  /** Each column with its sheet: {@code "Amount" (Invoices)}. */
  private List<String> headings(List<String> paths) {
    return paths.stream()
        .flatMap(path -> field(path, Readiness::named).stream())
        .distinct()
        .toList();
  }

  /** What a field is told as; empty if the pack declares none of that path. */
  private <T> Optional<T> field(String path, BiFunction<Field, RowType, T> told) {
    String name = path.substring(path.indexOf('.') + 1);
    return schema
        .type(path.substring(0, Math.max(0, path.indexOf('.'))))
        .flatMap(type -> type.field(name).map(field -> told.apply(field, type)));
  }

  private static String named(Field field, RowType type) {
    return '"' + field.heading() + "\" (" + type.label() + ")";
  }

  private static List<String> columns(RowType type) {
    return type.fields().stream().filter(Field::required).map(Field::heading).toList();
  }
}
