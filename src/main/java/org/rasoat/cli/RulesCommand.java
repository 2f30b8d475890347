package org.rasoat.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Language;
import org.rasoat.rules.BrokenPackException;
import org.rasoat.rules.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Speaks of the rules themselves. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    subcommands = {
      RulesListCommand.class,
      RulesExplainCommand.class,
      RulesTestCommand.class,
      RulesLintCommand.class,
      RulesBookCommand.class,
      RulesPreviewCommand.class,
      RulesNewCommand.class
    })
final class RulesCommand implements Callable<Integer> {

  @ParentCommand private RasoatCommand rasoat;

  @Spec private CommandSpec spec;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      descriptionKey = "rules",
      scope = ScopeType.INHERIT)
  private @Nullable Path rules;

  /** Without a command there is only help to give. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return Exit.USAGE;
  }

  /** Whether a pack was named. */
  boolean chosen() {
    return rules != null;
  }

  Pack pack() {
    return Pack.of(rules);
  }

  /** Compiles the pack for a command, or tells its author all that is wrong with it. */
  int with(Pack pack, ToIntFunction<RuleBook> command) {
    try {
      return command.applyAsInt(pack.load());
    } catch (BrokenPackException e) {
      pack.explain(e, spec.commandLine().getErr(), language());
      return Exit.NOT_CHECKED;
    }
  }

  Language language() {
    return rasoat.language();
  }
}
