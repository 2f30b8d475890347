package org.rasoat.cli;

import org.rasoat.language.Bilingual;

/** The command line asks for something that cannot be. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Bilingual sentence;

  UsageException(Bilingual sentence) {
    super(sentence.en());
    this.sentence = sentence;
  }

  /** What is wrong and what to do. */
  Bilingual sentence() {
    return sentence;
  }
}
