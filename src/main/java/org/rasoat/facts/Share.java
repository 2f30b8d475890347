package org.rasoat.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says on a number that it is a part of another one, which reports hold against an aim. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Share {
  /** The field of the same type with the whole. */
  String of();

  /** The aim, a share, as {@code Type.field} of reference data. */
  String aim();

  /** From which whole on the aim is meant, as {@code Type.field}; without one, from any. */
  String least() default "";
}
