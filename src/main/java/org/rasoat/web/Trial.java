package org.rasoat.web;

import java.util.List;
import org.rasoat.findings.Verdict;
import org.rasoat.language.Bilingual;
import org.rasoat.report.Effects;

/**
 * What edited rules would change in one sample dossier.
 *
 * @param dossier the dossier, as people know it
 * @param before the verdict by the rules in force
 * @param after the verdict by the edited rules
 * @param changes what differs
 * @param problems why it could not be checked; empty if it was
 */
record Trial(
    String dossier, Verdict before, Verdict after, Effects changes, List<Bilingual> problems) {
  Trial {
    problems = List.copyOf(problems);
  }

  /** Whether the edited rules say of it what the rules in force say. */
  boolean same() {
    return changes.none() && problems.isEmpty();
  }
}
