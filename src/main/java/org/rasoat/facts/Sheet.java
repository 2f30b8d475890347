package org.rasoat.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says on a declared type that its rows are read from sheets of workbooks. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Sheet {
  /** What people call such a sheet: the first name in Vietnamese, then others. */
  String[] value();

  /** Whether a dossier without such a sheet is incomplete. */
  boolean required() default false;

  /**
   * Whether the headings stand in a column, one below the other, and each record in a column to the
   * right of them (a form with labels and values).
   */
  boolean vertical() default false;

  /** In a vertical table: headings of columns that hold remarks, not records. */
  String[] remarks() default {};
}
