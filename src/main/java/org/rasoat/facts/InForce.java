package org.rasoat.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says on a declared type of reference data that rules shall see only the one row in force: the row
 * that the dossier {@linkplain Selects names}, else the row whose period holds the as-of day.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface InForce {
  /** The field with the first day of the period. */
  String from();

  /** The field with the last day of the period. */
  String to();
}
