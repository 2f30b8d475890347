package org.rasoat.rules;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.drools.base.factmodel.GeneratedFact;
import org.jspecify.annotations.Nullable;
import org.rasoat.facts.Row;

/**
 * What rules derive of rows: facts of types that a pack declares, and that are read of no sheet.
 */
final class DerivedFacts {

  private DerivedFacts() {}

  /**
   * The field in which a derived fact keeps the row that it was made of.
   *
   * @param types the types that the pack declares
   * @param type the simple name of the fact's type
   * @param row the row
   * @return empty if its type is none of these, or has no such field, or several
   */
  static Optional<String> fieldOf(List<Class<?>> types, String type, Row row) {
    List<String> fields =
        types.stream()
            .filter(one -> one.getSimpleName().equals(type) && !Row.class.isAssignableFrom(one))
            .flatMap(DerivedFacts::fields)
            .filter(field -> Row.class.isAssignableFrom(field.getType()))
            .filter(field -> field.getType().isInstance(row))
            .map(Field::getName)
            .toList();
    return fields.size() == 1 ? Optional.of(fields.get(0)) : Optional.empty();
  }

  private static Stream<Field> fields(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()));
  }

  /**
   * A derived fact with those of its values that are there; of a fact inside, only its row.
   *
   * @param say says a value
   * @return empty if it is no such fact
   */
  static Optional<String> said(Object fact, Function<Object, String> say) {
    return derived(fact) ? Optional.of(said(fact, true, say)) : Optional.empty();
  }

  private static boolean derived(Object fact) {
    return fact instanceof GeneratedFact && !(fact instanceof Row);
  }

  private static String said(Object fact, boolean whole, Function<Object, String> say) {
    List<String> values = new ArrayList<>();
    for (Field field : fields(fact.getClass()).toList()) {
      Object value = value(fact, field);
      if (value != null && (whole || value instanceof Row)) {
        String text = derived(value) ? said(value, false, say) : say.apply(value);
        values.add(field.getName() + " = " + text);
      }
    }
    return fact.getClass().getSimpleName() + "( " + String.join(", ", values) + " )";
  }

  private static @Nullable Object value(Object fact, Field field) {
    try {
      field.setAccessible(true);
      return field.get(fact);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
