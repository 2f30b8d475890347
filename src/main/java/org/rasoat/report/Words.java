package org.rasoat.report;

import org.rasoat.findings.LedgerEntry;
import org.rasoat.findings.Severity;
import org.rasoat.findings.Verdict;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;

/**
 * The words of a report in its language.
 *
 * @param language the language
 */
public record Words(Language language) {

  /** The sentence of this package under a key. */
  public String say(String key, Object... values) {
    return Sentences.say("report." + key, values).in(language);
  }

  /** So many of something, in the singular or the plural. */
  public String count(String key, long number) {
    return say(key + (number == 1 ? ".one" : ".many"), number);
  }

  /** What a severity is called. */
  public String severity(Severity severity) {
    return say("severity." + severity.word());
  }

  /** What has become of a rule. */
  public String status(LedgerEntry.Status status) {
    return say("status." + status.word());
  }

  /** The answer. */
  public String verdict(Verdict verdict) {
    return say("verdict." + verdict.word());
  }
}
