package org.rasoat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasoat.cli.Main;
import org.rasoat.workbook.Limit;
import org.rasoat.workbook.Limits;
import org.rasoat.workbook.WorkbookReader;
import tools.jackson.databind.JsonNode;

/** What programs are answered. */
class ApiTest {

  private static final Path SAMPLE = Path.of("spreadsheets/fire-safety.xlsx");

  private static final String PROBLEM = "application/problem+json";

  @TempDir private static Path temp;
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(TestServer.settings(temp, Path.of("rules/fire-safety"))).loaded();
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
    assertThat(server.files()).isEmpty();
  }

  @Test
  void aWorkbookIsAnsweredWithItsVerdict() throws Exception {
    HttpResponse<String> answer = server.upload("/api/checks", Multipart.of(SAMPLE));
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode check = TestServer.json(answer);
    assertThat(check.get("state").asString()).isEqualTo("done");
    assertThat(check.get("verdict").asString()).isEqualTo("not-compliant");
    assertThat(check.get("asOf").asString()).isEqualTo("2025-08-15");
    assertThat(check.get("totals").get("error").asInt()).isEqualTo(6);
    assertThat(check.get("id").asString()).hasSizeGreaterThanOrEqualTo(22);
    assertThat(answer.headers().firstValue("Location"))
        .contains("/api/checks/" + check.get("id").asString());
  }

  @Test
  void aWorkbookBeyondALimitIsNotChecked() throws Exception {
    Settings settings = TestServer.settings(temp, SmallPack.in(temp).folder());
    Limits limits = Limits.DEFAULT.with(Limit.CELLS, 5);
    try (TestServer small = TestServer.start(TestServer.with(settings, limits)).loaded()) {
      Multipart parts = Multipart.of("kiện.csv", SmallPack.TABLE);
      HttpResponse<String> answer = small.upload("/api/checks", parts, "Accept-Language", "en");
      assertProblem(answer, 422);
      assertThat(answer.body()).contains("kiện.csv", "cells=");
    }
  }

  @Test
  void theReportIsThatOfTheCommandLine() throws Exception {
    String id = id(server.upload("/api/checks", Multipart.of(SAMPLE)));
    JsonNode mine = TestServer.json(server.get("/api/checks/" + id + "/report.json"));
    StringWriter out = new StringWriter();
    String[] words = {
      "check", SAMPLE.toString(), "--rules", "rules/fire-safety", "--report", "json"
    };
    Main.run(new PrintWriter(out), new PrintWriter(new StringWriter()), words);
    JsonNode theirs = TestServer.JSON.readTree(out.toString());
    assertThat(fingerprints(mine)).isNotEmpty().isEqualTo(fingerprints(theirs));
    assertThat(mine.get("verdict")).isEqualTo(theirs.get("verdict"));
    assertThat(mine.get("pack").get("sha256")).isEqualTo(theirs.get("pack").get("sha256"));
  }

  @Test
  void everyReportIsServedUnderItsKindInEitherLanguage() throws Exception {
    String report = "/api/checks/" + id(server.upload("/api/checks", Multipart.of(SAMPLE)));
    assertThat(type(server.get(report + "/report.json"))).isEqualTo("application/json");
    assertThat(type(server.get(report + "/report.csv"))).startsWith("text/csv");
    HttpResponse<String> html = server.get(report + "/report.html?lang=en");
    assertThat(type(html)).startsWith("text/html");
    assertThat(html.body()).contains("<html lang=\"en\">");
    assertThat(html.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("script-src 'sha256-")
        .doesNotContain("unsafe-inline");
    assertThat(server.get(report + "/report.json?lang=en").body()).contains("extinguishers");
    Path copy = temp.resolve("copy.xlsx");
    Files.write(copy, server.bytes(report + "/report.xlsx"));
    assertThat(WorkbookReader.read(copy, "copy.xlsx").sheets()).isNotEmpty();
    assertThat(server.get(report + "/report.pdf").statusCode()).isEqualTo(404);
  }

  @Test
  void aMarkedCopyIsCheckedLikeTheOriginal() throws Exception {
    JsonNode first = TestServer.json(server.upload("/api/checks", Multipart.of(SAMPLE)));
    byte[] copy = server.bytes(first.get("links").get("xlsx").asString());
    JsonNode second =
        TestServer.json(server.upload("/api/checks", new Multipart().file("copy.xlsx", copy)));
    assertThat(second.get("totals")).isEqualTo(first.get("totals"));
  }

  @Test
  void severalFilesAreOneDossier() throws Exception {
    byte[] bytes = Files.readAllBytes(SAMPLE);
    Multipart both = new Multipart().file("a.xlsx", bytes).file("a.xlsx", bytes);
    JsonNode check = TestServer.json(server.upload("/api/checks", both));
    assertThat(check.get("files").toString()).isEqualTo("[\"a.xlsx\",\"a.xlsx (2)\"]");
    String self = check.get("links").get("self").asString();
    assertThat(server.get(self + "/copies/2").statusCode()).isEqualTo(200);
    assertThat(server.get(self + "/copies/3").statusCode()).isEqualTo(404);
    assertThat(server.get(self + "/copies/..%2fx").statusCode()).isBetween(400, 404);
  }

  @Test
  void whatIsAskedForIsDone() throws Exception {
    Multipart asked =
        Multipart.of(SAMPLE)
            .field("lang", "en")
            .field("asOf", "01/02/2024")
            .field("failOn", "never")
            .field("mask", "true")
            .field("pack", "fire-safety");
    JsonNode check = TestServer.json(server.upload("/api/checks", asked));
    assertThat(check.get("asOf").asString()).isEqualTo("2024-02-01");
    assertThat(check.get("verdict").asString()).isEqualTo("compliant-with-warnings");
    String html = server.get(check.get("links").get("html").asString()).body();
    assertThat(html).contains("<html lang=\"en\">");
  }

  @Test
  void wrongUseIsToldAsAProblem() throws Exception {
    assertProblem(server.post("/api/checks", "application/json", new byte[0]), 400);
    assertProblem(server.upload("/api/checks", new Multipart().field("lang", "vi")), 400);
    for (String wrong : List.of("lang=fr", "asOf=2024-02-30", "failOn=new", "pack=x", "mask=x")) {
      String[] field = wrong.split("=", -1);
      HttpResponse<String> answer =
          server.upload("/api/checks", Multipart.of(SAMPLE).field(field[0], field[1]));
      assertProblem(answer, 400);
      assertThat(TestServer.json(answer).get("detail").asString()).contains(field[1]);
    }
    assertProblem(
        server.post(
            "/api/checks", new Multipart().contentType(), "x".getBytes(StandardCharsets.UTF_8)),
        400);
  }

  @Test
  void whatIsNoWorkbookIsRefusedInTheLanguageAskedFor() throws Exception {
    Multipart letter = Multipart.of("letter.xlsx", "Kính gửi anh, em xin phép nghỉ.\n");
    HttpResponse<String> vi = server.upload("/api/checks", letter);
    assertProblem(vi, 415);
    assertThat(vi.body()).contains("Không phải sổ tính");
    HttpResponse<String> en =
        server.upload("/api/checks", letter, "Accept-Language", "fr, en-GB;q=0.8, vi;q=0.1");
    assertThat(en.body()).contains("Not a workbook").contains("letter.xlsx");
    assertProblem(server.upload("/api/checks", Multipart.of("a.xlsx", "%PDF-1.7\n%x")), 415);
    assertProblem(server.upload("/api/checks", Multipart.of("a.xlsx", "\u0000\u0001\u0002")), 415);
  }

  @Test
  void aDamagedFileIsNotChecked() throws Exception {
    byte[] half = Arrays.copyOf(Files.readAllBytes(SAMPLE), 5_000);
    HttpResponse<String> answer =
        server.upload("/api/checks", new Multipart().file("half.xlsx", half));
    assertProblem(answer, 422);
    JsonNode check = TestServer.json(answer);
    assertThat(check.get("verdict").asString()).isEqualTo("not-checked");
    assertThat(check.get("problems").get(0).get("file").asString()).isEqualTo("half.xlsx");
    String self = check.get("links").get("self").asString();
    assertProblem(server.get(self), 422);
    HttpResponse<String> report = server.get(self + "/report.json");
    assertThat(report.statusCode()).isEqualTo(200);
    assertThat(TestServer.json(report).get("verdict").asString()).isEqualTo("not-checked");
    assertThat(server.get(check.get("links").get("page").asString()).statusCode()).isEqualTo(200);
  }

  @Test
  void tooMuchIsRefusedHoweverItIsSent() throws Exception {
    byte[] much = new byte[(int) TestServer.MOST + 2_000_000];
    Multipart parts = new Multipart().file("much.xlsx", much);
    HttpResponse<String> whole = server.upload("/api/checks", parts);
    assertProblem(whole, 413);
    assertThat(TestServer.json(whole).get("maxBytes").asLong()).isEqualTo(TestServer.MOST);
    byte[] body = parts.bytes();
    HttpRequest.BodyPublisher chunks =
        HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    assertProblem(
        server.send(
            server.request("/api/checks", "Content-Type", parts.contentType()).POST(chunks)),
        413);
    Multipart little = new Multipart().file("a.xlsx", new byte[(int) TestServer.MOST + 1]);
    assertProblem(server.upload("/api/checks", little), 413);
  }

  @Test
  void uploadsMayBeAsLargeAsANumberCanSay(@TempDir Path folder) throws Exception {
    Settings settings = TestServer.settings(folder, Path.of("rules/fire-safety"));
    try (TestServer open = TestServer.start(TestServer.with(settings, Long.MAX_VALUE)).loaded()) {
      assertThat(open.upload("/api/checks", Multipart.of(SAMPLE)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whatIsDeletedIsGone() throws Exception {
    JsonNode check = TestServer.json(server.upload("/api/checks", Multipart.of(SAMPLE)));
    String self = check.get("links").get("self").asString();
    int before = server.files().size();
    assertThat(server.delete(self).statusCode()).isEqualTo(204);
    assertThat(server.files().size()).isLessThan(before);
    assertProblem(server.get(self), 404);
    assertProblem(server.get(self + "/report.json"), 404);
    assertProblem(server.delete(self), 404);
    assertThat(server.get(check.get("links").get("page").asString()).statusCode()).isEqualTo(404);
  }

  @Test
  void rulesAndTemplateAreServed() throws Exception {
    HttpResponse<String> rules = server.get("/api/rules?lang=en");
    assertThat(TestServer.json(rules).valueStream().map(rule -> rule.get("id").asString()))
        .contains("FIR-02", "DQ-01");
    assertProblem(server.get("/api/rules?pack=x"), 400);
    Path template = temp.resolve("template.xlsx");
    Files.write(template, server.bytes("/api/template.xlsx"));
    assertThat(WorkbookReader.read(template, "t.xlsx").sheets()).isNotEmpty();
  }

  @Test
  void theRuleBookIsServedInEitherLanguage() throws Exception {
    HttpResponse<String> usual = server.get("/rules");
    assertThat(usual.statusCode()).isEqualTo(302);
    assertThat(usual.headers().firstValue("Location")).contains("/rules/fire-safety/");
    assertThat(server.get("/rules/fire-safety/").body()).contains("FIR-02");
    HttpResponse<String> rule = server.get("/rules/fire-safety/FIR-02?lang=en");
    assertThat(rule.body()).contains("<html lang=\"en\">", "extinguishers");
    assertThat(server.get("/rules/fire-safety/topics/buildings").statusCode()).isEqualTo(200);
    assertThat(server.get("/rules/fire-safety/FIR-99").statusCode()).isEqualTo(404);
    assertThat(server.get("/rules/none/").statusCode()).isEqualTo(404);
    String id = id(server.upload("/api/checks", Multipart.of(SAMPLE)));
    assertThat(server.get("/checks/" + id).body()).contains("\"/rules/fire-safety/FIR-");
  }

  @Test
  void healthTellsHowThePacksStand() throws Exception {
    JsonNode health = TestServer.json(server.get("/health"));
    assertThat(health.get("status").asString()).isEqualTo("ready");
    assertThat(health.get("packs").get(0).get("rules").asInt()).isEqualTo(20);
  }

  @Test
  void everyAnswerIsGuarded() throws Exception {
    for (String path : List.of("/", "/api/checks/x", "/health", "/nowhere", "/checks/x")) {
      HttpResponse<String> answer = server.get(path);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
      assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(answer.headers().firstValue("Server")).isEmpty();
    }
  }

  @Test
  void noAnswerShowsTheProgramsInside() throws Exception {
    List<HttpResponse<String>> answers =
        List.of(
            server.get("/%00"),
            server.get("/checks/%2e%2e%2fx"),
            server.get("/api/checks/" + "x".repeat(5_000)),
            server.get("/assets/nothing.js"),
            server.send(
                server.request("/api/checks").method("PATCH", HttpRequest.BodyPublishers.noBody())),
            server.post("/api/checks", "multipart/form-data", "x".getBytes(StandardCharsets.UTF_8)),
            server.post("/checks", "text/plain", new byte[10]));
    for (HttpResponse<String> answer : answers) {
      assertThat(answer.statusCode()).as(answer.uri().toString()).isBetween(400, 499);
      assertThat(answer.body())
          .doesNotContain("Exception", "at org.", "at java", "jetty", "Javalin", "javalin");
    }
  }

  @Test
  void namesOfFilesAreNeverObeyed() throws Exception {
    Multipart parts =
        new Multipart().file("../<img src=x onerror=alert(1)>.xlsx", Files.readAllBytes(SAMPLE));
    JsonNode check = TestServer.json(server.upload("/api/checks", parts));
    String page = server.get(check.get("links").get("page").asString()).body();
    assertThat(page).doesNotContain("<img").contains("&lt;img src=x onerror=alert(1)");
    assertThat(Uploads.plain("C:\\a\\b\u202e\u0000.xlsx")).isEqualTo("b.xlsx");
    assertThat(Uploads.plain("../")).isEqualTo("workbook");
  }

  @Test
  void aChangeThatComesFromAnotherSiteIsRefused() throws Exception {
    Multipart parts = Multipart.of(SAMPLE);
    assertProblem(server.upload("/api/checks", parts, "Sec-Fetch-Site", "cross-site"), 403);
    assertProblem(server.upload("/api/checks", parts, "Sec-Fetch-Site", "same-site"), 403);
    assertProblem(server.upload("/api/checks", parts, "Origin", "http://elsewhere.example"), 403);
    assertProblem(server.upload("/api/checks", parts, "Origin", "null"), 403);
    String own = "http://127.0.0.1:" + server.at("/").getPort();
    assertThat(server.upload("/api/checks", parts, "Origin", own).statusCode()).isEqualTo(200);
    JsonNode check = TestServer.json(server.upload("/api/checks", parts));
    String self = check.get("links").get("self").asString();
    assertProblem(server.delete(self, "Sec-Fetch-Site", "cross-site"), 403);
  }

  @Test
  void aPageThatCallsItselfOursIsRefused() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.at("/").getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET /health HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 421");
    }
  }

  @Test
  void nothingPersonalIsWrittenDown() throws Exception {
    Multipart parts = new Multipart().file("Nguyễn Thị Mẫu.xlsx", Files.readAllBytes(SAMPLE));
    JsonNode check = TestServer.json(server.upload("/api/checks", parts));
    String log = server.log();
    assertThat(log).contains(check.get("id").asString().substring(0, 6), "not-compliant");
    assertThat(log).doesNotContain("Nguyễn", ".xlsx", "CS-A", check.get("id").asString());
  }

  @Test
  void whoSendsTooOftenIsToldWhenToComeAgain() throws Exception {
    Path own = Files.createTempDirectory(temp, "often");
    Settings settings =
        TestServer.with(
            TestServer.settings(own, Path.of("rules/fire-safety")), 20, 2, Optional.empty());
    try (TestServer strict = TestServer.start(settings)) {
      strict.submit(Multipart.of(SAMPLE));
      strict.submit(Multipart.of(SAMPLE));
      HttpResponse<String> third = strict.upload("/api/checks", Multipart.of(SAMPLE));
      assertProblem(third, 429);
      assertThat(third.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
    }
  }

  private static void assertProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(type(answer)).isEqualTo(PROBLEM);
    JsonNode problem = TestServer.json(answer);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("type").asString()).startsWith("urn:rasoat:problem:");
    assertThat(problem.get("title").asString()).isNotBlank();
    assertThat(problem.get("detail").asString()).isNotBlank();
  }

  private static String id(HttpResponse<String> answer) {
    return TestServer.json(answer).get("id").asString();
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  private static List<String> fingerprints(JsonNode report) {
    return report
        .get("findings")
        .valueStream()
        .map(finding -> finding.get("fingerprint").asString())
        .toList();
  }
}
