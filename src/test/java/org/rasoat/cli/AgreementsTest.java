package org.rasoat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasoat.report.Formats;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Waivers and baselines, from the command line to the exit code. */
class AgreementsTest {

  private static final String BOOK = "spreadsheets/fire-safety.xlsx";
  private static final String PACK = "rules/fire-safety";
  private static final String KEY = "TH2-B";

  @TempDir Path temp;
  private Path waivers = Path.of("");

  @BeforeEach
  void name() {
    waivers = temp.resolve("waivers.yaml");
  }

  private void waive(String rule, String key, String expires) throws IOException {
    String entry =
        "- rule: %s%n  key: %s%n  reason: Đã báo cáo%n  approved-by: Bà Hòa%n  expires: %s%n";
    Files.writeString(waivers, entry.formatted(rule, key, expires));
  }

  private Run check(String... more) {
    List<String> words =
        new ArrayList<>(List.of("check", BOOK, "--rules", PACK, "--rule", "FIR-01"));
    words.addAll(List.of("--lang", "en", "--waivers", waivers.toString()));
    words.addAll(List.of(more));
    return Run.of(words.toArray(String[]::new));
  }

  @Test
  void whatIsWaivedFailsNoCheckAndIsShown() throws IOException {
    waive("FIR-01", KEY.toUpperCase(java.util.Locale.ROOT), "2999-12-31");
    Run run = check();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("Waived (1):", "approved by Bà Hòa", "until 31/12/2999", "0 errors")
        .contains("Verdict: compliant, with warnings")
        .contains("1 waived");
  }

  @Test
  void everyFormatShowsWhatIsWaived() throws IOException {
    waive("FIR-01", KEY, "2999-12-31");
    List<String> reports = new ArrayList<>();
    for (String format : Formats.names()) {
      reports.add("--report");
      reports.add(format + "=" + temp.resolve(format));
    }
    assertThat(check(reports.toArray(String[]::new)).code()).isZero();
    for (String format : Formats.names()) {
      assertThat(temp.resolve(format)).content().containsPattern("(?i)waived|suppressions");
    }
  }

  @Test
  void aWaiverExpiresByTheDayOfTheRunNotByTheDayItIsMadeFor() throws IOException {
    waive("FIR-01", KEY, "2025-12-31");
    Run run = check("--as-of", "2025-08-15");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("waivers.yaml:1", "1 error,")
        .containsPattern("expired\\s+on\\s+31/12/2025");
  }

  @Test
  void aWaiverNearItsEndOrWithoutUseIsSpokenOfAndChangesNothing() throws IOException {
    waive("FIR-01", KEY, LocalDate.now(java.time.ZoneId.systemDefault()).plusDays(9).toString());
    assertThat(check().out()).containsPattern("in (8|9)\\s+days");
    assertThat(check().code()).isZero();
    waive("FIR-01", "TH1-C", "2999-12-31");
    assertThat(check().out()).containsPattern("is not\\s+used");
    assertThat(check().code()).isEqualTo(1);
  }

  @Test
  void aWaiverThatFitsNothingIsWrongUse() throws IOException {
    waive("FIR-11", KEY, "never");
    assertThat(check().code()).isEqualTo(2);
    assertThat(check().err()).contains("waivers.yaml:1:", "Did you mean \"FIR-01\"");
    waive("FIR-01", "TH2-BB", "never");
    assertThat(check().code()).isEqualTo(2);
    assertThat(check().err()).contains("waivers.yaml:1:", "Did you mean \"" + KEY + "\"");
    Files.delete(waivers);
    assertThat(check().code()).isEqualTo(2);
  }

  @Test
  void noReportIsWrittenOverTheWaiversOrTheBaseline() throws IOException {
    waive("FIR-01", KEY, "never");
    assertThat(check("--report", "json=" + waivers).code()).isEqualTo(2);
    assertThat(waivers).content().startsWith("- rule");
    Run run =
        Run.of("baseline", BOOK, "--rules", PACK, "--output", waivers.toString(), "--lang", "en");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("no baseline");
    assertThat(waivers).content().startsWith("- rule");
  }

