package org.rasoat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rasoat.report.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BatchCommandTest {

  private static final Path BOOK = Path.of("spreadsheets/fire-safety.xlsx");
  private static final String PACK = "rules/fire-safety";

  @TempDir Path temp;
  private Path folder = Path.of("");

  @BeforeEach
  void twoDossiers() throws IOException {
    folder = Files.createDirectory(temp.resolve("hồ sơ"));
    Files.copy(BOOK, folder.resolve("a.xlsx"));
    Files.copy(BOOK, Files.createDirectory(folder.resolve("Phường B")).resolve("tòa nhà.xlsx"));
    Files.writeString(folder.resolve("~$a.xlsx"), "lock");
    Files.writeString(folder.resolve("ghi chú.txt"), "no workbook");
  }

  private Run batch(String... more) {
    List<String> words = new ArrayList<>(List.of("batch", folder.toString(), "--rules", PACK));
    words.addAll(List.of("--lang", "en"));
    words.addAll(List.of(more));
    return Run.of(words.toArray(String[]::new));
  }

  private JsonNode json(int code, String... more) throws IOException {
    List<String> words = new ArrayList<>(List.of("--report", "json"));
    words.addAll(List.of(more));
    Run run = batch(words.toArray(String[]::new));
    assertThat(run.code()).as(run.all()).isEqualTo(code);
    try (InputStream schema = Report.class.getResourceAsStream("rasoat-batch-1.schema.json")) {
      String text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(text, InputFormat.JSON)
                  .validate(run.out(), InputFormat.JSON))
          .isEmpty();
    }
    return JsonMapper.shared().readTree(run.out());
  }

  @Test
  void aDamagedFileStopsNoOtherAndDecidesTheExitCode() throws Exception {
    Files.writeString(folder.resolve("hỏng.xlsx"), "no workbook");
    JsonNode all = json(3);
    assertThat(all.path("dossiers"))
        .extracting(one -> one.path("name").asString() + " " + one.path("verdict").asString())
        .containsExactly("Phường B not-compliant", "a.xlsx not-compliant", "hỏng.xlsx not-checked");
    assertThat(all.path("verdict").asString()).isEqualTo("not-checked");
    assertThat(all.path("complete").asBoolean()).isTrue();
    assertThat(all.at("/dossiers/2/problems/0/message").asString()).contains("plain text");
    assertThat(all.at("/dossiers/2/totals").isNull()).isTrue();
  }

  @Test
  void theExitCodeIsThatOfTheWorst() {
    assertThat(batch().code()).isEqualTo(1);
    assertThat(batch("--fail-on", "never").code()).isZero();
  }

  @Test
  void aDossierHasTheFindingsThatACheckOfItHas() throws Exception {
    JsonNode alone =
        JsonMapper.shared()
            .readTree(Run.of("check", BOOK.toString(), "--rules", PACK, "--report", "json").out());
    Path out = temp.resolve("out");
    assertThat(batch("--out", out.toString(), "--jobs", "4").code()).isEqualTo(1);
    for (String name : List.of("a.xlsx", "Phường B")) {
      Path file = out.resolve(name).resolve("report.json");
      JsonNode report = JsonMapper.shared().readTree(Files.readString(file));
      assertThat(fingerprints(report)).isNotEmpty().isEqualTo(fingerprints(alone));
    }
    assertThat(out.resolve("index.html"))
        .content()
        .contains("href=\"a.xlsx/report.html\"", "href=\"Ph%C6%B0%E1%BB%9Dng%20B/report.html\"");
    JsonNode index = JsonMapper.shared().readTree(Files.readString(out.resolve("index.json")));
    assertThat(index.at("/totals/error").asInt()).isEqualTo(2 * alone.at("/totals/error").asInt());
  }

  private static List<String> fingerprints(JsonNode report) {
    List<String> all = new ArrayList<>();
    report.path("findings").forEach(one -> all.add(one.path("fingerprint").asString()));
    return all;
  }

  @Test
  void whereResultsGoIsNoDossier() throws Exception {
    Path out = folder.resolve("kết quả");
    assertThat(batch("--out", out.toString(), "--report", "xlsx", "--report", "sarif").code())
        .isEqualTo(1);
    assertThat(out.resolve("a.xlsx").resolve("report.sarif")).exists();
    assertThat(out.resolve("a.xlsx").resolve("a-checked.xlsx")).exists();
    assertThat(batch("--out", out.toString()).code()).isEqualTo(1);
    JsonNode again = JsonMapper.shared().readTree(Files.readString(out.resolve("index.json")));
    assertThat(again.path("dossiers"))
        .extracting(one -> one.path("name").asString())
        .containsExactly("Phường B", "a.xlsx");
  }

  @Test
  void aWaiverMayBeForOneOfTheDossiersButNotForNone() throws Exception {
    Path waivers = temp.resolve("waivers.yaml");
    String entry =
        "- rule: FIR-01%n  key: %s%n  reason: Đã báo cáo%n  approved-by: Bà Hòa%n  expires:"
            + " never%n";
    Files.writeString(waivers, entry.formatted("TH2-B"));
    try (FileSystem zip = FileSystems.newFileSystem(folder.resolve("a.xlsx"))) {
      Path texts = zip.getPath("xl", "sharedStrings.xml");
      Files.writeString(texts, Files.readString(texts).replace("TH2-B", "TH2-Z"));
    }
    JsonNode all = json(1, "--waivers", waivers.toString());
    assertThat(all.at("/dossiers/0/waived").asInt()).isEqualTo(1);
    assertThat(all.path("warnings")).isEmpty();
    Files.writeString(waivers, entry.formatted("không có"));
    Run none = batch("--waivers", waivers.toString());
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("waivers.yaml:1:", "không có");
  }

  @Test
  void aMappingHoldsForEachDossier() throws Exception {
    Path mapping =
        Files.writeString(
            temp.resolve("m.csv"),
            """
            File,Sheet,Type,Heading,Field
            a.xlsx,Biên bản kiểm tra,Inspection,Hạn khắc phục,ignore
            """);
    JsonNode before = json(1);
    JsonNode after = json(1, "--mapping", mapping.toString());
    assertThat(after.at("/dossiers/0/totals")).isEqualTo(before.at("/dossiers/0/totals"));
    assertThat(after.at("/dossiers/1/totals")).isNotEqualTo(before.at("/dossiers/1/totals"));
    Files.writeString(mapping, "Sheet,Type\nBiên bản kiểm tra,Nothing\n");
    assertThat(batch("--mapping", mapping.toString()).code()).isEqualTo(2);
    assertThat(batch("--mapping", mapping.toString(), "--report", "html=" + mapping).code())
        .isEqualTo(2);
    assertThat(mapping).content().startsWith("Sheet,Type");
  }

  @Test
  void aLimitHoldsForEachDossier() throws Exception {
    JsonNode all = json(3, "--limit", "cells=100");
    assertThat(all.path("dossiers"))
        .extracting(one -> one.path("verdict").asString())
        .containsExactly("not-checked", "not-checked");
    assertThat(all.at("/dossiers/0/problems/0/message").asString()).contains("cells=");
    assertThat(batch("--limit", "cells=100000,file=1MB").code()).isEqualTo(1);
    assertThat(batch("--limit", "cell=5").code()).isEqualTo(2);
  }

  @Test
  void eachDossierHasItsOwnBaseline() throws Exception {
    Path baselines = Files.createDirectory(temp.resolve("mốc"));
    for (String name : List.of("a.xlsx", "Phường B")) {
      String target = baselines.resolve(name + ".json").toString();
      String dossier = folder.resolve(name).toString();
      Run made = Run.of("baseline", dossier, "--rules", PACK, "--output", target);
      assertThat(made.code()).as(made.err()).isZero();
    }
    assertThat(batch("--baseline", baselines.toString(), "--fail-on", "new").code()).isZero();
    Files.delete(baselines.resolve("a.xlsx.json"));
    assertThat(batch("--baseline", baselines.toString(), "--fail-on", "new").code()).isEqualTo(1);
    assertThat(batch("--fail-on", "new").code()).isEqualTo(2);
  }

  @Test
  void aBrokenPackChecksNothing() throws Exception {
    Path pack = Files.createDirectory(temp.resolve("pack"));
    Files.writeString(pack.resolve("a.drl"), "rule \"A\" when then en");
    Run run = Run.of("batch", folder.toString(), "--rules", pack.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).contains("2 chưa kiểm tra được");
  }

  @Test
  void wrongUseIsToldBeforeAnythingIsChecked() {
    assertThat(Run.of("batch").code()).isEqualTo(2);
    assertThat(Run.of("batch", temp.resolve("no-such").toString()).code()).isEqualTo(2);
    assertThat(Run.of("batch", BOOK.toString()).code()).isEqualTo(2);
    assertThat(batch("--report", "sarif").err()).contains("--out");
    assertThat(batch("--report", "jsn").err()).contains("json");
    assertThat(batch("--jobs", "0").code()).isEqualTo(2);
    assertThat(batch("--timeout", "soon").code()).isEqualTo(2);
    assertThat(batch("--rule", "FIR-99").code()).isEqualTo(2);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void ctrlCGivesAPartialResultThatSaysSo() throws Exception {
    // More than a machine gets through while it is slow to pass on the signal.
    for (int i = 0; i < 300; i++) {
      Files.copy(BOOK, folder.resolve("b%03d.xlsx".formatted(i)));
    }
    Path index = temp.resolve("index.json");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Drasoat.cache=" + Run.CACHE,
                "-cp",
                System.getProperty("java.class.path"),
                "org.rasoat.cli.Main",
                "batch",
                folder.toString(),
                "--rules",
                PACK,
                "--jobs",
                "1",
                "--report",
                "json=" + index)
            .redirectOutput(temp.resolve("out.txt").toFile())
            .start();
    try (BufferedReader said = process.errorReader(StandardCharsets.UTF_8)) {
      assertThat(said.readLine()).startsWith("[1/302]");
      new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
      assertThat(process.waitFor()).isEqualTo(130);
    }
    assertThat(temp.resolve("out.txt")).content().contains("Kết quả dở dang", "chưa đến lượt");
    JsonNode partial = JsonMapper.shared().readTree(Files.readString(index));
    assertThat(partial.path("complete").asBoolean()).isFalse();
    assertThat(partial.path("verdict").asString()).isEqualTo("not-checked");
    assertThat(partial.at("/verdicts/not-run").asInt()).isPositive();
    assertThat(partial.at("/verdicts/not-compliant").asInt()).isPositive();
  }
}
