package org.rasoat.rules;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.rasoat.language.Spelling;

/** Says what the Java compiler has against the part after {@code then}, or against a function. */
final class JavaErrors {

  private static final Pattern VARIABLE =
      Pattern.compile("^(\\$?\\w+) cannot be resolved(?: to a variable)?$");
  private static final Pattern TYPE = Pattern.compile("^(\\w+) cannot be resolved to a type");
  private static final Pattern METHOD =
      Pattern.compile("^The method (\\w+)\\(.*\\) is undefined for the type (\\w+)");
  private static final Pattern ARGUMENTS =
      Pattern.compile(
          "^The method (\\w+)\\((.*)\\) in the type (\\w+) is not applicable for the arguments"
              + " \\((.*)\\)");
  private static final Pattern MISMATCH =
      Pattern.compile("^Type mismatch: cannot convert from (\\S+) to (\\S+)");
  private static final Pattern TOKEN = Pattern.compile("^Syntax error on tokens?,? \"([^\"]+)\"");
  private static final Pattern MISSING = Pattern.compile("^Syntax error, insert \"([^\"]+)\"");

  private final DrlFile file;
  private final int line;
  private final String said;

  /**
   * What the compiler said of one rule or function.
   *
   * @param line the line of the rule
   * @param said the compiler's words
   */
  JavaErrors(DrlFile file, int line, String said) {
    this.file = file;
    this.line = line;
    this.said = said;
  }

  /** The problem, at the word that the compiler means. */
  RuleProblem explain() {
    return find(VARIABLE, match -> unknown(match.group(1)))
        .or(() -> find(TYPE, match -> at(match.group(1), here("java.type", match.group(1)), null)))
        .or(() -> find(METHOD, this::method))
        .or(() -> find(ARGUMENTS, this::arguments))
        .or(
            () ->
                find(
                    MISMATCH,
                    match -> at("", here("java.mismatch", match.group(1), match.group(2)), null)))
        .or(() -> find(MISSING, match -> missing(match.group(1))))
        .or(
            () ->
                find(TOKEN, match -> at(match.group(1), say("java.syntax", match.group(1)), null)))
        .orElseGet(() -> at("", here("java", said), null));
  }

  private Optional<RuleProblem> find(Pattern pattern, Function<Matcher, RuleProblem> explanation) {
    Matcher match = pattern.matcher(said);
    return match.find() ? Optional.of(explanation.apply(match)) : Optional.empty();
  }

  private RuleProblem unknown(String name) {
    Set<String> bound = RuleText.of(file, line).bound();
    return at(name, here("java.variable", name), Hints.meantOrBound(name, bound));
  }

  private RuleProblem method(Matcher match) {
    boolean reporter = match.group(2).equals(Reporter.class.getSimpleName());
    Set<String> known =
        reporter
            ? Arrays.stream(Reporter.class.getMethods())
                .filter(method -> method.getReturnType() == Reporter.Mark.class)
                .map(java.lang.reflect.Method::getName)
                .collect(Collectors.toCollection(LinkedHashSet::new))
            : Set.of();
    String owner = reporter ? "report" : match.group(2);
    return at(
        match.group(1),
        say("java.method", owner, match.group(1)),
        Hints.meantOrOneOf(match.group(1), known));
  }

  private RuleProblem arguments(Matcher match) {
    return at(
        match.group(1),
        say("java.arguments", match.group(1), match.group(2), match.group(4)),
        null);
  }

  private RuleProblem missing(String token) {
    List<String> lines = file.lines();
    int then = RuleText.of(file, line).then();
    for (int number = then + 1; number <= lines.size(); number++) {
      String text = DrlFile.line(lines, number).stripTrailing();
      if (text.strip().equals("end")) {
        break;
      }
      if (token.equals(";") && !text.isBlank() && !text.matches(".*[;{}]\\s*(//.*)?")) {
        return file.problem(number, text.length() + 1, say("java.semicolon"), null);
      }
    }
    return file.problem(then, 1, here("java.missing", token), null);
  }

  /** At the first place after {@code then} that holds the word; at {@code then} if none does. */
  private RuleProblem at(String word, Bilingual message, @Nullable Bilingual hint) {
    int then = RuleText.of(file, line).then();
    for (int number = then; !word.isEmpty() && number <= file.lines().size(); number++) {
      String text = DrlFile.line(file.lines(), number);
      Matcher found =
          Pattern.compile("(?<![\\w$])" + Pattern.quote(word) + "(?!\\w)").matcher(text);
      if (number > then && found.find()) {
        return file.problem(number, found.start() + 1, message, hint);
      }
      if (text.strip().equals("end")) {
        break;
      }
    }
    return file.problem(then, 1, message, hint);
  }

  /** In a function there is no part after {@code then}. */
  private Bilingual here(String key, Object... values) {
    boolean function = DrlFile.line(file.lines(), line).strip().startsWith("function");
    return say(function ? key + ".function" : key, values);
  }

  private static Bilingual say(String key, Object... values) {
    return Sentences.say("rules." + key, values);
  }

  /** What may have been meant. */
  static final class Hints {
    private Hints() {}

    static @Nullable Bilingual meantOrOneOf(String word, Set<String> known) {
      return Spelling.nearest(word, known)
          .map(near -> say("hint.meant", near))
          .orElse(known.isEmpty() ? null : say("hint.oneof", known.stream().sorted().toList()));
    }

    static @Nullable Bilingual meantOrBound(String word, Set<String> bound) {
      if (bound.contains(word)) {
        return say("hint.branches", word);
      }
      return Spelling.nearest(word, bound)
          .map(near -> say("hint.meant", near))
          .orElse(bound.isEmpty() ? null : say("hint.bound", bound.stream().sorted().toList()));
    }
  }
}
