package org.rasoat.rules;

import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;

/** Says why a rule failed to run. */
final class Faults {

  private Faults() {}

  static Bilingual explain(Rule rule, Throwable fault) {
    if (fault instanceof Session.Runaway runaway) {
      return Sentences.say("rules.fault.runaway", runaway.limit(), rule.place());
    }
    if (fault instanceof RuleRun.OutOfTime time) {
      return Sentences.say("rules.fault.time", time.seconds(), rule.place());
    }
    if (fault instanceof LeftRuns.StillRunning) {
      return Sentences.say("rules.fault.still", rule.place());
    }
    String at = fault instanceof Session.Fault seen ? seen.rows() : "";
    Throwable root = fault;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    if (root instanceof NullPointerException) {
      return at.isEmpty()
          ? Sentences.say("rules.fault.null", rule.place())
          : Sentences.say("rules.fault.null-at", at, rule.place());
    }
    Bilingual said = said(root);
    return at.isEmpty()
        ? Sentences.say("rules.fault.threw", said, rule.place())
        : Sentences.say("rules.fault.threw-at", said, at, rule.place());
  }

  /** What authors know such an error by; else its first line. */
  private static Bilingual said(Throwable root) {
    if (root instanceof ArithmeticException) {
      return Sentences.say("rules.fault.arithmetic");
    }
    if (root instanceof ClassCastException) {
      return Sentences.say("rules.fault.cast");
    }
    String message = root.getMessage() == null ? "" : root.getMessage();
    boolean own = root instanceof IllegalArgumentException && !message.isBlank();
    return own
        ? Bilingual.same(message.lines().findFirst().orElse("").strip())
        : Sentences.say("rules.fault.other", root.getClass().getSimpleName());
  }
}
