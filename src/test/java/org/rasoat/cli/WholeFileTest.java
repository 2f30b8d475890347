package org.rasoat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  @TempDir Path folder;

  private long files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  @Test
  void itTakesThePlaceOfTheOneBefore() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "what was there before");
    WholeFile.writeText(file, text -> text.append("Đảng ủy"));
    assertThat(file).hasContent("Đảng ủy");
    assertThat(files()).isOne();
  }

  @Test
  void whatCannotBeFinishedLeavesTheOneBefore() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "before");
    assertThatIOException()
        .isThrownBy(
            () ->
                WholeFile.writeText(
                    file,
                    text -> {
                      text.append("half");
                      throw new IOException("no room");
                    }))
        .withMessage("no room");
    assertThat(file).hasContent("before");
    assertThat(files()).isOne();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkRemainsOne() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "what was there before");
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
    WholeFile.writeText(link, text -> text.append("new"));
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
    assertThat(files()).isEqualTo(2);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatIsNoFileIsWrittenInto() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Process reader = new ProcessBuilder("cat", pipe.toString()).start();
    WholeFile.writeText(pipe, text -> text.append("to whom it may concern"));
    assertThat(new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("to whom it may concern");
    assertThat(Files.isRegularFile(pipe)).isFalse();
    assertThat(files()).isOne();
  }
}
