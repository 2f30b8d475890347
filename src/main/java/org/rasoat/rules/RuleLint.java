package org.rasoat.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.RuleDescr;
import org.rasoat.facts.Field;
import org.rasoat.facts.RowType;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;

/**
 * Looks for what compiles but should not stand in a pack: rules without pages, pages without prose,
 * words that change how or when rules fire, code that reaches out of the facts, reference values
 * that no rule uses.
 */
public final class RuleLint {

  /** What a rule must not say, each with the key of the reason. */
  private static final Map<Pattern, String> UNWANTED = unwanted();

  private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

  private final RuleBook book;
  private final RuleTests tests;
  private final List<RuleProblem> problems = new ArrayList<>();

  private RuleLint(RuleBook book, RuleTests tests) {
    this.book = book;
    this.tests = tests;
  }

  /** What should be mended in a pack, in the order of files and lines; empty if nothing. */
  public static List<RuleProblem> problems(RuleBook book, RuleTests tests) {
    RuleLint lint = new RuleLint(book, tests);
    lint.problems.addAll(tests.problems());
    book.pack().files().forEach(lint::words);
    book.pack().files().forEach(lint::functions);
    lint.problems.addAll(new HiddenFields(book).problems());
    book.rules().forEach(lint::page);
    book.schema().types().stream().filter(book::reference).forEach(lint::unusedValues);
    return lint.problems.stream().sorted().distinct().toList();
  }

  /**
   * The columns of sheets that no rule looks at, by the sheet's name. They are read, shown and put
   * in templates all the same.
   */
  public static Map<String, List<String>> unusedColumns(RuleBook book) {
    Map<String, List<String>> unused = new LinkedHashMap<>();
    for (RowType type : book.schema().types()) {
      Set<String> used = used(book, type.name());
      List<String> columns =
          type.fields().stream()
              .filter(field -> !used.contains(field.name()) && !field.reportDate())
              .map(Field::heading)
              .toList();
      if (!columns.isEmpty() && !book.reference(type)) {
        unused.put(type.label(), columns);
      }
    }
    return unused;
  }

  private void words(DrlFile file) {
    for (RuleDescr rule : file.content().getRules()) {
      if (rule.getAttributes().containsKey("salience")) {
        problems.add(
            file.problemAt(
                lineOf(file, rule.getLine(), "salience"),
                "salience",
                Sentences.say("rules.lint.salience"),
                null));
      }
    }
    for (int line = 1; line <= file.lines().size(); line++) {
      String code = TEXT.matcher(DrlFile.line(file.lines(), line)).replaceAll("\"\"");
      String said = code.replaceAll("//.*", "");
      for (Map.Entry<Pattern, String> unwanted : UNWANTED.entrySet()) {
        Matcher matcher = unwanted.getKey().matcher(said);
        if (matcher.find()) {
          problems.add(
              file.problemAt(
                  line,
                  matcher.group(),
                  Sentences.say("rules.lint." + unwanted.getValue(), matcher.group().strip()),
                  null));
        }
      }
    }
  }

  /** Drools takes the name of a field for that of a function, and the condition is always true. */
  private void functions(DrlFile file) {
    Set<String> fields = new LinkedHashSet<>();
    book.pack().files().stream()
        .flatMap(other -> other.content().getTypeDeclarations().stream())
        .forEach(type -> fields.addAll(type.getFields().keySet()));
    file.content().getFunctions().stream()
        .filter(function -> fields.contains(function.getName()))
        .forEach(
            function ->
                problems.add(
                    file.problemAt(
                        lineOf(file, function.getLine(), function.getName()),
                        function.getName(),
                        Sentences.say("rules.lint.function", function.getName()),
                        null)));
  }

  private static int lineOf(DrlFile file, int from, String word) {
    for (int line = from; line <= file.lines().size(); line++) {
      if (DrlFile.line(file.lines(), line).contains(word)) {
        return line;
      }
    }
    return from;
  }

