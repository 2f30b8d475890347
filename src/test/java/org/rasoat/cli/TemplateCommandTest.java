package org.rasoat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateCommandTest {

  private static final String PACK = "rules/fire-safety";

  @TempDir private Path folder;

  @Test
  void aTemplateIsWrittenInTheLanguageAskedFor() throws Exception {
    Path file = folder.resolve("mau.xlsx");
    Run run = Run.of("template", "--rules", PACK, "--lang", "en", file.toString());
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("Wrote " + file);
    assertThat(run.out()).isEmpty();
    try (XSSFWorkbook template = new XSSFWorkbook(file.toFile())) {
      assertThat(template.getSheetName(0)).isEqualTo("Guide");
    }
    assertThat(files()).containsExactly("mau.xlsx");
  }

  @Test
  void aFileThatIsThereIsWrittenOverOnlyIfTheUserInsists() throws Exception {
    Path file = Files.writeString(folder.resolve("mau.xlsx"), "mine");
    Run refused = Run.of("template", "--rules", PACK, file.toString());
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("--force").contains(file.toString());
    assertThat(file).hasContent("mine");
    assertThat(Run.of("template", "--rules", PACK, "--force", file.toString()).code()).isZero();
    assertThat(Files.size(file)).isGreaterThan(1000);
  }

  @Test
  void onlyAnXlsxInAFolderThatExistsCanBeWritten() throws Exception {
    for (String name : new String[] {"mau.xls", "mau", "no-such-folder/mau.xlsx"}) {
      Run run = Run.of("template", "--rules", PACK, folder.resolve(name).toString());
      assertThat(run.code()).as(name).isEqualTo(2);
      assertThat(run.err()).contains(name);
    }
    assertThat(Run.of("template").code()).isEqualTo(2);
    assertThat(files()).isEmpty();
  }

  @Test
  void aBrokenPackGivesNoTemplate() throws Exception {
    Path pack = Files.createDirectory(folder.resolve("pack"));
    Files.writeString(pack.resolve("rules.drl"), "package broken\nrule \"A-1\" when then end end");
    Path file = folder.resolve("mau.xlsx");
    Run run = Run.of("template", "--rules", pack.toString(), file.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("rules.drl");
    assertThat(file).doesNotExist();
  }

  private java.util.List<String> files() throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(file -> file.getFileName().toString()).toList();
    }
  }
}
