package org.rasoat.rules;

import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import org.drools.base.base.ValueResolver;
import org.drools.base.rule.ContextEntry;
import org.jspecify.annotations.Nullable;

/** What one side of a comparison is, while Drools goes through the other side. */
abstract class KnownSide implements ContextEntry {

  private static final long serialVersionUID = 1;

  private transient @Nullable ContextEntry next;
  private transient @Nullable ValueResolver values;

  /** What the side was given with. */
  final ValueResolver values() {
    if (values == null) {
      throw new IllegalStateException("neither side is known");
    }
    return values;
  }

  final void values(@Nullable ValueResolver resolver) {
    this.values = resolver;
  }

  @Override
  public final @Nullable ContextEntry getNext() {
    return next;
  }

  @Override
  public final void setNext(ContextEntry entry) {
    next = entry;
  }

  @Override
  public final void writeExternal(ObjectOutput out) throws IOException {
    throw new IOException("what is compared just now is not kept");
  }

  @Override
  public final void readExternal(ObjectInput in) throws IOException {
    throw new IOException("what is compared just now is not kept");
  }
}
