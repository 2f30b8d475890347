package org.rasoat.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.rasoat.language.Spelling;

/** Says what errors of a build mean to the author of the file. */
final class BuildErrors {

  private static final Pattern UNKNOWN_TYPE =
      Pattern.compile("(?:Unable to resolve ObjectType '|Cannot resolve type '|class ')([\\w.$]+)");
  private static final Pattern UNKNOWN_FIELD =
      Pattern.compile("(?s)Unable to Analyse Expression (.*?):\\n");
  private static final Pattern NO_SUCH_MEMBER =
      Pattern.compile(
          "(?:unable to resolve method using strict-mode: |no such identifier: )([\\w.$]+)");
  private static final Pattern JAVA =
      Pattern.compile("(?s)(?:Rule Compilation error|\\(line:\\d+\\): )(.*)");
  private static final Pattern ACCUMULATE =
      Pattern.compile("Unknown accumulate function: '(\\w+)'");
  private static final Pattern PREDICATE =
      Pattern.compile("(?s)Predicate '(.*)' must be a Boolean expression");
  private static final Pattern TWICE =
      Pattern.compile("Duplicate declaration for variable '(\\$?\\w+)'");
  private static final Pattern ATTRIBUTE = Pattern.compile("Unknown annotation property (\\w+)");
  private static final Pattern IMPORT =
      Pattern.compile(
          "(?:The import |Only a type can be imported\\. |Error importing : ')([\\w.]+)");

  /** Every rule is told of a function that does not compile. */
  private static final Pattern UNMADE = Pattern.compile("The import [\\w.]+ cannot be resolved");

  private static final List<String> FUNCTIONS =
      List.of("sum", "count", "min", "max", "average", "collectList", "collectSet");
  private static final List<String> ATTRIBUTES =
      List.of(
          "value",
          "required",
          "key",
          "section",
          "vertical",
          "remarks",
          "name",
          "born",
          "within",
          "from",
          "to",
          "first",
          "last",
          "label",
          "group",
          "mark",
          "of",
          "aim",
          "least",
          "vi",
          "en");

  private final Map<String, DrlFile> files;
  private final Set<String> types;
  private final Map<String, Set<String>> fields;
  private final Map<String, Set<String>> constants;

  /**
   * An interpreter of errors.
   *
   * @param files the files by name
   * @param types the names of all declared types
   * @param fields the fields of each declared type
   * @param constants the values of each declared enum
   */
  BuildErrors(
      Map<String, DrlFile> files,
      Set<String> types,
      Map<String, Set<String>> fields,
      Map<String, Set<String>> constants) {
    this.constants = constants;
    this.files = files;
    this.types = types;
    this.fields = fields;
  }

  /** The errors as problems, without those that only follow from others on the same line. */
  List<RuleProblem> explain(List<KnowledgeBuilderError> errors) {
    List<RuleProblem> imports =
        errors.stream().flatMap(error -> wrongImport(error).stream()).toList();
    if (!imports.isEmpty()) {
      // Nothing else in these files can be understood then.
      return imports.stream().distinct().toList();
    }
    List<KnowledgeBuilderError> own =
        errors.stream()
            .filter(error -> !UNMADE.matcher(String.valueOf(error.getMessage())).find())
            .toList();
    return own.isEmpty() ? explained(errors) : explained(own);
  }

  private List<RuleProblem> explained(List<KnowledgeBuilderError> errors) {
    Set<Object> accumulating =
        errors.stream()
            .filter(error -> ACCUMULATE.matcher(String.valueOf(error.getMessage())).find())
            .map(KnowledgeBuilderError::getResource)
            .collect(Collectors.toSet());
    List<RuleProblem> problems = new ArrayList<>();
    for (KnowledgeBuilderError error : errors) {
      // What a broken accumulate should have bound is not there, of course.
      boolean follows =
          accumulating.contains(error.getResource())
              && String.valueOf(error.getMessage()).contains("identifier: $");
      if (!follows) {
        explain(error).ifPresent(problems::add);
      }
    }
    Set<String> explained =
        problems.stream()
            .filter(problem -> problem.column() > 0)
            .map(problem -> problem.file() + problem.line())
            .collect(Collectors.toSet());
    return problems.stream()
        .filter(p -> p.column() > 0 || !explained.contains(p.file() + p.line()))
        .distinct()
        .toList();
  }

