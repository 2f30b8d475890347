package org.rasoat.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rasoat.facts.AsOf;
import org.rasoat.facts.Field;
import org.rasoat.facts.Name;
import org.rasoat.facts.Row;
import org.rasoat.facts.RowType;
import org.rasoat.facts.Schema;
import org.rasoat.facts.Subject;

/**
 * The facts of a large dossier, split by their subject into parts that are small enough for the
 * memory of a session to stay small, and the rules that may be run part by part.
 *
 * @param local the rules that find in the parts what they find in the whole
 * @param parts the facts of each part, those of small types in every one
 */
record Parts(Set<String> local, List<List<Object>> parts) {

  /** How many rows a part has, as a share of the facts from which on there are parts. */
  private static final int ROWS = 5;

  /** Types with fewer rows than this are not split, as a share of those from which on any are. */
  private static final int SMALL = 10;

  /**
   * Splits the facts.
   *
   * @param ids the rules that shall run
   * @param from with fewer facts than this, nothing is split
   */
  static Parts of(
      Schema schema, CompiledPack pack, Collection<?> facts, Set<String> ids, int from) {
    if (facts.size() < from) {
      return new Parts(Set.of(), List.of());
    }
    Map<Class<?>, Integer> counts = new HashMap<>();
    facts.forEach(fact -> counts.merge(fact.getClass(), 1, Integer::sum));
    Map<String, String> splitBy = new HashMap<>();
    Set<String> everywhere = new HashSet<>(Set.of(AsOf.class.getSimpleName()));
    for (RowType type : schema.types()) {
      boolean small = counts.getOrDefault(type.java(), 0) * SMALL <= from;
      if (small) {
        everywhere.add(type.name());
      } else if (subject(type).size() == 1) {
        splitBy.put(type.name(), subject(type).get(0));
      }
    }
    Locality locality = new Locality(pack, splitBy, everywhere);
    Set<String> local = new HashSet<>(ids);
    local.removeIf(id -> !locality.local(id));
    return new Parts(
        Set.copyOf(local),
        local.isEmpty() ? List.of() : split(facts, splitBy, everywhere, from / ROWS));
  }

  private static List<String> subject(RowType type) {
    return type.fieldsWith(Subject.class).stream()
        .filter(field -> field.type() == Name.class)
        .map(Field::name)
        .toList();
  }

  private static List<List<Object>> split(
      Collection<?> facts, Map<String, String> splitBy, Set<String> everywhere, int rows) {
    int count = facts.size() / Math.max(1, rows) + 1;
    List<List<Object>> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(new ArrayList<>());
    }
    for (Object fact : facts) {
      String type = fact.getClass().getSimpleName();
      String field = splitBy.get(type);
      if (field != null) {
        Object value = ((Row) fact).value(field);
        parts.get(value == null ? 0 : Math.floorMod(value.hashCode(), count)).add(fact);
      } else if (everywhere.contains(type)) {
        parts.forEach(part -> part.add(fact));
      }
    }
    return parts;
  }
}
