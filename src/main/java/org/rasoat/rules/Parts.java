package org.rasoat.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rasoat.facts.AsOf;
import org.rasoat.facts.Field;
import org.rasoat.facts.Name;
import org.rasoat.facts.Row;
import org.rasoat.facts.RowType;
import org.rasoat.facts.Schema;
import org.rasoat.facts.Subject;

/**
 * The facts of a large dossier, split into parts that are small enough for the memory of a session
 * to stay small, and the rules that may be run part by part: most by the subject of the rows, some
 * by another name in the rows of one type. What is derived part by part is handed to the rules that
 * are run over the whole, which then need not see what it was derived of.
 *
 * @param splits rules with the parts in which they find what they find in the whole
 */
record Parts(List<Split> splits) {

  /**
   * How many rows a part has at least and at most, as shares of the facts from which on there are
   * parts: a small part fits into the caches of a processor, but each takes a session.
   */
  private static final int LEAST = 16;

  private static final int MOST = 5;

  /** How many times as many rows as each part has in common with all others it has of its own. */
  private static final int OWN = 4;

  /** Types with fewer rows than this are not split, as a share of those from which on any are. */
  private static final int SMALL = 10;

  /**
   * One way of splitting.
   *
   * @param rules the rules that are run in the parts
   * @param handed the derivations whose facts the parts hand to the rules over the whole
   * @param parts makes lists of the facts of each part, for which all facts are gone through
   */
  record Split(Set<String> rules, Set<String> handed, Supplier<List<List<Object>>> parts) {}

  /** The rules that are run part by part. */
  Set<String> local() {
    return splits.stream().flatMap(split -> split.rules().stream()).collect(Collectors.toSet());
  }

  /** The derivations whose facts are handed to the rules over the whole. */
  Set<String> handed() {
    return splits.stream().flatMap(split -> split.handed().stream()).collect(Collectors.toSet());
  }

  /**
   * Splits the facts.
   *
   * @param facts all facts by their classes
   * @param ids the rules that shall run
   * @param from from how many facts on they are split
   */
  static Parts of(
      Schema schema,
      CompiledPack pack,
      Map<Class<?>, ? extends List<?>> facts,
      Set<String> ids,
      int from) {
    return new Plan(schema, pack, facts, from).parts(ids);
  }

  /** How a dossier is split. */
  private static final class Plan {
    private final CompiledPack pack;
    private final Map<Class<?>, ? extends List<?>> facts;
    private final int rows;
    private final Map<String, String> subjects = new HashMap<>();
    private final Map<String, Set<String>> named = new TreeMap<>();
    private final Set<String> everywhere = new HashSet<>(Set.of(AsOf.class.getSimpleName()));

    Plan(Schema schema, CompiledPack pack, Map<Class<?>, ? extends List<?>> facts, int from) {
      this.pack = pack;
      this.facts = facts;
      for (RowType type : schema.types()) {
        List<?> some = facts.get(type.java());
        if (some == null || some.size() * SMALL <= from) {
          everywhere.add(type.name());
        } else {
          List<String> subject = names(type.fieldsWith(Subject.class));
          if (subject.size() == 1) {
            subjects.put(type.name(), subject.get(0));
          }
          named.put(type.name(), new TreeSet<>(names(type.fields())));
        }
      }
      int shared =
          facts.entrySet().stream()
              .filter(some -> everywhere.contains(some.getKey().getSimpleName()))
              .mapToInt(some -> some.getValue().size())
              .sum();
      rows = Math.max(1, Math.min(from / MOST, Math.max(from / LEAST, OWN * shared)));
    }

    private static List<String> names(List<Field> fields) {
      return fields.stream().filter(field -> field.type() == Name.class).map(Field::name).toList();
    }

    /**
     * A way of splitting.
     *
     * @param splitBy the types whose rows are split, each with the field that splits them
     * @param local the rules that are local then
     */
    private record Way(Map<String, String> splitBy, Locality locality, Set<String> local) {}

