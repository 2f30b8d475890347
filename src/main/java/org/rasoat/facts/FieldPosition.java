package org.rasoat.facts;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a field stands among those of its class, as {@link FieldsByPosition} counts them.
 *
 * @param position the position
 * @param type what its values are
 */
public record FieldPosition(int position, Class<?> type) {

  /** Go with the class: packs are compiled anew while the program runs. */
  private static final ClassValue<Map<String, FieldPosition>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Map<String, FieldPosition> computeValue(Class<?> type) {
          return all(type);
        }
      };

  /**
   * Where a field of a class stands.
   *
   * @return empty if the class does not know it by its position
   */
  public static Optional<FieldPosition> of(Class<?> type, String field) {
    return Optional.ofNullable(KNOWN.get(type).get(field));
  }

  private static Map<String, FieldPosition> all(Class<?> type) {
    Map<String, FieldPosition> all = new HashMap<>();
    int position = 0;
    for (Class<?> one = type; one != null && knows(one); one = one.getSuperclass()) {
      Field[] own = one.getDeclaredFields();
      Arrays.sort(own, Comparator.comparing(Field::getName));
      for (Field field : own) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          all.putIfAbsent(field.getName(), new FieldPosition(position, field.getType()));
          position++;
        }
      }
    }
    return all;
  }

  /** Whether a class was made of a declaration. */
  private static boolean knows(Class<?> type) {
    return type != Row.class
        && Arrays.stream(type.getDeclaredMethods()).anyMatch(m -> m.getName().equals("fieldAt"));
  }
}
