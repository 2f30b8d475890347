package org.rasoat.rules;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is asked for the first time, by whichever thread that is. */
final class Memo<T> implements Supplier<T> {

  private final Supplier<T> maker;
  private @Nullable T made;

  Memo(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    T value = made;
    if (value == null) {
      value = maker.get();
      made = value;
    }
    return value;
  }
}
