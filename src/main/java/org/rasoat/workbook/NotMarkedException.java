package org.rasoat.workbook;

import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;

/** No marked copy of a workbook can be made; nothing is wrong with the check. */
public final class NotMarkedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Bilingual sentence;

  NotMarkedException(String key, @org.jspecify.annotations.Nullable Throwable cause) {
    super(key, cause);
    sentence = Sentences.say("workbook." + key);
  }

  /** Why, as a sentence for the user. */
  public Bilingual sentence() {
    return sentence;
  }
}
