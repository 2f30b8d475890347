package org.rasoat.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says on a field of a declared type which column of the sheet it is read from. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Column {
  /**
   * The headings under which the column is found, the first one the name to use in messages. The
   * levels of a heading in two or three rows are joined with {@code " / "}; {@code *} at the end
   * stands for any further text.
   */
  String[] value();

  /** Whether every sheet of this type must have the column, and every row a value in it. */
  boolean required() default false;

  /** Whether the field is part of the name by which people know the row (its business key). */
  boolean key() default false;

  /**
   * Whether the value may stand in a section row above the rows it holds for, instead of in a
   * column of its own.
   */
  boolean section() default false;
}
