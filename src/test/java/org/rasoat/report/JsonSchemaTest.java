package org.rasoat.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonSchemaTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/json");
  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNode TREE = tree();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TREE);

  @ParameterizedTest
  @MethodSource("reports")
  void everyReportKeepsTheSchema(Path report) throws IOException {
    assertThat(SCHEMA.validate(Files.readString(report), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"status\": \"open\" -> \"status\": \"closed\"",
        "\"severity\": \"error\" -> \"severity\": \"lỗi\"",
        "\"cell\": \"F12\" -> \"cell\": \"12\"",
        "\"shown\": 6 -> \"shown\": 6, \"extra\": 1",
        "\"value\": \"05/04/2020\" -> \"value\": null",
        "\"asOf\": \"2020-02-20\" -> \"asOf\": \"20/02/2020\"",
        "\"verdict\": \"not-compliant\" -> \"verdict\": \"failed\"",
        "\"schema\": \"rasoat-report/1\", -> "
      })
  void otherDocumentsBreakTheSchema(String change) throws IOException {
    String[] parts = change.split(" -> ", -1);
    String sound = Files.readString(GOLDEN.resolve("many.json"));
    String broken = sound.replace(parts[0], parts[1]);
    assertThat(broken).isNotEqualTo(sound);
    assertThat(SCHEMA.validate(broken, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void everyFieldIsDescribedAndNoneIsOptional() {
    List<String> faults = new ArrayList<>();
    look("report", TREE, faults);
    TREE.get("$defs").properties().forEach(def -> look(def.getKey(), def.getValue(), faults));
    assertThat(faults).isEmpty();
  }

  private static void look(String name, JsonNode schema, List<String> faults) {
    if (!schema.has("properties")) {
      return;
    }
    if (!schema.path("additionalProperties").isBoolean()) {
      faults.add(name + " lets any field in");
    }
    List<String> required = schema.get("required").valueStream().map(JsonNode::asString).toList();
    schema
        .get("properties")
        .properties()
        .forEach(
            field -> {
              if (!field.getValue().has("description")) {
                faults.add(name + "." + field.getKey() + " has no description");
              }
              if (!required.contains(field.getKey())) {
                faults.add(name + "." + field.getKey() + " is not required");
              }
              look(name + "." + field.getKey(), field.getValue(), faults);
            });
  }

  private static Stream<Path> reports() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      return files.sorted().toList().stream();
    }
  }

  private static JsonNode tree() {
    try (InputStream schema = JsonFormat.class.getResourceAsStream("rasoat-report-1.schema.json")) {
      return JSON.readTree(schema);
    } catch (IOException unreadable) {
      throw new AssertionError("the schema cannot be read", unreadable);
    }
  }
}
