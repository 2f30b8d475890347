package org.rasoat.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.rasoat.findings.Severity;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;
import org.rasoat.language.Spelling;
import org.rasoat.language.Template;

/** Reads what a rule says of itself: its metadata. */
final class RuleReader {

  /** Every word that may stand after an @ in a rule. */
  private static final List<String> WORDS =
      List.of(
          "title_vi",
          "title_en",
          "severity",
          "checks",
          "source",
          "basis",
          "vi",
          "en",
          "optional",
          "needs",
          "derives");

  private static final Pattern ID = Pattern.compile("[A-Z]{2,5}-\\d{2,3}");
  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern LONE_BRACE = Pattern.compile("[{}]");
  private static final Pattern BINDING = Pattern.compile("(\\$?[A-Za-z_]\\w*)\\s*:(?!:)");

  private final DrlFile file;
  private final RuleDescr code;
  private final Map<String, Set<String>> types;
  private final List<RuleProblem> problems;

  /**
   * A reader for one rule.
   *
   * @param types the fields of each declared type
   * @param problems takes what is wrong
   */
  RuleReader(
      DrlFile file, RuleDescr code, Map<String, Set<String>> types, List<RuleProblem> problems) {
    this.file = file;
    this.code = code;
    this.types = types;
    this.problems = problems;
  }

  /** Whether the rule derives facts instead of finding faults. */
  static boolean derives(RuleDescr code) {
    return code.hasAnnotation("derives");
  }

  /** The rule; nothing if its metadata are not sound. */
  Optional<RuleCode> read() {
    int before = problems.size();
    checkWords();
    if (!ID.matcher(code.getName()).matches()) {
      problem(code.getName(), Sentences.say("rules.id", code.getName()), null);
    }
    Severity severity = severity();
    String checks = required("checks");
    checkType(checks);
    Template vi = template("vi");
    Template en = template("en");
    Bilingual title = new Bilingual(required("title_vi"), required("title_en"));
    String basis = basis();
    String source = required("source");
    checkPaths("optional", list("optional"));
    checkPaths("needs", oneOf().stream().flatMap(List::stream).toList());
    if (problems.size() > before) {
      return Optional.empty();
    }
    Rule rule =
        new Rule(
            code.getName(),
            title,
            severity,
            file.topic(),
            basis,
            source,
            file.name(),
            file.shown(code.getLine()));
    return Optional.of(
        new RuleCode(
            rule,
            checks,
            vi,
            en,
            new LinkedHashSet<>(list("optional")),
            oneOf(),
            Needs.of(code),
            Sight.of(code)));
  }

  /**
   * What the rule derives.
   *
   * @param taken what a new fact of each type takes, where that is its own fields alone
   */
  RuleCode.Derivation derivation(Map<String, List<String>> taken) {
    String derived = text("derives").orElse("");
    checkType(derived);
    return new RuleCode.Derivation(
        code.getName(),
        derived,
        new LinkedHashSet<>(list("optional")),
        Needs.of(code),
        Sight.of(code),
        taken.getOrDefault(derived, List.of()));
  }

  private void checkWords() {
    for (String word : code.getAnnotationNames()) {
      if (!WORDS.contains(word)) {
        problem(
            "@" + word,
            Sentences.say("rules.metadata.unknown", word),
            Spelling.nearest(word, WORDS)
                .map(near -> Sentences.say("rules.hint.meant", "@" + near))
                .orElse(Sentences.say("rules.hint.oneof", WORDS)));
      }
    }
  }

