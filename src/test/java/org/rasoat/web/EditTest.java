package org.rasoat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasoat.Input;
import org.rasoat.findings.Verdict;
import org.rasoat.language.Language;
import org.rasoat.rules.RuleBook;
import tools.jackson.databind.JsonNode;

/** Edited rules that wait until somebody has seen what they change. */
class EditTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir private Path temp;
  private final StringWriter log = new StringWriter();
  private final Map<String, List<Input>> samples = new LinkedHashMap<>();

  @SuppressWarnings("NullAway.Init")
  private SmallPack folder;

  @BeforeEach
  void samples() throws Exception {
    folder = SmallPack.in(temp);
    sample("kho.csv", SmallPack.TABLE);
    sample("trống.csv", "Mã kiện,Cân nặng\nK1,1\n");
  }

  private void sample(String name, String text) throws Exception {
    samples.put(name, List.of(new Input(Files.writeString(temp.resolve(name), text), name)));
  }

  /** Ten kilograms are too heavy from now on. */
  private void edit() {
    folder.change("weights.md", "| K1 | 30 |", "| K1 | 10 |").change("weights.drl", "> 30", "> 10");
  }

  private void takeBack() {
    folder.change("weights.md", "| K1 | 10 |", "| K1 | 30 |").change("weights.drl", "> 10", "> 30");
  }

  private ServedPack served() {
    Settings settings = TestServer.settings(temp, folder.folder());
    ServedPack pack =
        new ServedPack(
            settings.packs().get(0),
            new Journal(new PrintWriter(log), Language.EN, Clock.systemUTC()),
            Clock.systemUTC(),
            Optional.of(new Trials(() -> samples, settings, Clock.systemUTC())));
    pack.load();
    assertThat(pack.now().waiting()).isEmpty();
    return pack;
  }

  @Test
  void anEditIsTriedAndWaitsUntilItIsPutIntoForce() {
    ServedPack pack = served();
    RuleBook before = pack.now().rules().orElseThrow();
    edit();
    pack.load();
    assertThat(pack.now().state()).isEqualTo(ServedPack.State.READY);
    assertThat(pack.now().rules()).containsSame(before);
    ServedPack.Edit edit = pack.now().waiting().orElseThrow();
    assertThat(edit.trials())
        .extracting(Trial::dossier, Trial::same)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("kho.csv", false),
            org.assertj.core.groups.Tuple.tuple("trống.csv", true));
    assertThat(edit.trials().get(0).changes().appeared()).hasSize(1);
    assertThat(edit.trials().get(0).after()).isEqualTo(Verdict.NOT_COMPLIANT);
    assertThat(pack.adopt("another")).isFalse();
    assertThat(pack.now().rules()).containsSame(before);
    assertThat(pack.adopt(edit.book().sha256())).isTrue();
    assertThat(pack.now().rules()).containsSame(edit.book());
    assertThat(pack.now().waiting()).isEmpty();
    assertThat(pack.adopt(edit.book().sha256())).isFalse();
    assertThat(log.toString()).contains("wait to be put into force", "are in force, ");
  }

  @Test
  void anEditThatIsTakenBackOrBrokenWaitsNoMore() {
    ServedPack pack = served();
    edit();
    pack.load();
    assertThat(pack.now().waiting()).isPresent();
    folder.change("weights.drl", "> 10", ">");
    pack.load();
    assertThat(pack.now().state()).isEqualTo(ServedPack.State.BROKEN);
    assertThat(pack.now().waiting()).isEmpty();
    folder.change("weights.drl", "weight >", "weight > 10");
    pack.load();
    assertThat(pack.now().waiting()).isPresent();
    takeBack();
    pack.load();
    assertThat(pack.now().state()).isEqualTo(ServedPack.State.READY);
    assertThat(pack.now().waiting()).isEmpty();
  }

  @Test
  void rulesThatNeverWereGoodDoNotWaitToBeMended() {
    folder.change("weights.drl", "> 30", ">");
    ServedPack pack = served();
    assertThat(pack.now().rules()).isEmpty();
    folder.change("weights.drl", "weight >", "weight > 30");
    pack.load();
    assertThat(pack.now().rules()).isPresent();
    assertThat(pack.now().waiting()).isEmpty();
  }

  @Test
  void thePageShowsWhatChangesAndPutsItIntoForce() throws Exception {
    sample("hỏng.xlsx", "no workbook");
    Settings settings = TestServer.settings(temp, folder.folder());
    try (TestServer server = TestServer.start(TestServer.with(settings, samples)).loaded()) {
      assertThat(server.get("/edits/parcels").statusCode()).isEqualTo(404);
      assertThat(server.get("/edits/none").statusCode()).isEqualTo(404);
      edit();
      String address = waiting(server);
      assertThat(server.get("/").body()).contains("Bản sửa đang chờ", "href=\"" + address + "\"");
      assertThat(errors(server)).isEqualTo(1);
      String page = server.get(address + "?lang=en").body();
      assertThat(page)
          .contains("What the edit of parcels changes", "kho!B2: K1 weighs 12")
          .contains("The verdict stays: not compliant", "Nothing changes: trống.csv")
          .contains("hỏng.xlsx", "not checked", "appear (+): 1, disappear (-): 0");
      String sha256 = page.replaceFirst("(?s).*name=\"sha256\" value=\"(\\w+)\".*", "$1");
      assertThat(post(server, address, "sha256=none").statusCode()).isEqualTo(409);
      assertThat(post(server, address, "").statusCode()).isEqualTo(409);
      assertThat(post(server, address, "sha256=" + sha256, "Sec-Fetch-Site", "cross-site"))
          .extracting(HttpResponse::statusCode)
          .isEqualTo(403);
      assertThat(errors(server)).isEqualTo(1);
      HttpResponse<String> adopted = post(server, address, "sha256=" + sha256);
      assertThat(adopted.statusCode()).isEqualTo(303);
      String next = adopted.headers().firstValue("Location").orElseThrow();
      assertThat(server.get(next).body())
          .contains("parcels có hiệu lực")
          .doesNotContain("đang chờ");
      assertThat(errors(server)).isEqualTo(2);
      assertThat(server.get(address).statusCode()).isEqualTo(404);
    }
  }

  private static HttpResponse<String> post(
      TestServer server, String address, String body, String... headers) throws Exception {
    return server.post(
        address, FORM, body.getBytes(java.nio.charset.StandardCharsets.UTF_8), headers);
  }

  private static int errors(TestServer server) throws Exception {
    Multipart upload = Multipart.of("kiện.csv", SmallPack.TABLE);
    JsonNode check = TestServer.json(server.upload("/api/checks?wait=60", upload));
    return check.at("/totals/error").asInt();
  }

  /** Waits until an edit waits, and gives the address of its page. */
  static String waiting(TestServer server) throws Exception {
    for (int tries = 0; tries < 600; tries++) {
      JsonNode pack = TestServer.json(server.get("/health")).at("/packs/0");
      if (pack.has("edit")) {
        return pack.get("edit").asString();
      }
      LockSupport.parkNanos(50_000_000);
    }
    throw new AssertionError("no edit waits");
  }
}
