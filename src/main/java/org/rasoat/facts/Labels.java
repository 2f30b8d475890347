package org.rasoat.facts;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Spelling;

/**
 * The words that stand for the constants of a declared enum: its name, and every text it was
 * declared with, whose alternatives are separated by {@code |}.
 */
public final class Labels {

  /** A label that two constants claim. */
  record Clash(String label, Object first, Object second) {}

  private final List<String> shown = new ArrayList<>();
  private final List<String> all = new ArrayList<>();
  private final Map<String, Object> byKey = new LinkedHashMap<>();
  private final Map<String, Object> byBare = new HashMap<>();
  private final Set<String> unclear = new LinkedHashSet<>();
  private final List<Clash> clashes = new ArrayList<>();

  private Labels() {}

  /** The labels of an enum. */
  static Labels of(Class<?> type) {
    Labels labels = new Labels();
    for (Object constant : type.getEnumConstants()) {
      List<String> texts = texts(constant);
      labels.shown.add(texts.get(0));
      texts.forEach(text -> labels.add(text, constant));
    }
    return labels;
  }

  /**
   * What people call a constant of a declared enum: the first label of its field {@code vi} and of
   * its field {@code en}; the constant's first label in both where it has no such fields.
   */
  public static Bilingual say(Enum<?> constant) {
    return new Bilingual(label(constant, "vi"), label(constant, "en"));
  }

  private static String label(Enum<?> constant, String language) {
    for (Field field : constant.getDeclaringClass().getDeclaredFields()) {
      if (field.getName().equals(language) && field.getType() == String.class) {
        return Words.alternatives(text(field, constant)).get(0);
      }
    }
    return texts(constant).get(0);
  }

  /** The first label of each constant. */
  List<String> shown() {
    return shown;
  }

  /** Labels that two constants claim. */
  List<Clash> clashes() {
    return clashes;
  }

  /** The constant of that label. */
  Optional<Object> find(String text) {
    String key = Spelling.key(text);
    Object exact = byKey.get(key);
    String bare = Spelling.bare(key);
    return exact != null || unclear.contains(bare)
        ? Optional.ofNullable(exact)
        : Optional.ofNullable(byBare.get(bare));
  }

  /** The constant whose label is the text, or stands in it as whole words (the longest does). */
  Optional<Object> within(String text) {
    Optional<Object> whole = find(text);
    if (whole.isPresent()) {
      return whole;
    }
    String words = " " + Spelling.key(text) + " ";
    return byKey.entrySet().stream()
        .filter(label -> words.contains(" " + label.getKey() + " "))
        .max(Map.Entry.comparingByKey((one, other) -> one.length() - other.length()))
        .map(Map.Entry::getValue);
  }

  /** The label that was most likely meant. */
  Optional<String> nearest(String text) {
    return Spelling.nearest(text, all);
  }

  private void add(String label, Object constant) {
    all.add(label);
    Object claimed = byKey.putIfAbsent(Spelling.key(label), constant);
    if (claimed != null && !claimed.equals(constant)) {
      clashes.add(new Clash(label, claimed, constant));
    }
    Object alike = byBare.putIfAbsent(Spelling.bare(label), constant);
    if (alike != null && !alike.equals(constant)) {
      unclear.add(Spelling.bare(label));
    }
  }

  /** The texts of a constant, those for people first. */
  private static List<String> texts(Object constant) {
    List<String> texts = new ArrayList<>();
    for (Field field : ((Enum<?>) constant).getDeclaringClass().getDeclaredFields()) {
      if (field.getType() == String.class && !Modifier.isStatic(field.getModifiers())) {
        texts.addAll(Words.alternatives(text(field, constant)));
      }
    }
    texts.add(((Enum<?>) constant).name());
    return texts;
  }

  private static String text(Field field, Object constant) {
    try {
      field.setAccessible(true);
      Object value = field.get(constant);
      return value == null ? "" : value.toString();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a field made accessible is not", e);
    }
  }
}
