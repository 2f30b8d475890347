package org.rasoat.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
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

  private static final long FACTOR = 1_099_511_628_211L;

  private final Map<List<Object>, Entry> rows = new HashMap<>();
  private final Map<List<Object>, List<Being>> people = new HashMap<>();
  private final Map<List<Source>, List<Twin>> twins = new LinkedHashMap<>();

  /** A table: what its rows are compared by, and their number so far. */
  static final class Source {
    private final RowType type;
    private final String sheet;
    private final List<String> unique;
    private final List<String> all;
    private final @Nullable Persons persons;
    private int rows;

    Source(RowType type, String sheet) {
      this.type = type;
      this.sheet = sheet;
      unique = type.unique();
      persons = type.persons();
      all = type.fields().stream().map(Field::name).toList();
    }
  }

  private record Entry(Source source, Origin origin) {}

  /**
   * Two rows that say the same.
   *
   * @param field the field at which that shows
   * @param finding what is reported of them; null if they tell something only as parts of a copy
   */
  private record Twin(Entry one, Entry two, String field, @Nullable Finding finding) {}

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
    } else if (source.unique.isEmpty()) {
      whole(source, new Entry(source, origin), values);
    }
  }

  /** Rows that may stand in a sheet twice show only that a whole sheet is a copy. */
  private void whole(Source source, Entry entry, Function<String, @Nullable Object> values) {
    long sum = 0;
    for (String field : source.all) {
      for (char letter : (fold(values.apply(field)) + "\n").toCharArray()) {
        sum = sum * FACTOR + letter;
      }
    }
    // Millions of rows may be compared: what they say is kept as a number.
    Entry before = rows.putIfAbsent(List.of(source.type.name(), sum), entry);
    if (before != null) {
      add(new Twin(before, entry, source.all.get(0), null));
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
    List<@Nullable Object> born = new ArrayList<>(persons.born().length);
    for (String field : persons.born()) {
      born.add(fold(values.apply(field)));
    }
    Being being = new Being(entry, born);
    List<Being> namesakes = people.computeIfAbsent(key, unused -> new ArrayList<>(1));
    if (!namesakes.isEmpty()) {
      Being before =
          namesakes.stream().filter(being::same).findFirst().orElseGet(() -> namesakes.get(0));
      person(persons, before, being);
    }
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
    Finding finding = new Finding(rule.id(), severity, rule.title(), text, place, related);
    add(new Twin(one, two, field, finding));
  }

  private void add(Twin twin) {
    twins
        .computeIfAbsent(
            List.of(twin.two().source(), twin.one().source()), unused -> new ArrayList<>())
        .add(twin);
  }

  /**
   * Reports each row that should not be there; a sheet that copies another is one finding.
   *
   * @return the rows of copies, which count once
   */
  Set<Origin> report(Gathering facts) {
    Set<Origin> copied = new HashSet<>();
    twins.forEach(
        (sources, alike) -> {
          Source second = sources.get(0);
          Source first = sources.get(1);
          boolean mostly = alike.size() >= COPY && alike.size() * 2 > second.rows;
          if (mostly && second != first) {
            // Of a sheet and its "old version", the old one is the copy even if it comes first.
            boolean old = Words.COPIES.within(first.sheet) && !Words.COPIES.within(second.sheet);
            facts.add(copy(old ? first : second, old ? second : first, alike, old));
            alike.forEach(twin -> copied.add((old ? twin.one() : twin.two()).origin()));
          } else {
            alike.stream().flatMap(t -> Stream.ofNullable(t.finding())).forEach(facts::add);
          }
        });
    twins.clear();
    return copied;
  }

  private static Finding copy(Source copy, Source kept, List<Twin> all, boolean old) {
    ReadingRule rule =
        copy.persons == null ? ReadingRule.DUPLICATE_ROW : ReadingRule.DUPLICATE_PERSON;
    Bilingual message = Sentences.say("facts.duplicate.sheet", all.size(), copy.sheet, kept.sheet);
    List<Place> related =
        all.stream()
            .limit(Origin.RELATED)
            .map(twin -> place(twin, !old ? twin.one() : twin.two()))
            .toList();
    Place place = place(all.get(0), old ? all.get(0).one() : all.get(0).two());
    Severity severity =
        all.stream()
            .flatMap(twin -> Stream.ofNullable(twin.finding()))
            .findFirst()
            .map(Finding::severity)
            .orElse(rule.severity());
    return new Finding(rule.id(), severity, rule.title(), message, place, related);
  }

  private static Place place(Twin twin, Entry entry) {
    return entry.origin().place(twin.field());
  }
}
