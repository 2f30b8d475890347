package org.rasoat.cli;

import java.util.concurrent.Callable;
import org.rasoat.language.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Keeps the file of those who may use the upload page. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    subcommands = {UserAddCommand.class})
final class UserCommand implements Callable<Integer> {

  @ParentCommand private RasoatCommand rasoat;

  @Spec private CommandSpec spec;

  /** Without a command there is only help to give. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return Exit.USAGE;
  }

  Language language() {
    return rasoat.language();
  }
}
