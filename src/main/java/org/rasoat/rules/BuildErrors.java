package org.rasoat.rules;

import java.util.ArrayList;
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
  private static final Pattern JAVA_WORD =
      Pattern.compile("(?:method |The import |^)(\\$?\\w+)(?:\\(| cannot be resolved)");

  private final Map<String, DrlFile> files;
  private final Set<String> types;
  private final Map<String, Set<String>> fields;

  /**
   * An interpreter of errors.
   *
   * @param files the files by name
   * @param types the names of all declared types
   * @param fields the fields of each declared type
   */
  BuildErrors(Map<String, DrlFile> files, Set<String> types, Map<String, Set<String>> fields) {
    this.files = files;
    this.types = types;
    this.fields = fields;
  }

  /** The errors as problems, without those that only follow from others on the same line. */
  List<RuleProblem> explain(List<KnowledgeBuilderError> errors) {
    List<RuleProblem> problems = new ArrayList<>();
    for (KnowledgeBuilderError error : errors) {
      explain(error).ifPresent(problems::add);
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
        || text.startsWith("Error importing")
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
            .or(() -> java(file, line, text))
            .orElseGet(
                () ->
                    file.problem(line, 0, Sentences.say("rules.unparsed", firstLine(text)), null)));
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
    Set<String> known = fields.getOrDefault(type, Set.of());
    int at = lineWith(file, line, name);
    Bilingual message =
        known.isEmpty()
            ? Sentences.say("rules.name", name)
            : Sentences.say("rules.field", type, name);
    return Optional.of(file.problemAt(at, name, message, meant(name, known)));
  }

  private Optional<RuleProblem> java(DrlFile file, int line, String text) {
    Matcher matcher = JAVA.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String said = firstLine(matcher.group(1).strip());
    Matcher word = JAVA_WORD.matcher(said);
    String name = word.find() ? word.group(1) : "";
    int at = name.isEmpty() ? line : lineWith(file, line, name);
    return Optional.of(file.problemAt(at, name, Sentences.say("rules.java", said), null));
  }

  /** The first line from the given one on that holds the word; the given one if none does. */
  private static int lineWith(DrlFile file, int from, String word) {
    for (int line = Math.max(from, 1); line <= file.lines().size(); line++) {
      String text = DrlFile.line(file.lines(), line);
      if (Pattern.compile("(?<![\\w$])" + Pattern.quote(word) + "(?!\\w)").matcher(text).find()) {
        return line;
      }
      if (text.strip().equals("end") && line > from) {
        break;
      }
    }
    return from;
  }

  private static @Nullable Bilingual meant(String word, Set<String> known) {
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
