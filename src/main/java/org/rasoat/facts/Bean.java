package org.rasoat.facts;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Constructor;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects of one declared type and sets their fields, by handles that are found once for each
 * class. Handles of variables, as those of methods would each get code of their own after some use:
 * for hundreds of fields that takes longer than what it spares.
 */
final class Bean {

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final MethodType MAKER = MethodType.methodType(Row.class);

  /** Go with the class: packs are compiled anew while the program runs. */
  private static final ClassValue<Map<String, VarHandle>> VARIABLES =
      new ClassValue<>() {
        @Override
        protected Map<String, VarHandle> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private static final ClassValue<MethodHandle> MAKERS =
      new ClassValue<>() {
        @Override
        protected MethodHandle computeValue(Class<?> type) {
          return maker(type);
        }
      };

  private final MethodHandle maker;
  private final VarHandle[] variables;

  /** Whether nothing is known of a field of a new object, by its position. */
  private final boolean[] unknown;

  Bean(RowType type) {
    Class<?> java = type.java();
    maker = MAKERS.get(java);
    variables =
        type.fields().stream().map(field -> variable(java, field.name())).toArray(VarHandle[]::new);
    unknown = new boolean[variables.length];
    Object fresh = make();
    for (int i = 0; i < unknown.length; i++) {
      unknown[i] = variables[i].get(fresh) == null;
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
  void set(Object row, int position, @Nullable Object value) {
    if (value != null || !unknown[position]) {
      variables[position].set(row, value);
    }
  }

  /** The value of a field. */
  static @Nullable Object get(Object row, Field field) {
    return get(row, field.name());
  }

  /** The value of a field, by name. */
  static @Nullable Object get(Object row, String field) {
    return variable(row.getClass(), field).get(row);
  }

  private static VarHandle variable(Class<?> java, String name) {
    Map<String, VarHandle> known = VARIABLES.get(java);
    VarHandle variable = known.get(name);
    return variable == null ? known.computeIfAbsent(name, unused -> open(java, name)) : variable;
  }

  private static VarHandle open(Class<?> java, String name) {
    try {
      java.lang.reflect.Field member = member(java, name);
      return MethodHandles.privateLookupIn(member.getDeclaringClass(), LOOKUP)
          .unreflectVarHandle(member);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(java + " has no field " + name, e);
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
      return java.getDeclaredField(name);
    } catch (NoSuchFieldException e) {
      Class<?> parent = java.getSuperclass();
      if (parent == null) {
        throw e;
      }
      return member(parent, name);
    }
  }
}
