package org.rasoat.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;
import org.rasoat.rules.BrokenPackException;
import org.rasoat.rules.RuleBook;
import org.rasoat.rules.RuleProblem;

/**
 * The pack that a command is to use.
 *
 * @param path its folder
 * @param shown the folder as messages name it
 */
record Pack(Path path, String shown) {

  /** Says which pack of the rules folder is meant when none is named. */
  private static final String DEFAULTS = "rules/default.properties";

  /**
   * The pack in the folder that was named, else the default one.
   *
   * @param folder what was given with {@code --rules}; null if nothing was
   */
  static Pack of(@Nullable Path folder) {
    if (folder != null) {
      return new Pack(folder, folder.normalize().toString().replace('\\', '/'));
    }
    Path home = Path.of(System.getProperty("rasoat.home", "."));
    Properties defaults = new Properties();
    try (Reader in = Files.newBufferedReader(home.resolve(DEFAULTS))) {
      defaults.load(in);
    } catch (IOException e) {
      throw new UsageException(Sentences.say("cli.no-default-pack", home.resolve(DEFAULTS)));
    }
    String shown = "rules/" + defaults.getProperty("pack", "");
    Path path = home.resolve(shown).normalize();
    boolean here = home.toAbsolutePath().normalize().equals(Path.of("").toAbsolutePath());
    return new Pack(path, here ? shown : path.toString().replace('\\', '/'));
  }

  /** Compiles the pack. */
  RuleBook load() throws BrokenPackException {
    return RuleBook.load(path, shown);
  }

  /** Tells the author all that is wrong with the pack. */
  void explain(BrokenPackException e, PrintWriter err, Language language) {
    List<RuleProblem> problems = e.problems();
    for (RuleProblem problem : problems) {
      err.println(problem.in(language));
      err.println();
    }
    err.println(Sentences.say("cli.broken-pack", shown, problems.size()).in(language));
  }
}
