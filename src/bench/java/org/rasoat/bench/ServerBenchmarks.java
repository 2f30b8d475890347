package org.rasoat.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.rasoat.language.Language;
import org.rasoat.web.CannotServeException;
import org.rasoat.web.PackSource;
import org.rasoat.web.Settings;
import org.rasoat.web.WebServer;
import org.rasoat.workbook.Limits;

/** What a server that is warm does with an upload. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@SuppressWarnings("NullAway.Init") // JMH calls start() before any benchmark.
public class ServerBenchmarks {

  private static final String BOUNDARY = "----rasoat-bench";

  private static final long MAX_UPLOAD = 50L << 20;

  private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private WebServer server;
  private byte[] upload;

  /** Starts a server on a free port. */
  @Setup(Level.Trial)
  public void start() throws CannotServeException, IOException {
    Path temporary = Files.createDirectories(Path.of("target", "bench"));
    Settings settings =
        new Settings(
            "127.0.0.1",
            0,
            MAX_UPLOAD,
            Duration.ofHours(1),
            1,
            Settings.QUEUE,
            Integer.MAX_VALUE,
            Optional.empty(),
            List.of(new PackSource(Dossier.PACK, Dossier.PACK.toString(), Optional.empty())),
            false,
            Limits.DEFAULT,
            Optional.empty(),
            Language.VI,
            "0",
            temporary);
    server =
        WebServer.start(
            settings, Clock.system(ZoneId.systemDefault()), new PrintWriter(Writer.nullWriter()));
    upload = multipart(Dossier.SAMPLE);
  }

  /** Stops it. */
  @TearDown(Level.Trial)
  public void stop() throws IOException {
    server.close();
  }

  /**
   * The sample dossier from its upload until the reports in both languages and the marked workbook
   * are there and the one in JSON has come, and then their deletion.
   */
  @Benchmark
  public String upload() throws IOException, InterruptedException {
    HttpRequest.Builder post =
        HttpRequest.newBuilder(at("api/checks"))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(upload));
    Matcher id = ID.matcher(send(post));
    if (!id.find()) {
      throw new IOException("an upload that was taken has no id");
    }
    URI check = at("api/checks/" + id.group(1));
    String report = send(HttpRequest.newBuilder(URI.create(check + "/report.json")));
    send(HttpRequest.newBuilder(check).DELETE());
    return report;
  }

  private URI at(String path) {
    return server.address().resolve(path);
  }

  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (answer.statusCode() >= 300) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  private static byte[] multipart(Path file) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                + file.getFileName()
                + "\"\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(Files.readAllBytes(file));
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }
}