    Parts parts(Set<String> ids) {
      Set<String> others = new TreeSet<>(ids);
      List<Way> ways = new ArrayList<>();
      ways.add(way(subjects, others));
      named.forEach(
          (type, fields) ->
              fields.stream()
                  .filter(field -> !field.equals(subjects.get(type)))
                  .forEach(field -> ways.add(way(Map.of(type, field), others))));
      Set<String> handed = new HashSet<>();
      List<Split> splits = new ArrayList<>();
      for (Way way : ways) {
        Set<String> more = handed(others, way, handed);
        handed.addAll(more);
        if (!way.local().isEmpty() || !more.isEmpty()) {
          splits.add(new Split(way.local(), more, () -> split(way.splitBy())));
        }
      }
      return new Parts(splits);
    }

    /** A way of splitting. The rules that are local then are taken out of the given ones. */
    private Way way(Map<String, String> splitBy, Set<String> rules) {
      Locality locality = new Locality(pack, splitBy, everywhere);
      Set<String> local =
          rules.stream().filter(locality::local).collect(Collectors.toCollection(TreeSet::new));
      rules.removeAll(local);
      return new Way(splitBy, locality, local);
    }

    /**
     * The derivations that can be run in the parts, of what the rules over the whole build upon. In
     * the parts it must be clear that a fact comes of them: there may be no others of its type. If
     * they are all that a way of splitting is for, it must spare the whole some of the rows.
     *
     * @param before the derivations that are handed on in other ways
     */
    private Set<String> handed(Set<String> others, Way way, Set<String> before) {
      List<RuleCode.Derivation> able =
          pack.derivationsFor(others, before).stream()
              .filter(way.locality()::comesOfParts)
              .toList();
      Set<String> seen = new HashSet<>(pack.typesFor(way.local(), Set.of()));
      for (RuleCode.Derivation derivation : able) {
        seen.addAll(derivation.needs().types());
        pack.derivationsOf(derivation.needs().types(), Set.of())
            .forEach(one -> seen.addAll(one.needs().types()));
      }
      Set<String> names =
          able.stream()
              .filter(one -> !seen.contains(one.derives()) || allComeOfParts(one, way.locality()))
              .map(RuleCode.Derivation::name)
              .collect(Collectors.toCollection(HashSet::new));
      names.addAll(before);
      Set<String> asked = pack.typesFor(others, names);
      Set<String> spared = pack.typesFor(others, before);
      spared.removeAll(asked);
      spared.retainAll(way.splitBy().keySet());
      return way.local().isEmpty() && spared.isEmpty()
          ? Set.of()
          : able.stream()
              .filter(one -> names.contains(one.name()) && asked.contains(one.derives()))
              .map(RuleCode.Derivation::name)
              .collect(Collectors.toSet());
    }

    private boolean allComeOfParts(RuleCode.Derivation derivation, Locality locality) {
      return pack.derivations().stream()
          .filter(one -> one.derives().equals(derivation.derives()))
          .allMatch(locality::comesOfParts);
    }

    /** Splits the rows of some types; each part has all of those that are everywhere. */
    private List<List<Object>> split(Map<String, String> splitBy) {
      int count = facts.values().stream().mapToInt(List::size).sum() / rows + 1;
      List<List<Object>> parts = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        parts.add(new ArrayList<>());
      }
      facts.forEach(
          (type, some) -> {
            String field = splitBy.get(type.getSimpleName());
            if (field != null) {
              deal(some, field, parts);
            } else if (everywhere.contains(type.getSimpleName())) {
              parts.forEach(part -> part.addAll(some));
            }
          });
      return parts;
    }

    /** Deals rows out by what they have in a field; those without a value stay together. */
    private static void deal(List<?> rows, String field, List<List<Object>> parts) {
      int[] places =
          IntStream.range(0, rows.size())
              .parallel()
              .map(i -> Objects.hashCode(((Row) rows.get(i)).value(field)))
              .toArray();
      for (int i = 0; i < places.length; i++) {
        parts.get(Math.floorMod(places[i], parts.size())).add(rows.get(i));
      }
    }
  }
}
