package org.rasoat.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Sentences;
import org.rasoat.web.CannotServeException;
import org.rasoat.web.Users;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * Adds a user of the upload page. The password is asked for, or is the first line of what is piped
 * in: on a command line others would see it.
 */
@Command(name = "add", mixinStandardHelpOptions = true)
final class UserAddCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(UserAddCommand.class);

  @ParentCommand private UserCommand parent;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", arity = "1", descriptionKey = "user-name")
  private String name = "";

  @Option(names = "--users", paramLabel = "FILE", required = true, descriptionKey = "users")
  private Path users = Path.of("");

  @Override
  public Integer call() {
    requireFolder();
    char[] password = password();
    try {
      boolean added = Users.add(users, name, password);
      spec.commandLine()
          .getOut()
          .println(
              Sentences.say(added ? "cli.user-added" : "cli.user-changed", name, users)
                  .in(parent.language()));
      return Exit.OK;
    } catch (CannotServeException e) {
      throw new UsageException(e.sentence());
    } catch (IOException e) {
      LOG.error("the file of users was not written", e);
      spec.commandLine()
          .getErr()
          .println(Sentences.say("cli.report-failed", users).in(parent.language()));
      return Exit.NOT_CHECKED;
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  /** Whoever has typed a password twice should not learn only then that it goes nowhere. */
  private void requireFolder() {
    Path folder = users.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new UsageException(Sentences.say("cli.users-folder", users, folder));
    }
  }

  @SuppressWarnings("SystemConsoleNull") // From JDK 22 on, a pipe is a console that ends.
  private char[] password() {
    Console console = System.console();
    if (console != null) {
      char[] password = console.readPassword("%s ", say("cli.password"));
      char[] again = console.readPassword("%s ", say("cli.password-again"));
      if (password == null || (again != null && !Arrays.equals(password, again))) {
        throw new UsageException(Sentences.say("cli.password-differs"));
      }
      return password;
    }
    return firstLine().toCharArray();
  }

  private String say(String key) {
    return Sentences.say(key).in(parent.language());
  }

  private static String firstLine() {
    try {
      @Nullable String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      return "";
    }
  }
}
