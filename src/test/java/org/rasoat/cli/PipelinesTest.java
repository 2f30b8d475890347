package org.rasoat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The pipelines that are ready to copy: their shape, and that what they run does run. */
class PipelinesTest {

  @TempDir Path temp;

  private static JsonNode yaml(String file) throws IOException {
    return new YAMLMapper().readTree(Files.readString(Path.of(file)));
  }

  /** What the published schema of a kind of file objects to. */
  private static List<Error> faults(String schema, String yaml) throws IOException {
    String text = Files.readString(Path.of("src/test/resources/schemas", schema));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(text, InputFormat.JSON)
        .validate(new YAMLMapper().readTree(yaml).toString(), InputFormat.JSON);
  }

  @ParameterizedTest
  @CsvSource({
    "github-workflow.json, .github/workflows/rasoat.yml, runs-on, run-on",
    "github-workflow.json, .github/workflows/rasoat.yml, push:, pushes:",
    "pre-commit-hooks.json, .pre-commit-hooks.yaml, entry:, entries:"
  })
  void theFileKeepsItsPublishedSchemaAndABrokenOneDoesNot(
      String schema, Path file, String sound, String broken) throws IOException {
    String yaml = Files.readString(file);
    assertThat(faults(schema, yaml)).isEmpty();
    assertThat(faults(schema, yaml.replaceFirst(sound, broken))).isNotEmpty();
  }

  @Test
  void theWorkflowOfGitHubHasItsShapeAndRuns() throws IOException {
    JsonNode workflow = yaml(".github/workflows/rasoat.yml");
    assertThat(workflow.propertyNames()).containsExactly("name", "on", "permissions", "jobs");
    JsonNode job = workflow.at("/jobs/check");
    assertThat(job.path("runs-on").asString()).isNotBlank();
    List<String> commands = new ArrayList<>();
    for (JsonNode step : job.path("steps")) {
      assertThat(step.has("uses")).isNotEqualTo(step.has("run"));
      if (step.has("uses")) {
        assertThat(step.path("uses").asString()).matches("[\\w-]+(/[\\w-]+)+@(v\\d+|[0-9a-f]{40})");
      } else {
        commands.add(step.path("run").asString());
      }
    }
    assertThat(commands).hasSize(1);
    runs(commands.get(0), "sarif=rasoat.sarif", "markdown=$GITHUB_STEP_SUMMARY");
  }

  @Test
  void theJobOfGitLabHasItsShapeAndRuns() throws IOException {
    JsonNode job = yaml("src/examples/ci/gitlab-ci.yml").path("rasoat");
    assertThat(job.propertyNames())
        .containsExactlyInAnyOrder("image", "stage", "variables", "cache", "script", "artifacts");
    JsonNode reports = job.at("/artifacts/reports");
    assertThat(job.at("/artifacts/when").asString()).isEqualTo("always");
    assertThat(job.path("script")).hasSize(1);
    runs(
        job.at("/script/0").asString(),
        "gitlab=" + reports.path("codequality").asString(),
        "junit=" + reports.path("junit").asString());
  }

  /**
   * Runs a command of a pipeline in this process; the files it writes go to a folder of the test.
   */
  private void runs(String command, String... outputs) throws IOException {
    assertThat(command).startsWith("./rasoat ");
    String plain = command.replace("\"", "");
    for (int i = 0; i < outputs.length; i++) {
      assertThat(plain).contains(outputs[i]);
      String format = outputs[i].substring(0, outputs[i].indexOf('='));
      plain = plain.replace(outputs[i], format + "=" + temp.resolve("report" + i));
    }
    Run run = Run.of(plain.substring("./rasoat ".length()).strip().split("\\s+", -1));
    assertThat(run.code()).as(run.all()).isZero();
    for (int i = 0; i < outputs.length; i++) {
      assertThat(temp.resolve("report" + i)).isNotEmptyFile();
    }
  }

  @Test
  void theHookForPreCommitNamesTheLauncherAndTheFilesItReads() throws IOException {
    JsonNode hook = yaml(".pre-commit-hooks.yaml").path(0);
    assertThat(hook.propertyNames()).contains("id", "name", "entry", "language", "files");
    assertThat("kế hoạch.xlsx").matches(".*" + hook.path("files").asString());
    String entry = hook.path("entry").asString();
    assertThat(entry).startsWith("./rasoat ");
    assertThat(Path.of("rasoat")).isExecutable();
    assertThat(Path.of("src/examples/ci/pre-commit")).isExecutable();
    List<String> words =
        new ArrayList<>(List.of(entry.substring("./rasoat ".length()).split(" ", -1)));
    words.addAll(List.of("spreadsheets/fire-safety.xlsx", "--rules", "rules/fire-safety"));
    assertThat(Run.of(words.toArray(String[]::new)).code()).isIn(0, 1);
  }
}