  private void page(Rule rule) {
    if (rule.reading()) {
      return;
    }
    Page page = tests.page(rule.id()).orElse(null);
    if (page == null) {
      add(rule.file(), rule.line(), Sentences.say("rules.test.no-page", rule.id()));
      return;
    }
    if (page.passing().findAny().isEmpty() || page.failing().findAny().isEmpty()) {
      add(page.file(), page.line(), Sentences.say("rules.test.few", rule.id()));
    }
    for (Page.Part part : Page.Part.values()) {
      for (Language language : Language.values()) {
        if (page.plain(part, language).isBlank()) {
          add(
              page.file(),
              page.line(),
              Sentences.say("rules.lint.prose", rule.id(), part.heading(language)));
        }
      }
    }
    if (page.failing().allMatch(example -> example.messages().isEmpty())) {
      add(page.file(), page.line(), Sentences.say("rules.lint.message", rule.id()));
    }
  }

  private void unusedValues(RowType type) {
    Set<String> used = used(book, type.name());
    for (Field field : type.fields()) {
      // Texts, such as the name of a holiday, are for people.
      boolean needed =
          field.key()
              || field.type() == String.class
              || period(type).contains(field.name())
              || book.aliases(type);
      if (!needed && !used.contains(field.name())) {
        book.pack().files().forEach(file -> unused(file, type, field));
      }
    }
  }

  private static Set<String> period(RowType type) {
    return type.inForce() == null ? Set.of() : Set.of(type.inForce().from(), type.inForce().to());
  }

  private void unused(DrlFile file, RowType type, Field field) {
    file.content().getTypeDeclarations().stream()
        .filter(declared -> declared.getTypeName().equals(type.name()))
        .flatMap(declared -> Stream.ofNullable(declared.getFields().get(field.name())))
        .forEach(
            declared ->
                problems.add(
                    file.problemAt(
                        declared.getLine(),
                        field.name(),
                        Sentences.say("rules.lint.unused", type.name(), field.name()),
                        null)));
  }

  private void add(String file, int line, Bilingual message) {
    problems.add(new RuleProblem(file, line, 0, "", message, null));
  }

  /** The fields that conditions name, or that rules say they need: a function may ask for them. */
  private static Set<String> used(RuleBook book, String type) {
    Set<String> used = new LinkedHashSet<>();
    Set<String> told = new LinkedHashSet<>();
    for (RuleCode code : book.pack().codes()) {
      used.addAll(code.needs().fieldsOf(type));
      code.oneOf().forEach(told::addAll);
      told.addAll(code.optional());
    }
    for (RuleCode.Derivation derivation : book.pack().derivations()) {
      used.addAll(derivation.needs().fieldsOf(type));
      told.addAll(derivation.optional());
    }
    String start = type + ".";
    told.stream()
        .filter(path -> path.startsWith(start))
        .forEach(path -> used.add(path.substring(start.length())));
    return used;
  }

  private static Map<Pattern, String> unwanted() {
    Map<Pattern, String> unwanted = new LinkedHashMap<>();
    unwanted.put(
        Pattern.compile("\\b(?:System|Runtime|ProcessBuilder|Files|Paths|Thread)\\s*\\."), "reach");
    unwanted.put(Pattern.compile("\\bjava\\.(?:io|net|nio|lang\\.reflect)\\b"), "reach");
    unwanted.put(
        Pattern.compile("\\b(?:Class\\.forName|getClass\\s*\\(|getDeclared\\w+|setAccessible)"),
        "reach");
    unwanted.put(
        Pattern.compile("\\bLocalDate\\.now\\b|\\bYearMonth\\.now\\b|\\bnew Date\\b"), "clock");
    unwanted.put(Pattern.compile("\\beval\\s*\\("), "eval");
    unwanted.put(Pattern.compile("\\b(?:update|modify|retract|delete|insert)\\s*\\("), "change");
    return unwanted;
  }
}
