package org.rasoat.rules;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AbstractClassTypeDeclarationDescr;
import org.drools.drl.ast.descr.QualifiedName;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;

/**
 * Looks for what the compiler takes but nobody can mean: comparisons of a day with a text, cells of
 * fields that are not there, annotations that no one reads, derivations that rest upon themselves.
 * Without this they would show when a dossier is checked, if ever.
 */
final class MeaningCheck {

  /** What may stand after an @ in a declaration. */
  private static final List<String> ANNOTATIONS =
      List.of(
          "Sheet",
          "Column",
          "Unique",
          "Persons",
          "OneOf",
          "ReportDate",
          "Selects",
          "InForce",
          "Aliases",
          "Personal",
          "Subject",
          "Timeline",
          "Deadline",
          "Window",
          "Share",
          "key");

  private static final Pattern LITERAL =
      Pattern.compile(
          "(?:\\$?\\w+\\s*:\\s*)?(\\w+)\\s*(?:==|!=|<=|>=|<|>)\\s*(\".*\"|-?\\d+(?:\\.\\d+)?|true|false)",
          Pattern.DOTALL);
  private static final Pattern CELL =
      Pattern.compile("(?:report\\.cell|\\.and)\\(\\s*(\\$?\\w+)\\s*,\\s*\"(\\w+)\"\\s*\\)");
  private static final Pattern SHEET =
      Pattern.compile("report\\.(?:sheet|heading)\\(\\s*\"(\\w+)\"(?:\\s*,\\s*\"(\\w+)\")?\\s*\\)");

  private final List<DrlFile> files;
  private final List<RuleProblem> problems;
  private final Map<String, Map<String, String>> types = new LinkedHashMap<>();

  /**
   * A check of parsed files.
   *
   * @param problems takes what is wrong
   */
  MeaningCheck(List<DrlFile> files, List<RuleProblem> problems) {
    this.files = files;
    this.problems = problems;
    for (DrlFile file : files) {
      for (AbstractClassTypeDeclarationDescr type :
          file.content().getClassAndEnumDeclarationDescrs()) {
        Map<String, String> fields = new LinkedHashMap<>();
        type.getFields()
            .forEach((name, field) -> fields.put(name, field.getPattern().getObjectType()));
        types.put(type.getTypeName(), fields);
      }
    }
  }

  /**
   * Checks the declarations, before they are compiled.
   *
   * @return whether they are sound
   */
  boolean declarations() {
    int before = problems.size();
    Map<String, String> seen = new HashMap<>();
    for (DrlFile file : files) {
      for (AbstractClassTypeDeclarationDescr type :
          file.content().getClassAndEnumDeclarationDescrs()) {
        String here = file.name() + ":" + type.getLine();
        String first = seen.putIfAbsent(type.getTypeName(), here);
        if (first != null) {
          say(file, type.getLine(), type.getTypeName(), "type.twice", type.getTypeName(), first);
        }
        annotations(file, type.getLine(), type.getAnnotationNames());
        for (TypeFieldDescr field : type.getFields().values()) {
          annotations(file, field.getLine(), field.getAnnotationNames());
        }
      }
      file.content().getTypeDeclarations().forEach(type -> supertypes(file, type));
    }
    return problems.size() == before;
  }

  /** A type that extends nothing known makes the compiler stumble over its own feet. */
  private void supertypes(DrlFile file, TypeDeclarationDescr type) {
    for (QualifiedName name : type.getSuperTypes()) {
      String above = name.getName();
      if (!above.equals("Row") && !above.equals("Object") && !types.containsKey(above)) {
        problems.add(
            file.problemAt(
                type.getLine(),
                above,
                Sentences.say("rules.type", above),
                JavaErrors.Hints.meantOrOneOf(above, Set.of("Row"))));
      }
    }
  }

  /** Checks the rules of some of the files. */
  void rules(List<DrlFile> some) {
    for (DrlFile file : some) {
      for (RuleDescr rule : file.content().getRules()) {
        RuleText text = RuleText.of(file, rule.getLine());
        literals(file, text);
        cells(file, text);
      }
    }
  }

  /** Checks that no derivation rests upon what it derives itself, directly or through others. */
  void circles(List<RuleCode.Derivation> derivations) {
    for (RuleCode.Derivation derivation : derivations) {
      Set<String> reached = new LinkedHashSet<>(derivation.needs().types());
      boolean grown = true;
      while (grown) {
        grown = false;
        for (RuleCode.Derivation other : derivations) {
          if (reached.contains(other.derives())) {
            grown |= reached.addAll(other.needs().types());
          }
        }
      }
      if (reached.contains(derivation.derives())) {
        circle(derivation);
      }
    }
  }

