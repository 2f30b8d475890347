package org.rasoat.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.rasoat.language.Language;

/** A pack cannot be used. All that is wrong with it is told at once. */
public final class BrokenPackException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<RuleProblem> problems;

  /**
   * A refusal of a pack.
   *
   * @param problems what its author must mend; at least one
   */
  public BrokenPackException(List<RuleProblem> problems) {
    super(
        problems.stream()
            .map(problem -> problem.in(Language.EN))
            .collect(Collectors.joining("\n")));
    this.problems = problems.stream().sorted().distinct().toList();
  }

  /** What must be mended, in the order of files and lines. */
  public List<RuleProblem> problems() {
    return problems;
  }
}
