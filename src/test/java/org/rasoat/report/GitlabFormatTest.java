package org.rasoat.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rasoat.language.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GitlabFormatTest {

  private static final JsonMapper JSON = new JsonMapper();

  /** What GitLab documents as the fields that it needs. */
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(
              """
              {
                "type": "array",
                "items": {
                  "type": "object",
                  "required": ["description", "check_name", "fingerprint", "severity", "location"],
                  "properties": {
                    "description": {"type": "string", "pattern": "\\\\S"},
                    "check_name": {"type": "string", "pattern": "\\\\S"},
                    "fingerprint": {"type": "string", "pattern": "^\\\\S+$"},
                    "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                    "location": {
                      "type": "object",
                      "required": ["path", "lines"],
                      "properties": {
                        "path": {"type": "string", "pattern": "^(?!\\\\./|/|[A-Za-z]:).+"},
                        "lines": {
                          "type": "object",
                          "required": ["begin"],
                          "properties": {"begin": {"type": "integer", "minimum": 1}}
                        }
                      }
                    }
                  }
                }
              }
              """,
              InputFormat.JSON);

  static List<Report> cases() {
    return Written.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyIssueHasWhatGitlabNeeds(Report report) {
    assertThat(SCHEMA.validate(Written.in("gitlab", report), InputFormat.JSON)).isEmpty();
    assertThat(read(report).findValuesAsString("fingerprint")).doesNotHaveDuplicates();
  }

  @Test
  void theSchemaRefusesWhatGitlabCannotUse() {
    String sound = Written.in("gitlab", Reports.named(Language.EN, "many"));
    for (String[] wrong :
        new String[][] {
          {"\"begin\": ", "\"begin\": -"},
          {"\"path\": \"", "\"path\": \"./"},
          {"\"path\": \"", "\"path\": \"/"},
          {"\"minor\"", "\"warning\""},
          {"\"check_name\"", "\"check\""}
        }) {
      assertThat(sound).contains(wrong[0]);
      assertThat(SCHEMA.validate(sound.replace(wrong[0], wrong[1]), InputFormat.JSON))
          .as(wrong[1])
          .isNotEmpty();
    }
  }

  @Test
  void aFileThatIsNamedFromTheRootIsFoundInTheRepository() {
    String here = Path.of("").toAbsolutePath().toString().replace('\\', '/');
    assertThat(FileNames.fromHere(here + "/sổ/a.xlsx")).isEqualTo("sổ/a.xlsx");
    assertThat(FileNames.fromHere(here + "-2/a.xlsx")).isEqualTo(here + "-2/a.xlsx");
    assertThat(FileNames.fromHere("sổ/a.xlsx")).isEqualTo("sổ/a.xlsx");
  }

  @Test
  void fingerprintsAreTheSameInEveryLanguage() {
    Reports.cases(Language.VI)
        .forEach(
            (name, report) ->
                assertThat(read(report).findValuesAsString("fingerprint"))
                    .isEqualTo(
                        read(Reports.named(Language.EN, name)).findValuesAsString("fingerprint")));
  }

  @Test
  void whatWasNotCheckedBlocks() {
    JsonNode issues = read(Reports.named(Language.EN, "not-checked"));
    assertThat(issues.findValuesAsString("severity")).containsOnly("blocker").hasSize(3);
  }

  @Test
  void aCutListSaysSo() {
    assertThat(Written.in("gitlab", Reports.named(Language.EN, "cut")))
        .contains("Only 2 of 6 findings are shown");
  }

  private static JsonNode read(Report report) {
    return JSON.readTree(Written.in("gitlab", report));
  }
}
