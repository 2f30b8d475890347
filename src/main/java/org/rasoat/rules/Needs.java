package org.rasoat.rules;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Which types a rule matches, and which of their fields it names, read from its conditions.
 *
 * @param fields the fields by type; a type that is matched without naming a field has none
 * @param fixed for each type and field, the constants that the field must equal: {@code level ==
 *     Level.HIGH} gives HIGH
 */
record Needs(Map<String, Set<String>> fields, Map<String, Map<String, Set<String>>> fixed) {

  private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern WORD = Pattern.compile("(?<![\\w$.])([A-Za-z_]\\w*)(?!\\s*[(:\\w])");
  private static final Pattern BOUND = Pattern.compile("\\$?\\w+\\s*:=?\\s*([A-Za-z_]\\w*)");
  private static final Pattern OF_VARIABLE = Pattern.compile("(\\$?\\w+)\\.(\\w+)");
  private static final Pattern CONSTANT =
      Pattern.compile("(\\w+)\\s*==\\s*[A-Z]\\w*\\.([A-Z_0-9]+)");

  /** Reads a rule's conditions. */
  static Needs of(RuleDescr rule) {
    Reader reader = new Reader();
    reader.read(rule.getLhs());
    reader.resolveVariables();
    return new Needs(reader.fields, reader.fixed);
  }

  /** The types that the rule matches. */
  Set<String> types() {
    return fields.keySet();
  }

  /** The words that conditions on the type hold where its fields may stand. */
  Set<String> fieldsOf(String type) {
    return fields.getOrDefault(type, Set.of());
  }

  private static final class Reader {
    private final Map<String, Set<String>> fields = new LinkedHashMap<>();
    private final Map<String, Map<String, Set<String>>> fixed = new HashMap<>();
    private final Map<String, String> variables = new HashMap<>();
    private final StringBuilder expressions = new StringBuilder();

    private void read(BaseDescr part) {
      if (part instanceof PatternDescr pattern) {
        readPattern(pattern);
      } else if (part instanceof CollectDescr collect) {
        read(collect.getInputPattern());
      } else if (part instanceof AccumulateDescr accumulate) {
        read(accumulate.getInput());
        accumulate
            .getFunctions()
            .forEach(f -> expressions.append(List.of(f.getParams())).append(' '));
      } else if (part instanceof ConditionalElementDescr group) {
        group.getDescrs().forEach(this::read);
      }
    }

    private void readPattern(PatternDescr pattern) {
      String type = pattern.getObjectType();
      // An accumulate is a pattern over Object with a source.
      if (pattern.getSource() == null) {
        Set<String> named = fields.computeIfAbsent(type, name -> new LinkedHashSet<>());
        if (pattern.getIdentifier() != null) {
          variables.put(pattern.getIdentifier(), type);
        }
        pattern.getDescrs().forEach(constraint -> readConstraint(type, named, constraint));
      } else {
        read(pattern.getSource());
      }
    }

    private void readConstraint(String type, Set<String> named, BaseDescr constraint) {
      if (constraint instanceof ConditionalElementDescr group) {
        group.getDescrs().forEach(part -> readConstraint(type, named, part));
      }
      if (!(constraint instanceof ExprConstraintDescr expression)) {
        return;
      }
      String text = TEXT.matcher(expression.getExpression()).replaceAll("\"\"");
      expressions.append(text).append(' ');
      WORD.matcher(text).results().forEach(match -> named.add(match.group(1)));
      BOUND.matcher(text).results().forEach(match -> named.add(match.group(1)));
      CONSTANT
          .matcher(text)
          .results()
          .forEach(
              match ->
                  fixed
                      .computeIfAbsent(type, name -> new HashMap<>())
                      .computeIfAbsent(match.group(1), name -> new LinkedHashSet<>())
                      .add(match.group(2)));
    }

    /** {@code $person.born} names a field of the type that {@code $person} is bound to. */
    private void resolveVariables() {
      Matcher matcher = OF_VARIABLE.matcher(expressions);
      while (matcher.find()) {
        String type = variables.get(matcher.group(1));
        if (type != null) {
          fields.computeIfAbsent(type, name -> new LinkedHashSet<>()).add(matcher.group(2));
        }
      }
    }
  }
}
