package org.rasoat.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.rasoat.language.Language;

/** What people with a browser are shown. */
final class PageRoutes {

  static final String HTML = "text/html; charset=utf-8";

  private static final int YEAR_SECONDS = 31_536_000;

  /** A page in the other language is there in a moment. */
  private static final int WAIT_SECONDS = 20;

  private final Desk desk;
  private final Answering answering;

  PageRoutes(Desk desk, Answering answering) {
    this.desk = desk;
    this.answering = answering;
  }

  void routes(RoutesConfig routes) {
    routes.get("/", this::start);
    routes.post("/checks", this::post);
    routes.get("/checks/{id}", this::show);
    routes.post("/checks/{id}/delete", this::delete);
    routes.get("/assets/{file}", StaticFiles::send);
    routes.get("/favicon.ico", request -> request.redirect(StaticFiles.address("icon.svg")));
  }

  private Words words(Context request) {
    return new Words(desk.visitor(request).language());
  }

  private void start(Context request) {
    remember(request);
    Words words = words(request);
    page(request, "start", StartPage.of(desk, words, notice(request, words)));
  }

  private String notice(Context request, Words words) {
    if (request.queryParam("deleted") != null) {
      return words.say("start.deleted");
    }
    String adopted = String.valueOf(request.queryParam("adopted"));
    return desk.packs().named(adopted).isPresent() ? words.say("start.adopted", adopted) : "";
  }

  /** An upload without scripts. */
  private void post(Context request) throws IOException {
    Submission submission = desk.take(request);
    request.redirect("/checks/" + submission.id(), HttpStatus.SEE_OTHER);
  }

  private void show(Context request) {
    remember(request);
    Submission submission = desk.find(request);
    Progress progress = submission.progress();
    if (progress instanceof Progress.Done) {
      report(request, submission);
    } else if (progress instanceof Progress.Failed) {
      throw HttpProblem.of(422, "failed");
    } else if (progress instanceof Progress.Cancelled) {
      throw HttpProblem.of(404, "no-check");
    } else {
      page(
          request,
          "wait",
          WaitPage.of(submission, desk.submissions().before(submission), words(request)));
    }
  }

  private void report(Context request, Submission submission) {
    Language language =
        Visitor.named(request.queryParam("lang")).orElse(submission.wishes().language());
    CompletableFuture<Submission> ready = submission.texts(language);
    answering.when(
        ready,
        submission,
        request,
        WAIT_SECONDS,
        over -> {
          Answering.requireReady(ready, over);
          send(request, over, new Documents(over.room()).page(language));
        });
  }

  private static void send(Context request, Submission submission, Path page) {
    try {
      request.contentType(HTML).result(Files.newInputStream(page));
    } catch (NoSuchFileException forgotten) {
      throw Answering.missing(submission);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void delete(Context request) {
    desk.submissions().forget(desk.find(request));
    request.redirect("/?deleted=1", HttpStatus.SEE_OTHER);
  }

  /** Keeps a language that was chosen for the next page. */
  static void remember(Context request) {
    Visitor.named(request.queryParam("lang"))
        .ifPresent(
            language -> {
              Cookie cookie = new Cookie(Visitor.COOKIE, language.locale().getLanguage());
              cookie.setMaxAge(YEAR_SECONDS);
              cookie.setHttpOnly(true);
              cookie.setSameSite(SameSite.LAX);
              request.cookie(cookie);
            });
  }

  /** Answers with a page. */
  static void page(Context request, String template, Object model) {
    request.contentType(HTML).result(Pages.fill(template, model).getBytes(StandardCharsets.UTF_8));
  }

  /** Shows a problem as a page. */
  static void problem(Context request, HttpProblem problem, Words words) {
    Answers.retryAfter(request, problem);
    request.status(problem.status());
    page(request, "problem", ProblemPage.of(problem, words));
  }
}
