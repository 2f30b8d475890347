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

  private static final String BOOK = "spreadsheets/tay-ho-2020-broken.xlsx";
  private static final String KEY = "Đảng bộ phường Xuân La";

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
    List<String> words = new ArrayList<>(List.of("check", BOOK, "--rule", "PIL-03"));
    words.addAll(List.of("--lang", "en", "--waivers", waivers.toString()));
    words.addAll(List.of(more));
    return Run.of(words.toArray(String[]::new));
  }

  @Test
  void whatIsWaivedFailsNoCheckAndIsShown() throws IOException {
    waive("PIL-03", KEY.toUpperCase(java.util.Locale.ROOT), "2999-12-31");
    Run run = check();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("Waived (1):", "approved by Bà Hòa", "until 31/12/2999", "0 errors")
        .contains("Verdict: compliant, with warnings")
        .contains("1 waived");
  }

  @Test
  void everyFormatShowsWhatIsWaived() throws IOException {
    waive("PIL-03", KEY, "2999-12-31");
    for (String format : Formats.names()) {
      assertThat(check("--report", format).out())
          .as(format)
          .containsPattern("(?i)waived|suppressions");
    }
  }

  @Test
  void aWaiverExpiresByTheDayOfTheRunNotByTheDayItIsMadeFor() throws IOException {
    waive("PIL-03", KEY, "2020-12-31");
    Run run = check("--as-of", "2020-02-20");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("waivers.yaml:1", "expired on 31/12/2020", "1 error,");
  }

  @Test
  void aWaiverNearItsEndOrWithoutUseIsSpokenOfAndChangesNothing() throws IOException {
    waive("PIL-03", KEY, LocalDate.now(java.time.ZoneId.systemDefault()).plusDays(9).toString());
    assertThat(check().out()).containsPattern("in (8|9)\\s+days");
    assertThat(check().code()).isZero();
    waive("PIL-03", "Đảng bộ phường Bưởi", "2999-12-31");
    assertThat(check().out()).contains("is not used");
    assertThat(check().code()).isEqualTo(1);
  }

  @Test
  void aWaiverThatFitsNothingIsWrongUse() throws IOException {
    waive("PIL-33", KEY, "never");
    assertThat(check().code()).isEqualTo(2);
    assertThat(check().err()).contains("waivers.yaml:1:", "Did you mean \"PIL-03\"");
    waive("PIL-03", "Đảng bộ phường Xuân Lá", "never");
    assertThat(check().code()).isEqualTo(2);
    assertThat(check().err()).contains("waivers.yaml:1:", "Did you mean \"" + KEY + "\"");
    Files.delete(waivers);
    assertThat(check().code()).isEqualTo(2);
  }

  @Test
  void noReportIsWrittenOverTheWaiversOrTheBaseline() throws IOException {
    waive("PIL-03", KEY, "never");
    assertThat(check("--report", "json=" + waivers).code()).isEqualTo(2);
    assertThat(waivers).content().startsWith("- rule");
    Run run = Run.of("baseline", BOOK, "--output", waivers.toString(), "--lang", "en");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("no baseline");
    assertThat(waivers).content().startsWith("- rule");
  }

  @Test
  void waiversAreLintedAndListed() throws IOException {
    waive("PIL-03", KEY, "2020-12-31");
    Run lint = Run.of("waivers", "lint", waivers.toString(), "--lang", "en");
    assertThat(lint.code()).isZero();
    Run list = Run.of("waivers", "list", waivers.toString(), "--lang", "en");
    assertThat(list.out()).contains("Days left", KEY, "expired", "1 waivers, 1 of them expired");
    waive("PIL-33", KEY, "2020-12-32");
    Run wrong = Run.of("waivers", "lint", waivers.toString(), "--lang", "en");
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.out()).contains("waivers.yaml:1:", "2020-12-32");
    assertThat(Run.of("waivers", "lint", "no-such.yaml").code()).isEqualTo(2);
  }

  @Test
  void aSwapIsSeenAndOnlyWhatIsNewFails() throws IOException {
    Path baseline = temp.resolve("baseline.json");
    Run made = Run.of("baseline", BOOK, "--output", baseline.toString(), "--lang", "en");
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
    List<String> words = new ArrayList<>(List.of("check", BOOK, "--report", "json", "--baseline"));
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
        "{\"schema\": \"rasoat-baseline/2\", \"pack\": {\"name\": \"congress\", \"sha256\": \"\"},"
            + " \"created\": \"2026-01-01\", \"findings\": []}",
        "{\"schema\": \"rasoat-baseline/1\", \"pack\": {\"name\": \"congress\", \"sha256\": \"\"},"
            + " \"created\": \"2026-01-01\", \"findings\": [null]}",
        "{\"schema\": \"rasoat-baseline/1\", \"pack\": {\"name\": \"congress\", \"sha256\": \"\"},"
            + " \"created\": \"yesterday\", \"findings\": []}",
        "{\"schema\": \"rasoat-baseline/1\", \"pack\": {\"name\": \"other\", \"sha256\": \"\"},"
            + " \"created\": \"2026-01-01\", \"findings\": []}",
        "{\"schema\": \"rasoat-baseline/1\", \"pack\": {\"name\": \"congress\", \"sha256\": \"\"},"
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
    Run run = Run.of("check", BOOK, "--fail-on", "new");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--baseline");
  }

  @Test
  void noBaselineIsMadeOfHalfACheck() throws IOException {
    Path broken = Files.writeString(temp.resolve("a.xlsx"), "no workbook");
    Path baseline = temp.resolve("baseline.json");
    Run run = Run.of("baseline", BOOK, broken.toString(), "--output", baseline.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(baseline).doesNotExist();
  }
}
