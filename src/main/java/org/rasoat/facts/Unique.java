package org.rasoat.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says on a declared type that no two rows of a dossier have the same values in these fields
 * together. Texts are compared as names are; a row that lacks one of the values is not compared.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Unique {
  /** The names of the fields. */
  String[] value();
}
