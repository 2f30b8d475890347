package org.rasoat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RulesPreviewCommandTest {

  @TempDir Path temp;
  private Path dossiers = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private InvoicePack base;

  @SuppressWarnings("NullAway.Init")
  private InvoicePack edited;

  @BeforeEach
  void twoPacksAndTwoDossiers() throws IOException {
    base = InvoicePack.in(temp.resolve("base"));
    edited = InvoicePack.in(temp.resolve("edited"));
    dossiers = Files.createDirectory(temp.resolve("hồ sơ"));
    Files.writeString(dossiers.resolve("a.csv"), "Số,Thành tiền\nA,5\nB,-5\nC,-150\n");
    Files.writeString(dossiers.resolve("b.csv"), "Số,Thành tiền\nD,70\n");
  }

  /** A appears, C disappears, and what B is told weighs less. */
  private void edit() {
    edited
        .change("checks.drl", "net < 0", "net < 10, net > -100")
        .change("checks.drl", "@severity(\"error\")", "@severity(\"warning\")");
  }

  private Run preview(String... more) {
    return against(dossiers, "--base", base.toString(), more);
  }

  private Run against(Path folder, String option, String value, String... more) {
    List<String> words =
        new ArrayList<>(List.of("rules", "preview", "--rules", edited.toString(), "--lang", "en"));
    words.addAll(List.of("--against", folder.toString(), option, value));
    words.addAll(List.of(more));
    return Run.of(words.toArray(String[]::new));
  }

  @Test
  void textShowsWhatAppearsDisappearsAndChangesSeverity() {
    edit();
    Run run = preview();
    assertThat(run.code()).as(run.all()).isEqualTo(1);
    assertThat(run.out().lines().map(String::strip))
        .containsSubsequence(
            "+ warning[INV-01] a!B2: A is negative",
            "- error[INV-01] a!B4: C is negative",
            "~ error → warning[INV-01] a!B3: B is negative",
            "verdict: not compliant → compliant, with warnings",
            "Nothing changes: " + Dossier.shown(dossiers.resolve("b.csv")),
            "Findings that appear (+): 1, disappear (-): 1, change severity (~): 1, are reworded (~): 0");
  }

  @Test
  void vietnameseIsSpokenUnlessAnotherLanguageIsAskedFor() {
    edit();
    Path file = dossiers.resolve("a.csv");
    Run run =
        Run.of(
            "rules",
            "preview",
            "--against",
            file.toString(),
            "--rules",
            edited.toString(),
            "--base",
            base.toString());
    assertThat(run.out()).contains("+ cảnh báo[INV-01] a!B2: A âm", "phát hiện mới (+)");
  }

  @Test
  void jsonShowsTheSame() {
    edit();
    Run run = preview("--format", "json");
    assertThat(run.code()).as(run.all()).isEqualTo(1);
    JsonNode json = JsonMapper.shared().readTree(run.out());
    assertThat(json.path("schema").asString()).isEqualTo("rasoat-preview/1");
    JsonNode first = json.at("/dossiers/0");
    assertThat(cells(first, "appeared")).containsExactly("B2 warning");
    assertThat(cells(first, "disappeared")).containsExactly("B4 error");
    assertThat(cells(first, "severityChanged")).containsExactly("B3 warning");
    assertThat(first.at("/severityChanged/0/severityBefore").asString()).isEqualTo("error");
    assertThat(cells(first, "reworded")).isEmpty();
    assertThat(first.path("verdictBefore").asString()).isEqualTo("not-compliant");
    assertThat(first.path("verdictAfter").asString()).isEqualTo("compliant-with-warnings");
    assertThat(cells(json.at("/dossiers/1"), "appeared")).isEmpty();
  }

  private static List<String> cells(JsonNode dossier, String changes) {
    List<String> cells = new ArrayList<>();
    dossier
        .get(changes)
        .forEach(
            one -> cells.add(one.path("cell").asString() + " " + one.path("severity").asString()));
    return cells;
  }

  @Test
  void anEditThatChangesNothingSucceedsAndSaysSo() {
    edited.change("checks.drl", "net < 0", "0 > net");
    Run run = preview();
    assertThat(run.code()).as(run.all()).isZero();
    assertThat(run.out()).contains("Nothing changes: ").doesNotContain("\n  ");
  }

  @Test
  void newWordsAndRulesThatComeAndGoAreChangesToo() {
    edited
        .change("checks.drl", "{$code} is negative", "{$code} is below zero")
        .write(
            "more.drl",
            base.text("checks.drl")
                .replaceFirst("(?s)declare.*?end\n", "")
                .replace("INV-01", "INV-02")
                .replace("net < 0", "net > 1000"));
    Run run = preview();
    assertThat(run.code()).as(run.all()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            "~ error[INV-01] a!B3: B is below zero\n    before: B is negative",
            "! INV-02: not there → passed")
        .doesNotContain("  + ", "  - ");
  }

  @Test
  void aPackThatDoesNotCompileIsExplainedAndNothingPreviewed() {
    edited.change("checks.drl", "then", "the");
    Run after = preview();
    assertThat(after.code()).isEqualTo(3);
    assertThat(after.err()).contains("edited/invoices/checks.drl:");
    assertThat(after.out()).isEmpty();
    base.change("checks.drl", "then", "the");
    assertThat(preview().err()).contains("base/invoices/checks.drl:");
  }

  @Test
  void aDossierThatCannotBeReadIsToldAndStopsNoOther() throws Exception {
    edit();
    Files.writeString(dossiers.resolve("hỏng.xlsx"), "no workbook");
    Run run = preview();
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).contains("+ warning[INV-01] a!B2", "  ! ", "hỏng.xlsx");
    JsonNode json = JsonMapper.shared().readTree(preview("--format", "json").out());
    assertThat(json.at("/dossiers/2/verdictAfter").asString()).isEqualTo("not-checked");
    assertThat(json.at("/dossiers/2/problems/0").asString()).contains("hỏng.xlsx");
    assertThat(json.at("/dossiers/0/problems")).isEmpty();
  }

  @Test
  void limitsHoldForTheDossiers() {
    assertThat(preview("--limit", "cells=3").code()).isEqualTo(3);
    assertThat(preview("--limit", "cell=3").code()).isEqualTo(2);
  }

  @Test
  void wrongUseIsTold() throws Exception {
    assertThat(Run.of("rules", "preview", "--rules", edited.toString()).err())
        .contains("--against");
    assertThat(Run.of("rules", "preview", "--rules", edited.toString()).code()).isEqualTo(2);
    assertThat(preview("--format", "xml").code()).isEqualTo(2);
    assertThat(preview("--as-of", "soon").code()).isEqualTo(2);
    Path empty = Files.createDirectory(temp.resolve("empty"));
    assertThat(against(empty, "--base", base.toString()).code()).isEqualTo(2);
    Run none = against(dossiers, "--base", temp.resolve("no-such").toString());
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("no-such", "--base DIR");
  }

  @Test
  void withoutABaseThePackIsComparedWithWhatWasCommitted() throws Exception {
    edited.write("reference/mức của đơn vị.txt", "not read, and kept by git all the same");
    git("init", "-q");
    git("add", ".");
    git("-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-q", "-m", "a");
    assertThat(against(dossiers, "--format", "text").code()).isZero();
    edit();
    Run run = against(dossiers, "--format", "text");
    assertThat(run.code()).as(run.all()).isEqualTo(1);
    assertThat(run.out()).contains("(git HEAD)", "+ warning[INV-01] a!B2: A is negative");
    assertThat(against(dossiers, "--base", "HEAD~7").code()).isEqualTo(2);
  }

  private void git(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", edited.toString()));
    command.addAll(List.of(words));
    assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
  }
}
