package org.rasoat.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says on a declared type of reference data that each row gives another way to write a name.
 *
 * @see NameBook
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Aliases {
  /** The field with the other way to write it. */
  String alias() default "alias";

  /** The field with the name to compare by. */
  String name() default "name";
}
