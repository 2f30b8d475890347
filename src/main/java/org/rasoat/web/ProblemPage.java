package org.rasoat.web;

/**
 * What a person is told whose request cannot be answered.
 *
 * @param title what is wrong, in few words
 * @param detail what is wrong and what to do
 */
public record ProblemPage(Words words, String title, String detail, String css) {

  static ProblemPage of(HttpProblem problem, Words words) {
    return new ProblemPage(
        words,
        problem.title().in(words.language()),
        problem.detail().in(words.language()),
        StaticFiles.address("page.css"));
  }

  /** The address of the style sheet that pages share with reports. */
  public String base() {
    return StaticFiles.address("report.css");
  }
}
