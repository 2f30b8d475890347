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
  private static final Pattern NAMED = Pattern.compile("^(\\w+)\\s+\"[^\"]*\"\\s*$");
  private static final Pattern WORD_END = Pattern.compile("[\\w)\"]$");
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
        openRemark(file)
            .or(() -> curlyQuote(file, line))
            .or(() -> openQuote(file, line))
            .or(() -> misspeltTop(file, line))
            .or(() -> missingEnd(file, line))
            .or(() -> missingPart(file, line))
            .or(() -> reservedField(file, line))
            .or(() -> openBracket(file, line, word));
    if (known.isPresent()) {
      return known.get();
    }
    Bilingual message =
        word.isBlank() || word.contains("\n")
            ? Sentences.say("rules.syntax")
            : Sentences.say("rules.syntax.word", word);
    return file.problem(line, column, message, hint(file, line, column, word));
  }

  private static @Nullable Bilingual hint(DrlFile file, int line, int column, String word) {
    String source = DrlFile.line(file.lines(), line);
    String before = source.substring(0, Math.min(Math.max(column - 1, 0), source.length()));
    String said = before.stripTrailing();
    if (word.equals(">") && said.endsWith("<")) {
      return Sentences.say("rules.hint.not-equal");
    }
    if (said.endsWith("=") || source.substring(before.length()).matches("=[<>].*")) {
      return Sentences.say("rules.hint.at-most");
    }
    if (word.equals("=") || ASSIGNMENT.matcher(source).find()) {
      return Sentences.say("rules.hint.equals");
    }
    if (word.equals(")") && unbalanced(source)) {
      return Sentences.say("rules.hint.bracket");
    }
    if (Set.of("and", "or").contains(word)) {
      return Sentences.say(word.equals("and") ? "rules.hint.comma" : "rules.hint.or");
    }
    if (source.strip().startsWith("rule ") && !source.contains("\"")) {
      return Sentences.say("rules.hint.name");
    }
    if (KEYWORDS.contains(word)) {
      return null;
    }
    return Spelling.nearest(word, KEYWORDS)
        .map(keyword -> Sentences.say("rules.hint.meant", keyword))
        .orElse(
            WORD_END.matcher(said.isBlank() ? before(file, line) : said).find()
                    && word.matches("[$\\w].*")
                ? Sentences.say("rules.hint.comma-before", word)
                : null);
  }

  /** The last line before this one that is not blank. */
  private static String before(DrlFile file, int line) {
    int at = line - 1;
    while (at > 1 && DrlFile.line(file.lines(), at).isBlank()) {
      at--;
    }
    return DrlFile.line(file.lines(), at).stripTrailing();
  }

  private static boolean unbalanced(String source) {
    String bare = source.replaceAll("\"[^\"]*\"", "");
    return bare.chars().filter(c -> c == ')').count() > bare.chars().filter(c -> c == '(').count();
  }

  /** A remark that is opened and not closed up to the end of the file. */
  private static Optional<RuleProblem> openRemark(DrlFile file) {
    String text = String.join("\n", file.lines());
    int open = text.lastIndexOf("/*");
    if (open < 0 || text.indexOf("*/", open) >= 0) {
      return Optional.empty();
    }
    int line = 1 + (int) text.substring(0, open).chars().filter(c -> c == '\n').count();
    return Optional.of(file.problemAt(line, "/*", Sentences.say("rules.syntax.remark"), null));
  }

  /** Quotation marks as word processors make them. */
  private static Optional<RuleProblem> curlyQuote(DrlFile file, int line) {
    String source = DrlFile.line(file.lines(), line).replaceAll("\"[^\"]*\"", "\"\"");
    Matcher curly = Pattern.compile("[“”„‘’]").matcher(source);
    return curly.find()
        ? Optional.of(
            file.problemAt(
                line,
                curly.group(),
                Sentences.say("rules.syntax.curly", curly.group()),
                Sentences.say("rules.hint.curly")))
        : Optional.empty();
  }

  /** A line such as {@code ruel "INV-02"}. */
  private static Optional<RuleProblem> misspeltTop(DrlFile file, int until) {
    for (int number = 1; number <= until; number++) {
      Matcher top = NAMED.matcher(DrlFile.line(file.lines(), number));
      if (top.matches() && !KEYWORDS.contains(top.group(1)) && !top.group(1).equals("query")) {
        return Optional.of(
            file.problem(
                number,
                1,
                Sentences.say("rules.syntax.word", top.group(1)),
                Spelling.nearest(top.group(1), KEYWORDS)
                    .map(near -> Sentences.say("rules.hint.meant", near))
                    .orElse(null)));
      }
    }
    return Optional.empty();
  }

  /** A rule without {@code when} or {@code then}, whose parts are all closed. */
  private static Optional<RuleProblem> missingPart(DrlFile file, int line) {
    int start = line;
    while (start > 0 && !RULE.matcher(DrlFile.line(file.lines(), start)).find()) {
      if (start < line && DrlFile.line(file.lines(), start).strip().equals("end")) {
        return Optional.empty();
      }
      start--;
    }
    if (start == 0) {
      return Optional.empty();
    }
    List<String> parts =
        file.lines().subList(start, RuleText.of(file, start).end()).stream()
            .map(String::strip)
            .toList();
    for (String part : List.of("when", "then")) {
      String near = part;
      if (parts.stream().noneMatch(text -> text.matches(near + "\\b.*"))
          && parts.stream().noneMatch(text -> misspelt(text, near))) {
        Matcher rule = RULE.matcher(DrlFile.line(file.lines(), start));
        String name = rule.find() ? rule.group(1) : "";
        return Optional.of(
            file.problemAt(
                start, "rule", Sentences.say("rules.syntax.part", "rule " + name, part), null));
      }
    }
    return Optional.empty();
  }

  private static boolean misspelt(String text, String word) {
    return text.matches("\\w+")
        && !KEYWORDS.contains(text)
        && Spelling.nearest(text, Set.of(word)).isPresent();
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
