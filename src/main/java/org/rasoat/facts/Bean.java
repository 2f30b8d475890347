package org.rasoat.facts;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects of one declared type and sets their fields, by handles that are found once for each
 * class: Java makes them fast when they have been used for some time.
 */
final class Bean {

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final MethodType MAKER = MethodType.methodType(Row.class);
  private static final MethodType SETTER =
      MethodType.methodType(void.class, Object.class, Object.class);

  private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);

  private static final ClassValue<Map<String, MethodHandle>> GETTERS = byField();
  private static final ClassValue<Map<String, MethodHandle>> SETTERS = byField();
  private static final ClassValue<MethodHandle> MAKERS =
      new ClassValue<>() {
        @Override
        protected MethodHandle computeValue(Class<?> type) {
          return maker(type);
        }
      };

  /** Goes with the class: packs are compiled anew while the program runs. */
  private static ClassValue<Map<String, MethodHandle>> byField() {
    return new ClassValue<>() {
      @Override
      protected Map<String, MethodHandle> computeValue(Class<?> type) {
        return new ConcurrentHashMap<>();
      }
    };
  }

  private final MethodHandle maker;
  private final MethodHandle[] setters;

  Bean(RowType type) {
    Class<?> java = type.java();
    maker = MAKERS.get(java);
    setters =
        type.fields().stream()
            .map(
                field ->
                    SETTERS.get(java).computeIfAbsent(field.name(), unused -> setter(java, field)))
            .toArray(MethodHandle[]::new);
  }

  Row make() {
    try {
      return (Row) maker.invokeExact();
    } catch (Throwable e) {
      throw new IllegalStateException("the declared type cannot be instantiated", e);
    }
  }

  /** Sets a field by its position among the type's fields; null says that nothing is known. */
  void set(Object row, int position, @Nullable Object value) {
    try {
      setters[position].invokeExact(row, value);
    } catch (Throwable e) {
      throw new IllegalStateException("the field cannot be set", e);
    }
  }

  /** The value of a field. */
  static @Nullable Object get(Object row, Field field) {
    return get(row, field.name());
  }

  /** The value of a field, by name. */
  static @Nullable Object get(Object row, String field) {
    try {
      return GETTERS
          .get(row.getClass())
          .computeIfAbsent(field, name -> getter(row.getClass(), name))
          .invokeExact(row);
    } catch (Throwable e) {
      throw new IllegalStateException("the field cannot be read", e);
    }
  }

  private static MethodHandle getter(Class<?> java, String name) {
    try {
      return LOOKUP.unreflectGetter(open(member(java, name))).asType(GETTER);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(java + " has no field " + name, e);
    }
  }

  private static MethodHandle maker(Class<?> java) {
    try {
      Constructor<?> constructor = java.getDeclaredConstructor();
      return LOOKUP.unreflectConstructor(open(constructor)).asType(MAKER);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(java + " has no constructor without arguments", e);
    }
  }

  private static MethodHandle setter(Class<?> java, Field field) {
    String name = field.name();
    String setter = "set" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    try {
      return LOOKUP.unreflect(open(java.getMethod(setter, field.type()))).asType(SETTER);
    } catch (NoSuchMethodException e) {
      return direct(java, name);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(setter + " cannot be called", e);
    }
  }

  private static MethodHandle direct(Class<?> java, String name) {
    try {
      return LOOKUP.unreflectSetter(open(member(java, name))).asType(SETTER);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(java + " has no field " + name, e);
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

  private static <T extends AccessibleObject> T open(T member) {
    member.setAccessible(true);
    return member;
  }
}
