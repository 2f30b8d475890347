package org.rasoat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesBookCommandTest {

  private static final String PACK = "rules/fire-safety";

  @TempDir private Path folder;

  @Test
  void aBookIsWrittenInBothLanguages() {
    Path target = folder.resolve("deep/book");
    Run run = Run.of("rules", "book", "--rules", PACK, target.toString());
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains(target.resolve("index.html").toString());
    for (String page :
        new String[] {
          "vi/FIR-01.html", "en/FIR-01.html", "vi/values.html", "book.css", "book.js"
        }) {
      assertThat(target.resolve(page)).isNotEmptyFile();
    }
  }

  @Test
  void aFolderWithOtherFilesIsLeftAlone() throws Exception {
    Path file = Files.writeString(folder.resolve("letter.txt"), "mine");
    Run run = Run.of("rules", "book", "--rules", PACK, folder.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(folder.toString());
    assertThat(folder).isDirectoryContaining(file::equals);
    assertThat(folder.resolve("index.html")).doesNotExist();
    assertThat(Run.of("rules", "book", "--rules", PACK, file.toString()).code()).isEqualTo(2);
  }
}
