package org.rasoat.findings;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Bilingual;

/**
 * What became of one rule in one check.
 *
 * @param rule the rule's id
 * @param title the rule's title
 * @param status what became of it
 * @param examined how many rows it looked at
 * @param findings how many findings it made
 * @param millis how long it ran, in milliseconds
 * @param reason why it is not applicable, was not checked or failed; null when it ran
 */
public record LedgerEntry(
    String rule,
    Bilingual title,
    Status status,
    int examined,
    int findings,
    double millis,
    @Nullable Bilingual reason) {

  /** What can become of a rule. */
  public enum Status {
    /** It ran and had nothing to object to. */
    PASSED,
    /** It ran and made findings. */
    FAILED,
    /** There is nothing in the dossier that it speaks of. */
    NOT_APPLICABLE,
    /** What it needs is missing, so that nobody knows. */
    NOT_CHECKED,
    /** It threw, or ran out of its limit. */
    ERROR;

    /** The word in reports: {@code not-applicable}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
