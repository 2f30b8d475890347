package org.rasoat.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasoat.language.Sentences;

class DossierTest {

  @TempDir Path folder;

  @Test
  void folderGivesItsWorkbooksAndNoOtherFiles() throws Exception {
    for (String name :
        List.of("a.csv", "b.ods", "c.XLSX", "d.html", "e.txt", "~$c.xlsx", ".f.csv", "g.tsv")) {
      Files.writeString(folder.resolve(name), "a,b");
    }
    Files.writeString(folder.resolve("h.xml"), "<?xml version=\"1.0\"?><checkstyle/>");
    Files.writeString(
        folder.resolve("i.xml"),
        "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>");
    assertThat(Dossier.of(List.of(folder)).inputs())
        .extracting(input -> input.path().getFileName().toString())
        .containsExactly("a.csv", "b.ods", "c.XLSX", "g.tsv", "i.xml");
  }

  @Test
  void passwordIsTheFirstLineOfItsFile() throws Exception {
    Path file = Files.writeString(folder.resolve("password.txt"), "\uFEFFbí mật \r\nhai\n", UTF_8);
    assertThat(PasswordFile.password(file)).isEqualTo(Optional.of("bí mật "));
    assertThat(PasswordFile.password(null)).isEmpty();
  }

  @Test
  void passwordFileWithoutAPasswordIsAWrongUse() throws Exception {
    Path none = folder.resolve("none.txt");
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> PasswordFile.password(none))
        .satisfies(
            usage ->
                assertThat(usage.sentence()).isEqualTo(Sentences.say("cli.password-unread", none)));
    Path blank = Files.writeString(folder.resolve("blank.txt"), "\nbí mật");
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> PasswordFile.password(blank))
        .satisfies(
            usage ->
                assertThat(usage.sentence()).isEqualTo(Sentences.say("cli.password-empty", blank)));
    assertThat(Run.of("check", "a.xlsx", "--password-file", none.toString()).code())
        .isEqualTo(Exit.USAGE);
  }
}
