package org.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rasoat.language.Language;

/** Every pack that ships does as its pages say, rule by rule. */
class RulesFolderTest {

  private static final Path RULES = Path.of("rules");

  @TestFactory
  Stream<DynamicContainer> rulesDoAsTheirPagesSay() throws IOException, BrokenPackException {
    List<DynamicContainer> packs = new ArrayList<>();
    try (Stream<Path> folders = Files.list(RULES)) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        packs.add(
            DynamicContainer.dynamicContainer(folder.getFileName().toString(), tests(folder)));
      }
    }
    assertThat(packs).isNotEmpty();
    return packs.stream();
  }

  private static Stream<DynamicTest> tests(Path folder) throws BrokenPackException {
    RuleBook book = RuleBook.load(folder, folder.toString());
    RuleTests tests = RuleTests.read(book, folder);
    Stream<DynamicTest> pages =
        Stream.of(
            DynamicTest.dynamicTest(
                "pages",
                () ->
                    assertThat(tests.problems())
                        .extracting(problem -> problem.in(Language.EN))
                        .isEmpty()));
    Stream<DynamicTest> rules =
        book.rules().stream()
            .map(
                rule ->
                    DynamicTest.dynamicTest(
                        rule.id(),
                        () ->
                            assertThat(tests.run(rule).failures())
                                .extracting(
                                    f -> f.file() + ":" + f.line() + ": " + f.message().en())
                                .isEmpty()));
    return Stream.concat(pages, rules);
  }
}
