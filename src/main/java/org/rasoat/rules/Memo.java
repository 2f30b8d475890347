package org.rasoat.rules;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is asked for the first time, by whichever thread that is. */
public final class Memo<T> implements Supplier<T> {

  private final Supplier<T> maker;
  private @Nullable T made;

  /**
   * A value that is not made yet.
   *
   * @param maker makes it, once; a fault is thrown to whoever asked, and the next one tries again
   */
  public Memo(Supplier<T> maker) {
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
