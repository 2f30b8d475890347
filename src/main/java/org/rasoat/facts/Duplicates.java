package org.rasoat.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rasoat.findings.Finding;
import org.rasoat.findings.Place;
import org.rasoat.findings.Severity;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.rasoat.language.Spelling;

/** Notices the rows of a dossier that say of something, or of someone, what was said before. */
final class Duplicates {

  /** From so many rows on, a sheet whose rows mostly stand elsewhere is a copy. */
  private static final int COPY = 3;

  private final Map<List<Object>, Entry> rows = new HashMap<>();
  private final Map<List<Object>, List<Being>> people = new HashMap<>();
  private final Map<List<Source>, List<Finding>> twins = new LinkedHashMap<>();

  /** A table: what its rows are compared by, and their number so far. */
  static final class Source {
    private final RowType type;
    private final String sheet;
    private final List<String> unique;
    private final @Nullable Persons persons;
    private int rows;

    Source(RowType type, String sheet) {
      this.type = type;
      this.sheet = sheet;
      unique = type.unique();
      persons = type.persons();
    }
  }

  private record Entry(Source source, Origin origin) {}

  private record Being(Entry entry, List<@Nullable Object> born) {
    boolean same(Being other) {
      return born.equals(other.born) && born.stream().anyMatch(Objects::nonNull);
    }
  }

  /**
   * Takes note of a row.
   *
   * @param values the value of a field by its name, null if there is none
   */
  void see(Source source, Origin origin, Function<String, @Nullable Object> values) {
    source.rows++;
    if (!source.unique.isEmpty()) {
      row(source, new Entry(source, origin), values);
    }
    if (source.persons != null) {
      person(source.persons, new Entry(source, origin), values);
    }
  }

  private void row(Source source, Entry entry, Function<String, @Nullable Object> values) {
    List<Object> key = key(source.type, source.unique, values);
    Entry before = key == null ? null : rows.putIfAbsent(key, entry);
    if (before != null) {
      String field = source.unique.get(0);
      String name = name(entry.origin());
      Bilingual message =
          Sentences.say("facts.duplicate", name, at(before, field), source.type.label());
      add(ReadingRule.DUPLICATE_ROW, Severity.ERROR, message, field, before, entry);
    }
  }

  private static String name(Origin origin) {
    String key = origin.key();
    return key == null ? origin.place().value() : key;
  }

  private static String at(Entry entry, String field) {
    return entry.origin().place(field).cell().a1();
  }

  /** The values of the fields in the form in which they are compared; null if one is lacking. */
  private static @Nullable List<Object> key(
      RowType type, List<String> fields, Function<String, @Nullable Object> values) {
    List<Object> key = new ArrayList<>(fields.size() + 1);
    key.add(type.name());
    for (String field : fields) {
      Object value = fold(values.apply(field));
      if (value == null) {
        return null;
      }
      key.add(value);
    }
    return key;
  }

  private static @Nullable Object fold(@Nullable Object value) {
    if (value instanceof String text) {
      return Spelling.key(text);
    }
    return value instanceof DateSpan span ? span.range() : value;
  }

  private void person(Persons persons, Entry entry, Function<String, @Nullable Object> values) {
    List<String> fields = new ArrayList<>(List.of(persons.within()));
    fields.add(0, persons.name());
    List<Object> key = key(entry.source().type, fields, values);
    if (key == null) {
      return;
    }
    List<@Nullable Object> born =
        Arrays.stream(persons.born()).<@Nullable Object>map(f -> fold(values.apply(f))).toList();
    Being being = new Being(entry, born);
    List<Being> namesakes = people.computeIfAbsent(key, unused -> new ArrayList<>(1));
    namesakes.stream()
        .filter(being::same)
        .findFirst()
        .or(() -> namesakes.stream().findFirst())
        .ifPresent(before -> person(persons, before, being));
    namesakes.add(being);
  }

  private void person(Persons persons, Being before, Being being) {
    boolean same = being.same(before);
    Origin origin = being.entry().origin();
    Bilingual message =
        Sentences.say(
            same ? "facts.person.twice" : "facts.person.namesake",
            origin.place(persons.name()).value(),
            at(before.entry(), persons.name()));
    Severity severity = same ? Severity.ERROR : Severity.WARNING;
    ReadingRule rule = ReadingRule.DUPLICATE_PERSON;
    add(rule, severity, message, persons.name(), before.entry(), being.entry());
  }

  private void add(
      ReadingRule rule, Severity severity, Bilingual text, String field, Entry one, Entry two) {
    Place place = two.origin().place(field);
    List<Place> related = List.of(one.origin().place(field));
    twins
        .computeIfAbsent(List.of(two.source(), one.source()), unused -> new ArrayList<>())
        .add(new Finding(rule.id(), severity, rule.title(), text, place, related));
  }

  /** Reports each row that should not be there; a sheet that copies another is one finding. */
  void report(Gathering facts) {
    twins.forEach(
        (sources, findings) -> {
          Source copy = sources.get(0);
          boolean mostly = findings.size() >= COPY && findings.size() * 2 > copy.rows;
          if (mostly && copy != sources.get(1)) {
            facts.add(copy(copy, sources.get(1), findings));
          } else {
            findings.forEach(facts::add);
          }
        });
    twins.clear();
  }

  private static Finding copy(Source copy, Source first, List<Finding> all) {
    Finding one = all.get(0);
    Bilingual message = Sentences.say("facts.duplicate.sheet", all.size(), copy.sheet, first.sheet);
    List<Place> related =
        all.stream().limit(Origin.RELATED).map(finding -> finding.related().get(0)).toList();
    return new Finding(one.rule(), one.severity(), one.title(), message, one.place(), related);
  }
}
