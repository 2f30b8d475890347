package org.rasoat.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;
import org.rasoat.report.RuleList;
import org.rasoat.rules.Rule;
import org.rasoat.rules.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Lists the rules of a pack. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class RulesListCommand implements Callable<Integer> {

  @ParentCommand private RulesCommand rules;

  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "text|json|markdown",
      descriptionKey = "format",
      converter = Shape.Reader.class)
  private Shape shape = Shape.TEXT;

  private enum Shape {
    TEXT,
    JSON,
    MARKDOWN;

    static final class Reader implements ITypeConverter<Shape> {
      @Override
      public Shape convert(String value) {
        return switch (value) {
          case "text" -> TEXT;
          case "json" -> JSON;
          case "markdown" -> MARKDOWN;
          default -> throw new TypeConversionException(value);
        };
      }
    }
  }

  @Override
  public Integer call() {
    return rules.with(rules.pack(), this::print);
  }

  private int print(RuleBook book) {
    PrintWriter out = spec.commandLine().getOut();
    switch (shape) {
      case TEXT -> text(book, rules.language(), out);
      case JSON -> json(book, rules.language(), out);
      case MARKDOWN -> markdown(book, out);
    }
    return Exit.OK;
  }

  private static void text(RuleBook book, Language language, PrintWriter out) {
    for (Rule rule : book.rules()) {
      out.printf(
          "%-8s %-10s %-18s %s%n",
          rule.id(),
          Sentences.say("cli.severity." + rule.severity().word()).in(language),
          rule.topic(),
          rule.title().in(language));
    }
    out.println();
    out.println(Sentences.say("cli.rules-total", book.rules().size(), book.folder()).in(language));
  }

  /** An index in both languages, with links that hold in the folder above the pack's. */
  private static void markdown(RuleBook book, PrintWriter out) {
    out.println("| Mã · Id | Mức · Severity | Lỗi | Fault | Độ tin · Basis |");
    out.println("|---|---|---|---|---|");
    for (Rule rule : book.rules()) {
      out.printf(
          "| [%s](%s/%s.md#%s) | %s | %s | %s | %s |%n",
          rule.id(),
          book.name(),
          rule.topic(),
          rule.id().toLowerCase(Locale.ROOT),
          rule.severity().word(),
          rule.title().vi(),
          rule.title().en(),
          rule.basis());
    }
  }

  private static void json(RuleBook book, Language language, PrintWriter out) {
    out.println(RuleList.json(book, language));
  }
}