  private Severity severity() {
    String word = required("severity");
    List<String> known = Arrays.stream(Severity.values()).map(Severity::word).toList();
    if (!word.isEmpty() && !known.contains(word)) {
      problem(
          "@severity",
          Sentences.say("rules.metadata.value", "@severity", word),
          Sentences.say("rules.hint.oneof", known));
      return Severity.ERROR;
    }
    return word.isEmpty() ? Severity.ERROR : Severity.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private String basis() {
    String basis = required("basis");
    if (!basis.isEmpty() && !Rule.BASES.contains(basis)) {
      problem(
          "@basis",
          Sentences.say("rules.metadata.value", "@basis", basis),
          Sentences.say("rules.hint.oneof", Rule.BASES));
    }
    return basis;
  }

  private void checkType(String name) {
    if (!name.isEmpty() && !types.containsKey(name)) {
      problem(
          "\"" + name,
          Sentences.say("rules.type", name),
          Spelling.nearest(name, types.keySet())
              .map(near -> Sentences.say("rules.hint.meant", near))
              .orElse(
                  Sentences.say("rules.hint.oneof", types.keySet().stream().sorted().toList())));
    }
  }

  /** The types, or fields of types, that are named in an annotation. */
  private void checkPaths(String word, List<String> paths) {
    for (String path : paths) {
      int dot = path.indexOf('.');
      String type = dot < 0 ? path : path.substring(0, dot);
      Set<String> fields = types.get(type);
      if (fields == null) {
        problem(
            path,
            Sentences.say("rules.type", type),
            JavaErrors.Hints.meantOrOneOf(type, types.keySet()));
      } else if (dot >= 0 && !fields.contains(path.substring(dot + 1))) {
        String field = path.substring(dot + 1);
        problem(
            path,
            Sentences.say("rules.field", type, field),
            JavaErrors.Hints.meantOrOneOf(field, fields));
      } else if (dot < 0 && word.equals("needs")) {
        problem(path, Sentences.say("rules.metadata.needs", path), null);
      }
    }
  }

  private Template template(String language) {
    String text = required(language);
    Template template = Template.parse(text);
    Matcher brace = LONE_BRACE.matcher(text.replaceAll("\\{[^{}]*\\}", ""));
    if (brace.find()) {
      problem("@" + language + "(", Sentences.say("rules.template.brace", language), null);
    }
    Set<String> bound = variables();
    for (String name : template.names()) {
      if (!bound.contains(name)) {
        problem(
            "{" + name,
            Sentences.say("rules.template.variable", language, name),
            Spelling.nearest(name, bound)
                .map(near -> Sentences.say("rules.hint.meant", near))
                .orElse(Sentences.say("rules.hint.bound", bound.stream().sorted().toList())));
      }
    }
    for (String form : template.unknownForms()) {
      problem("|" + form, Sentences.say("rules.template.form", form), null);
    }
    return template;
  }

  /**
   * The variables that the conditions bind, read from the text so that a failed build has them too.
   */
  private Set<String> variables() {
    Set<String> names = new LinkedHashSet<>();
    boolean conditions = false;
    for (int line = code.getLine(); line <= file.lines().size(); line++) {
      String text = DrlFile.line(file.lines(), line).strip();
      if (text.equals("then")) {
        break;
      }
      conditions |= text.startsWith("when");
      if (conditions) {
        Matcher matcher = BINDING.matcher(QUOTED.matcher(text).replaceAll("\"\""));
        while (matcher.find()) {
          names.add(matcher.group(1));
        }
      }
    }
    return names;
  }

  private List<List<String>> oneOf() {
    List<List<String>> groups = new ArrayList<>();
    for (String group : list("needs")) {
      groups.add(Arrays.stream(group.split("\\|")).map(String::strip).toList());
    }
    return groups;
  }

  private String required(String word) {
    Optional<String> value = text(word).filter(text -> !text.isBlank());
    if (value.isEmpty()) {
      problem(
          "rule", Sentences.say("rules.metadata.missing", code.getName(), word, Language.VI), null);
    }
    return value.orElse("");
  }

  private Optional<String> text(String word) {
    AnnotationDescr annotation = code.getAnnotation(word);
    if (annotation == null || annotation.getSingleValue() == null) {
      return Optional.empty();
    }
    Matcher matcher = QUOTED.matcher(annotation.getSingleValueAsString());
    return matcher.find() ? Optional.of(unescape(matcher.group(1))) : Optional.empty();
  }

  private List<String> list(String word) {
    AnnotationDescr annotation = code.getAnnotation(word);
    if (annotation == null || annotation.getSingleValue() == null) {
      return List.of();
    }
    Object value = annotation.getSingleValue();
    String text = value instanceof Object[] many ? Arrays.toString(many) : value.toString();
    return QUOTED.matcher(text).results().map(match -> unescape(match.group(1))).toList();
  }

  private static String unescape(String text) {
    return text.replace("\\\"", "\"").replace("\\\\", "\\");
  }

  /** A problem at the first line of the rule that holds the word. */
  private void problem(
      String word, Bilingual message, @org.jspecify.annotations.Nullable Bilingual hint) {
    for (int line = code.getLine(); line <= code.getConsequenceLine(); line++) {
      if (DrlFile.line(file.lines(), line).contains(word)) {
        problems.add(file.problemAt(line, word, message, hint));
        return;
      }
    }
    problems.add(file.problem(code.getLine(), 0, message, hint));
  }
}
