package org.rasoat.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;
import org.rasoat.rules.Page;
import org.rasoat.rules.Rule;
import org.rasoat.rules.RuleBook;
import org.rasoat.rules.RuleTests;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows the page of one rule. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class RulesExplainCommand implements Callable<Integer> {

  @ParentCommand private RulesCommand rules;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ID", arity = "1", descriptionKey = "rule-id")
  private String id = "";

  @Override
  public Integer call() {
    Pack pack = holder(rules.pack());
    return rules.with(pack, book -> explain(book, pack));
  }

  private int explain(RuleBook book, Pack pack) {
    Selection.requireKnown(id, book.rules().stream().map(Rule::id).toList());
    Rule rule = book.rule(id).orElseThrow();
    PrintWriter out = spec.commandLine().getOut();
    print(rule, RuleTests.read(book, pack.path()), out, rules.language());
    return Exit.OK;
  }

  /** The pack that was meant: reports name a rule by its id alone, whichever pack it is of. */
  private Pack holder(Pack pack) {
    return rules.chosen() || pack.mentions(id)
        ? pack
        : pack.neighbours().stream().filter(other -> other.mentions(id)).findFirst().orElse(pack);
  }

  private static void print(Rule rule, RuleTests tests, PrintWriter out, Language language) {
    String severity = Sentences.say("cli.severity." + rule.severity().word()).in(language);
    out.println(rule.id() + " · " + rule.title().in(language));
    out.println();
    fact(out, "cli.explain.severity", severity, language);
    fact(
        out,
        "cli.explain.basis",
        Sentences.say("cli.basis." + rule.basis()).in(language),
        language);
    if (!rule.source().isBlank()) {
      fact(out, "cli.explain.source", rule.source(), language);
    }
    fact(
        out,
        "cli.explain.place",
        rule.reading() ? Sentences.say("cli.explain.reading").in(language) : rule.place(),
        language);
    tests.page(rule.id()).ifPresent(page -> printPage(page, out, language));
  }

  private static void fact(PrintWriter out, String key, String value, Language language) {
    out.printf("  %-10s %s%n", Sentences.say(key).in(language), value);
  }

  private static void printPage(Page page, PrintWriter out, Language language) {
    part(out, "cli.explain.why", page.plain(Page.Part.WHY, language), language);
    part(out, "cli.explain.remedy", page.plain(Page.Part.REMEDY, language), language);
    examples(out, "cli.explain.passing", page.passing(), language);
    examples(out, "cli.explain.failing", page.failing(), language);
  }

  private static void part(PrintWriter out, String key, String text, Language language) {
    if (text.isBlank()) {
      return;
    }
    out.println();
    out.println(Sentences.say(key).in(language));
    text.lines().forEach(line -> out.println("  " + line));
  }

  private static void examples(
      PrintWriter out, String key, Stream<Page.Case> cases, Language language) {
    out.println();
    out.println(Sentences.say(key).in(language));
    cases.forEach(
        example -> {
          if (!example.name().in(language).isBlank()) {
            out.println("  " + example.name().in(language));
          }
          example.tables().forEach(table -> table(table, out));
          if (language == Language.VI) {
            example.messages().forEach(message -> out.println("    → " + message));
          }
          out.println();
        });
  }

  private static void table(Page.Table table, PrintWriter out) {
    out.println("  " + table.sheet() + ":");
    List<Integer> widths = new ArrayList<>();
    for (List<Page.TableCell> row : table.rows()) {
      for (int column = 0; column < row.size(); column++) {
        int width = shown(row.get(column)).length();
        if (column == widths.size()) {
          widths.add(width);
        } else {
          widths.set(column, Math.max(widths.get(column), width));
        }
      }
    }
    for (List<Page.TableCell> row : table.rows()) {
      StringBuilder line = new StringBuilder("    ");
      for (int column = 0; column < row.size(); column++) {
        String text = shown(row.get(column));
        line.append(text).append(" ".repeat(widths.get(column) - text.length() + 2));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  /** The cell that a finding is expected at stands between marks, so that no colour is needed. */
  private static String shown(Page.TableCell cell) {
    String text = cell.text().replace("\n", " / ");
    return cell.marked() ? "»" + text + "«" : text;
  }
}
