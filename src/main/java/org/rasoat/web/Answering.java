package org.rasoat.web;

import io.javalin.http.Context;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers when what was asked for is there, and holds no thread meanwhile. */
final class Answering {

  /** An answer is waited for so long unless the client prefers otherwise. */
  private static final int WAIT_SECONDS = 20;

  private static final int LONGEST_WAIT_SECONDS = 45;

  private static final Pattern WAIT = Pattern.compile("\\bwait\\s*=\\s*\"?(\\d{1,6})");

  private final Executor executor;

  /**
   * Answers.
   *
   * @param executor writes what had to be waited for
   */
  Answering(Executor executor) {
    this.executor = executor;
  }

  /** How many seconds the client will wait (RFC 7240: {@code respond-async}, {@code wait=10}). */
  static int seconds(Context request) {
    String prefer =
        String.join(",", java.util.Collections.list(request.req().getHeaders("Prefer")));
    String query = String.valueOf(request.queryParam("wait"));
    Matcher wait = WAIT.matcher(prefer + ",wait=" + query);
    if (wait.find()) {
      return Math.min(LONGEST_WAIT_SECONDS, Integer.parseInt(wait.group(1)));
    }
    return prefer.contains("respond-async") || query.equals("false") ? 0 : WAIT_SECONDS;
  }

  /** Answers when a submission has come so far, at the latest after so many seconds. */
  void when(
      CompletableFuture<Submission> ready,
      Submission submission,
      Context request,
      int seconds,
      Consumer<Submission> answer) {
    if (seconds == 0 || ready.isDone()) {
      answer.accept(submission);
      return;
    }
    request.future(
        () ->
            ready
                .copy()
                .completeOnTimeout(submission, seconds, TimeUnit.SECONDS)
                .thenAcceptAsync(answer, executor));
  }

  /**
   * Requires that a document can be there.
   *
   * @param ready is done as soon as it is there
   * @throws HttpProblem if it is not there yet, or never will be
   */
  static void requireReady(CompletableFuture<Submission> ready, Submission submission) {
    Progress progress = submission.progress();
    if (progress instanceof Progress.Cancelled) {
      throw HttpProblem.of(404, "no-check");
    }
    if (progress instanceof Progress.Failed) {
      throw HttpProblem.of(422, "failed");
    }
    if (!ready.isDone()) {
      throw HttpProblem.of(409, "not-finished").retryAfter(1);
    }
  }

  /** What to say when a document is not there that should be. */
  static HttpProblem missing(Submission submission) {
    return submission.spoilt() ? HttpProblem.of(422, "failed") : HttpProblem.of(404, "no-check");
  }
}
