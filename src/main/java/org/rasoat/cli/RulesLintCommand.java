package org.rasoat.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;
import org.rasoat.rules.RuleBook;
import org.rasoat.rules.RuleLint;
import org.rasoat.rules.RuleProblem;
import org.rasoat.rules.RuleTests;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Looks for what compiles but should not stand in a pack. */
@Command(name = "lint", mixinStandardHelpOptions = true)
final class RulesLintCommand implements Callable<Integer> {

  @ParentCommand private RulesCommand rules;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Pack pack = rules.pack();
    return rules.with(pack, book -> print(book, RuleTests.read(book, pack.path())));
  }

  private int print(RuleBook book, RuleTests tests) {
    Language language = rules.language();
    List<RuleProblem> problems = RuleLint.problems(book, tests);
    PrintWriter out = spec.commandLine().getOut();
    for (RuleProblem problem : problems) {
      out.println(problem.in(language));
      out.println();
    }
    if (!RuleLint.unusedColumns(book).isEmpty()) {
      out.println(Sentences.say("cli.lint.unused").in(language));
      RuleLint.unusedColumns(book)
          .forEach(
              (sheet, columns) -> out.println("  " + sheet + ": " + String.join(", ", columns)));
      out.println();
    }
    String key = problems.isEmpty() ? "cli.lint.clean" : "cli.lint.found";
    int count = problems.isEmpty() ? book.rules().size() : problems.size();
    out.println(Sentences.say(key, book.folder(), count).in(language));
    return problems.isEmpty() ? Exit.OK : Exit.FINDINGS;
  }
}
