package org.rasoat.facts;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects of one declared type and sets their fields: by position where the class knows them
 * so, as those that are made of declarations do.
 */
final class Bean {

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final MethodType MAKER = MethodType.methodType(Row.class);

  /** Go with the class: packs are compiled anew while the program runs. */
  private static final ClassValue<MethodHandle> MAKERS =
      new ClassValue<>() {
        @Override
        protected MethodHandle computeValue(Class<?> type) {
          return maker(type);
        }
      };

  private static final int BY_NAME = -1;

  private final MethodHandle maker;
  private final List<Field> fields;

  /** Where the class knows a field, by the field's position among those of the type. */
  private final int[] positions;

  /** Whether nothing is known of a field of a new object, by its position. */
  private final boolean[] unknown;

  Bean(RowType type) {
    Class<?> java = type.java();
    maker = MAKERS.get(java);
    fields = type.fields();
    positions = new int[fields.size()];
    unknown = new boolean[fields.size()];
    Row fresh = make();
    for (int i = 0; i < positions.length; i++) {
      positions[i] =
          FieldPosition.of(java, fields.get(i).name()).map(FieldPosition::position).orElse(BY_NAME);
      unknown[i] = get(fresh, fields.get(i)) == null;
    }
  }

  Row make() {
    try {
      return (Row) maker.invokeExact();
    } catch (Throwable e) {
      throw new IllegalStateException("the declared type cannot be instantiated", e);
    }
  }

  /**
   * Sets a field of an object that was just made.
   *
   * @param position among the type's fields
   * @param value null says that nothing is known
   */
  void set(Row row, int position, @Nullable Object value) {
    if (value == null && unknown[position]) {
      return;
    }
    if (positions[position] == BY_NAME) {
      set(row, fields.get(position).name(), value);
    } else {
      row.fieldAt(positions[position], value);
    }
  }

  /** The value of a field. */
  static @Nullable Object get(Row row, Field field) {
    return get(row, field.name());
  }

  /** The value of a field, by name. */
  static @Nullable Object get(Row row, String field) {
    Optional<FieldPosition> place = FieldPosition.of(row.getClass(), field);
    if (place.isPresent()) {
      return row.fieldAt(place.get().position());
    }
    try {
      return member(row.getClass(), field).get(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(row.getClass() + " has no field " + field, e);
    }
  }

  private static void set(Row row, String field, @Nullable Object value) {
    try {
      member(row.getClass(), field).set(row, value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(row.getClass() + " has no field " + field, e);
    }
  }

  private static MethodHandle maker(Class<?> java) {
    try {
      Constructor<?> constructor = java.getDeclaredConstructor();
      constructor.setAccessible(true);
      return LOOKUP.unreflectConstructor(constructor).asType(MAKER);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(java + " has no constructor without arguments", e);
    }
  }

  private static java.lang.reflect.Field member(Class<?> java, String name)
      throws NoSuchFieldException {
    try {
      java.lang.reflect.Field member = java.getDeclaredField(name);
      member.setAccessible(true);
      return member;
    } catch (NoSuchFieldException e) {
      Class<?> parent = java.getSuperclass();
      if (parent == null) {
        throw e;
      }
      return member(parent, name);
    }
  }
}
