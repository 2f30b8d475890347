package org.rasoat.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rasoat.facts.RowType;
import org.rasoat.language.Sentences;
import org.rasoat.rules.RuleBook;
import org.rasoat.rules.Skeleton;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes the skeleton of a rule and its page. */
@Command(name = "new", mixinStandardHelpOptions = true)
final class RulesNewCommand implements Callable<Integer> {

  @ParentCommand private RulesCommand rules;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "TOPIC", descriptionKey = "new-topic")
  private String topic = "";

  @Parameters(index = "1", paramLabel = "ID", descriptionKey = "new-id")
  private String id = "";

  @Option(names = "--checks", paramLabel = "TYPE", descriptionKey = "new-checks")
  private @Nullable String checks;

  @Override
  public Integer call() {
    if (!topic.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new UsageException(Sentences.say("cli.new.topic", topic));
    }
    if (!id.matches("[A-Z]{2,5}-\\d{2,3}")) {
      throw new UsageException(Sentences.say("rules.id", id));
    }
    Pack pack = rules.pack();
    return rules.with(pack, book -> write(book, pack));
  }

  private int write(RuleBook book, Pack pack) {
    book.rule(id)
        .ifPresent(
            rule -> {
              throw new UsageException(
                  rule.reading()
                      ? Sentences.say("rules.id.reading", id)
                      : Sentences.say("rules.id.twice", id, rule.place()));
            });
    if (book.page(id).isPresent()) {
      throw new UsageException(Sentences.say("rules.page.twice", id));
    }
    PrintWriter out = spec.commandLine().getOut();
    try {
      for (Path file : new Skeleton(id, type(book)).write(book, pack.path(), topic)) {
        out.println(
            Sentences.say("cli.new.written", pack.shown() + "/" + file.getFileName())
                .in(rules.language()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.println(Sentences.say("cli.new.next", id).in(rules.language()));
    return Exit.OK;
  }

  private RowType type(RuleBook book) {
    List<RowType> usable = Skeleton.usable(book);
    Optional<RowType> type =
        checks == null
            ? Skeleton.likelyType(book, topic)
            : usable.stream().filter(one -> one.name().equals(checks)).findFirst();
    return type.orElseThrow(
        () ->
            new UsageException(
                Sentences.say(
                    "cli.new.type",
                    checks == null ? "" : checks,
                    usable.stream().map(RowType::name).sorted().toList())));
  }
}
