package org.rasoat.workbook;

import org.rasoat.language.Bilingual;

/** A file could not be read as a workbook. The sentence tells the user why and what to do. */
public final class UnreadableWorkbookException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Bilingual sentence;

  /**
   * A refusal.
   *
   * @param sentence names the file, the reason, and what the user can do
   */
  public UnreadableWorkbookException(Bilingual sentence) {
    super(sentence.en());
    this.sentence = sentence;
  }

  /** A refusal with what caused it, for the log. */
  public UnreadableWorkbookException(Bilingual sentence, Throwable cause) {
    super(sentence.en(), cause);
    this.sentence = sentence;
  }

  /** What to tell the user. */
  public Bilingual sentence() {
    return sentence;
  }
}
