package org.rasoat.facts;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
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

  /**
   * How many fields objects of a class know by position.
   *
   * @return 0 if it was not made of a declaration
   */
  public static int count(Class<?> type) {
    return knows(type) ? count(type.getSuperclass()) + own(type).size() : 0;
  }

  private static Map<String, FieldPosition> all(Class<?> type) {
    if (!knows(type)) {
      return Map.of();
    }
    Map<String, FieldPosition> all = new HashMap<>(KNOWN.get(type.getSuperclass()));
    int position = count(type.getSuperclass());
    for (Field field : own(type)) {
      all.put(field.getName(), new FieldPosition(position, field.getType()));
      position++;
    }
    return all;
  }

  private static List<Field> own(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive())
        .sorted(Comparator.comparing(Field::getName))
        .toList();
  }

  /** Whether a class was made of a declaration. */
  private static boolean knows(Class<?> type) {
    return type != Row.class
        && type != Object.class
        && Arrays.stream(type.getDeclaredMethods()).anyMatch(m -> m.getName().equals("fieldAt"));
  }
}
