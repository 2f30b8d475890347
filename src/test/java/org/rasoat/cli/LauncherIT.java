package org.rasoat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Drives the launcher and the hook as people and pipelines do, and reads their exit codes. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

  private static final String RASOAT = Path.of("rasoat").toAbsolutePath().toString();
  private static final String HOOK =
      Path.of("src/examples/ci/pre-commit").toAbsolutePath().toString();
  private static final String SMALL = "spreadsheets/fire-safety.xlsx";
  private static final String PACK = "rules/fire-safety";
  private static final String BROKEN = "spreadsheets/tay-ho-2020-broken.xlsx";

  @TempDir Path temp;

  private record Ended(int code, String said) {}

  private Ended run(Path folder, Map<String, String> environment, String... words)
      throws IOException, InterruptedException {
    Path said = Files.createTempFile(temp, "said", ".txt");
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(said.toFile());
    int code = builder.start().waitFor();
    return new Ended(code, Files.readString(said, StandardCharsets.UTF_8));
  }

  private Ended rasoat(String... words) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(RASOAT));
    all.addAll(List.of(words));
    return run(Path.of("").toAbsolutePath(), Map.of(), all.toArray(String[]::new));
  }

  @Test
  void zeroIsForWhatIsCompliant() throws Exception {
    Ended ended = rasoat("check", SMALL, "--rules", PACK, "--fail-on", "never");
    assertThat(ended.code()).as(ended.said()).isZero();
  }

  @Test
  void oneIsForFindingsThatFail() throws Exception {
    Ended ended = rasoat("check", BROKEN, "--rule", "PIL-03");
    assertThat(ended.code()).as(ended.said()).isEqualTo(1);
    assertThat(ended.said()).contains("lỗi[PIL-03]");
  }

  @Test
  void twoIsForWrongUse() throws Exception {
    assertThat(rasoat("check").code()).isEqualTo(2);
    assertThat(rasoat("check", SMALL, "--no-such-option").code()).isEqualTo(2);
    assertThat(rasoat("check", SMALL, "--report", "no-such-format").code()).isEqualTo(2);
    Ended unknown = rasoat("check", SMALL, "--rules", PACK, "--rule", "NO-99");
    assertThat(unknown.code()).as(unknown.said()).isEqualTo(2);
    Ended waivers = rasoat("check", SMALL, "--waivers", "no-such.yaml");
    assertThat(waivers.code()).as(waivers.said()).isEqualTo(2);
  }

  @Test
  void threeIsForWhatCouldNotBeChecked() throws Exception {
    Ended missing = rasoat("check", "no-such.xlsx", "--rules", PACK);
    assertThat(missing.code()).as(missing.said()).isEqualTo(3);
    Path noWorkbook = Files.writeString(temp.resolve("tên có dấu.xlsx"), "no workbook");
    Ended unread = rasoat("check", noWorkbook.toString(), "--rules", PACK);
    assertThat(unread.code()).as(unread.said()).isEqualTo(3);
    Path pack = Files.createDirectory(temp.resolve("pack"));
    Files.writeString(pack.resolve("a.drl"), "rule \"A-01\" when then");
    Ended broken = rasoat("check", SMALL, "--rules", pack.toString());
    assertThat(broken.code()).as(broken.said()).isEqualTo(3);
    assertThat(broken.said()).doesNotContain("Exception");
  }

  @Test
  void tooLittleMemoryIsNoFinding() throws Exception {
    Path here = Path.of("").toAbsolutePath();
    Ended ended = run(here, Map.of("RASOAT_OPTS", "-Xmx20m"), RASOAT, "check", BROKEN);
    assertThat(ended.code()).as(ended.said()).isEqualTo(3);
    assertThat(ended.said()).doesNotContain("OutOfMemory").doesNotContain("\tat ");
  }

  @Test
  void theSummaryOfAStepKeepsWhatOthersWrote() throws Exception {
    Path summary = Files.writeString(temp.resolve("summary.md"), "# Built\n");
    Ended ended =
        run(
            Path.of("").toAbsolutePath(),
            Map.of("GITHUB_STEP_SUMMARY", summary.toString()),
            RASOAT,
            "check",
            SMALL,
            "--rules",
            PACK,
            "--fail-on",
            "never",
            "--report",
            "markdown=" + summary);
    assertThat(ended.code()).as(ended.said()).isZero();
    assertThat(summary).content().startsWith("# Built\n").contains("## Rasoat");
  }

  @Test
  void theHookStopsACommitWithABrokenWorkbookOnly() throws Exception {
    Path repository = Files.createDirectory(temp.resolve("kho dữ liệu"));
    git(repository, "init", "-q");
    Path hook = repository.resolve(".git/hooks/pre-commit");
    Files.createDirectories(repository.resolve(".git/hooks"));
    Files.copy(Path.of(HOOK), hook, StandardCopyOption.COPY_ATTRIBUTES);
    Path workbook = repository.resolve("kế hoạch (cuối).xlsx");

    Files.copy(Path.of(SMALL), workbook);
    Ended good = commit(repository, "--fail-on never");
    assertThat(good.code()).as(good.said()).isZero();

    Files.writeString(workbook, "no workbook any more");
    Ended broken = commit(repository, "--fail-on never");
    assertThat(broken.code()).as(broken.said()).isNotZero();
    assertThat(broken.said()).contains("kế hoạch (cuối).xlsx");

    // What counts is what is to be committed, not what lies in the folder.
    git(repository, "reset", "-q");
    Files.writeString(repository.resolve("note.txt"), "no workbook");
    git(repository, "add", "note.txt");
    Ended other = run(repository, hookSettings("--fail-on never"), command("commit", "-qm", "x"));
    assertThat(other.code()).as(other.said()).isZero();
  }

  private Ended commit(Path repository, String more) throws Exception {
    git(repository, "add", "-A");
    return run(repository, hookSettings(more), command("commit", "-qm", "Add a workbook"));
  }

  private static Map<String, String> hookSettings(String more) {
    String pack = Path.of(PACK).toAbsolutePath().toString();
    return Map.of("RASOAT", RASOAT, "RASOAT_ARGS", "--rules " + pack + " " + more);
  }

  private void git(Path repository, String... words) throws Exception {
    Ended ended = run(repository, Map.of(), command(words));
    assertThat(ended.code()).as(ended.said()).isZero();
  }

  private static String[] command(String... words) {
    List<String> all =
        new ArrayList<>(
            List.of("git", "-c", "user.name=Test", "-c", "user.email=test@example.org"));
    all.addAll(List.of("-c", "commit.gpgsign=false"));
    all.addAll(List.of(words));
    return all.toArray(String[]::new);
  }
}
