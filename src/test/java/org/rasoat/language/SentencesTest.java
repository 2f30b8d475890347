package org.rasoat.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {

  private static final Path RESOURCES = Path.of("src/main/resources/org/rasoat");

  /** Every folder that has sentences in at least one language. */
  static List<Path> rooms() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).matches("sentences_.*\\.properties"))
          .map(Path::getParent)
          .distinct()
          .sorted()
          .toList();
    }
  }

  private static Properties sentences(Path room, Language language) {
    Path file = room.resolve("sentences_" + language.locale().getLanguage() + ".properties");
    Properties sentences = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      sentences.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sentences;
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void bothLanguagesHaveTheSameKeysAndPlaces(Path room) {
    Properties vi = sentences(room, Language.VI);
    Properties en = sentences(room, Language.EN);
    assertThat(vi.keySet()).isEqualTo(en.keySet()).isNotEmpty();
    for (String key : vi.stringPropertyNames()) {
      Template template = Template.parse(vi.getProperty(key));
      assertThat(template.names())
          .as("places of %s in %s", key, room)
          .containsExactlyInAnyOrderElementsOf(Template.parse(en.getProperty(key)).names())
          .allMatch(place -> place.matches("\\d"));
      assertThat(template.unknownForms()).as("forms of %s in %s", key, room).isEmpty();
      assertThat(vi.getProperty(key)).as("Vietnamese text of %s", key).isNotBlank();
      assertThat(en.getProperty(key)).as("English text of %s", key).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void noKeyIsGivenTwice(Path room) throws IOException {
    for (Language language : Language.values()) {
      Path file = room.resolve("sentences_" + language.locale().getLanguage() + ".properties");
      List<String> keys =
          Files.readAllLines(file).stream()
              .filter(line -> line.matches("[\\w.-]+\\s*=.*"))
              .map(line -> line.substring(0, line.indexOf('=')).strip())
              .toList();
      assertThat(keys).as("keys of %s", file).doesNotHaveDuplicates();
    }
  }

  @Test
  void sentencesAreSaidInBothLanguages() {
    Bilingual said = Sentences.say("workbook.empty", "Biểu số 1.xlsx");
    assertThat(said.vi()).startsWith("Tệp “Biểu số 1.xlsx” rỗng");
    assertThat(said.en()).startsWith("The file “Biểu số 1.xlsx” is empty");
  }

  @Test
  void unknownKeysAreMistakesOfTheProgram() {
    assertThatExceptionOfType(MissingResourceException.class)
        .isThrownBy(() -> Sentences.say("workbook.no-such-key"));
  }
}
