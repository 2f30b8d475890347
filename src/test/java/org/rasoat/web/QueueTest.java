package org.rasoat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Uploads that wait, are given up, or are forgotten. */
class QueueTest {

  private static final Multipart UPLOAD = Multipart.of("kiện.csv", SmallPack.TABLE);

  /** A clock that a test moves on. */
  private static final class Hands extends Clock {
    private Instant now = Instant.parse("2026-11-26T08:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @TempDir private Path temp;
  private final Hands clock = new Hands();
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    Hold.close();
    Settings settings = TestServer.settings(temp, SmallPack.in(temp).holding().folder());
    server =
        TestServer.start(TestServer.with(settings, 2, 10_000, Optional.empty()), clock).loaded();
  }

  @AfterEach
  void stop() throws Exception {
    Hold.open();
    server.close();
    assertThat(server.files()).isEmpty();
  }

  @Test
  void whoComesWhenTheQueueIsFullIsToldWhenToComeAgain() throws Exception {
    JsonNode first = server.submit(UPLOAD);
    Hold.awaitReached();
    JsonNode second = server.submit(UPLOAD);
    JsonNode third = server.submit(UPLOAD);
    HttpResponse<String> fourth = server.upload("/api/checks", UPLOAD);
    assertThat(fourth.statusCode()).isEqualTo(429);
    assertThat(fourth.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
    assertThat(TestServer.json(server.get(self(third))).get("before").asInt()).isEqualTo(1);
    Hold.open();
    for (JsonNode one : List.of(first, second, third)) {
      JsonNode done = TestServer.json(server.get(self(one) + "?wait=60"));
      assertThat(done.get("verdict").asString()).isEqualTo("not-compliant");
      assertThat(done.get("totals").get("error").asInt()).isEqualTo(1);
    }
  }

  @Test
  void progressIsWhatIsBeingDone() throws Exception {
    JsonNode check = server.submit(UPLOAD);
    Hold.awaitReached();
    JsonNode running = TestServer.json(server.get(self(check)));
    assertThat(running.get("state").asString()).isEqualTo("running");
    assertThat(running.get("step").asString()).isEqualTo("rules");
    assertThat(running.get("count").asInt()).isEqualTo(2);
    assertThat(running.get("message").asString()).contains("2 dòng");
    HttpResponse<String> page = server.get(check.get("links").get("page").asString());
    assertThat(page.body()).contains("kiện.csv", "Áp dụng quy tắc");
    HttpResponse<String> report = server.get(self(check) + "/report.json?wait=0");
    assertThat(report.statusCode()).isEqualTo(409);
  }

  @Test
  void aCheckThatIsGivenUpLeavesNothing() throws Exception {
    JsonNode check = server.submit(UPLOAD);
    Hold.awaitReached();
    JsonNode waiting = server.submit(UPLOAD);
    assertThat(server.delete(self(check)).statusCode()).isEqualTo(204);
    assertThat(server.delete(self(waiting)).statusCode()).isEqualTo(204);
    assertThat(server.get(self(check)).statusCode()).isEqualTo(404);
    assertThat(server.files()).isEmpty();
    Hold.open();
    JsonNode next = TestServer.json(server.upload("/api/checks?wait=60", UPLOAD));
    assertThat(next.get("state").asString()).isEqualTo("done");
    server.delete(self(next));
    assertThat(server.files()).isEmpty();
  }

  @Test
  void aResultIsForgottenInItsTime() throws Exception {
    Hold.open();
    JsonNode check = TestServer.json(server.upload("/api/checks?wait=60", UPLOAD));
    assertThat(check.get("expires").asString()).isEqualTo("2026-11-26T09:00:00Z");
    clock.now = clock.now.plus(Duration.ofMinutes(59));
    server.server().submissions().forgetExpired();
    assertThat(server.get(self(check)).statusCode()).isEqualTo(200);
    clock.now = clock.now.plus(Duration.ofMinutes(1));
    server.server().submissions().forgetExpired();
    assertThat(server.get(self(check)).statusCode()).isEqualTo(404);
    assertThat(server.files()).isEmpty();
  }

  @Test
  void aCheckUnderWayKeepsTheRulesThatItBeganWith() throws Exception {
    JsonNode check = server.submit(UPLOAD);
    Hold.awaitReached();
    ServedPack pack = server.server().packs().usual();
    Path folder = pack.source().path();
    Files.writeString(
        folder.resolve("weights.drl"),
        Files.readString(folder.resolve("weights.drl"))
            .replace("weight > 30", "weight > 40")
            .replace("  org.rasoat.web.Hold.wait(\"rule\");\n", ""));
    String table = Files.readString(folder.resolve("weights.md"));
    Files.writeString(
        folder.resolve("weights.md"), table.replace("31", "41").replace("| 30", "| 40"));
    pack.load();
    assertThat(pack.now().problems()).isEmpty();
    String newer = pack.now().rules().orElseThrow().sha256();
    Hold.open();
    server.get(self(check) + "?wait=60");
    JsonNode report = TestServer.json(server.get(self(check) + "/report.json"));
    assertThat(report.get("pack").get("sha256").asString()).isNotEqualTo(newer);
    assertThat(report.get("verdict").asString()).isEqualTo("not-compliant");
  }

  private static String self(JsonNode check) {
    return check.get("links").get("self").asString();
  }
}
