package org.rasoat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own. */
class ServeCommandTest {

  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

  @TempDir private Path temp;

  @Test
  void wrongUseIsRefusedBeforeAnythingIsOpened() {
    for (String[] words :
        List.of(
            new String[] {"serve", "--port", "70000"},
            new String[] {"serve", "--port", "x"},
            new String[] {"serve", "--workers", "0"},
            new String[] {"serve", "--keep", "soon"},
            new String[] {"serve", "--max-upload", "much"},
            new String[] {"serve", "--limit", "cell=5"},
            new String[] {"serve", "--limit", "seconds=soon"},
            new String[] {"serve", "--against", temp.resolve("none").toString()},
            new String[] {"serve", "--against", temp.toString()},
            new String[] {"serve", "--rules", "rules/none"},
            new String[] {"serve", "--port", "0", "--users", temp.resolve("none").toString()},
            new String[] {"serve", "--port", "0", "--host", "0.0.0.0"})) {
      Run run = Run.of(words);
      assertThat(run.code()).as(String.join(" ", words)).isEqualTo(Exit.USAGE);
      assertThat(run.err()).isNotBlank().doesNotContain("Exception");
    }
    // Before any password is asked for.
    assertThat(Run.of("user", "add", "hoa", "--users", "none/users").code()).isEqualTo(Exit.USAGE);
  }

  @Test
  void aServerThatStopsTakesItsFilesAlongAndOneThatIsKilledLeavesThemToTheNext() throws Exception {
    Process first = start();
    upload(first);
    assertThat(left()).isNotEmpty();
    first.destroyForcibly().waitFor();
    assertThat(left()).isNotEmpty();
    Process second = start();
    address(second);
    assertThat(left()).isEmpty();
    second.destroy();
    assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
    try (Stream<Path> all = Files.list(temp)) {
      assertThat(all.filter(one -> one.toString().contains("rasoat-serve-"))).isEmpty();
    }
  }

  private Process start() throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx512m",
            "-Dfile.encoding=UTF-8",
            "-Djava.io.tmpdir=" + temp,
            "-cp",
            System.getProperty("java.class.path"),
            "org.rasoat.cli.Main",
            "serve",
            "--port",
            "0",
            "--rules",
            "rules/fire-safety")
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static URI address(Process process) throws Exception {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        return URI.create(address.group());
      }
    }
    throw new AssertionError("the server ended");
  }

  private static void upload(Process process) throws Exception {
    byte[] sample = Files.readAllBytes(Path.of("spreadsheets/fire-safety.xlsx"));
    byte[] head =
        "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.xlsx\"\r\n\r\n"
            .getBytes(StandardCharsets.UTF_8);
    byte[] tail = "\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(address(process).resolve("/api/checks"))
                    .header("Content-Type", "multipart/form-data; boundary=x")
                    .header("Prefer", "respond-async")
                    .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, sample, tail)))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isIn(200, 202);
  }

  /** The uploads that lie in the private folder. */
  private List<Path> left() throws Exception {
    try (Stream<Path> files = Files.walk(temp)) {
      return files.filter(file -> file.toString().endsWith(".upload")).toList();
    }
  }
}
