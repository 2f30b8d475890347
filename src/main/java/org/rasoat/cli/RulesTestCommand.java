package org.rasoat.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;
import org.rasoat.rules.Mutant;
import org.rasoat.rules.MutationTests;
import org.rasoat.rules.Rule;
import org.rasoat.rules.RuleBook;
import org.rasoat.rules.RuleProblem;
import org.rasoat.rules.RuleTests;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs the tables of the rules' pages. */
@Command(name = "test", mixinStandardHelpOptions = true)
final class RulesTestCommand implements Callable<Integer> {

  @ParentCommand private RulesCommand rules;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TOPIC|ID", arity = "0..*", descriptionKey = "topics")
  private List<String> wanted = new ArrayList<>();

  @Option(names = "--mutate", descriptionKey = "mutate")
  private boolean mutate;

  @Option(names = "--min-killed", paramLabel = "PERCENT", descriptionKey = "min-killed")
  private double least;

  @Override
  public Integer call() {
    Pack pack = rules.pack();
    return rules.with(
        pack, book -> run(book, chosen(book), RuleTests.read(book, pack.path()), rules.language()));
  }

  private List<Rule> chosen(RuleBook book) {
    List<String> known = new ArrayList<>(book.rules().stream().map(Rule::id).toList());
    book.rules().stream().map(Rule::topic).distinct().forEach(known::add);
    wanted.forEach(name -> Selection.requireKnown(name, known));
    return book.rules().stream()
        .filter(
            rule -> wanted.isEmpty() || wanted.contains(rule.id()) || wanted.contains(rule.topic()))
        .toList();
  }

  private int run(RuleBook book, List<Rule> chosen, RuleTests tests, Language language) {
    PrintWriter out = spec.commandLine().getOut();
    int passing = 0;
    int failing = 0;
    int broken = 0;
    for (Rule rule : chosen) {
      RuleTests.Result result = tests.run(rule);
      passing += result.passing();
      failing += result.failing();
      broken += result.ok() ? 0 : 1;
      print(result, out, language);
    }
    for (RuleProblem problem : tests.problems()) {
      out.println(problem.in(language));
    }
    boolean ok = broken == 0 && tests.problems().isEmpty();
    out.println();
    out.println(
        Sentences.say(
                ok ? "cli.tests.passed" : "cli.tests.failed",
                chosen.size(),
                passing,
                failing,
                broken)
            .in(language));
    // Tables that do not hold cannot tell what a changed rule does.
    return !ok ? Exit.FINDINGS : mutate ? mutate(chosen, tests, book, language) : Exit.OK;
  }

  private int mutate(List<Rule> chosen, RuleTests tests, RuleBook book, Language language) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    List<String> ids = chosen.stream().filter(rule -> !rule.reading()).map(Rule::id).toList();
    MutationTests.Result result =
        new MutationTests(book, tests)
            .run(ids, id -> err.println(Sentences.say("cli.mutate.done", id).in(language)));
    for (Mutant mutant : result.survivors()) {
      String key =
          mutant.kind() == Mutant.Kind.FLIPPED ? "cli.mutate.flipped" : "cli.mutate.removed";
      out.println();
      out.println("%s:%d: %s".formatted(mutant.file(), mutant.line(), mutant.rule()));
      out.println("  " + Sentences.say(key, mutant.before(), mutant.after()).in(language));
    }
    out.println();
    out.println(
        Sentences.say(
                "cli.mutate.score",
                result.killed().size() + result.survivors().size(),
                result.killed().size(),
                Math.floor(result.score() * 10) / 10,
                result.invalid())
            .in(language));
    return result.score() >= least ? Exit.OK : Exit.FINDINGS;
  }

  private static void print(RuleTests.Result result, PrintWriter out, Language language) {
    String counts =
        Sentences.say("cli.tests.counts", result.passing(), result.failing()).in(language);
    out.printf("%s %-8s %s%n", result.ok() ? "✓" : "✗", result.rule().id(), counts);
    for (RuleTests.Failure failure : result.failures()) {
      out.println(
          "    " + failure.file() + ":" + failure.line() + ": " + failure.message().in(language));
    }
  }
}
