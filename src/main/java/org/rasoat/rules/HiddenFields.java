package org.rasoat.rules;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.rasoat.facts.Field;
import org.rasoat.language.Sentences;

/**
 * Fields that functions ask rows for while no condition names them. Where their column is missing,
 * the rule would pass without having compared anything; so it has to say whether it needs them.
 */
final class HiddenFields {

  private static final Pattern GETTER = Pattern.compile("\\.\\s*get(\\w+)\\s*\\(\\s*\\)");

  private final RuleBook book;
  private final List<DrlFile> files;

  HiddenFields(RuleBook book) {
    this.book = book;
    files = book.pack().files();
  }

  /** A problem for each field that a rule does not speak of. */
  List<RuleProblem> problems() {
    return book.pack().codes().stream().flatMap(this::problems).toList();
  }

  private Stream<RuleProblem> problems(RuleCode code) {
    Set<String> stated = new HashSet<>(code.optional());
    code.oneOf().forEach(stated::addAll);
    state(stated, code.needs());
    StringBuilder conditions = new StringBuilder(conditions(code.id()));
    for (RuleCode.Derivation derivation : book.pack().derivationsFor(code.id())) {
      stated.addAll(derivation.optional());
      state(stated, derivation.needs());
      conditions.append(conditions(derivation.name()));
    }
    Set<String> told = new LinkedHashSet<>();
    return NamedFunctions.of(files, conditions.toString()).stream()
        .flatMap(
            function ->
                asked(function)
                    .filter(path -> !stated.contains(path))
                    .filter(path -> !stated.contains(path.substring(0, path.indexOf('.'))))
                    .filter(told::add)
                    .map(path -> problem(code, function, path)));
  }

  private static RuleProblem problem(RuleCode code, FunctionDescr function, String path) {
    return new RuleProblem(
        code.rule().file(),
        code.rule().line(),
        0,
        "",
        Sentences.say("rules.lint.hidden", code.id(), function.getName(), path),
        null);
  }

  private void state(Set<String> stated, Needs needs) {
    needs
        .fields()
        .forEach((type, fields) -> fields.forEach(field -> stated.add(type + "." + field)));
  }

  /** The text of the conditions of a rule. */
  private String conditions(String name) {
    for (DrlFile file : files) {
      RuleDescr rule = file.rule(name).orElse(null);
      if (rule != null) {
        int first = Math.max(0, rule.getLine() - 1);
        int last = Math.min(file.lines().size(), rule.getConsequenceLine());
        return file.lines().subList(first, Math.max(first, last)).stream()
            .filter(line -> !line.strip().startsWith("@"))
            .collect(Collectors.joining("\n", "\n", "\n"));
      }
    }
    return "";
  }

  /** The fields that a function asks rows for, each as {@code Type.field}. */
  private Stream<String> asked(FunctionDescr function) {
    String body = function.getBody();
    String code = String.join(" ", function.getParameterTypes()) + " " + body;
    Set<String> getters =
        GETTER.matcher(body).results().map(found -> found.group(1)).collect(Collectors.toSet());
    return book.schema().types().stream()
        .filter(type -> Pattern.compile("\\b" + type.name() + "\\b").matcher(code).find())
        .flatMap(
            type ->
                type.fields().stream()
                    .map(Field::name)
                    .filter(name -> getters.contains(capital(name)))
                    .map(name -> type.name() + "." + name));
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
