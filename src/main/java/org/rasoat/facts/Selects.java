package org.rasoat.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says on a field that its value names the row of a reference type that is in force. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Selects {
  /** The name of the reference type, which is marked {@link InForce}. */
  String value();
}
