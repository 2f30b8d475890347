package org.rasoat.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.rasoat.language.Language;
import org.rasoat.report.BookFile;
import org.rasoat.report.HtmlFormat;
import org.rasoat.report.RuleList;
import org.rasoat.report.TemplateBook;
import org.rasoat.rules.RuleBook;
import org.rasoat.rules.RuleProblem;

/** What programs may ask, as {@code openapi.json} describes it. */
final class Api {

  private final Desk desk;
  private final Answering answering;

  Api(Desk desk, Answering answering) {
    this.desk = desk;
    this.answering = answering;
  }

  void routes(RoutesConfig routes) {
    routes.post("/api/checks", this::post);
    routes.get("/api/checks/{id}", this::state);
    routes.delete("/api/checks/{id}", this::delete);
    routes.get("/api/checks/{id}/report.json", request -> text(request, Documents.Kind.JSON));
    routes.get("/api/checks/{id}/report.html", request -> text(request, Documents.Kind.HTML));
    routes.get("/api/checks/{id}/report.csv", request -> text(request, Documents.Kind.CSV));
    routes.get("/api/checks/{id}/report.xlsx", request -> copy(request, "whole"));
    routes.get(
        "/api/checks/{id}/copies/{number}", request -> copy(request, request.pathParam("number")));
    routes.get("/api/rules", this::rules);
    routes.get("/api/template.xlsx", this::template);
    routes.get("/health", this::health);
    routes.get("/openapi.json", this::openApi);
  }

  private void post(Context request) throws IOException {
    Submission submission = desk.take(request);
    request.header("Location", "/api/checks/" + submission.id());
    answering.when(
        submission.over(),
        submission,
        request,
        Answering.seconds(request),
        over -> {
          state(request, over);
          if (!over.progress().over()) {
            request.status(202).header("Retry-After", "1");
          }
        });
  }

  private void state(Context request) {
    Submission submission = desk.find(request);
    int seconds =
        request.header("Prefer") == null && request.queryParam("wait") == null
            ? 0
            : Answering.seconds(request);
    answering.when(submission.over(), submission, request, seconds, over -> state(request, over));
  }

  private void state(Context request, Submission submission) {
    Answers.submission(
        request,
        submission,
        desk.submissions().before(submission),
        desk.visitor(request).language());
  }

  private void delete(Context request) {
    desk.submissions().forget(desk.find(request));
    request.status(204);
  }

  private void text(Context request, Documents.Kind kind) {
    Submission submission = desk.find(request);
    Language language =
        Visitor.named(request.queryParam("lang")).orElse(submission.wishes().language());
    CompletableFuture<Submission> ready = submission.texts(language);
    answering.when(
        ready,
        submission,
        request,
        Answering.seconds(request),
        over -> {
          Answering.requireReady(ready, over);
          if (kind == Documents.Kind.HTML) {
            request.header(
                "Content-Security-Policy", HtmlFormat.policy() + "; frame-ancestors 'none'");
          }
          send(
              request,
              over,
              new Documents(over.room()).text(kind, language),
              kind == Documents.Kind.CSV || request.queryParam("download") != null);
        });
  }

  private void copy(Context request, String which) {
    Submission submission = desk.find(request);
    submission.hurry();
    answering.when(
        submission.copies(),
        submission,
        request,
        Answering.seconds(request),
        over -> {
          Answering.requireReady(over.copies(), over);
          Documents documents = new Documents(over.room());
          Optional<Documents.Document> copy =
              which.equals("whole") ? documents.copy() : documents.copy(which);
          if (copy.isEmpty()) {
            throw over.spoilt() || over.givenUp()
                ? Answering.missing(over)
                : HttpProblem.of(404, "not-found");
          }
          send(request, over, copy.get(), true);
        });
  }

  private static void send(
      Context request, Submission submission, Documents.Document document, boolean download) {
    try {
      InputStream in = Files.newInputStream(document.file());
      request.contentType(document.mediaType()).result(in);
    } catch (NoSuchFileException forgotten) {
      throw Answering.missing(submission);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    request.header(
        "Content-Disposition",
        (download ? "attachment" : "inline") + "; " + fileName(document.fileName()));
  }

  /** The name as RFC 6266 has it, for clients that know UTF-8 and those that do not. */
  static String fileName(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
    String coded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "filename=\"" + plain + "\"; filename*=UTF-8''" + coded;
  }

  private void rules(Context request) {
    RuleBook book = book(request);
    request
        .contentType(Answers.JSON)
        .result(
            RuleList.json(book, desk.visitor(request).language()).getBytes(StandardCharsets.UTF_8));
  }

  /** An empty workbook to be filled in. */
  private void template(Context request) throws IOException {
    BookFile template = TemplateBook.of(book(request), desk.visitor(request).language());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(template.size());
    template.writeTo(bytes);
    request.header("Content-Disposition", "attachment; " + fileName(template.fileName()));
    request.contentType(template.mediaType()).result(bytes.toByteArray());
  }

  /** The rules of the pack that a request names. */
  private RuleBook book(Context request) {
    String name = request.queryParam("pack");
    ServedPack pack = Asked.pack(desk.packs(), name == null ? "" : name);
    return book(pack);
  }

  /**
   * The rules of a pack.
   *
   * @throws HttpProblem if there are none yet, or none that are good
   */
  static RuleBook book(ServedPack pack) {
    ServedPack.Now now = pack.now();
    if (now.state() == ServedPack.State.LOADING) {
      throw HttpProblem.of(503, "loading", pack.name()).retryAfter(3);
    }
    return now.rules().orElseThrow(() -> HttpProblem.of(503, "broken", pack.name()).retryAfter(30));
  }

  private void health(Context request) {
    Words words = new Words(desk.visitor(request).language());
    boolean trusted = desk.settings().users().isEmpty();
    Map<String, Object> health = new LinkedHashMap<>();
    health.put("status", desk.packs().state().word());
    health.put("version", desk.settings().version());
    List<Map<String, Object>> packs = new ArrayList<>();
    for (ServedPack pack : desk.packs().all()) {
      packs.add(pack(pack, words, trusted));
    }
    health.put("packs", packs);
    health.put("waiting", desk.submissions().waiting());
    health.put("running", desk.submissions().running());
    health.put("capacity", desk.settings().queue());
    Answers.json(request, health);
  }

  private static Map<String, Object> pack(ServedPack pack, Words words, boolean trusted) {
    ServedPack.Now now = pack.now();
    PackNotice notice = PackNotice.of(pack, words);
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("name", pack.name());
    members.put("status", now.state().word());
    now.rules()
        .ifPresent(
            book -> {
              members.put("rules", book.rules().size());
              members.put("sha256", book.sha256());
            });
    members.put("since", now.since().toString());
    members.put("label", notice.label());
    members.put("message", notice.text());
    List<Map<String, Object>> problems = new ArrayList<>();
    for (RuleProblem problem : trusted ? now.problems() : List.<RuleProblem>of()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("file", problem.file());
      one.put("line", problem.line());
      one.put("message", problem.message().in(words.language()));
      problems.add(one);
    }
    members.put("problems", problems);
    now.waiting().ifPresent(edit -> members.put("edit", notice.edit()));
    return members;
  }

  private void openApi(Context request) throws IOException {
    try (InputStream in = Api.class.getResourceAsStream("openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("openapi.json is not among the resources");
      }
      request
          .contentType(Answers.JSON)
          .result(
              new String(in.readAllBytes(), StandardCharsets.UTF_8)
                  .replace("${version}", desk.settings().version())
                  .getBytes(StandardCharsets.UTF_8));
    }
  }
}
