package org.rasoat.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;
import org.rasoat.rules.Mutant;
import org.rasoat.rules.MutationTests;
import org.rasoat.rules.Rule;
import org.rasoat.rules.RuleBook;
import org.rasoat.rules.RuleProblem;
import org.rasoat.rules.RuleTests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs the tables of the rules' pages. */
@Command(name = "test", mixinStandardHelpOptions = true)
final class RulesTestCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(RulesTestCommand.class);

  @ParentCommand private RulesCommand rules;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TOPIC|ID", arity = "0..*", descriptionKey = "topics")
  private List<String> wanted = new ArrayList<>();

  @Option(names = "--mutate", descriptionKey = "mutate")
  private boolean mutate;

  @Option(names = "--min-killed", paramLabel = "PERCENT", descriptionKey = "min-killed")
  private double least;

  @Option(names = "--coverage", descriptionKey = "coverage")
  private boolean coverage;

  @Option(names = "--report", paramLabel = "junit=FILE", descriptionKey = "test-report")
  private @Nullable String report;

  @Override
  public Integer call() {
    if (report != null && !report.matches("junit=.+")) {
      throw new UsageException(Sentences.say("cli.value", "--report", report));
    }
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
    List<RuleTests.Result> results = new ArrayList<>();
    String topic = "";
    for (Rule rule : byTopic(chosen)) {
      if (!rule.topic().equals(topic)) {
        topic = rule.topic();
        out.println();
        out.println(book.topic(topic).in(language));
      }
      RuleTests.Result result = tests.run(rule);
      results.add(result);
      print(result, out, language);
    }
    int broken = (int) results.stream().filter(one -> !one.ok()).count();
    out.println();
    for (RuleProblem problem : tests.problems()) {
      out.println(problem.in(language));
      out.println();
    }
    boolean ok = broken == 0 && tests.problems().isEmpty();
    if (!tests.problems().isEmpty()) {
      out.println(Sentences.say("cli.tests.problems", tests.problems().size()).in(language));
    }
    out.println(
        Sentences.say(
                broken == 0 ? "cli.tests.passed" : "cli.tests.failed",
                chosen.size(),
                results.stream().mapToInt(RuleTests.Result::passing).sum(),
                results.stream().mapToInt(RuleTests.Result::failing).sum(),
                broken)
            .in(language));
    int written = write(book, results, tests.problems(), language);
    boolean changes = mutate || coverage;
    if (ok && changes && written == Exit.OK) {
      return change(results, tests, book, language);
    }
    if (!ok && changes) {
      // Tables that do not hold cannot tell what a changed rule does.
      spec.commandLine().getErr().println(Sentences.say("cli.tests.first").in(language));
    }
    return ok ? written : Exit.FINDINGS;
  }

  private static List<Rule> byTopic(List<Rule> rules) {
    return rules.stream()
        .sorted(Comparator.comparing(Rule::topic).thenComparing(Rule::id))
        .toList();
  }

  private int write(
      RuleBook book,
      List<RuleTests.Result> results,
      List<RuleProblem> problems,
      Language language) {
    if (report == null) {
      return Exit.OK;
    }
    Path file = Path.of(report.substring(report.indexOf('=') + 1));
    PrintWriter err = spec.commandLine().getErr();
    try {
      new TestsReport(book.name(), results, problems, language).write(file);
      err.println(Sentences.say("cli.written", file).in(language));
      return Exit.OK;
    } catch (IOException e) {
      LOG.error("report not written", e);
      err.println(Sentences.say("cli.report-failed", file).in(language));
      return Exit.NOT_CHECKED;
    }
  }

  /** Changes the conditions, and tells which changes no table noticed. */
  private int change(
      List<RuleTests.Result> results, RuleTests tests, RuleBook book, Language language) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    List<String> ids =
        results.stream()
            .map(RuleTests.Result::rule)
            .filter(r -> !r.reading())
            .map(Rule::id)
            .toList();
    MutationTests.Result result =
        new MutationTests(book, tests)
            .run(ids, id -> err.println(Sentences.say("cli.mutate.done", id).in(language)));
    if (coverage) {
      new Coverage(results, result).lines(language).forEach(out::println);
    }
    if (!mutate) {
      return Exit.OK;
    }
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

  private void print(RuleTests.Result result, PrintWriter out, Language language) {
    String counts =
        Sentences.say("cli.tests.counts", result.passing(), result.failing()).in(language);
    Rule rule = result.rule();
    out.printf(
        "  %s %-8s %s (%s)%n",
        result.ok() ? "✓" : "✗", rule.id(), rule.title().in(language), counts);
    for (RuleTests.Failure failure : result.failures()) {
      String place = failure.line() > 0 ? failure.file() + ":" + failure.line() : failure.file();
      out.println("      " + place + ": " + failure.message().in(language));
      String source = failure.source();
      if (!source.isBlank()) {
        out.println("        | " + source);
      }
    }
  }
}
