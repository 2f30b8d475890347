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
    Throwable root = fault;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    if (root instanceof NullPointerException) {
      return Sentences.say("rules.fault.null", rule.place());
    }
    String said = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    return Sentences.say(
        "rules.fault.threw", said.lines().findFirst().orElse("").strip(), rule.place());
  }
}
