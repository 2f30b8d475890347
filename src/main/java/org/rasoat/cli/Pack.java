package org.rasoat.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;
import org.rasoat.rules.BrokenPackException;
import org.rasoat.rules.PackCache;
import org.rasoat.rules.RuleBook;
import org.rasoat.rules.RuleProblem;

/**
 * The pack that a command is to use.
 *
 * @param path its folder
 * @param shown the folder as messages name it
 * @param cache where it is kept once it is compiled; empty for nowhere
 */
record Pack(Path path, String shown, Optional<PackCache> cache) {

  /** Says which pack of the rules folder is meant when none is named. */
  private static final String DEFAULTS = "rules/default.properties";

  /** The property with the folder where compiled packs are kept; empty for nowhere. */
  static final String CACHE = "rasoat.cache";

  Pack(Path path, String shown) {
    this(path, shown, kept());
  }

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

  /** Whether a file of the pack holds a rule of that id, as far as its text tells. */
  boolean mentions(String id) {
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(file -> file.toString().endsWith(".drl"))
          .anyMatch(file -> text(file).contains("rule \"" + id + "\""));
    } catch (IOException e) {
      return false;
    }
  }

  /** The packs in the folders beside this one. */
  List<Pack> neighbours() {
    Path parent = path.toAbsolutePath().normalize().getParent();
    int slash = shown.lastIndexOf('/');
    if (parent == null || slash < 0) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(parent)) {
      return folders
          .filter(Files::isDirectory)
          .filter(folder -> !folder.equals(path.toAbsolutePath().normalize()))
          .sorted()
          .map(folder -> new Pack(folder, shown.substring(0, slash + 1) + folder.getFileName()))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException | UncheckedIOException e) {
      return "";
    }
  }

  /** Whether another one is the same folder, called by the same name. */
  boolean sameAs(Pack other) {
    return path.equals(other.path) && shown.equals(other.shown);
  }

  /** Compiles the pack, or finds it compiled by an earlier run. */
  RuleBook load() throws BrokenPackException {
    return cache.isPresent() ? RuleBook.load(path, shown, cache.get()) : RuleBook.load(path, shown);
  }

  /** Where compiled packs are kept; empty for nowhere. */
  private static Optional<PackCache> kept() {
    String cache = System.getProperty(CACHE, "");
    return cache.isEmpty()
        ? Optional.empty()
        : Optional.of(new PackCache(Path.of(cache), program()));
  }

  /** What tells this build of the program from every other: a new jar has a new time. */
  private static String program() {
    try {
      Path jar = Path.of(Pack.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return jar + " " + Files.getLastModifiedTime(jar) + " " + Files.size(jar);
    } catch (IOException | URISyntaxException e) {
      return RasoatCommand.Version.number();
    }
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
