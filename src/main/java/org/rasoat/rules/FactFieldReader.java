package org.rasoat.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.drools.base.base.BaseClassFieldReader;
import org.drools.base.base.ValueResolver;
import org.drools.base.base.ValueType;
import org.drools.base.base.extractors.BaseObjectClassFieldReader;
import org.drools.core.base.ClassFieldAccessorCache.CacheEntry;
import org.drools.mvel.accessors.ClassFieldAccessorStore;
import org.drools.mvel.asm.ClassFieldAccessorFactory;
import org.jspecify.annotations.Nullable;
import org.rasoat.facts.FieldPosition;
import org.rasoat.facts.FieldsByPosition;
import org.rasoat.facts.Row;

/** Reads a field of a fact for the rules, by its position. */
final class FactFieldReader extends BaseObjectClassFieldReader {

  private static final long serialVersionUID = 1;

  /**
   * Drools numbers the fields of a type, and takes those of one number for the same; it counts what
   * else a fact says of itself from 0.
   */
  private static final int FIRST = 10_000;

  private final int position;

  private FactFieldReader(FieldPosition place) {
    super(FIRST + place.position(), place.type(), ValueType.determineValueType(place.type()));
    this.position = place.position();
  }

  @Override
  public @Nullable Object getValue(ValueResolver values, Object fact) {
    // Most facts are rows, and Java comes to the method of a class sooner than to an interface's.
    return fact instanceof Row row
        ? row.fieldAt(position)
        : ((FieldsByPosition) fact).fieldAt(position);
  }

  /**
   * Gives Drools what reads fields. It finds it as a service of the program, and takes it for its
   * own because of its priority.
   */
  public static final class Factory extends ClassFieldAccessorFactory {

    @Override
    public int servicePriority() {
      return super.servicePriority() + 1;
    }

    @Override
    public @Nullable BaseClassFieldReader getClassFieldReader(
        Class<?> type, String field, CacheEntry cache) {
      Optional<FieldPosition> place = FieldPosition.of(type, field);
      if (place.isPresent()) {
        return new FactFieldReader(place.get());
      }
      return getter(type, field, cache)
          .orElseGet(() -> super.getClassFieldReader(type, field, cache));
    }

    private static Optional<BaseClassFieldReader> getter(
        Class<?> type, String field, CacheEntry cache) {
      try {
        return GetterReader.of(ClassFieldAccessorStore.getClassFieldInspector(type, cache), field);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
