package org.rasoat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasoat.findings.Severity;
import org.rasoat.language.Language;
import org.rasoat.workbook.WorkbookReader;
import tools.jackson.databind.JsonNode;

/** Marked copies, which are made after the answer: asked for, given up, or not to be made. */
class LateCopiesTest {

  private static final Multipart UPLOAD = Multipart.of("kiện.csv", SmallPack.TABLE);

  @TempDir private Path temp;
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    Hold.close();
    server =
        TestServer.start(TestServer.settings(temp, SmallPack.in(temp).holding().folder())).loaded();
  }

  @AfterEach
  void stop() throws Exception {
    Hold.open();
    server.close();
    assertThat(server.files()).isEmpty();
  }

  /** One that is done and whose copy waits for the only thread, which the next check has. */
  private JsonNode doneWithoutCopy() throws Exception {
    JsonNode first = server.submit(UPLOAD);
    Hold.awaitReached();
    server.submit(UPLOAD);
    Hold.pass();
    Hold.awaitReached();
    JsonNode done = TestServer.json(server.get(self(first) + "?wait=45"));
    assertThat(done.get("state").asString()).isEqualTo("done");
    return done;
  }

  @Test
  void reportsAreThereBeforeTheCopies() throws Exception {
    JsonNode check = doneWithoutCopy();
    for (String document : List.of("report.json", "report.html", "report.csv")) {
      for (String language : List.of("vi", "en")) {
        String address = self(check) + "/" + document + "?wait=0&lang=" + language;
        assertThat(server.get(address).statusCode()).as(address).isEqualTo(200);
      }
    }
    assertThat(server.get("/checks/" + check.get("id").asString()).statusCode()).isEqualTo(200);
    HttpResponse<String> copy = server.get(self(check) + "/report.xlsx?wait=0");
    assertThat(copy.statusCode()).isEqualTo(409);
    assertThat(copy.headers().firstValue("Retry-After")).contains("1");
  }

  @Test
  void aCopyThatIsAskedForEarlyIsWaitedFor() throws Exception {
    JsonNode check = doneWithoutCopy();
    CompletableFuture<byte[]> copy =
        CompletableFuture.supplyAsync(() -> bytes(self(check) + "/report.xlsx?wait=45"));
    Hold.open();
    Path file = temp.resolve("copy.xlsx");
    Files.write(file, copy.get());
    assertThat(WorkbookReader.read(file, "copy.xlsx").file()).isEqualTo("copy.xlsx");
    assertThat(server.get(self(check) + "/copies/1?wait=0").statusCode()).isEqualTo(200);
    assertThat(server.get(self(check) + "/copies/2?wait=0").statusCode()).isEqualTo(404);
  }

  private byte[] bytes(String path) {
    try {
      return server.bytes(path);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whoDeletesACheckNeedNotWaitForItsCopies() throws Exception {
    JsonNode check = doneWithoutCopy();
    CompletableFuture<HttpResponse<String>> copy =
        server.sendLater(server.request(self(check) + "/report.xlsx?wait=45"));
    int before = server.files().size();
    assertThat(server.delete(self(check)).statusCode()).isEqualTo(204);
    assertThat(server.files().size()).isLessThan(before);
    assertThat(copy.get().statusCode()).isEqualTo(404);
    assertThat(server.get(self(check) + "/report.xlsx").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsDeletedWhileItsCopyIsMadeLeavesNothing() throws Exception {
    Path room = Files.createDirectory(temp.resolve("room"));
    Path written = room.resolve("copy");
    CountDownLatch making = new CountDownLatch(1);
    CountDownLatch deleted = new CountDownLatch(1);
    Submission submission = submission(room);
    Runnable work =
        () -> {
          making.countDown();
          uninterrupted(deleted);
          write(written);
        };
    try (Submissions all = submissions(work)) {
      all.start();
      all.add(submission);
      making.await();
      assertThat(submission.copies()).isNotDone();
      all.forget(submission);
      assertThat(submission.copies()).isDone();
      deleted.countDown();
      Submission next = submission(Files.createDirectory(temp.resolve("next")));
      all.add(next);
      next.copies().get();
      assertThat(room).doesNotExist();
    }
  }

  @Test
  void aCopyThatFailsIsSaidToHaveFailed() throws Exception {
    Hold.open();
    JsonNode check = TestServer.json(server.upload("/api/checks?wait=45", UPLOAD));
    assertThat(server.get(self(check) + "/report.xlsx").statusCode()).isEqualTo(200);
    Submission submission =
        server.server().submissions().find(check.get("id").asString(), "").orElseThrow();
    submission.spoil();
    for (Path file : server.files()) {
      if (file.getFileName().toString().startsWith("copy-")) {
        Files.delete(file);
      }
    }
    assertThat(server.get(self(check) + "/report.xlsx").statusCode()).isEqualTo(422);
    assertThat(server.get(self(check) + "/report.json").statusCode()).isEqualTo(200);
  }

  @Test
  void whatLiesInTheBacklogIsBounded() {
    Submission one = submission(temp);
    Submission two = submission(temp);
    Backlog backlog = new Backlog();
    backlog.add(new Backlog.Late(one, 10, () -> {}));
    backlog.add(new Backlog.Late(two, 10, () -> {}));
    assertThat(backlog.next(false)).isNull();
    two.hurry();
    assertThat(backlog.next(false)).extracting(Backlog.Late::submission).isSameAs(two);
    backlog.add(new Backlog.Late(two, 1_000_000, () -> {}));
    backlog.remove(two);
    assertThat(backlog.next(false)).isNull();
    backlog.add(new Backlog.Late(submission(temp), 1_000_000, () -> {}));
    assertThat(backlog.next(false)).extracting(Backlog.Late::submission).isSameAs(one);
    assertThat(backlog.next(false)).isNotNull();
    assertThat(backlog.isEmpty()).isTrue();
  }

  private static void write(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, "copy");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first one's copies are made by some work, those of the others by none. */
  private Submissions submissions(Runnable first) {
    Queue<Runnable> work = new ArrayDeque<>(List.of(first));
    return new Submissions(
        TestServer.settings(temp),
        submission -> {
          Runnable next = work.poll();
          return Optional.of(new Backlog.Late(submission, 1, next == null ? () -> {} : next));
        },
        Clock.systemUTC());
  }

  private Submission submission(Path room) {
    ServedPack pack = server.server().packs().usual();
    return new Submission(room.getFileName().toString(), "", room, List.of(), wishes(pack));
  }

  private static Wishes wishes(ServedPack pack) {
    return new Wishes(pack, Language.VI, Optional.empty(), Severity.ERROR, false);
  }

  private static void uninterrupted(CountDownLatch latch) {
    while (true) {
      try {
        latch.await();
        return;
      } catch (InterruptedException again) {
        // Whoever makes a copy by POI does not listen either.
      }
    }
  }

  private static String self(JsonNode check) {
    return check.get("links").get("self").asString();
  }
}
