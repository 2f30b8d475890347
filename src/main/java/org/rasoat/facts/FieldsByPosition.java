package org.rasoat.facts;

import org.jspecify.annotations.Nullable;

/**
 * An object of a declared type. Rules look at fields so often that finding them must not take long;
 * the classes that are made of declarations know their fields by position.
 */
public interface FieldsByPosition {

  /**
   * The value of a field.
   *
   * @param position among the fields that hold objects: those of the class that its class extends
   *     come first, so that they are where rules about that class look for them, then its own; each
   *     in the order of their names
   * @return null if nothing is known
   * @throws IndexOutOfBoundsException if there is none
   */
  @Nullable Object fieldAt(int position);

  /**
   * Sets a field.
   *
   * @param position as above
   * @param value null if nothing is known
   * @throws IndexOutOfBoundsException if there is none
   */
  void fieldAt(int position, @Nullable Object value);
}
