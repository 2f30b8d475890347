package org.rasoat.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;

/** The files that are made to do harm are refused with a calm sentence; their like are read. */
class EvilFilesTest {

  /** Each takes a fraction of a second; one that does not end must not hang the build. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void harmfulFilesAreRefusedAndTheirLikeRead(EvilFile file) throws Exception {
    Path path = file.write(folder);
    String name = String.valueOf(path.getFileName());

    assertTimeoutPreemptively(
        PATIENCE,
        () ->
            file.refusal()
                .ifPresentOrElse(
                    key ->
                        assertThatExceptionOfType(UnreadableWorkbookException.class)
                            .isThrownBy(() -> WorkbookReader.read(path, name))
                            .satisfies(e -> assertThat(e.sentence()).isEqualTo(say(key, name))),
                    () -> assertThat(cells(path)).isPositive()));
    assertThat(name).contains(file.refusal().isPresent() ? "-error." : "-valid.");
  }

  private static Bilingual say(String key, String file) {
    if (!key.startsWith("limit.")) {
      return Sentences.say("workbook." + key, file);
    }
    Limit limit = Limit.named(key.substring("limit.".length())).orElseThrow();
    return Sentences.say("workbook." + key, file, limit.told(limit.usual()), limit.word());
  }

  private static int cells(Path path) {
    try {
      return WorkbookReader.read(path, "a").sheets().stream()
          .flatMap(sheet -> sheet.rows().stream().map(row -> sheet.row(row).size()))
          .mapToInt(Integer::intValue)
          .sum();
    } catch (UnreadableWorkbookException refused) {
      throw new AssertionError("an honest file is refused", refused);
    }
  }
}