  @Test
  void waiversAreLintedAndListed() throws IOException {
    waive("FIR-01", KEY, "2020-12-31");
    Run lint = Run.of("waivers", "lint", waivers.toString(), "--rules", PACK, "--lang", "en");
    assertThat(lint.code()).isZero();
    assertThat(lint.out()).contains("waivers.yaml:1: note: ", "expired on 31/12/2020");
    Run list = Run.of("waivers", "list", waivers.toString(), "--lang", "en");
    assertThat(list.out()).contains("Days left", KEY, "expired", "1 waivers, 1 of them expired");
    waive("FIR-11", KEY, "2020-12-32");
    Run wrong = Run.of("waivers", "lint", waivers.toString(), "--rules", PACK, "--lang", "en");
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.out()).contains("waivers.yaml:1:", "2020-12-32");
    assertThat(Run.of("waivers", "lint", "no-such.yaml").code()).isEqualTo(2);
  }

  @Test
  void aSwapIsSeenAndOnlyWhatIsNewFails() throws IOException {
    Path baseline = temp.resolve("baseline.json");
    Run made =
        Run.of("baseline", BOOK, "--rules", PACK, "--output", baseline.toString(), "--lang", "en");
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(baseline).content().doesNotContain(KEY);
    Run same = compare(baseline, "--fail-on", "new");
    assertThat(same.code()).isZero();
    assertThat(same.out()).contains("\"new\": 0");

    // One finding is taken from the baseline, so it is new; another one stands there too much.
    JsonNode first = JsonMapper.shared().readTree(Files.readString(baseline)).at("/findings/1");
    String taken = first.path("fingerprint").asString();
    String other = "f".repeat(32);
    Files.writeString(baseline, Files.readString(baseline).replace(taken, other));
    Run swapped = compare(baseline, "--fail-on", "new");
    assertThat(swapped.code()).isEqualTo(1);
    JsonNode report = JsonMapper.shared().readTree(swapped.out());
    assertThat(report.at("/baseline/new").asInt()).isEqualTo(1);
    assertThat(report.at("/resolved/0/fingerprint").asString()).isEqualTo(other);
    for (JsonNode finding : report.path("findings")) {
      boolean fresh = finding.path("fingerprint").asString().equals(taken);
      assertThat(finding.path("status").asString()).isEqualTo(fresh ? "open" : "baseline");
    }
  }

  private static Run compare(Path baseline, String... more) {
    List<String> words =
        new ArrayList<>(List.of("check", BOOK, "--rules", PACK, "--report", "json", "--baseline"));
    words.add(baseline.toString());
    words.addAll(List.of(more));
    return Run.of(words.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "{\"schema\": \"rasoat-baseline/2\", \"pack\": {\"name\": \"fire-safety\", \"sha256\": \"\"},"
            + " \"created\": \"2026-01-01\", \"findings\": []}",
        "{\"schema\": \"rasoat-baseline/1\", \"pack\": {\"name\": \"fire-safety\", \"sha256\": \"\"},"
            + " \"created\": \"2026-01-01\", \"findings\": [null]}",
        "{\"schema\": \"rasoat-baseline/1\", \"pack\": {\"name\": \"fire-safety\", \"sha256\": \"\"},"
            + " \"created\": \"yesterday\", \"findings\": []}",
        "{\"schema\": \"rasoat-baseline/1\", \"pack\": {\"name\": \"other\", \"sha256\": \"\"},"
            + " \"created\": \"2026-01-01\", \"findings\": []}",
        "{\"schema\": \"rasoat-baseline/1\", \"pack\": {\"name\": \"fire-safety\", \"sha256\": \"\"},"
            + " \"created\": \"2026-01-01\", \"findings\": [{\"fingerprint\":"
            + " \"00000000000000000000000000000000\", \"rule\": \"NO-01\", \"column\": \"\"}]}",
      })
  void aBaselineThatIsDamagedOrOfOtherRulesIsWrongUse(String text) throws IOException {
    Path baseline = Files.writeString(temp.resolve("baseline.json"), text);
    Run run = compare(baseline);
    assertThat(run.code()).as(run.all()).isEqualTo(2);
    assertThat(run.err()).contains("./rasoat baseline").doesNotContain("Exception");
  }

  @Test
  void newNeedsABaselineToBeNewAgainst() {
    Run run = Run.of("check", BOOK, "--rules", PACK, "--fail-on", "new");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--baseline");
  }

  @Test
  void noBaselineIsMadeOfHalfACheck() throws IOException {
    Path broken = Files.writeString(temp.resolve("a.xlsx"), "no workbook");
    Path baseline = temp.resolve("baseline.json");
    Run run =
        Run.of(
            "baseline", BOOK, "--rules", PACK, broken.toString(), "--output", baseline.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(baseline).doesNotExist();
  }
}
