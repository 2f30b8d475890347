package org.rasoat.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.drools.base.base.ClassObjectType;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.accessor.ReadAccessor;
import org.drools.compiler.rule.builder.RuleBuildContext;
import org.drools.core.base.FieldNameSupplier;
import org.jspecify.annotations.Nullable;
import org.rasoat.rules.PlainExpressionReader.Typed;

/**
 * What names stand for in a {@link PlainExpression}: variables of what has been matched before, and
 * in a condition also the fact, its fields and the variables for these. Remembers which were asked
 * for, in the order of their positions.
 */
final class PlainNames implements Function<String, Optional<Typed>> {

  private final RuleBuildContext context;
  private final @Nullable Pattern pattern;
  private final Map<String, Declaration> used = new LinkedHashMap<>();

  /** Null if something was asked for of which it is not known which field it reads. */
  private @Nullable List<String> fields = new ArrayList<>();

  private PlainNames(RuleBuildContext context, @Nullable Pattern pattern) {
    this.context = context;
    this.pattern = pattern;
  }

  /** Those in the conditions of a pattern. */
  static PlainNames ofPattern(RuleBuildContext context, Pattern pattern) {
    return new PlainNames(context, pattern);
  }

  /** Those behind {@code from}. */
  static PlainNames ofFrom(RuleBuildContext context) {
    return new PlainNames(context, null);
  }

  /** What was asked for, by position. */
  List<Declaration> variables() {
    return List.copyOf(used.values());
  }

  /** The fields that were asked for; null if that is not known of all. */
  @Nullable List<String> fields() {
    return fields == null ? null : List.copyOf(fields);
  }

  @Override
  public Optional<Typed> apply(String name) {
    if (context.getPkg().getGlobals().containsKey(name)) {
      return Optional.empty();
    }
    if (name.equals("this")) {
      return fact();
    }
    Declaration variable = context.getDeclarationResolver().getDeclaration(name);
    Optional<Declaration> field = field(name);
    if (variable == null) {
      return field.flatMap(declared -> typed(name, declared));
    }
    // Drools would have to say which of them is meant.
    return field.isPresent() ? Optional.empty() : typed(name, variable);
  }

  /** Whether a variable stands for what a pattern is matched with, or for a part of that. */
  static boolean isOf(Declaration variable, Pattern pattern) {
    return variable.getPattern().getPatternId() == pattern.getPatternId();
  }

  private Optional<Typed> fact() {
    return pattern != null && pattern.getObjectType() instanceof ClassObjectType type
        ? Optional.of(new Typed(new PlainExpression.Fact(), type.getClassType(), false))
        : Optional.empty();
  }

  private Optional<Typed> typed(String name, Declaration declared) {
    Class<?> type = declared.getExtractor() == null ? null : declared.getDeclarationClass();
    if (type == null) {
      return Optional.empty();
    }
    used.putIfAbsent(name, declared);
    int position = List.copyOf(used.keySet()).indexOf(name);
    if (pattern == null || !isOf(declared, pattern)) {
      return Optional.of(new Typed(new PlainExpression.Variable(position), type));
    }
    if (fields != null && declared.getExtractor() instanceof FieldNameSupplier field) {
      fields.add(field.getFieldName());
    } else {
      fields = null;
    }
    return Optional.of(new Typed(new PlainExpression.Field(position), type));
  }

  private Optional<Declaration> field(String name) {
    if (pattern == null || name.startsWith("$")) {
      return Optional.empty();
    }
    Declaration field = new Declaration(name, null, pattern, true);
    try {
      ReadAccessor reader =
          context.getPkg().getReader(pattern.getObjectType().getClassName(), name, field);
      field.setReadAccessor(reader);
      return Optional.of(field);
    } catch (RuntimeException e) {
      // There is no such field.
      return Optional.empty();
    }
  }
}