  private Optional<RuleProblem> explain(KnowledgeBuilderError error) {
    String text = error.getMessage() == null ? "" : error.getMessage();
    // Duplicate ids are found before the build, with the place of the first.
    if (text.contains("Parser returned a null Package")
        || text.startsWith("Duplicate rule name")
        || (text.contains("The type Rule_") && text.contains("is already defined"))) {
      return Optional.empty();
    }
    DrlFile file = file(error);
    int line = error.getLines().length == 0 ? 0 : Math.max(error.getLines()[0], 0);
    if (file == null) {
      return Optional.of(
          new RuleProblem("", 0, 0, "", Sentences.say("rules.unparsed", firstLine(text)), null));
    }
    return Optional.of(
        unknownType(file, line, text)
            .or(() -> unknownField(file, line, text))
            .or(() -> unlikely(file, line, text))
            .or(() -> java(file, line, text))
            .orElseGet(
                () ->
                    file.problem(line, 0, Sentences.say("rules.unparsed", firstLine(text)), null)));
  }

  private Optional<RuleProblem> wrongImport(KnowledgeBuilderError error) {
    Matcher matcher = IMPORT.matcher(error.getMessage() == null ? "" : error.getMessage());
    if (!matcher.find()) {
      return Optional.empty();
    }
    String name = matcher.group(1);
    for (DrlFile file : files.values()) {
      for (int line = 1; line <= file.lines().size(); line++) {
        String source = DrlFile.line(file.lines(), line);
        if (source.strip().startsWith("import") && source.contains(name)) {
          return Optional.of(
              file.problemAt(
                  line,
                  name,
                  Sentences.say("rules.import", name),
                  Sentences.say("rules.hint.import")));
        }
      }
    }
    return Optional.empty();
  }

  /** What the compiler says in one way only. */
  private Optional<RuleProblem> unlikely(DrlFile file, int line, String text) {
    Matcher function = ACCUMULATE.matcher(text);
    if (function.find()) {
      String name = function.group(1);
      return Optional.of(
          at(file, line, name, Sentences.say("rules.accumulate", name), meant(name, FUNCTIONS)));
    }
    Matcher predicate = PREDICATE.matcher(text);
    if (predicate.find()) {
      return Optional.of(predicate(file, line, predicate.group(1)));
    }
    Matcher twice = TWICE.matcher(text);
    if (twice.find()) {
      String name = twice.group(1);
      return Optional.of(
          file.problem(
              line,
              DrlFile.line(file.lines(), line).lastIndexOf(name) + 1,
              Sentences.say("rules.bound-twice", name),
              Sentences.say("rules.hint.bound-twice")));
    }
    Matcher attribute = ATTRIBUTE.matcher(text);
    if (attribute.find()) {
      String name = attribute.group(1);
      return Optional.of(
          at(file, line, name, Sentences.say("rules.attribute", name), meant(name, ATTRIBUTES)));
    }
    return Optional.empty();
  }

  private static RuleProblem predicate(DrlFile file, int line, String code) {
    String key =
        code.matches("\\d+")
            ? "rules.hint.decimal"
            : code.matches("(?s).*[^&]&[^&].*")
                ? "rules.hint.and"
                : code.matches("(?s).*[^|]\\|[^|].*") ? "rules.hint.or" : "rules.hint.condition";
    return file.problem(
        line,
        DrlFile.line(file.lines(), line).lastIndexOf(code) + 1,
        Sentences.say("rules.predicate", code),
        Sentences.say(key));
  }

  private static RuleProblem at(
      DrlFile file, int line, String word, Bilingual message, @Nullable Bilingual hint) {
    return file.problemAt(lineWith(file, line, word), word, message, hint);
  }

