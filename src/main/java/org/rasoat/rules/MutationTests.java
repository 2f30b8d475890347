package org.rasoat.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.RuleDescr;
import org.kie.api.KieBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tests the tables of the pages: each condition of a rule is turned round and taken away, and each
 * time some table must notice. A change that no table notices shows what the tables leave open.
 */
public final class MutationTests {

  private static final Logger LOG = LoggerFactory.getLogger(MutationTests.class);
  private static final Pattern WHEN = Pattern.compile("(?m)^\\s*when\\b");
  private static final Pattern THEN = Pattern.compile("(?m)^\\s*then\\b");

  private final RuleBook book;
  private final RuleTests tests;

  /**
   * Mutation tests of a pack.
   *
   * @param book the pack's rules
   * @param tests its pages
   */
  public MutationTests(RuleBook book, RuleTests tests) {
    this.book = book;
    this.tests = tests;
  }

  /**
   * What came of the changes.
   *
   * @param killed how many changes some table noticed
   * @param survivors the changes that none did
   * @param invalid how many changes do not compile, and say nothing
   */
  public record Result(int killed, List<Mutant> survivors, int invalid) {
    public Result {
      survivors = List.copyOf(survivors);
    }

    /** How many of a hundred changes were noticed; 100 if there were none. */
    public double score() {
      int all = killed + survivors.size();
      return all == 0 ? 100 : 100.0 * killed / all;
    }
  }

  /** What a table said of one change. */
  private enum Outcome {
    KILLED,
    SURVIVED,
    INVALID
  }

  /**
   * Changes the conditions of rules, and of the derivations that they rest upon, one at a time.
   *
   * @param ids the rules
   * @param done told after each rule
   */
  public Result run(List<String> ids, Consumer<String> done) {
    int killed = 0;
    int invalid = 0;
    List<Mutant> survivors = new ArrayList<>();
    for (DrlFile file : book.pack().files()) {
      for (RuleDescr rule : file.content().getRules()) {
        List<RuleCode> users = users(rule.getName(), ids);
        if (users.isEmpty()) {
          continue;
        }
        String text = String.join("\n", file.lines()) + "\n";
        int[] part = conditions(file, rule, text);
        String conditions = text.substring(part[0], part[1]);
        for (Conditions.Change change : new Conditions(conditions).changes()) {
          String changed =
              text.substring(0, part[0]) + change.in(conditions) + text.substring(part[1]);
          switch (outcome(file, rule.getName(), changed, users)) {
            case KILLED -> killed++;
            case INVALID -> invalid++;
            case SURVIVED -> survivors.add(mutant(file, rule, text, part[0], change));
          }
        }
        done.accept(rule.getName());
      }
    }
    return new Result(killed, survivors, invalid);
  }

  /** The rules whose tables may notice a change of this one. */
  private List<RuleCode> users(String name, List<String> ids) {
    return book.pack().codes().stream()
        .filter(code -> ids.contains(code.id()))
        .filter(
            code -> code.id().equals(name) || book.pack().derivationsOf(code.id()).contains(name))
        .toList();
  }

  private static int[] conditions(DrlFile file, RuleDescr rule, String text) {
    int start = 0;
    for (int line = 1; line < rule.getLine(); line++) {
      start += DrlFile.line(file.lines(), line).length() + 1;
    }
    Matcher when = WHEN.matcher(text);
    Matcher then = THEN.matcher(text);
    if (!when.find(start) || !then.find(when.end())) {
      return new int[] {start, start};
    }
    return new int[] {when.end(), then.start()};
  }

  private static Mutant mutant(
      DrlFile file, RuleDescr rule, String text, int start, Conditions.Change change) {
    int line =
        1 + (int) text.substring(0, start + change.at()).chars().filter(c -> c == '\n').count();
    return new Mutant(
        rule.getName(),
        file.name(),
        file.shown(line),
        change.kind(),
        change.before().replaceAll("\\s+", " "),
        change.after().replaceAll("\\s+", " "));
  }

  private Outcome outcome(DrlFile file, String name, String changed, List<RuleCode> users) {
    List<RuleProblem> problems = new ArrayList<>();
    Optional<DrlFile> parsed = DrlReader.read(file.name(), file.topic(), changed, problems);
    if (parsed.isEmpty()) {
      return Outcome.INVALID;
    }
    List<DrlFile> files = new ArrayList<>(book.pack().files());
    files.set(files.indexOf(file), parsed.get());
    boolean compiled = false;
    for (RuleCode user : users) {
      try {
        Optional<RuleBook> mutated = compile(files, user.id());
        if (mutated.isPresent()) {
          compiled = true;
          if (noticed(mutated.get(), user.rule())) {
            return Outcome.KILLED;
          }
        }
      } catch (RuntimeException e) {
        LOG.debug("a change of {} does not compile", name, e);
      }
    }
    return compiled ? Outcome.SURVIVED : Outcome.INVALID;
  }

  private Optional<RuleBook> compile(List<DrlFile> files, String id) {
    CompiledPack pack = book.pack();
    CompiledPack changed =
        new CompiledPack(files, pack.types(), pack.rules(), pack.codes(), pack.derivations());
    Compiler.Built built = changed.build(id);
    if (!built.errors().isEmpty()) {
      return Optional.empty();
    }
    KieBase rules = built.base();
    return Optional.of(
        book.with(new CompiledPack(files, pack.types(), rules, pack.codes(), pack.derivations())));
  }

  private boolean noticed(RuleBook mutated, Rule rule) {
    return tests
        .page(rule.id())
        .map(
            page ->
                page.cases().stream()
                    .anyMatch(one -> !new CaseRun(mutated, rule, page, one).run().isEmpty()))
        .orElse(false);
  }
}
