package org.rasoat.facts;

import org.rasoat.language.Spelling;

/**
 * What something is called. Two names are equal when they are spelt alike up to case, spaces, the
 * placement of tone marks and the like ({@link Spelling#key}), so rules join sheets with {@code
 * ==}.
 */
public final class Name implements Comparable<Name> {

  private final String text;
  private final String key;

  private Name(String text, String key) {
    this.text = text;
    this.key = key;
  }

  /** The name as it is written. */
  public static Name of(String text) {
    return new Name(text, Spelling.key(text));
  }

  /** What the name is compared by. */
  public String key() {
    return key;
  }

  /** Equal if spelt alike. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Name name && name.key.equals(key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  /** Orders by what names are compared by. */
  @Override
  public int compareTo(Name other) {
    return key.compareTo(other.key);
  }

  /** The name as it is written. */
  @Override
  public String toString() {
    return text;
  }
}