  private @Nullable DrlFile file(KnowledgeBuilderError error) {
    return error.getResource() == null ? null : files.get(error.getResource().getSourcePath());
  }

  private Optional<RuleProblem> unknownType(DrlFile file, int line, String text) {
    Matcher matcher = UNKNOWN_TYPE.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String name = matcher.group(1);
    int at = lineWith(file, line, name);
    return Optional.of(
        file.problemAt(at, name, Sentences.say("rules.type", name), meant(name, types)));
  }

  private Optional<RuleProblem> unknownField(DrlFile file, int line, String text) {
    Matcher expression = UNKNOWN_FIELD.matcher(text);
    Matcher member = NO_SUCH_MEMBER.matcher(text);
    if (!member.find()) {
      return expression.find()
          ? Optional.of(
              file.problemAt(
                  line,
                  expression.group(1),
                  Sentences.say("rules.expression", expression.group(1)),
                  null))
          : Optional.empty();
    }
    String path = member.group(1);
    String name = path.substring(path.lastIndexOf('.') + 1);
    String owner = path.substring(0, Math.max(0, path.lastIndexOf('.')));
    String type = owner.substring(owner.lastIndexOf('.') + 1);
    int at = lineWith(file, line, name);
    if (DrlFile.line(file.lines(), at).contains(name + "(") && owner.indexOf('.') < 0) {
      return Optional.of(file.problemAt(at, name, Sentences.say("rules.function", name), null));
    }
    return Optional.of(file.problemAt(at, name, unknown(type, name), known(file, at, type, name)));
  }

  private Bilingual unknown(String type, String name) {
    if (name.startsWith("$")) {
      return Sentences.say("rules.variable", name);
    }
    if (constants.containsKey(type)) {
      return Sentences.say("rules.constant", type, name);
    }
    if (Character.isUpperCase(name.charAt(0))) {
      return Sentences.say("rules.type", name);
    }
    return fields.getOrDefault(type, Set.of()).isEmpty()
        ? Sentences.say("rules.name", name)
        : Sentences.say("rules.field", type, name);
  }

  private @Nullable Bilingual known(DrlFile file, int line, String type, String name) {
    if (name.startsWith("$")) {
      return JavaErrors.Hints.meantOrBound(name, RuleText.of(file, ruleAt(file, line)).bound());
    }
    if (constants.containsKey(type)) {
      return meant(name, constants.getOrDefault(type, Set.of()));
    }
    return meant(
        name, Character.isUpperCase(name.charAt(0)) ? types : fields.getOrDefault(type, Set.of()));
  }

  /** The line of the rule that a line belongs to. */
  private static int ruleAt(DrlFile file, int line) {
    int at = line;
    while (at > 1 && !DrlFile.line(file.lines(), at).strip().startsWith("rule ")) {
      at--;
    }
    return at;
  }

  private Optional<RuleProblem> java(DrlFile file, int line, String text) {
    Matcher matcher = JAVA.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String said = firstLine(matcher.group(1).strip());
    return Optional.of(new JavaErrors(file, line, said).explain());
  }

  /** The first line from the given one on that holds the word; the given one if none does. */
  private static int lineWith(DrlFile file, int from, String word) {
    for (int line = Math.max(from, 1); line <= file.lines().size(); line++) {
      String text = DrlFile.line(file.lines(), line);
      if (Pattern.compile("(?<![\\w$])" + Pattern.quote(word) + "(?!\\w)").matcher(text).find()) {
        return line;
      }
      if (text.strip().equals("end") && from > 0 && line > from) {
        break;
      }
    }
    return from;
  }

  private static @Nullable Bilingual meant(String word, Collection<String> known) {
    return Spelling.nearest(word, known)
        .map(near -> Sentences.say("rules.hint.meant", near))
        .orElse(
            known.isEmpty()
                ? null
                : Sentences.say("rules.hint.oneof", known.stream().sorted().toList()));
  }

  private static String firstLine(String text) {
    return text.strip().lines().findFirst().orElse("").strip();
  }
}
