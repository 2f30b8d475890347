package org.rasoat.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.rasoat.UnusableAgreementException;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;
import org.rasoat.language.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** How the words of the command line are understood, and what is said when they are not. */
final class Arguments {

  private Arguments() {}

  /** Every command, in the order in which help lists them. */
  private static final Map<String, Class<?>> COMMANDS = commands();

  private static Map<String, Class<?>> commands() {
    Map<String, Class<?>> all = new LinkedHashMap<>();
    all.put("check", CheckCommand.class);
    all.put("batch", BatchCommand.class);
    all.put("watch", WatchCommand.class);
    all.put("explain", ExplainCommand.class);
    all.put("baseline", BaselineCommand.class);
    all.put("waivers", WaiversCommand.class);
    all.put("rules", RulesCommand.class);
    all.put("template", TemplateCommand.class);
    all.put("serve", ServeCommand.class);
    all.put("user", UserCommand.class);
    return all;
  }

  static CommandLine commandLine(
      Language language,
      Optional<LoadAhead> ahead,
      PrintWriter out,
      PrintWriter err,
      String... args) {
    CommandLine line = new CommandLine(new RasoatCommand(ahead));
    // To know a command takes time: of those that are not meant only the names matter, if at all.
    Class<?> meant = args.length == 0 ? null : COMMANDS.get(args[0]);
    if (meant == null) {
      COMMANDS.forEach(line::addSubcommand);
    } else {
      line.addSubcommand(args[0], meant);
    }
    ResourceBundle words =
        ResourceBundle.getBundle(
            "org.rasoat.cli.help",
            Locale.forLanguageTag(language.locale().getLanguage()),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    line.setOut(out)
        .setErr(err)
        .setResourceBundle(words)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(100)
        .setUsageHelpAutoWidth(false)
        .setParameterExceptionHandler((e, given) -> wrongUse(e, language))
        .setExecutionExceptionHandler((e, command, parsed) -> failure(e, command, language));
    return line;
  }

  private static int failure(Exception e, CommandLine command, Language language) {
    if (e instanceof UsageException usage) {
      return refuse(command, usage.sentence(), language);
    }
    if (e instanceof UnusableAgreementException unusable) {
      return refuse(command, unusable.sentence(), language);
    }
    return Main.failed(command.getErr(), language, e);
  }

  private static int wrongUse(ParameterException e, Language language) {
    return refuse(e.getCommandLine(), sentence(e), language);
  }

  private static int refuse(CommandLine command, Bilingual sentence, Language language) {
    command.getErr().println(sentence.in(language));
    command
        .getErr()
        .println(
            Sentences.say("cli.see-help", command.getCommandSpec().qualifiedName()).in(language));
    return Exit.USAGE;
  }

  private static Bilingual sentence(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (e instanceof MissingParameterException missing) {
      return missing(missing);
    }
    if (e instanceof OverwrittenOptionException twice) {
      return Sentences.say("cli.twice", name(twice.getOverwritten()));
    }
    if (e.getCause() instanceof UsageException usage) {
      return usage.sentence();
    }
    if (e.getArgSpec() != null && e.getValue() != null) {
      return Sentences.say("cli.value", name(e.getArgSpec()), e.getValue());
    }
    return Sentences.say("cli.wrong", String.valueOf(e.getMessage()));
  }

  private static Bilingual unmatched(UnmatchedArgumentException e) {
    String word = e.getUnmatched().isEmpty() ? "" : e.getUnmatched().get(0);
    CommandSpec spec = e.getCommandLine().getCommandSpec();
    List<String> known =
        Stream.concat(spec.optionsMap().keySet().stream(), spec.subcommands().keySet().stream())
            .toList();
    String key = word.startsWith("-") ? "cli.unknown-option" : "cli.unknown-word";
    return Spelling.nearest(word, known)
        .map(near -> Sentences.say(key + ".near", word, near))
        .orElseGet(() -> Sentences.say(key, word));
  }

  private static Bilingual missing(MissingParameterException e) {
    return e.getMissing().isEmpty() || e.getMissing().get(0).isPositional()
        ? Sentences.say("cli.missing-file")
        : Sentences.say("cli.missing-value", name(e.getMissing().get(0)));
  }

  private static String name(CommandLine.Model.ArgSpec argument) {
    return argument instanceof CommandLine.Model.OptionSpec option
        ? option.longestName()
        : argument.paramLabel();
  }
}
