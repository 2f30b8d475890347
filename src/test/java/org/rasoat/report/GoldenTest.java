package org.rasoat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rasoat.language.Language;

/**
 * Every format over the same cases, held against {@code src/test/resources/golden}. To write the
 * files anew: {@code mvn test -Dtest=GoldenTest -Dgolden=update}; then read the difference.
 */
class GoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

  /** Of the formats that are written in one language only. */
  private static final Map<String, String> ENDINGS =
      Map.of(
          "json", ".json",
          "sarif", ".sarif",
          "junit", ".xml",
          "github", ".txt",
          "gitlab", ".json",
          "checkstyle", ".xml",
          "csv", ".csv");

  @BeforeAll
  static void update() throws IOException {
    if (!UPDATE) {
      return;
    }
    for (Map.Entry<String, String> golden : reports().entrySet()) {
      Path file = GOLDEN.resolve(golden.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, golden.getValue());
    }
  }

  @TestFactory
  Stream<DynamicTest> reportsAreAsTheyWere() {
    return reports().entrySet().stream()
        .map(golden -> DynamicTest.dynamicTest(golden.getKey(), () -> holds(golden)));
  }

  @Test
  void everyFileHasItsCase() throws IOException {
    try (Stream<Path> files = Files.walk(GOLDEN)) {
      assertThat(files.filter(Files::isRegularFile))
          .map(file -> GOLDEN.relativize(file).toString().replace('\\', '/'))
          .containsExactlyInAnyOrderElementsOf(reports().keySet());
    }
  }

  @Test
  void everyFormatIsHeldAgainstItsFiles() {
    assertThat(reports().keySet())
        .map(name -> name.substring(0, name.indexOf('/')))
        .containsAll(Formats.names());
  }

  private static void holds(Map.Entry<String, String> golden) {
    Path file = GOLDEN.resolve(golden.getKey());
    assertThat(file).content().isEqualTo(golden.getValue());
  }

  private static Map<String, String> reports() {
    Map<String, String> reports = new TreeMap<>();
    Reports.cases(Language.VI)
        .forEach(
            (name, report) -> {
              reports.put("text/" + name + ".vi.txt", Written.in("text", report));
              reports.put("markdown/" + name + ".vi.md", Written.in("markdown", report));
              reports.put("html/" + name + ".vi.html", Written.page(report));
              reports.put("concise/" + name + ".txt", Written.in("concise", report));
              ENDINGS.forEach(
                  (format, ending) ->
                      reports.put(format + "/" + name + ending, Written.in(format, report)));
            });
    Reports.cases(Language.EN)
        .forEach(
            (name, report) -> {
              reports.put("text/" + name + ".en.txt", Written.in("text", report));
              reports.put("markdown/" + name + ".en.md", Written.in("markdown", report));
              reports.put("html/" + name + ".en.html", Written.page(report));
            });
    return reports;
  }
}
