package org.rasoat.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says on a declared type of reference data that it gives a period of a {@link Timeline}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Window {
  /** The name of the declared type with the timeline. */
  String of();

  /** The field of the first day; null there leaves the period open. */
  String from();

  /** The field of the last day; null there leaves the period open. */
  String to();

  /** The field that says for which group of rows the period is; without one, for all. */
  String group() default "";

  /** What the period is called in Vietnamese. */
  String vi();

  /** What the period is called in English. */
  String en();
}
