package org.rasoat.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rasoat.findings.Finding;
import org.rasoat.findings.Place;
import org.rasoat.findings.Severity;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;

/** Notices the rows of a dossier that say of something, or of someone, what was said before. */
final class Duplicates {

  /** From so many rows on, a sheet whose rows mostly stand elsewhere is a copy. */
  private static final int COPY = 3;

  private final Map<Long, Entry> rows = new HashMap<>();
  private final Map<Long, Being> people = new HashMap<>();
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

  /** Someone, and whoever was met before under the same name. */
  private static final class Being {
    private final Entry entry;

    /** What is said of the birth, as a number; null if nothing is. */
    private final @Nullable Long born;

    private @Nullable Being namesake;

    Being(Entry entry, @Nullable Long born) {
      this.entry = entry;
      this.born = born;
    }

    boolean same(Being other) {
      return born != null && born.equals(other.born);
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
    Said said = new Said("whole " + source.type.name());
    source.all.forEach(field -> said.add(values.apply(field)));
    Entry before = rows.putIfAbsent(said.sum(), entry);
    if (before != null) {
      add(new Twin(before, entry, source.all.get(0), null));
    }
  }

  private void row(Source source, Entry entry, Function<String, @Nullable Object> values) {
    Said said = new Said(source.type.name());
    boolean all = source.unique.stream().allMatch(field -> said.add(values.apply(field)));
    Entry before = all ? rows.putIfAbsent(said.sum(), entry) : null;
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

  private void person(Persons persons, Entry entry, Function<String, @Nullable Object> values) {
    Said said = new Said(entry.source().type.name());
    boolean all = said.add(values.apply(persons.name()));
    for (String field : persons.within()) {
      all = all && said.add(values.apply(field));
    }
    if (!all) {
      return;
    }
    Said birth = new Said("");
    boolean known = false;
    for (String field : persons.born()) {
      known |= birth.add(values.apply(field));
    }
    Being being = new Being(entry, known ? birth.sum() : null);
    Being last = people.put(said.sum(), being);
    being.namesake = last;
    if (last != null) {
      person(persons, before(being, last), being);
    }
  }

  /** The same person as was met first, else the first namesake. */
  private static Being before(Being being, Being last) {
    Being first = last;
    Being same = null;
    for (Being one = last; one != null; one = one.namesake) {
      first = one;
      same = one.same(being) ? one : same;
    }
    return same == null ? first : same;
  }

  private void person(Persons persons, Being before, Being being) {
    boolean same = being.same(before);
    Origin origin = being.entry.origin();
    Bilingual message =
        Sentences.say(
            same ? "facts.person.twice" : "facts.person.namesake",
            origin.place(persons.name()).value(),
            at(before.entry, persons.name()));
    Severity severity = same ? Severity.ERROR : Severity.WARNING;
    ReadingRule rule = ReadingRule.DUPLICATE_PERSON;
    add(rule, severity, message, persons.name(), before.entry, being.entry);
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
