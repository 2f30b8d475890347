package org.rasoat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rasoat.language.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GitlabFormatTest {

  private static final JsonMapper JSON = new JsonMapper();

  static List<Report> cases() {
    return Written.cases();
  }

  /** What GitLab documents as the fields that it needs. */
  @ParameterizedTest
  @MethodSource("cases")
  void everyIssueHasWhatGitlabNeeds(Report report) {
    JsonNode issues = read(report);
    assertThat(issues.isArray()).isTrue();
    for (JsonNode issue : issues) {
      assertThat(issue.get("description").asString()).isNotBlank();
      assertThat(issue.get("check_name").asString()).isNotBlank();
      assertThat(issue.get("severity").asString())
          .isIn("info", "minor", "major", "critical", "blocker");
      assertThat(issue.at("/location/path").asString()).isNotBlank().doesNotStartWith("./");
      assertThat(issue.at("/location/lines/begin").isInt()).isTrue();
      assertThat(issue.at("/location/lines/begin").asInt()).isPositive();
    }
    assertThat(issues.valueStream().map(issue -> issue.get("fingerprint").asString()))
        .doesNotHaveDuplicates();
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
