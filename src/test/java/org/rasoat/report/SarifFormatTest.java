package org.rasoat.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rasoat.findings.Finding;
import org.rasoat.findings.Severity;
import org.rasoat.findings.Verdict;
import org.rasoat.language.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifFormatTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(tree());

  static List<Report> cases() {
    return Written.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyReportKeepsThePublishedSchema(Report report) {
    assertThat(SCHEMA.validate(Written.in("sarif", report), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "\"level\": \"error\", \"level\": \"fatal\"",
    "\"startLine\": 12, \"startLine\": 0",
    "\"ruleId\", \"rule_id\"",
    "\"executionSuccessful\": false, \"executionSuccessful\": \"no\""
  })
  void otherDocumentsBreakTheSchema(String sound, String broken) {
    String text = Written.in("sarif", Reports.many(Language.VI));
    assertThat(text).contains(sound);
    assertThat(SCHEMA.validate(text.replace(sound, broken), InputFormat.JSON)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyResultNamesItsRuleAndTheRowOfARelativeFile(Report report) {
    JsonNode run = run(report);
    JsonNode rules = run.at("/tool/driver/rules");
    assertThat(run.get("results"))
        .hasSize(report.listed().size() + report.agreed().resolved().size());
    for (JsonNode result : run.get("results")) {
      assertThat(rules.get(result.get("ruleIndex").asInt()).get("id"))
          .isEqualTo(result.get("ruleId"));
      JsonNode place = result.at("/locations/0/physicalLocation");
      assertThat(URI.create(place.at("/artifactLocation/uri").asString()).isAbsolute()).isFalse();
      boolean absent = result.path("baselineState").asString("").equals("absent");
      assertThat(place.at("/region/startLine").asInt() > 0).isEqualTo(!absent);
    }
  }

  @Test
  void whatIsWaivedIsSuppressedAndNothingElseIs() {
    JsonNode run = run(Reports.named(Language.EN, "waived"));
    List<String> suppressed = new ArrayList<>();
    for (JsonNode result : run.get("results")) {
      if (!result.get("suppressions").isEmpty()) {
        suppressed.add(result.get("ruleId").asString());
        assertThat(result.at("/suppressions/0/status").asString()).isEqualTo("accepted");
      }
      assertThat(result.has("baselineState")).isFalse();
    }
    assertThat(suppressed).containsExactly("SCH-03", "NUM-05");
    assertThat(run.at("/results/0/suppressions/0/justification").asString())
        .contains("Bà Nguyễn Thị Hòa", "31/12/2020", "\"xem {0}\"");
    assertThat(run.at("/invocations/0/toolExecutionNotifications").toString())
        .contains("SCH-04", "SCH-02");
  }

  @Test
  void theBaselineTellsNewFromUnchangedAndAbsent() {
    List<String> states = new ArrayList<>();
    for (JsonNode result : run(Reports.named(Language.EN, "baseline")).get("results")) {
      states.add(result.get("ruleId").asString() + " " + result.get("baselineState").asString());
    }
    assertThat(states)
        .containsExactly(
            "SCH-03 unchanged",
            "SCH-02 new",
            "SCH-10 unchanged",
            "DQ-01 unchanged",
            "PER-01 unchanged",
            "NUM-05 unchanged",
            "SCH-03 absent",
            "SCH-04 absent");
  }

  @Test
  void theCellIsTheLogicalLocationAndBeginsTheMessage() {
    JsonNode result = run(Reports.many(Language.EN)).at("/results/0");
    assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName").asString())
        .isEqualTo("Kế hoạch!F12");
    assertThat(result.at("/message/text").asString()).startsWith("Kế hoạch!F12: Meeting of");
    assertThat(result.at("/locations/0/physicalLocation/region/startColumn").asInt()).isEqualTo(6);
    assertThat(result.at("/relatedLocations/0/message/text").asString())
        .isEqualTo("terms!D2 (Nhiệm kỳ 2020–2025): 31/03/2020");
  }

  @Test
  void everyRuleOfTheLedgerIsListedWithHelp() {
    Report report = Reports.many(Language.EN);
    JsonNode rules = run(report).at("/tool/driver/rules");
    assertThat(rules.valueStream().map(rule -> rule.get("id").asString()))
        .containsAll(report.ledger().stream().map(entry -> entry.rule()).toList())
        .doesNotHaveDuplicates()
        .isSorted();
    assertThat(rules.valueStream().map(rule -> rule.at("/help/text").asString()))
        .allMatch(help -> help.contains("rules explain"));
  }

  @Test
  void whatWasNotCheckedIsANotificationAndTheRunAFailure() {
    JsonNode invocation = run(Reports.named(Language.EN, "not-checked")).at("/invocations/0");
    assertThat(invocation.get("executionSuccessful").asBoolean()).isFalse();
    assertThat(invocation.get("exitCode").asInt()).isEqualTo(3);
    assertThat(invocation.get("toolExecutionNotifications")).hasSize(3);
    JsonNode ran = run(Reports.many(Language.EN)).at("/invocations/0");
    assertThat(ran.at("/toolExecutionNotifications/0/associatedRule/id").asString())
        .isEqualTo("SUM-03");
  }

  @Test
  void aCutListSaysSo() {
    JsonNode invocation = run(Reports.named(Language.EN, "cut")).at("/invocations/0");
    assertThat(invocation.at("/toolExecutionNotifications/2/message/text").asString())
        .contains("Only 2 of 6");
  }

  @Test
  void textsOfWorkbooksAreNeitherPlacesForArgumentsNorLinks() {
    Finding finding = Reports.saying(1, Severity.ERROR, "{0} [here](http://example.org)");
    Report report = Reports.with(Verdict.NOT_COMPLIANT, List.of(finding), List.of(), 10);
    assertThat(run(report).at("/results/0/message/text").asString())
        .endsWith("{{0}} [here] (http://example.org)");
  }

  private static JsonNode run(Report report) {
    return JSON.readTree(Written.in("sarif", report)).at("/runs/0");
  }

  private static JsonNode tree() {
    try (InputStream schema =
        SarifFormatTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return JSON.readTree(schema);
    } catch (IOException unreadable) {
      throw new AssertionError("the schema cannot be read", unreadable);
    }
  }
}
