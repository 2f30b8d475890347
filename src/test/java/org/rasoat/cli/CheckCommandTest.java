package org.rasoat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasoat.samples.BrokenSample;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {

  private static final String CLEAN = "spreadsheets/tay-ho-2020.xlsx";
  private static final String BROKEN = "spreadsheets/tay-ho-2020-broken.xlsx";
  private static final String PARTS = "spreadsheets/tay-ho-2020";

  /** A pack of five rules, for what does not depend on the rules. */
  private static final String PACK = "rules/fire-safety";

  private static final String SMALL = "spreadsheets/fire-safety.xlsx";

  @TempDir Path temp;

  @Test
  void cleanDossierIsCompliantWithItsHonestWarningsInOneWorkbookAndInTwo() throws Exception {
    JsonNode report = json(0, CLEAN);
    assertThat(report.path("verdict").asString()).isEqualTo("compliant-with-warnings");
    assertThat(report.path("asOf").asString()).isEqualTo("2020-02-20");
    assertThat(report.path("totals").path("error").asInt()).isZero();
    assertThat(report.path("findings"))
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.path("rule").asString()).isEqualTo("STR-04"));
    assertThat(report.path("ledger"))
        .extracting(entry -> entry.path("rule").asString())
        .containsExactlyInAnyOrderElementsOf(ids());
    assertThat(report.path("ledger"))
        .allSatisfy(entry -> assertThat(entry.path("status").asString()).isNotEqualTo("error"))
        .allSatisfy(
            entry ->
                assertThat(
                        entry.path("status").asString().startsWith("not-")
                            && entry.path("reason").isNull())
                    .isFalse());
    assertThat(fingerprints(json(0, PARTS))).isEqualTo(fingerprints(report));
  }

  private static List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (JsonNode rule :
        JsonMapper.shared().readTree(Run.of("rules", "list", "--format", "json").out())) {
      ids.add(rule.path("id").asString());
    }
    return ids;
  }

  @Test
  void brokenDossierNamesEveryPlantedFaultAtItsCell() throws Exception {
    JsonNode report = json(1, BROKEN);
    List<String> found = new ArrayList<>();
    for (JsonNode finding : report.path("findings")) {
      found.add(
          finding.path("rule").asString()
              + " "
              + finding.path("sheet").asString()
              + "!"
              + finding.path("cell").asString());
    }
    List<String> planted =
        BrokenSample.expected().stream()
            .map(expected -> expected.rule() + " " + expected.sheet() + "!" + expected.cell())
            .toList();
    assertThat(found).containsAll(planted);
  }

  @Test
  void editedDeadlineChangesTheNextRun() throws Exception {
    Path pack = copyOf("rules/congress");
    change(pack.resolve("reference/terms.csv"), "2020-03-31", "2020-03-01");
    assertThat(json(1, "--rules", pack.toString(), CLEAN).path("findings"))
        .anySatisfy(finding -> assertThat(finding.path("rule").asString()).isEqualTo("PIL-03"));
  }

  @Test
  void workbookIsUnchangedAfterTheCheckAndTheReportTheSameEveryTime() throws Exception {
    byte[] before = Files.readAllBytes(Path.of(SMALL));
    assertThat(Run.of("check", "--rules", PACK, SMALL))
        .isEqualTo(Run.of("check", "--rules", PACK, SMALL));
    assertThat(Files.readAllBytes(Path.of(SMALL))).isEqualTo(before);
  }

  @Test
  void failOnDecidesWhatFails() {
    assertThat(Run.of("check", "--rules", PACK, SMALL).code()).isEqualTo(1);
    assertThat(Run.of("check", "--rules", PACK, "--fail-on", "never", SMALL).code()).isZero();
  }

  @Test
  void onlyTheRulesThatWereAskedForRun() throws Exception {
    assertThat(json(1, "--rules", PACK, "--rule", "FIR-02", SMALL).path("findings"))
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.path("rule").asString()).isEqualTo("FIR-02"));
    assertThat(json(1, "--rules", PACK, "--skip", "FIR-02,FIR-01", SMALL).path("findings"))
        .isNotEmpty()
        .noneSatisfy(finding -> assertThat(finding.path("rule").asString()).isEqualTo("FIR-02"));
  }

  @Test
  void cutListKeepsTrueTotals() throws Exception {
    JsonNode whole = json(1, "--rules", PACK, SMALL);
    JsonNode cut = json(1, "--rules", PACK, "--max-findings", "2", SMALL);
    assertThat(cut.path("findings")).hasSize(2);
    assertThat(cut.path("totals")).isEqualTo(whole.path("totals"));
    assertThat(cut.path("verdict")).isEqualTo(whole.path("verdict"));
  }

  @Test
  void asOfDayOfTheCommandLineGoesBeforeThatOfTheDossier() throws Exception {
    assertThat(json(1, "--rules", PACK, SMALL).path("asOf").asString()).isEqualTo("2025-08-15");
    assertThat(json(1, "--rules", PACK, "--as-of", "16/08/2025", SMALL).path("asOf").asString())
        .isEqualTo("2025-08-16");
  }

  @Test
  void reportsInBothLanguagesCarryTheSameFindings() throws Exception {
    assertThat(fingerprints(json(1, "--rules", PACK, "--lang", "en", SMALL)))
        .isEqualTo(fingerprints(json(1, "--rules", PACK, SMALL)));
    assertThat(Run.of("check", "--rules", PACK, "--lang", "en", SMALL).out())
        .contains("error[FIR-02]");
    assertThat(Run.of("check", "--rules", PACK, SMALL).out()).contains("lỗi[FIR-02]");
  }

  @Test
  void editedConditionChangesTheNextRun() throws Exception {
    Path pack = copyOf(PACK);
    change(pack.resolve("buildings.drl"), "this > $count", "this < $count");
    assertThat(fingerprints(json(1, "--rules", pack.toString(), SMALL)))
        .isNotEqualTo(fingerprints(json(1, "--rules", PACK, SMALL)));
  }

  @Test
  void typingSlipInARuleIsNamedByFileAndLine() throws Exception {
    Path pack = copyOf(PACK);
    change(pack.resolve("buildings.drl"), "$count : extinguishers", "$count : extinguisher");
    Run run = Run.of("check", "--lang", "en", "--rules", pack.toString(), SMALL);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .containsPattern(
            "buildings\\.drl:\\d+:\\d+: The type Building has no field 'extinguisher'\\.")
        .contains("did you mean 'extinguishers'?")
        .contains("Nothing was checked");
    assertThat(run.out()).isEmpty();
    JsonNode report = json(3, "--rules", pack.toString(), SMALL);
    assertThat(report.path("verdict").asString()).isEqualTo("not-checked");
    assertThat(report.path("problems")).isNotEmpty();
    Run piped = Run.of("check", "--rules", pack.toString(), "--report", "json", SMALL);
    assertThat(JsonMapper.shared().readTree(piped.out()).path("verdict").asString())
        .isEqualTo("not-checked");
  }

  @Test
  void rulesFolderThatDoesNotExistIsRefused() {
    Run run = Run.of("check", "--lang", "en", "--rules", temp.resolve("nowhere").toString(), SMALL);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("There is no rules folder");
  }

  @Test
  void missingFileIsNotChecked() {
    Run run = Run.of("check", "--rules", PACK, "--lang", "en", "nowhere.xlsx");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.all()).contains("nowhere.xlsx").doesNotContain("Exception", "\tat ");
  }

  @Test
  void folderWithoutWorkbooksIsNotChecked() {
    Run run = Run.of("check", "--rules", PACK, "--lang", "en", temp.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.all()).contains("has no workbook");
  }

  @Test
  void fileThatIsNoWorkbookIsNotChecked() throws Exception {
    Path file = Files.writeString(temp.resolve("a.xlsx"), "no workbook at all");
    Run run = Run.of("check", "--rules", PACK, "--lang", "en", file.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.all()).contains("a.xlsx").doesNotContain("Exception", "org.apache", "\tat ");
  }

  @Test
  void unreadableWorkbookBesideAGoodOneLeavesTheDossierUnchecked() throws Exception {
    Files.writeString(temp.resolve("a.xlsx"), "no workbook at all");
    Files.copy(Path.of(SMALL), temp.resolve("b.xlsx"));
    JsonNode report = json(3, "--rules", PACK, temp.toString());
    assertThat(report.path("verdict").asString()).isEqualTo("not-checked");
    assertThat(report.path("findings")).isEmpty();
    assertThat(report.path("ledger"))
        .isNotEmpty()
        .allSatisfy(entry -> assertThat(entry.path("status").asString()).isEqualTo("not-checked"));
  }

  @Test
  void workbookWithoutAKnownSheetSaysWhatWasFoundAndWhatIsKnown() throws Exception {
    Path file = temp.resolve("recipes.xlsx");
    try (var workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook();
        var out = Files.newOutputStream(file)) {
      var row = workbook.createSheet("Công thức").createRow(0);
      row.createCell(0).setCellValue("Nguyên liệu");
      row.createCell(1).setCellValue("Khối lượng");
      workbook.write(out);
    }
    Run run = Run.of("check", "--rules", PACK, file.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.all()).contains("Công thức").contains("Danh sách tòa nhà");
  }

  @Test
  void reportIsNeverWrittenOverAWorkbook() throws Exception {
    Path copy = Files.copy(Path.of(SMALL), temp.resolve("copy.xlsx"));
    byte[] before = Files.readAllBytes(copy);
    Run run = Run.of("check", "--rules", PACK, "--report", "json=" + copy, copy.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(Files.readAllBytes(copy)).isEqualTo(before);
  }

  @Test
  void reportIntoAMissingFolderIsWrongUse() {
    assertThat(Run.of("check", "--report", "json=" + temp + "/no/r.json", SMALL).code())
        .isEqualTo(2);
  }

  @Test
  void wrongWordsAreWrongUseAndOfferTheRightOnes() {
    assertWrongUse("'--repport'", "'--report'", "check", "--repport", "json", SMALL);
    assertWrongUse("'jsn'", "'json'", "check", "--report", "jsn", SMALL);
    assertWrongUse("'FIR-33'", "'FIR-", "check", "--rules", PACK, "--rule", "FIR-33", SMALL);
    assertWrongUse("--fail-on", "'fatal'", "check", "--fail-on", "fatal", SMALL);
    assertWrongUse("--as-of", "'31/02/2020'", "check", "--as-of", "31/02/2020", SMALL);
    assertWrongUse("'chek'", "'check'", "chek", SMALL);
    assertWrongUse("--max-findings", "'-1'", "check", "--max-findings", "-1", SMALL);
    assertWrongUse("--lang", "'fr'", "check", "--lang", "fr", SMALL);
    assertWrongUse("name is missing", "--help", "check");
  }

  private static void assertWrongUse(String what, String offer, String... args) {
    List<String> words = new ArrayList<>(List.of(args));
    if (!words.contains("--lang")) {
      words.add("--lang=en");
    }
    Run run = Run.of(words.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(what).contains(offer).doesNotContain("Exception");
    assertThat(run.out()).isEmpty();
  }

  private JsonNode json(int code, String... args) throws IOException {
    Path file = temp.resolve("report.json");
    List<String> words = new ArrayList<>(List.of("check", "--report", "json=" + file));
    words.addAll(List.of(args));
    Run run = Run.of(words.toArray(String[]::new));
    assertThat(run.code()).as(run.all()).isEqualTo(code);
    String text = Files.readString(file);
    assertThat(problems(text)).isEmpty();
    return JsonMapper.shared().readTree(text);
  }

  private static List<String> problems(String json) throws IOException {
    try (InputStream in =
        CheckCommandTest.class.getResourceAsStream(
            "/org/rasoat/report/rasoat-report-1.schema.json")) {
      String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(schema, InputFormat.JSON)
          .validate(json, InputFormat.JSON)
          .stream()
          .map(Object::toString)
          .toList();
    }
  }

  private static List<String> fingerprints(JsonNode report) {
    List<String> all = new ArrayList<>();
    report.path("findings").forEach(finding -> all.add(finding.path("fingerprint").asString()));
    return all.stream().sorted().toList();
  }

  private Path copyOf(String folder) throws IOException {
    Path source = Path.of(folder);
    Path target = temp.resolve("pack");
    try (var files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Path copy = target.resolve(source.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    return target;
  }

  private static void change(Path file, String part, String by) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(part);
    Files.writeString(file, text.replace(part, by));
  }
}
