package org.rasoat.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rasoat.Input;
import org.rasoat.findings.Verdict;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;
import tools.jackson.databind.json.JsonMapper;

/** The objects that programs are given. */
final class Answers {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  static final String JSON = "application/json";
  static final String PROBLEM = "application/problem+json";

  private Answers() {}

  /** Answers with an object or a list. */
  static void json(Context request, Object value) {
    request.contentType(JSON).result(MAPPER.writeValueAsBytes(value));
  }

  /** Answers with a problem document. */
  static void problem(Context request, HttpProblem problem, Language language) {
    retryAfter(request, problem);
    request
        .status(problem.status())
        .contentType(PROBLEM)
        .result(MAPPER.writeValueAsBytes(problem.members(language)));
  }

  /** Tells a client when to come again, and who does not say a name that one is needed. */
  static void retryAfter(Context request, HttpProblem problem) {
    if (problem.retryAfter() > 0) {
      request.header("Retry-After", String.valueOf(problem.retryAfter()));
    }
    if (problem.status() == 401) {
      request.header("WWW-Authenticate", "Basic realm=\"Rasoat\", charset=\"UTF-8\"");
    }
  }

  /**
   * Answers with how a submission stands. What was checked is an answer; what could not be is a
   * problem, which has the same members and those of a problem document besides.
   */
  static void submission(Context request, Submission submission, int before, Language language) {
    Map<String, Object> members = members(submission, before, language);
    if (!notChecked(submission.progress())) {
      json(request, members);
      return;
    }
    HttpProblem problem =
        submission.progress() instanceof Progress.Failed
            ? HttpProblem.of(422, "failed")
            : HttpProblem.of(422, "not-checked");
    members.forEach(problem::with);
    problem(request, problem, language);
  }

  private static boolean notChecked(Progress progress) {
    return progress instanceof Progress.Failed
        || (progress instanceof Progress.Done done
            && done.outcome().verdict() == Verdict.NOT_CHECKED);
  }

  private static Map<String, Object> members(Submission submission, int before, Language language) {
    Progress progress = submission.progress();
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", submission.id());
    members.put("state", progress.word());
    if (progress instanceof Progress.Running running) {
      members.put("step", running.step().word());
      members.put("count", running.count());
    }
    if (progress instanceof Progress.Queued) {
      members.put("before", before);
    }
    members.put("message", message(submission, before, new Words(language)));
    members.put("files", submission.inputs().stream().map(Input::name).toList());
    members.put("pack", submission.wishes().pack().name());
    members.put("language", submission.wishes().language().locale().getLanguage());
    if (progress instanceof Progress.Done done) {
      outcome(done.outcome(), members, language);
    } else if (progress instanceof Progress.Failed) {
      members.put("verdict", Verdict.NOT_CHECKED.word());
    }
    Submissions.expiry(submission).ifPresent(at -> members.put("expires", at.toString()));
    members.put("links", links(submission));
    return members;
  }

  private static void outcome(
      Progress.Outcome outcome, Map<String, Object> members, Language language) {
    members.put("verdict", outcome.verdict().word());
    members.put("asOf", outcome.asOf());
    Map<String, Object> totals = new LinkedHashMap<>();
    totals.put("error", outcome.errors());
    totals.put("warning", outcome.warnings());
    totals.put("info", outcome.infos());
    members.put("totals", totals);
    List<Map<String, Object>> problems = new ArrayList<>();
    for (Progress.Problem problem : outcome.problems()) {
      problems.add(Map.of("file", problem.file(), "message", problem.message().in(language)));
    }
    members.put("problems", problems);
  }

  /** What is being done, for people. */
  static String message(Submission submission, int before, Words words) {
    Progress progress = submission.progress();
    if (progress instanceof Progress.Queued) {
      return before == 0 ? words.say("state.next") : words.say("state.queued", before);
    }
    if (progress instanceof Progress.Running running) {
      return words.say(
          "step." + running.step().word(), running.count(), submission.inputs().size());
    }
    if (progress instanceof Progress.Done done) {
      return Sentences.say("report.verdict." + done.outcome().verdict().word())
          .in(words.language());
    }
    return words.say("state." + progress.word());
  }

  private static Map<String, Object> links(Submission submission) {
    String self = "/api/checks/" + submission.id();
    Map<String, Object> links = new LinkedHashMap<>();
    links.put("self", self);
    links.put("page", "/checks/" + submission.id());
    for (String ending : List.of("json", "html", "xlsx", "csv")) {
      links.put(ending, self + "/report." + ending);
    }
    return links;
  }
}
