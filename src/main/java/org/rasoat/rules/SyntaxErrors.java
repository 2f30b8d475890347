package org.rasoat.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.rasoat.language.Spelling;

/** Says what a parser error means to the author of the file. */
final class SyntaxErrors {

  private static final Pattern UNEXPECTED = Pattern.compile("input '([^']*)'");
  private static final Pattern RULE = Pattern.compile("^\\s*rule\\s+(\"[^\"]*\"|\\S+)");
  private static final Pattern TOP =
      Pattern.compile("^\\s*(rule|declare|function|query|import|global)\\b.*");
  private static final Pattern RESERVED_FIELD =
      Pattern.compile("^\\s*(end|from|not|contains|in|or|and|when|then|rule|exists|eval)\\s*:.*");
  private static final Pattern ASSIGNMENT = Pattern.compile("[^=!<>]=[^=~]");
  private static final Set<String> KEYWORDS =
      Set.of("rule", "when", "then", "end", "declare", "function", "package", "import", "global");

  private SyntaxErrors() {}

  static RuleProblem explain(DrlFile file, ParserError error) {
    List<String> lines = file.lines();
    int line = Math.min(Math.max(error.getRow(), 1), Math.max(lines.size(), 1));
    int column = Math.max(error.getCol(), 0) + 1;
    Matcher matcher = UNEXPECTED.matcher(error.getMessage());
    String word = matcher.find() ? matcher.group(1) : "";

    Optional<RuleProblem> known =
        openQuote(file, line)
            .or(() -> missingEnd(file, line))
            .or(() -> reservedField(file, line))
            .or(() -> openBracket(file, line, word));
    if (known.isPresent()) {
      return known.get();
    }
    Bilingual message =
        word.isBlank() || word.contains("\n")
            ? Sentences.say("rules.syntax")
            : Sentences.say("rules.syntax.word", word);
    return file.problem(line, column, message, hint(DrlFile.line(lines, line), word));
  }

  private static @Nullable Bilingual hint(String source, String word) {
    if (word.equals("=") || ASSIGNMENT.matcher(source).find()) {
      return Sentences.say("rules.hint.equals");
    }
    if (KEYWORDS.contains(word)) {
      return null;
    }
    return Spelling.nearest(word, KEYWORDS)
        .map(keyword -> Sentences.say("rules.hint.meant", keyword))
        .orElse(null);
  }

  /** A text that is opened on a line and not closed there. */
  private static Optional<RuleProblem> openQuote(DrlFile file, int until) {
    for (int number = 1; number <= until; number++) {
      String source = DrlFile.line(file.lines(), number);
      String plain = source.replace("\\\"", "").replaceAll("//[^\"]*$", "");
      long quotes = plain.chars().filter(c -> c == '"').count();
      if (quotes % 2 == 1) {
        return Optional.of(
            file.problem(
                number, source.lastIndexOf('"') + 1, Sentences.say("rules.syntax.quote"), null));
      }
    }
    return Optional.empty();
  }

  /** A rule or a declaration that another one follows before its {@code end}. */
  private static Optional<RuleProblem> missingEnd(DrlFile file, int until) {
    int open = 0;
    for (int number = 1; number <= Math.min(until + 1, file.lines().size()); number++) {
      String source = DrlFile.line(file.lines(), number);
      if (source.strip().equals("end")) {
        open = 0;
      } else if (TOP.matcher(source).matches()) {
        if (open > 0) {
          return Optional.of(endMissing(file, open, number));
        }
        boolean block = source.strip().matches("(rule|declare|query)\\b.*");
        open = block && !source.strip().matches(".*\\bend") ? number : 0;
      }
    }
    boolean atEnd = until >= file.lines().size() && open > 0;
    return atEnd ? Optional.of(endMissing(file, open, file.lines().size() + 1)) : Optional.empty();
  }

  private static RuleProblem endMissing(DrlFile file, int open, int before) {
    String source = DrlFile.line(file.lines(), open).strip();
    Matcher rule = RULE.matcher(source);
    String what = rule.find() ? "rule " + rule.group(1) : source;
    return file.problemAt(
        open, source, Sentences.say("rules.syntax.end", what, Integer.toString(before)), null);
  }

  private static Optional<RuleProblem> reservedField(DrlFile file, int line) {
    Matcher matcher = RESERVED_FIELD.matcher(DrlFile.line(file.lines(), line));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String word = matcher.group(1);
    return Optional.of(
        file.problemAt(
            line,
            word,
            Sentences.say("rules.syntax.reserved", word),
            Sentences.say("rules.hint.reserved", word)));
  }

  /** Meeting {@code then} while a bracket of the condition is open. */
  private static Optional<RuleProblem> openBracket(DrlFile file, int line, String word) {
    if (!word.equals("then")) {
      return Optional.empty();
    }
    int depth = 0;
    for (int number = line - 1; number >= 1; number--) {
      String source = DrlFile.line(file.lines(), number).replaceAll("\"[^\"]*\"|//.*", "");
      depth += source.chars().map(c -> c == '(' ? 1 : c == ')' ? -1 : 0).sum();
      if (depth > 0) {
        String shown = DrlFile.line(file.lines(), number).stripTrailing();
        return Optional.of(
            file.problem(number, shown.length() + 1, Sentences.say("rules.syntax.bracket"), null));
      }
      if (source.strip().equals("when")) {
        break;
      }
    }
    return Optional.empty();
  }
}
