package org.rasoat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasoat.language.Language;
import org.rasoat.rules.RuleBook;
import org.rasoat.rules.RuleProblem;
import tools.jackson.databind.JsonNode;

/** Rules that are edited while the server runs. */
class HotReloadTest {

  private static final int RELOADS = 200;

  @TempDir private Path temp;
  private final StringWriter log = new StringWriter();

  @Test
  void aChangeThatIsSoundIsPutInPlace() {
    SmallPack folder = SmallPack.in(temp);
    ServedPack pack = loaded(folder);
    RuleBook before = pack.now().rules().orElseThrow();
    assertThat(pack.stale()).isFalse();
    folder.change("weights.drl", "Kiện quá nặng", "Kiện nặng quá");
    assertThat(pack.stale()).isTrue();
    pack.load();
    assertThat(pack.now().state()).isEqualTo(ServedPack.State.READY);
    assertThat(pack.now().rules().orElseThrow()).isNotSameAs(before);
    assertThat(pack.now().rules().orElseThrow().rule("PAR-01").orElseThrow().title().vi())
        .isEqualTo("Kiện nặng quá");
    assertThat(log.toString()).contains("rules/parcels: đã thay bằng bản mới");
  }

  @Test
  void whatDoesNotCompileLeavesTheLastGoodRules() {
    SmallPack folder = SmallPack.in(temp);
    ServedPack pack = loaded(folder);
    RuleBook before = pack.now().rules().orElseThrow();
    folder.change("weights.drl", "weight > 30", "wieght > 30");
    pack.load();
    assertThat(pack.now().state()).isEqualTo(ServedPack.State.BROKEN);
    assertThat(pack.now().rules()).containsSame(before);
    assertThat(pack.now().problems())
        .extracting(ServedPack::place)
        .containsExactly("rules/parcels/weights.drl:8");
    assertThat(log.toString()).contains("rules/parcels/weights.drl:8");
    folder.change("weights.drl", "wieght > 30", "weight > 30");
    pack.load();
    assertThat(pack.now().state()).isEqualTo(ServedPack.State.READY);
    assertThat(pack.now().problems()).isEmpty();
  }

  @Test
  void aChangeThatBreaksItsOwnTablesIsNotPutInPlace() {
    SmallPack folder = SmallPack.in(temp);
    ServedPack pack = loaded(folder);
    RuleBook before = pack.now().rules().orElseThrow();
    folder.change("weights.drl", "weight > 30", "weight > 50");
    pack.load();
    assertThat(pack.now().state()).isEqualTo(ServedPack.State.BROKEN);
    assertThat(pack.now().rules()).containsSame(before);
    RuleProblem problem = pack.now().problems().get(0);
    assertThat(problem.file()).isEqualTo("rules/parcels/weights.md");
    assertThat(problem.line()).isPositive();
  }

  @Test
  void theServerSeesAChangeByItself() throws Exception {
    SmallPack folder = SmallPack.in(temp);
    try (TestServer server =
        TestServer.start(TestServer.settings(temp, folder.folder())).loaded()) {
      folder.change("weights.drl", "weight > 30", "weight >");
      JsonNode broken = until(server, "broken");
      JsonNode pack = broken.get("packs").get(0);
      assertThat(pack.get("rules").asInt()).isPositive();
      assertThat(pack.get("problems").get(0).get("line").asInt()).isBetween(7, 9);
      assertThat(server.get("/").body()).contains("weights.drl:");
      Multipart upload = Multipart.of("kiện.csv", SmallPack.TABLE);
      JsonNode check = TestServer.json(server.upload("/api/checks?wait=60", upload));
      assertThat(check.get("verdict").asString()).isEqualTo("not-compliant");
      folder.change("weights.drl", "weight >", "weight > 30");
      assertThat(until(server, "ready").get("packs").get(0).get("problems")).isEmpty();
    }
  }

  @Test
  void aPackThatNeverWasGoodChecksNothing() throws Exception {
    SmallPack folder = SmallPack.in(temp).change("weights.drl", "weight > 30", "wieght > 30");
    try (TestServer server =
        TestServer.start(TestServer.settings(temp, folder.folder())).loaded()) {
      var answer = server.upload("/api/checks?wait=60", Multipart.of("kiện.csv", SmallPack.TABLE));
      assertThat(answer.statusCode()).isEqualTo(422);
      JsonNode check = TestServer.json(answer);
      assertThat(check.get("verdict").asString()).isEqualTo("not-checked");
      assertThat(check.get("problems").toString()).contains("weights.drl:8");
      assertThat(server.get("/api/rules").statusCode()).isEqualTo(503);
      assertThat(server.get("/").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void manyReloadsLeaveNothingBehind() throws Exception {
    SmallPack folder = SmallPack.in(temp);
    ServedPack pack = loaded(folder);
    long heap = 0;
    long classes = 0;
    for (int i = 0; i < RELOADS; i++) {
      folder.write("note.drl", "package parcels\n// change " + i + "\n");
      pack.load();
      if (i == RELOADS / 4) {
        heap = heap();
        classes = metaspace();
      }
    }
    assertThat(pack.now().state()).isEqualTo(ServedPack.State.READY);
    // What one reload leaves, times the rest, would be far above this.
    assertThat(heap() - heap).isLessThan(4L << 20);
    assertThat(metaspace() - classes).isLessThan(2L << 20);
  }

  private static JsonNode until(TestServer server, String status) throws Exception {
    JsonNode health = TestServer.json(server.get("/health"));
    for (int tries = 0; tries < 600 && !health.get("status").asString().equals(status); tries++) {
      Thread.onSpinWait();
      health = TestServer.json(server.get("/health"));
      java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
    }
    assertThat(health.get("status").asString()).isEqualTo(status);
    return health;
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long metaspace() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().contains("Metaspace"))
        .mapToLong((MemoryPoolMXBean pool) -> pool.getUsage().getUsed())
        .sum();
  }

  private ServedPack loaded(SmallPack folder) {
    PackSource source = new PackSource(folder.folder(), "rules/parcels", Optional.empty());
    ServedPack pack =
        new ServedPack(
            source,
            new Journal(new PrintWriter(log), Language.VI, Clock.systemUTC()),
            Clock.systemUTC(),
            Optional.empty());
    pack.load();
    assertThat(pack.now().problems()).isEqualTo(List.of());
    assertThat(Files.exists(folder.folder())).isTrue();
    return pack;
  }
}
