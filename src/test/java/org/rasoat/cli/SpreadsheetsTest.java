package org.rasoat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every sample dossier has its report beside it: {@code name.expected.txt} for {@code name.xlsx},
 * {@code name/expected.txt} for a folder. With {@code -Dgolden=update} they are written anew;
 * review the difference.
 */
class SpreadsheetsTest {

  private static final Path FOLDER = Path.of("spreadsheets");
  private static final String ENDING = ".expected.txt";

  /** The packs of the dossiers that are not for the default one. */
  private static final Map<String, String> PACKS = Map.of("fire-safety.xlsx", "rules/fire-safety");

  @TestFactory
  Stream<DynamicTest> reportIsTheExpectedOne() throws IOException {
    return dossiers().stream()
        .map(
            dossier ->
                DynamicTest.dynamicTest(
                    dossier.toString(),
                    () -> {
                      String report = Run.of(command(dossier)).out();
                      if ("update".equals(System.getProperty("golden"))) {
                        Files.writeString(expected(dossier), report);
                      }
                      assertThat(report).isEqualTo(Files.readString(expected(dossier)));
                    }));
  }

  @Test
  void everyDossierHasAReportAndEveryReportADossier() throws IOException {
    TreeSet<Path> expected = new TreeSet<>();
    dossiers().forEach(dossier -> expected.add(expected(dossier)));
    try (Stream<Path> files = Files.walk(FOLDER)) {
      assertThat(files.filter(file -> file.toString().endsWith("expected.txt")))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static String[] command(Path dossier) {
    String pack = PACKS.get(dossier.getFileName().toString());
    return pack == null
        ? new String[] {"check", dossier.toString()}
        : new String[] {"check", "--rules", pack, dossier.toString()};
  }

  private static List<Path> dossiers() throws IOException {
    try (Stream<Path> list = Files.list(FOLDER)) {
      return list.filter(path -> Files.isDirectory(path) || path.toString().endsWith(".xlsx"))
          .sorted()
          .toList();
    }
  }

  private static Path expected(Path dossier) {
    String name = dossier.getFileName().toString();
    return Files.isDirectory(dossier)
        ? dossier.resolve("expected.txt")
        : dossier.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ENDING);
  }
}
