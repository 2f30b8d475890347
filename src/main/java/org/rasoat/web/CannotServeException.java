package org.rasoat.web;

import org.rasoat.language.Bilingual;

/** The server cannot be started as it was asked for. */
public final class CannotServeException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Bilingual sentence;

  CannotServeException(Bilingual sentence) {
    super(sentence.en());
    this.sentence = sentence;
  }

  /** Why, and what to do. */
  public Bilingual sentence() {
    return sentence;
  }
}
