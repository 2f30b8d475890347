package org.rasoat.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says on a declared type that its rows take place at a time, so that reports show them along a
 * line. All elements name fields of the type.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Timeline {
  /** The field of the first day: a day, or a span of days. */
  String first();

  /** The field of the last day; without one, a row ends when it begins. */
  String last() default "";

  /** The field of what a row is called; without one, its business key. */
  String label() default "";

  /** The field by which rows are put together; without one, they are not. */
  String group() default "";

  /** The field, yes or no, that marks a row; without one, none is marked. */
  String mark() default "";
}
