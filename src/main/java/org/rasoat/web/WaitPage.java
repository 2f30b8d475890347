package org.rasoat.web;

import java.util.Arrays;
import java.util.List;
import org.rasoat.Input;

/**
 * The page that is shown while a submission is not over.
 *
 * @param address the address of the report, which this page has until it is there
 * @param state where to ask how it stands
 * @param message what is being done
 * @param step the word of the step
 * @param steps the steps that are to come, in their order
 */
public record WaitPage(
    Words words,
    String address,
    String state,
    List<String> files,
    String message,
    String step,
    List<Step> steps,
    String css,
    String js) {

  /** A step by its word, and what it is called. */
  public record Step(String word, String name) {}

  public WaitPage {
    files = List.copyOf(files);
    steps = List.copyOf(steps);
  }

  static WaitPage of(Submission submission, int before, Words words) {
    String step =
        submission.progress() instanceof Progress.Running running
            ? running.step().word()
            : "queued";
    return new WaitPage(
        words,
        "/checks/" + submission.id(),
        "/api/checks/" + submission.id(),
        submission.inputs().stream().map(Input::name).toList(),
        Answers.message(submission, before, words),
        step,
        Arrays.stream(new String[] {"queued", "reading", "rows", "rules", "reports"})
            .map(word -> new Step(word, words.say("wait.step." + word)))
            .toList(),
        StaticFiles.address("page.css"),
        StaticFiles.address("page.js"));
  }

  /** The address of the style sheet that pages share with reports. */
  public String base() {
    return StaticFiles.address("report.css");
  }
}
