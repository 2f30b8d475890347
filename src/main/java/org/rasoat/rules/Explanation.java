package org.rasoat.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasoat.facts.Row;
import org.rasoat.findings.Finding;
import org.rasoat.language.Bilingual;

/**
 * Why a rule did or did not fire for one row.
 *
 * @param rule the rule
 * @param row the row
 * @param hindrance why the rule could not run on this dossier at all; null if it ran
 * @param steps its conditions in their order, each with what it saw
 * @param findings what it found at that row
 */
public record Explanation(
    Rule rule, Row row, @Nullable Bilingual hindrance, List<Step> steps, List<Finding> findings) {

  public Explanation {
    steps = List.copyOf(steps);
    findings = List.copyOf(findings);
  }

  /** What has become of a condition. */
  public enum Outcome {
    HOLDS,
    FAILS,
    /** It needs what an earlier condition would have given. */
    OPEN,
    /** It only says more about the step above. */
    NOTE
  }

  /**
   * One condition, or something about it.
   *
   * @param depth how deep it stands below others
   * @param outcome what has become of it
   * @param text the condition as its author wrote it
   * @param seen the values that it saw; empty if there are none
   */
  public record Step(int depth, Outcome outcome, String text, Bilingual seen) {}
}
