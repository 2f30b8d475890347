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
import org.rasoat.language.Language;

/** What people with a browser are shown. */
final class PageRoutes {

  static final String HTML = "text/html; charset=utf-8";

  private static final int YEAR_SECONDS = 31_536_000;

  private final Desk desk;

  PageRoutes(Desk desk) {
    this.desk = desk;
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

  private void show(Context request) throws IOException {
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

  private static void report(Context request, Submission submission) throws IOException {
    Language language =
        Visitor.named(request.queryParam("lang")).orElse(submission.wishes().language());
    Path page = new Documents(submission.room()).page(language);
    try {
      request.contentType(HTML).result(Files.newInputStream(page));
    } catch (NoSuchFileException forgotten) {
      throw HttpProblem.of(404, "no-check");
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
