package org.rasoat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rasoat.language.Language;
import picocli.CommandLine;

class WatchingTest {

  private static final Path BOOK = Path.of("spreadsheets/fire-safety.xlsx");
  private static final Duration LONG = Duration.ofMinutes(5);

  @TempDir Path temp;
  private final StringWriter said = new StringWriter();
  private String limit = "cells=100000";
  private Path book = Path.of("");
  private Path pack = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private Watching watching;

  @BeforeEach
  void start() throws IOException {
    book = Files.copy(BOOK, temp.resolve("tòa nhà.xlsx"));
    pack = temp.resolve("fire-safety");
    try (Stream<Path> files = Files.walk(Path.of("rules/fire-safety"))) {
      for (Path file : files.toList()) {
        Path target = pack.resolve(Path.of("rules/fire-safety").relativize(file).toString());
        Files.copy(file, target);
      }
    }
    watch(new MappingFile());
  }

  private void watch(MappingFile mapping) {
    CheckOptions options = new CheckOptions();
    new CommandLine(options).parseArgs("--rules", pack.toString(), "--limit", limit);
    Clock clock = Clock.fixed(Instant.parse("2026-11-26T08:00:00Z"), ZoneOffset.UTC);
    watching =
        new Watching(
            List.of(book),
            options,
            new AgreementFiles(null, null),
            mapping,
            Language.EN,
            clock,
            new PrintWriter(said),
            false);
    watching.first();
  }

  @AfterEach
  void stop() {
    watching.close();
  }

  private String next() throws InterruptedException {
    said.getBuffer().setLength(0);
    assertThat(watching.next(LONG)).isTrue();
    return said.toString();
  }

  private static void change(Path book, String text, String other) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(book)) {
      Path texts = zip.getPath("xl", "sharedStrings.xml");
      Files.writeString(texts, Files.readString(texts).replace(text, other));
    }
  }

  @Test
  void theFirstCheckShowsEverythingAsNew() {
    assertThat(said.toString())
        .contains("+ error[FIR-01]", "6 errors", "Watching for changes")
        .doesNotContain("- error");
  }

  @Test
  void aChangedWorkbookShowsWhatIsNewAndWhatIsResolved() throws Exception {
    change(book, "TH2-B", "TH2-Z");
    assertThat(next())
        .contains("08:00:00", "tòa nhà.xlsx", "- error[FIR-01]", "(TH2-B)", "(TH2-Z)", "+ error");
    change(book, "TH2-Z", "TH2-B");
    assertThat(next()).contains("+ error[FIR-01]", "(TH2-B)", "- error");
  }

  @Test
  void aFileThatIsSavedByRenamingIsSeen() throws Exception {
    Path draft = Files.copy(book, temp.resolve("~$draft.tmp"));
    change(draft, "TH2-B", "TH2-Z");
    Files.move(draft, book, StandardCopyOption.REPLACE_EXISTING);
    assertThat(next()).contains("- error[FIR-01]");
  }

  @Test
  void aSaveThatChangesNothingSaysSo() throws Exception {
    Files.setLastModifiedTime(
        book, java.nio.file.attribute.FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    assertThat(next()).contains("No finding has changed");
  }

  @Test
  void aChangedReferenceValueShowsWhatItChanges() throws Exception {
    Path values = pack.resolve("reference").resolve("requirements.csv");
    String text = Files.readString(values);
    Files.writeString(values, text.replace("Hành chính,12,150,1", "Hành chính,12,150,9"));
    assertThat(next())
        .contains("requirements.csv", "+ error[FIR-05]", "it needs 9")
        .doesNotContain("- error", "~ error");
    Files.writeString(values, text.replace("Công năng,", "Công,"));
    assertThat(next()).contains("requirements.csv:1").doesNotContain("Exception", "+ ", "- ");
    Files.writeString(values, text);
    assertThat(next()).contains("- error[FIR-05]").doesNotContain("+ error", "~ error");
  }

  @Test
  void aMappingIsKeptToAndAChangeOfItSeen() throws Exception {
    watching.close();
    Path file =
        Files.writeString(
            temp.resolve("m.csv"),
            "Sheet,Type,Heading,Field\nBiên bản kiểm tra,Inspection,Hạn khắc phục,ignore\n");
    MappingFile mapping = new MappingFile();
    new CommandLine(mapping).parseArgs("--mapping", file.toString());
    watch(mapping);
    Files.writeString(file, "Sheet,Type\nBiên bản,ignore\n");
    assertThat(next())
        .contains(
            "m.csv", "+ error[FIR-03]", "m.csv, line 2: the dossier has no sheet \"Biên bản\"")
        .doesNotContain("Exception");
    Files.writeString(file, "Sheet,Type\nBiên bản kiểm tra,Nothing\n");
    assertThat(next()).contains("\"Nothing\"").doesNotContain("- error");
  }

  @Test
  void aWorkbookBeyondALimitIsToldAndReadOnceItFits() throws Exception {
    watching.close();
    limit = "file=" + (Files.size(book) + 99) + "B";
    watch(new MappingFile());
    byte[] bytes = Files.readAllBytes(book);
    Files.write(book, java.util.Arrays.copyOf(bytes, bytes.length + 100));
    assertThat(next()).contains("problem: ", "--limit file=").doesNotContain("- error");
    Files.write(book, bytes);
    assertThat(next()).contains("No finding has changed");
  }

  @Test
  void aChangedRuleIsSeen() throws Exception {
    Path rules = pack.resolve("inspections.drl");
    String text = Files.readString(rules);
    Files.writeString(rules, text.replaceFirst("@severity\\(\"error\"\\)", "@severity(\"info\")"));
    assertThat(next()).contains("~ info[");
    Files.writeString(rules, text);
    assertThat(next()).contains("~ error[");
  }

  @Test
  void brokenRulesAreExplainedAndMendedOnesChecked() throws Exception {
    Path rules = pack.resolve("inspections.drl");
    String text = Files.readString(rules);
    Files.writeString(rules, text.replaceFirst("then", "the"));
    assertThat(next()).contains("inspections.drl:").doesNotContain("Exception");
    change(book, "TH2-B", "TH2-Z");
    next();
    Files.writeString(rules, text);
    assertThat(next()).contains("- error[FIR-01]", "(TH2-B)");
  }

  @Test
  void aFileThatIsGoneIsToldAndFoundAgain() throws Exception {
    byte[] bytes = Files.readAllBytes(book);
    Files.delete(book);
    assertThat(next()).contains("problem: ", "tòa nhà.xlsx").doesNotContain("- error");
    Files.write(book, bytes);
    assertThat(next()).contains("No finding has changed");
  }

  @Test
  void locksOfExcelAndDraftsOfEditorsAreNoChange() throws Exception {
    Files.writeString(temp.resolve("~$tòa nhà.xlsx"), "lock");
    Files.writeString(pack.resolve(".inspections.drl.swp"), "draft");
    assertThat(watching.next(Duration.ofMillis(300))).isFalse();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void ctrlCEndsItWithSuccess() throws Exception {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.rasoat.cli.Main"));
    words.addAll(List.of("watch", book.toString(), "--rules", pack.toString(), "--lang", "en"));
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      while (line != null && !line.startsWith("Watching")) {
        line = lines.readLine();
      }
      assertThat(line).isNotNull();
      change(book, "TH2-B", "TH2-Z");
      while (line != null && !line.startsWith("- error[FIR-01]")) {
        line = lines.readLine();
      }
      assertThat(line).contains("TH2-B");
      new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
      assertThat(process.waitFor()).isZero();
    }
  }
}
