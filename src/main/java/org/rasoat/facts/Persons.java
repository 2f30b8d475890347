package org.rasoat.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says on a declared type that its rows are people, so that nobody may stand there twice: with the
 * same name and birth he is the same person, with the same name alone he may be.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Persons {
  /** The field of the name. */
  String name();

  /** The fields of which one or more tell the birth. */
  String[] born();

  /**
   * The fields within whose values a person stands once, such as the list that he is on; without
   * any, he stands once in the dossier. A row that lacks one of them is not compared.
   */
  String[] within() default {};
}