  private void circle(RuleCode.Derivation derivation) {
    for (DrlFile file : files) {
      for (RuleDescr rule : file.content().getRules()) {
        if (rule.getName().equals(derivation.name())) {
          say(
              file,
              rule.getLine(),
              rule.getName(),
              "derives.circle",
              rule.getName(),
              derivation.derives());
        }
      }
    }
  }

  private void annotations(DrlFile file, int from, Iterable<String> names) {
    for (String name : names) {
      if (!ANNOTATIONS.contains(name) && !name.contains(".")) {
        int line = lineWith(file, from, "@" + name);
        problems.add(
            file.problemAt(
                line,
                "@" + name,
                Sentences.say("rules.metadata.unknown", name),
                JavaErrors.Hints.meantOrOneOf(name, Set.copyOf(ANNOTATIONS))));
      }
    }
  }

  private static int lineWith(DrlFile file, int from, String word) {
    for (int line = Math.max(from, 1); line <= file.lines().size(); line++) {
      if (DrlFile.line(file.lines(), line).contains(word)) {
        return line;
      }
    }
    return from;
  }

  private void literals(DrlFile file, RuleText text) {
    List<String> lines =
        file.lines().subList(Math.min(text.when(), text.then() - 1), text.then() - 1);
    String conditions = String.join("\n", lines);
    for (Conditions.Change change : new Conditions(conditions).changes()) {
      Matcher literal = LITERAL.matcher(change.before());
      if (change.kind() != Mutant.Kind.FLIPPED || !literal.matches()) {
        continue;
      }
      String field = literal.group(1);
      String type = types.getOrDefault(change.type(), Map.of()).get(field);
      if (type != null && !fits(type, literal.group(2))) {
        int line =
            text.when()
                + 1
                + (int) conditions.substring(0, change.at()).chars().filter(c -> c == '\n').count();
        problems.add(
            file.problemAt(
                line,
                change.before().lines().findFirst().orElse(""),
                Sentences.say("rules.literal", change.type(), field, kind(type), literal.group(2)),
                hint(type)));
      }
    }
  }

  private boolean fits(String type, String literal) {
    boolean text = literal.startsWith("\"");
    boolean truth = literal.equals("true") || literal.equals("false");
    return switch (type) {
      case "LocalDate", "YearMonth" -> false;
      case "BigDecimal", "Integer", "Long", "Double" -> !text && !truth;
      case "Boolean" -> truth;
      case "String" -> text;
      default -> !types.containsKey(type) || (!text && !truth);
    };
  }

  private Bilingual kind(String type) {
    return switch (type) {
      case "LocalDate", "YearMonth" -> Sentences.say("rules.kind.day");
      case "BigDecimal", "Integer", "Long", "Double" -> Sentences.say("rules.kind.number");
      case "Boolean" -> Sentences.say("rules.kind.truth");
      case "String" -> Sentences.say("rules.kind.text");
      default -> Bilingual.same(type);
    };
  }

  private @Nullable Bilingual hint(String type) {
    return switch (type) {
      case "LocalDate" -> Sentences.say("rules.hint.day");
      case "YearMonth" -> Sentences.say("rules.hint.month");
      case "Boolean" -> Sentences.say("rules.hint.truth");
      case "String" -> Sentences.say("rules.hint.text");
      case "BigDecimal", "Integer", "Long", "Double" -> Sentences.say("rules.hint.number");
      default -> Sentences.say("rules.hint.constant", type);
    };
  }

  private void cells(DrlFile file, RuleText text) {
    Map<String, String> facts = text.facts();
    for (int line = text.then(); line <= text.end(); line++) {
      String source = DrlFile.line(file.lines(), line);
      Matcher cell = CELL.matcher(source);
      while (cell.find()) {
        String type = facts.get(cell.group(1));
        if (type != null) {
          field(file, line, cell.start(2), type, cell.group(2));
        }
      }
      Matcher sheet = SHEET.matcher(source);
      while (sheet.find()) {
        if (!types.containsKey(sheet.group(1))) {
          problems.add(
              file.problem(
                  line,
                  sheet.start(1) + 1,
                  Sentences.say("rules.type", sheet.group(1)),
                  JavaErrors.Hints.meantOrOneOf(sheet.group(1), types.keySet())));
        } else if (sheet.group(2) != null) {
          field(file, line, sheet.start(2), sheet.group(1), sheet.group(2));
        }
      }
    }
  }

  private void field(DrlFile file, int line, int column, String type, String field) {
    Optional<Map<String, String>> known = Optional.ofNullable(types.get(type));
    if (known.isPresent() && !known.get().containsKey(field)) {
      problems.add(
          file.problem(
              line,
              column + 1,
              Sentences.say("rules.field", type, field),
              JavaErrors.Hints.meantOrOneOf(field, known.get().keySet())));
    }
  }

  private void say(DrlFile file, int line, String word, String key, Object... values) {
    problems.add(file.problemAt(line, word, Sentences.say("rules." + key, values), null));
  }
}
