package org.rasoat.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rasoat.Input;
import org.rasoat.language.Language;
import org.rasoat.workbook.Limits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server on a free port, and a client that speaks to it. */
final class TestServer implements AutoCloseable {

  static final long MOST = 300_000;

  static final JsonMapper JSON = JsonMapper.builder().build();

  private final WebServer server;
  private final Path temporary;
  private final StringWriter log;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestServer(WebServer server, Path temporary, StringWriter log) {
    this.server = server;
    this.temporary = temporary;
    this.log = log;
  }

  static Settings settings(Path temporary, Path... packs) {
    return new Settings(
        "127.0.0.1",
        0,
        MOST,
        Duration.ofHours(1),
        1,
        20,
        10_000,
        Optional.empty(),
        Stream.of(packs)
            .map(pack -> new PackSource(pack, "rules/" + pack.getFileName(), Optional.empty()))
            .toList(),
        false,
        Limits.DEFAULT,
        Optional.empty(),
        Language.VI,
        "0.0.0",
        temporary);
  }

  static Settings with(Settings old, int queue, int perMinute, Optional<Path> users) {
    return with(old, queue, perMinute, users, old.limits(), old.samples());
  }

  static Settings with(Settings old, Limits limits) {
    return with(old, old.queue(), old.perMinute(), old.users(), limits, old.samples());
  }

  static Settings with(Settings old, long maxUpload) {
    return new Settings(
        old.host(),
        old.port(),
        maxUpload,
        old.keep(),
        old.workers(),
        old.queue(),
        old.perMinute(),
        old.users(),
        old.packs(),
        old.mask(),
        old.limits(),
        old.samples(),
        old.language(),
        old.version(),
        old.temporary());
  }

  /** Edited rules wait, and are tried on these dossiers. */
  static Settings with(Settings old, Map<String, List<Input>> samples) {
    return with(
        old, old.queue(), old.perMinute(), old.users(), old.limits(), Optional.of(() -> samples));
  }

  private static Settings with(
      Settings old,
      int queue,
      int perMinute,
      Optional<Path> users,
      Limits limits,
      Optional<Supplier<Map<String, List<Input>>>> samples) {
    return new Settings(
        old.host(),
        old.port(),
        old.maxUpload(),
        old.keep(),
        old.workers(),
        queue,
        perMinute,
        users,
        old.packs(),
        old.mask(),
        limits,
        samples,
        old.language(),
        old.version(),
        old.temporary());
  }

  static TestServer start(Settings settings) throws Exception {
    return start(settings, Clock.systemUTC());
  }

  static TestServer start(Settings settings, Clock clock) throws Exception {
    StringWriter log = new StringWriter();
    WebServer server = WebServer.start(settings, clock, new PrintWriter(log));
    return new TestServer(server, settings.temporary(), log);
  }

  /** Waits until it is known whether the packs can be used. */
  TestServer loaded() throws InterruptedException, ExecutionException {
    for (ServedPack pack : server.packs().all()) {
      pack.settled().get();
    }
    return this;
  }

  WebServer server() {
    return server;
  }

  String log() {
    return log.toString();
  }

  URI at(String path) {
    return server.address().resolve(path);
  }

  /** The files of uploads and reports that are there now. */
  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(temporary)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("lock"))
          .filter(file -> file.toString().contains("rasoat-serve-"))
          .toList();
    }
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    return send(request(path, headers).GET());
  }

  HttpResponse<String> delete(String path, String... headers) throws Exception {
    return send(request(path, headers).DELETE());
  }

  HttpResponse<String> post(String path, String contentType, byte[] body, String... headers)
      throws Exception {
    return send(
        request(path, headers)
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  HttpResponse<String> upload(String path, Multipart parts, String... headers) throws Exception {
    return post(path, parts.contentType(), parts.bytes(), headers);
  }

  /** Uploads without waiting for the end of the check. */
  JsonNode submit(Multipart parts) throws Exception {
    return json(upload("/api/checks", parts, "Prefer", "respond-async"));
  }

  byte[] bytes(String path) throws Exception {
    return client.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray()).body();
  }

  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request;
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  CompletableFuture<HttpResponse<String>> sendLater(HttpRequest.Builder request) {
    return client.sendAsync(
        request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
