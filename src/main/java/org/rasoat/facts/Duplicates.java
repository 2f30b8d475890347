package org.rasoat.facts;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongIntHashMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** No row, and of no birth. */
  private static final int NONE = -1;

  private final List<Entry> entries = new ArrayList<>();

  /** The first row of each that say the same, by what they say. */
  private final LongIntHashMap rows = new LongIntHashMap();

  private final People people = new People();
  private final Map<List<Source>, List<Twin>> twins = new LinkedHashMap<>();

  /** A table: what its rows are compared by, and their number so far. */
  static final class Source {
    private final RowType type;
    private final String sheet;
    private final Compared unique;
    private final Compared all;
    private final @Nullable Person person;
    private int rows;

    /** What tells one person from another. */
    private record Person(Compared name, Compared born) {}

    Source(RowType type, String sheet) {
      this.type = type;
      this.sheet = sheet;
      unique = new Compared(type, type.unique());
      all = new Compared(type, type.fields().stream().map(Field::name).toList());
      Persons persons = type.persons();
      person = persons == null ? null : person(type, persons);
    }

    private static Person person(RowType type, Persons persons) {
      List<String> name = new ArrayList<>(List.of(persons.name()));
      name.addAll(List.of(persons.within()));
      return new Person(new Compared(type, name), new Compared(type, List.of(persons.born())));
    }
  }

  /** Fields of a type whose values are compared. */
  private static final class Compared {

    /** The name of the first one; empty if there is none. */
    private final String first;

    private final int[] positions;

    Compared(RowType type, List<String> names) {
      first = names.isEmpty() ? "" : names.get(0);
      List<String> all = type.fields().stream().map(Field::name).toList();
      positions = names.stream().mapToInt(all::indexOf).toArray();
    }

    boolean none() {
      return positions.length == 0;
    }

    /** Says all values; whether each of them is there. */
    boolean all(Read row, Said said) {
      boolean all = true;
      for (int i = 0; i < positions.length && all; i++) {
        all = said.add(row.value(positions[i]));
      }
      return all;
    }

    /** Says the values that there are, and what lacks; whether any of them is there. */
    boolean any(Read row, Said said) {
      boolean any = false;
      for (int position : positions) {
        any |= said.add(row.value(position));
      }
      return any;
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

  /** Those who were met: without an object for each, as there may be a million. */
  private static final class People {
    private final IntArrayList rows = new IntArrayList();

    /** What is said of each one's birth; 0 if nothing is. */
    private final LongArrayList births = new LongArrayList();

    /** Who was met before under the same name. */
    private final IntArrayList namesakes = new IntArrayList();

    /** Who was met last, by the name. */
    private final LongIntHashMap last = new LongIntHashMap();

    /** Adds someone, and returns whom to compare him with; {@link #NONE} if he has no namesake. */
    int meet(long name, long birth, int row) {
      int place = last.indexOf(name);
      int namesake = NONE;
      if (last.indexExists(place)) {
        namesake = last.indexReplace(place, rows.size());
      } else {
        last.indexInsert(place, name, rows.size());
      }
      rows.add(row);
      births.add(birth);
      namesakes.add(namesake);
      return namesake == NONE ? NONE : before(birth, namesake);
    }

    /** The same person as was met first, else the first namesake. */
    private int before(long birth, int namesake) {
      int first = namesake;
      int same = NONE;
      for (int one = namesake; one != NONE; one = namesakes.get(one)) {
        first = one;
        same = isBorn(one, birth) ? one : same;
      }
      return same == NONE ? first : same;
    }

    boolean isBorn(int one, long birth) {
      return birth != 0 && births.get(one) == birth;
    }
  }

  /** Takes note of a row. */
  void see(Source source, Read row) {
    source.rows++;
    Entry entry = new Entry(source, row.origin());
    entries.add(entry);
    if (!source.unique.none()) {
      row(entry, row);
    }
    if (source.person != null) {
      person(source.person, entry, row);
    } else if (source.unique.none()) {
      whole(entry, row);
    }
  }

  /** Rows that may stand in a sheet twice show only that a whole sheet is a copy. */
  private void whole(Entry entry, Read row) {
    Source source = entry.source();
    Said said = new Said("whole " + source.type.name());
    source.all.any(row, said);
    Entry before = before(said);
    if (before != null) {
      add(new Twin(before, entry, source.all.first, null));
    }
  }

  /** The first row that said the same as the last one; null if that is the first. */
  private @Nullable Entry before(Said said) {
    int place = rows.indexOf(said.sum());
    if (rows.indexExists(place)) {
      return entries.get(rows.indexGet(place));
    }
    rows.indexInsert(place, said.sum(), entries.size() - 1);
    return null;
  }

  private void row(Entry entry, Read row) {
    Source source = entry.source();
    Said said = new Said(source.type.name());
    Entry before = source.unique.all(row, said) ? before(said) : null;
    if (before != null) {
      String field = source.unique.first;
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

  private void person(Source.Person persons, Entry entry, Read row) {
    Said said = new Said(entry.source().type.name());
    if (!persons.name().all(row, said)) {
      return;
    }
    Said birth = new Said("");
    long born = persons.born().any(row, birth) ? birth.sum() : 0;
    int before = people.meet(said.sum(), born, entries.size() - 1);
    if (before != NONE) {
      Entry other = entries.get(people.rows.get(before));
      person(persons, other, entry, people.isBorn(before, born));
    }
  }

  private void person(Source.Person persons, Entry before, Entry entry, boolean same) {
    Bilingual message =
        Sentences.say(
            same ? "facts.person.twice" : "facts.person.namesake",
            entry.origin().place(persons.name().first).value(),
            at(before, persons.name().first));
    Severity severity = same ? Severity.ERROR : Severity.WARNING;
    ReadingRule rule = ReadingRule.DUPLICATE_PERSON;
    add(rule, severity, message, persons.name().first, before, entry);
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
        copy.person == null ? ReadingRule.DUPLICATE_ROW : ReadingRule.DUPLICATE_PERSON;
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
