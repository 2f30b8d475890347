package org.rasoat.rules;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;
import org.drools.base.base.BaseClassFieldReader;
import org.drools.base.base.ClassFieldInspector;
import org.drools.base.base.ValueResolver;
import org.drools.base.base.ValueType;
import org.drools.base.base.extractors.BaseObjectClassFieldReader;
import org.jspecify.annotations.Nullable;

/**
 * Asks a value for what it says of itself ({@code span.last} for a {@code DateSpan}). Drools would
 * write a class for each such question, of which a pack has few, and load what writes classes.
 */
final class GetterReader extends BaseObjectClassFieldReader {

  private static final long serialVersionUID = 1;

  /** What Drools calls a value itself. */
  private static final String ITSELF = "this";

  private final transient Method getter;

  private GetterReader(int index, Class<?> type, Method getter) {
    super(index, type, ValueType.determineValueType(type));
    this.getter = getter;
  }

  /** The reader of what the class says by that name; empty if it has to be called otherwise. */
  static Optional<BaseClassFieldReader> of(ClassFieldInspector said, String name) {
    Method getter = said.getGetterMethods().get(name);
    Class<?> type = said.getFieldType(name);
    Integer index = said.getFieldNames().get(name);
    if (getter == null
        || type == null
        || index == null
        || name.equals(ITSELF)
        || !Modifier.isPublic(getter.getDeclaringClass().getModifiers())) {
      return Optional.empty();
    }
    return Optional.of(new GetterReader(index, type, getter));
  }

  @Override
  public @Nullable Object getValue(ValueResolver values, Object fact) {
    try {
      return getter.invoke(fact);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException own) {
        throw own;
      }
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
