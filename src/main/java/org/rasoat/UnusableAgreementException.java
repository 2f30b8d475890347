package org.rasoat;

import org.rasoat.language.Bilingual;

/**
 * A file of waivers or a baseline that does not fit the rules or the dossier. Nothing was checked
 * against it; the command line or the file must be put right.
 */
public final class UnusableAgreementException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Bilingual sentence;

  UnusableAgreementException(Bilingual sentence) {
    super(sentence.en());
    this.sentence = sentence;
  }

  /** What is wrong, with file and line, and what to do. */
  public Bilingual sentence() {
    return sentence;
  }
}
