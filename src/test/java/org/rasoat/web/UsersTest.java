package org.rasoat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Who may use the server. */
class UsersTest {

  private static final Multipart UPLOAD = Multipart.of("kiện.csv", SmallPack.TABLE);

  @TempDir private Path temp;

  @Test
  void othersAreNotLetInUnlessThereAreUsers() {
    Settings local = TestServer.settings(temp, SmallPack.in(temp).folder());
    Settings open =
        new Settings(
            "0.0.0.0",
            0,
            local.maxUpload(),
            local.keep(),
            1,
            1,
            1,
            Optional.empty(),
            local.packs(),
            false,
            local.limits(),
            local.samples(),
            local.language(),
            local.version(),
            temp);
    assertThatExceptionOfType(CannotServeException.class)
        .isThrownBy(
            () -> WebServer.start(open, Clock.systemUTC(), new PrintWriter(new StringWriter())))
        .satisfies(e -> assertThat(e.sentence().vi()).contains("--users"));
    assertThat(WebServer.loopback("localhost")).isTrue();
    assertThat(WebServer.loopback("::1")).isTrue();
    assertThat(WebServer.loopback("192.0.2.7")).isFalse();
    assertThat(WebServer.loopback("")).isFalse();
  }

  @Test
  void eachUserSeesTheirOwnResultsOnly() throws Exception {
    Path file = temp.resolve("users");
    Users.add(file, "hoa", "mật khẩu của Hoa".toCharArray());
    Users.add(file, "minh", "mật khẩu của Minh".toCharArray());
    String hoa = basic("hoa", "mật khẩu của Hoa");
    String minh = basic("minh", "mật khẩu của Minh");
    Settings settings = TestServer.settings(temp, SmallPack.in(temp).folder());
    try (TestServer server =
        TestServer.start(TestServer.with(settings, 20, 1_000, Optional.of(file))).loaded()) {
      HttpResponse<String> nobody = server.get("/");
      assertThat(nobody.statusCode()).isEqualTo(401);
      assertThat(nobody.headers().firstValue("WWW-Authenticate").orElse("")).contains("Basic");
      assertThat(server.get("/health").statusCode()).isEqualTo(200);
      assertThat(server.get("/", "Authorization", basic("hoa", "x")).statusCode()).isEqualTo(401);
      assertThat(server.get("/", "Authorization", basic("nobody", "x")).statusCode())
          .isEqualTo(401);
      assertThat(server.get("/", "Authorization", "Basic ???").statusCode()).isEqualTo(401);
      assertThat(server.get("/", "Authorization", "Bearer x").statusCode()).isEqualTo(401);
      JsonNode check =
          TestServer.json(server.upload("/api/checks?wait=60", UPLOAD, "Authorization", hoa));
      String self = check.get("links").get("self").asString();
      assertThat(server.get(self, "Authorization", hoa).statusCode()).isEqualTo(200);
      assertThat(server.get(self, "Authorization", minh).statusCode()).isEqualTo(404);
      assertThat(server.get(self + "/report.json", "Authorization", minh).statusCode())
          .isEqualTo(404);
      assertThat(server.delete(self, "Authorization", minh).statusCode()).isEqualTo(404);
      assertThat(server.get(self).statusCode()).isEqualTo(401);
      Users.add(file, "hoa", "mật khẩu mới của Hoa".toCharArray());
      assertThat(server.get(self, "Authorization", hoa).statusCode()).isEqualTo(401);
      assertThat(
              server.get(self, "Authorization", basic("hoa", "mật khẩu mới của Hoa")).statusCode())
          .isEqualTo(200);
      for (int i = 0; i < 10; i++) {
        server.get("/", "Authorization", "Basic wrong" + i);
      }
      assertThat(server.get("/", "Authorization", minh).statusCode()).isEqualTo(429);
    }
  }

  @Test
  void theFileHoldsHashesOfPasswordsThatWillDo() throws Exception {
    Path file = temp.resolve("users");
    assertThat(Users.add(file, "hoa", "mật khẩu của Hoa".toCharArray())).isTrue();
    assertThat(Users.add(file, "hoa", "mật khẩu khác".toCharArray())).isFalse();
    assertThat(Files.readString(file)).startsWith("hoa:$2a$12$").doesNotContain("khẩu");
    assertThat(Users.read(file)).hasSize(1);
    assertThatExceptionOfType(CannotServeException.class)
        .isThrownBy(() -> Users.add(file, "a:b", "mật khẩu của Hoa".toCharArray()));
    assertThatExceptionOfType(CannotServeException.class)
        .isThrownBy(() -> Users.add(file, "lan", "ngắn".toCharArray()));
    assertThatExceptionOfType(CannotServeException.class)
        .isThrownBy(() -> Users.add(file, "lan", "ấ".repeat(40).toCharArray()));
    Files.writeString(file, "# ai được dùng\n\nhoa:plain\n");
    assertThatExceptionOfType(CannotServeException.class)
        .isThrownBy(() -> Users.read(file))
        .satisfies(e -> assertThat(e.sentence().en()).contains("Line 3"));
    assertThatExceptionOfType(CannotServeException.class)
        .isThrownBy(() -> new Logins(temp.resolve("none")));
  }

  private static String basic(String name, String password) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
  }
}
