package org.rasoat.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;

/** The pages of a pack, and the tests that their tables are. */
public final class RuleTests {

  private final RuleBook book;
  private final Map<String, Page> pages;
  private final List<RuleProblem> problems;

  private RuleTests(RuleBook book, Map<String, Page> pages, List<RuleProblem> problems) {
    this.book = book;
    this.pages = pages;
    this.problems = List.copyOf(problems);
  }

  /**
   * Reads the pages of a pack.
   *
   * @param book the pack's rules
   * @param path the pack's folder
   */
  public static RuleTests read(RuleBook book, Path path) {
    List<RuleProblem> problems = new ArrayList<>();
    Map<String, Page> pages = new LinkedHashMap<>();
    try (Stream<Path> list = Files.list(path)) {
      for (Path file : list.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        String name = book.folder() + "/" + file.getFileName();
        pages.putAll(PageReader.read(file, name, problems));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RuleTests(book, pages, problems);
  }

  /**
   * What running the tables of one rule gave.
   *
   * @param rule the rule
   * @param passing how many cases must pass
   * @param failing how many cases must fail
   * @param failures where the rule did not do as its page says; empty if it did
   */
  public record Result(Rule rule, int passing, int failing, List<Failure> failures) {
    public Result {
      failures = List.copyOf(failures);
    }

    /** Whether the rule does as its page says. */
    public boolean ok() {
      return failures.isEmpty();
    }
  }

  /**
   * Where a rule did not do as its page says.
   *
   * @param file the page
   * @param line the line of the table, or of the page's heading
   * @param message what was expected and what was found
   * @param source the text of the line, such as the row of the table; empty if unknown
   */
  public record Failure(String file, int line, Bilingual message, String source) {
    /** A failure of which no line is shown. */
    Failure(String file, int line, Bilingual message) {
      this(file, line, message, "");
    }
  }

  /** The page of a rule. */
  public Optional<Page> page(String id) {
    return Optional.ofNullable(pages.get(id));
  }

  /** What is wrong with the pages themselves. */
  public List<RuleProblem> problems() {
    List<RuleProblem> all = new ArrayList<>(problems);
    for (Page page : pages.values()) {
      if (book.rule(page.id()).isEmpty()) {
        all.add(
            new RuleProblem(
                page.file(),
                page.line(),
                0,
                "",
                Sentences.say("rules.page.orphan", page.id()),
                null));
      }
    }
    book.pack().files().forEach(file -> all.addAll(Skeleton.unwritten(file.name(), file.lines())));
    return all.stream().sorted().toList();
  }

  /**
   * Runs the tables of a rule. A rule of the pack must have at least one table that passes and one
   * that fails. A rule of the reading layer need not have a page, nor tables on it: what it checks
   * may be nothing that a table of text can show, such as fonts and hidden rows.
   */
  public Result run(Rule rule) {
    Page page = pages.get(rule.id());
    if (page == null) {
      List<Failure> failures =
          rule.reading()
              ? List.of()
              : List.of(
                  new Failure(
                      rule.file(), rule.line(), Sentences.say("rules.test.no-page", rule.id())));
      return new Result(rule, 0, 0, failures);
    }
    List<Failure> failures = new ArrayList<>();
    int passing = (int) page.passing().count();
    int failing = (int) page.failing().count();
    boolean prose = rule.reading() && passing + failing == 0;
    if (!prose && (passing == 0 || failing == 0)) {
      failures.add(
          new Failure(page.file(), page.line(), Sentences.say("rules.test.few", rule.id())));
    }
    page.cases().forEach(example -> failures.addAll(CaseRun.run(book, rule, page, example)));
    return new Result(rule, passing, failing, failures);
  }
}
