package org.rasoat.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.javalin.http.HandlerType;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API is what the API does. */
class OpenApiTest {

  @TempDir private static Path temp;
  private static TestServer server;
  private static JsonNode document;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(TestServer.settings(temp, SmallPack.in(temp).folder())).loaded();
    document = TestServer.json(server.get("/openapi.json"));
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void everyAddressForProgramsIsDescribed() {
    Set<String> described = new TreeSet<>();
    document
        .get("paths")
        .propertyStream()
        .forEach(
            path ->
                path.getValue()
                    .propertyNames()
                    .forEach(
                        method ->
                            described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    Set<String> real = new TreeSet<>();
    server.server().javalin().unsafe.internalRouter.allHttpHandlers().stream()
        .map(handler -> handler.endpoint)
        .filter(
            endpoint ->
                List.of(HandlerType.GET, HandlerType.POST, HandlerType.DELETE)
                    .contains(endpoint.method))
        .filter(
            endpoint ->
                endpoint.path.startsWith("/api/")
                    || List.of("/health", "/openapi.json").contains(endpoint.path))
        .forEach(endpoint -> real.add(endpoint.method.name() + " " + endpoint.path));
    assertThat(described).isEqualTo(real);
    assertThat(document.get("openapi").asString()).startsWith("3.1");
    assertThat(document.get("info").get("version").asString()).isEqualTo("0.0.0");
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<String> references =
        document.findValues("$ref").stream().map(JsonNode::asString).distinct().toList();
    assertThat(references).isNotEmpty();
    for (String reference : references) {
      assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    }
  }

  @Test
  void answersAreAsDescribed() throws Exception {
    Multipart upload = Multipart.of("kiện.csv", SmallPack.TABLE);
    JsonNode check = TestServer.json(server.upload("/api/checks?wait=60", upload));
    assertConforms(check, "Check");
    assertConforms(server.submit(upload), "Check");
    assertConforms(TestServer.json(server.get("/health")), "Health");
    assertConforms(TestServer.json(server.get("/api/checks/x")), "Problem");
    for (JsonNode rule : TestServer.json(server.get("/api/rules"))) {
      assertConforms(rule, "Rule");
    }
  }

  private static void assertConforms(JsonNode answer, String schema) {
    ObjectNode whole = TestServer.JSON.createObjectNode();
    whole.put("$ref", "#/components/schemas/" + schema);
    whole.set("components", document.get("components"));
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole)
                .validate(answer))
        .as(answer.toString())
        .isEmpty();
  }
}
