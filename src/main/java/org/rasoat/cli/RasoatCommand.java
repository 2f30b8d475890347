package org.rasoat.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.rasoat.language.Language;
import org.rasoat.rules.BrokenPackException;
import org.rasoat.rules.RuleBook;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program as a whole. */
@Command(
    name = "rasoat",
    mixinStandardHelpOptions = true,
    versionProvider = RasoatCommand.Version.class)
final class RasoatCommand implements Callable<Integer> {

  @Option(
      names = "--lang",
      paramLabel = "vi|en",
      descriptionKey = "lang",
      scope = CommandLine.ScopeType.INHERIT,
      converter = LanguageConverter.class)
  private Language language = Language.VI;

  @Spec private CommandSpec spec;

  private final Optional<LoadAhead> ahead;

  /**
   * The program.
   *
   * @param ahead the pack that is being loaded
   */
  RasoatCommand(Optional<LoadAhead> ahead) {
    this.ahead = ahead;
  }

  /** Without a command there is only help to give, which is not what was asked for. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return Exit.USAGE;
  }

  /** The language of everything that is said. */
  Language language() {
    return language;
  }

  /** Compiles a pack, or finds it compiled by an earlier run or loaded ahead. */
  RuleBook load(Pack pack) throws BrokenPackException {
    return ahead.isPresent() ? ahead.get().load(pack) : pack.load();
  }

  /** Name and version. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"rasoat " + number()};
    }

    static String number() {
      Properties properties = new Properties();
      try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
        properties.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return properties.getProperty("version");
    }
  }

  /** Reads {@code vi} and {@code en}. */
  static final class LanguageConverter implements CommandLine.ITypeConverter<Language> {
    @Override
    public Language convert(String value) {
      return switch (value) {
        case "vi" -> Language.VI;
        case "en" -> Language.EN;
        default -> throw new CommandLine.TypeConversionException(value);
      };
    }
  }
}
