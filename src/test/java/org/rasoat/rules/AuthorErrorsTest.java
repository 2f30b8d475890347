package org.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.rasoat.findings.LedgerEntry;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Language;

/**
 * What authors of packs are told, mistake by mistake, held against the files in {@code
 * src/test/resources/author-errors}. To write the files anew: {@code mvn test
 * -Dtest=AuthorErrorsTest -Dgolden=update}; then read the difference.
 */
class AuthorErrorsTest {

  private static final Path GOLDEN = Path.of("src/test/resources/author-errors");
  private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

  /** No rule of the sound pack needs more. */
  private static final RuleRun.Limits LIMITS = new RuleRun.Limits(200, Duration.ofSeconds(30));

  /** For what never ends. */
  private static final RuleRun.Limits SOON = new RuleRun.Limits(200, Duration.ofSeconds(1));

  @TempDir static Path temp;

  @TestFactory
  Stream<DynamicTest> authorsAreToldWhatToDo() {
    return Mistakes.all().stream()
        .map(mistake -> DynamicTest.dynamicTest(mistake.name(), () -> holds(mistake)));
  }

  @Test
  void everyFileHasItsMistake() throws IOException {
    List<Mistakes.Mistake> all = Mistakes.all();
    assertThat(all).hasSizeGreaterThanOrEqualTo(50);
    assertThat(all).extracting(Mistakes.Mistake::name).doesNotHaveDuplicates();
    try (Stream<Path> files = Files.list(GOLDEN)) {
      assertThat(files)
          .map(file -> file.getFileName().toString())
          .containsExactlyInAnyOrderElementsOf(
              all.stream().map(mistake -> mistake.name() + ".txt").toList());
    }
  }

  private static void holds(Mistakes.Mistake mistake) throws IOException {
    PackFixture pack =
        PackFixture.in(Files.createDirectories(temp.resolve(mistake.name())))
            .write("checks.md", Mistakes.PAGE);
    mistake.make().accept(pack);
    List<Bilingual> said = said(mistake, pack);
    assertThat(said).isNotEmpty();
    String text =
        Stream.concat(
                Stream.of(mistake.typed()),
                Stream.of(Language.values())
                    .flatMap(language -> said.stream().map(one -> one.in(language))))
            .collect(Collectors.joining("\n\n", "", "\n"));
    assertThat(text.substring(mistake.typed().length()))
        .doesNotContain(
            "null Package",
            "org.drools",
            "mvel",
            "[ERR",
            ":-1",
            "Rule_",
            "DefaultConsequence",
            "Exception",
            "java.lang",
            "\tat ");
    Path file = GOLDEN.resolve(mistake.name() + ".txt");
    if (UPDATE) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, text);
    }
    assertThat(file).content().isEqualTo(text);
  }

  /** What the author is told first: while loading, by the tables, in a check, or by lint. */
  private static List<Bilingual> said(Mistakes.Mistake mistake, PackFixture pack) {
    RuleBook book;
    try {
      book = pack.load();
    } catch (BrokenPackException e) {
      return e.problems().stream().map(AuthorErrorsTest::both).toList();
    }
    RuleTests tests = RuleTests.read(book, pack.folder());
    List<Bilingual> said =
        new ArrayList<>(tests.problems().stream().map(AuthorErrorsTest::both).toList());
    book.rule("INV-01").stream()
        .flatMap(rule -> tests.run(rule).failures().stream())
        .forEach(one -> said.add(placed(one.file() + ":" + one.line(), one.message())));
    if (said.isEmpty()) {
      said.addAll(faults(mistake, book));
    }
    if (said.isEmpty()) {
      RuleLint.problems(book, tests).stream()
          .filter(problem -> !problem.message().en().matches(".*(has no page|No rule uses).*"))
          .forEach(problem -> said.add(both(problem)));
    }
    return said;
  }

  private static List<Bilingual> faults(Mistakes.Mistake mistake, RuleBook book) {
    return book
        .apply(
            PackFixture.facts(book, "Hóa đơn\nSố hóa đơn|Thành tiền\nA1|10\nA2|"),
            PackFixture.TODAY,
            id -> true,
            mistake.endless() ? SOON : LIMITS)
        .ledger()
        .stream()
        .filter(entry -> entry.status() == LedgerEntry.Status.ERROR)
        .map(entry -> placed(entry.rule(), Objects.requireNonNull(entry.reason())))
        .toList();
  }

  private static Bilingual both(RuleProblem problem) {
    return new Bilingual(problem.in(Language.VI), problem.in(Language.EN));
  }

  private static Bilingual placed(String place, Bilingual message) {
    return new Bilingual(place + ": " + message.vi(), place + ": " + message.en());
  }
}
