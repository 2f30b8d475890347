package org.rasoat.report;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rasoat.facts.Facts;
import org.rasoat.facts.Field;
import org.rasoat.facts.Name;
import org.rasoat.facts.Row;
import org.rasoat.facts.Schema;
import org.rasoat.facts.Subject;
import org.rasoat.findings.Place;

/**
 * Whom or what findings concern.
 *
 * @param byFingerprint what it is called, by the finding's fingerprint; a finding about no row is
 *     left out
 */
record Subjects(Map<String, String> byFingerprint) {

  private static final Pattern LETTER = Pattern.compile("\\p{L}|" + Pattern.quote(Mask.HIDDEN));

  /** A row as findings name it. */
  private record Key(String type, String row) {
    static @Nullable Key of(Place place) {
      return place.type() == null || place.row() == null
          ? null
          : new Key(place.type(), place.row());
    }
  }

  static Subjects of(Schema schema, Facts facts, List<Report.Fingerprinted> findings, Mask mask) {
    Map<Key, String> known = new HashMap<>();
    Map<Class<?>, Optional<Field>> fields = new HashMap<>();
    for (Row row : facts.rows()) {
      Optional<Field> field = fields.computeIfAbsent(row.getClass(), type -> field(schema, type));
      Key key = field.isEmpty() ? null : Key.of(mask.over(row.place()));
      Object value = field.map(one -> row.value(one.name())).orElse(null);
      if (key != null && value != null) {
        known.putIfAbsent(key, mask.over(row.place(), value.toString()));
      }
    }
    Map<String, String> called = new HashMap<>();
    Map<String, String> subjects = new LinkedHashMap<>();
    for (Report.Fingerprinted one : findings) {
      Key key = Key.of(one.finding().place());
      String row = one.finding().place().row();
      String named = key == null ? row : known.getOrDefault(key, key.row());
      // A bare number is no name: it takes that of its sheet along.
      String subject =
          named == null || LETTER.matcher(named).find()
              ? named
              : one.finding().place().cell().sheet() + " · " + named;
      if (subject != null) {
        // Spelt in several ways, it is still one.
        String spelt = called.computeIfAbsent(Name.of(subject).key(), any -> subject);
        subjects.put(one.fingerprint(), spelt);
      }
    }
    return new Subjects(subjects);
  }

  private static Optional<Field> field(Schema schema, Class<?> type) {
    return schema
        .type(type.getSimpleName())
        .map(declared -> declared.fieldsWith(Subject.class))
        .filter(fields -> !fields.isEmpty())
        .map(fields -> fields.get(0));
  }
}
