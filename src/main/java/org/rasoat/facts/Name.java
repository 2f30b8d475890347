package org.rasoat.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Spelling;

/**
 * What something is called. Two names are equal when they are spelt alike up to case, spaces, the
 * placement of tone marks and the like ({@link Spelling#key}), so rules join sheets with {@code
 * ==}.
 */
public final class Name implements Comparable<Name> {

  private final String text;
  private final String key;

  /** Kept here, too, as names are what rows are joined by. */
  private final int hash;

  private Name(String text, String key) {
    this.text = text;
    this.key = key;
    hash = key.hashCode();
  }

  /** The name as it is written. */
  public static Name of(String text) {
    return new Name(text, Spelling.key(text));
  }

  /**
   * A name that is compared by something else than its own spelling.
   *
   * @param text the name as it is written
   * @param key what it is compared by
   */
  static Name of(String text, String key) {
    return new Name(text, key);
  }

  /**
   * The one of other names that was most likely meant.
   *
   * @return null if none is near
   */
  public static @Nullable Name nearest(Name name, Collection<Name> others) {
    Map<String, Name> known = new HashMap<>();
    others.forEach(other -> known.putIfAbsent(other.text, other));
    return Spelling.nearest(name.text, known.keySet()).map(known::get).orElse(null);
  }

  /** What the name is compared by. */
  public String key() {
    return key;
  }

  /** Equal if spelt alike. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Name name && name.hash == hash && name.key.equals(key));
  }

  @Override
  public int hashCode() {
    return hash;
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
