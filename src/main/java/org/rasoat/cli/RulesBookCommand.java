package org.rasoat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Sentences;
import org.rasoat.report.RuleBookFiles;
import org.rasoat.rules.RuleBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes the rule book as pages for a browser. */
@Command(name = "book", mixinStandardHelpOptions = true)
final class RulesBookCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(RulesBookCommand.class);

  @ParentCommand private RulesCommand rules;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", descriptionKey = "book-folder")
  private Path folder = Path.of("");

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "book-as-of")
  private @Nullable LocalDate asOf;

  @Override
  public Integer call() {
    if (Files.exists(folder) && !RuleBookFiles.mayHold(folder)) {
      throw new UsageException(Sentences.say("cli.book-there", folder));
    }
    return rules.with(rules.pack(), this::write);
  }

  private int write(RuleBook book) {
    LocalDate day = asOf == null ? LocalDate.now(Clock.system(ZoneId.systemDefault())) : asOf;
    try {
      Path first = RuleBookFiles.write(book, day, folder);
      spec.commandLine().getErr().println(Sentences.say("cli.written", first).in(rules.language()));
      return Exit.OK;
    } catch (IOException e) {
      LOG.error("rule book not written", e);
      throw new UsageException(Sentences.say("cli.report-failed", folder));
    }
  }
}
