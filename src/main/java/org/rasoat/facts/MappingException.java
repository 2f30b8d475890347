package org.rasoat.facts;

import org.rasoat.language.Bilingual;

/** A mapping that cannot be followed. */
public final class MappingException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Bilingual sentence;

  MappingException(Bilingual sentence) {
    super(sentence.en());
    this.sentence = sentence;
  }

  /** What is wrong with the mapping, and what to do. */
  public Bilingual sentence() {
    return sentence;
  }
}
