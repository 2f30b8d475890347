package org.rasoat.rules;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.From;
import org.drools.base.rule.RuleConditionElement;
import org.drools.base.rule.accessor.DataProvider;
import org.drools.compiler.rule.builder.RuleBuildContext;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.mvel.builder.MVELFromBuilder;
import org.drools.mvel.dataproviders.ArrayIterator;
import org.jspecify.annotations.Nullable;

/**
 * Builds the {@code from} of conditions. Drools makes an expression of each, which is compiled once
 * more whenever a base is made, and interpreted for each match. Most only give a name to a value,
 * so that rules which differ in little else share their 'then': a text, a constant of an enum, or
 * another variable. These need no expression.
 */
final class PlainFrom extends MVELFromBuilder {

  private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*)\"");
  private static final Pattern CONSTANT =
      Pattern.compile("([\\p{Alpha}_][\\w.]*)\\.([\\p{Alpha}_]\\w*)");

  @Override
  public RuleConditionElement build(
      RuleBuildContext context, BaseDescr described, org.drools.base.rule.@Nullable Pattern asked) {
    String text = ((FromDescr) described).getExpression().strip();
    if (asked == null || context.getEntryPointId(text).isPresent()) {
      return super.build(context, described, asked);
    }
    return variable(context, text, asked)
        .or(() -> constant(context, text, asked))
        .map(source -> from(source, asked))
        .orElseGet(() -> super.build(context, described, asked));
  }

  private static RuleConditionElement from(
      DataProvider source, org.drools.base.rule.Pattern asked) {
    From from = new From(source);
    from.setResultPattern(asked);
    return from;
  }

  private static Optional<DataProvider> variable(
      RuleBuildContext context, String text, org.drools.base.rule.Pattern asked) {
    return Optional.ofNullable(
            context.getDeclarationResolver().getDeclarations(context.getRule()).get(text))
        .filter(variable -> fits(variable.getDeclarationClass(), asked))
        .map(Variable::new);
  }

  private static Optional<DataProvider> constant(
      RuleBuildContext context, String text, org.drools.base.rule.Pattern asked) {
    Matcher quoted = TEXT.matcher(text);
    if (quoted.matches()) {
      return Optional.of(quoted.group(1))
          .filter(value -> fits(String.class, asked))
          .map(Constant::new);
    }
    Matcher named = CONSTANT.matcher(text);
    if (!named.matches()) {
      return Optional.empty();
    }
    return type(context, named.group(1))
        .filter(type -> type.isEnum() && fits(type, asked))
        .flatMap(
            type ->
                Arrays.stream(type.getEnumConstants())
                    .map(value -> (Enum<?>) value)
                    .filter(value -> value.name().equals(named.group(2)))
                    .findFirst())
        .map(Constant::new);
  }

  private static Optional<Class<?>> type(RuleBuildContext context, String name) {
    try {
      return Optional.of(context.getPkg().getTypeResolver().resolveType(name));
    } catch (ClassNotFoundException | LinkageError e) {
      // No type, but what Drools understands or complains of.
      return Optional.empty();
    }
  }

  /** Whether Drools would not complain. */
  private static boolean fits(@Nullable Class<?> found, org.drools.base.rule.Pattern asked) {
    return found != null && asked.isCompatibleWithFromReturnType(found);
  }

  /** What has the value at hand: it prepares nothing, and does not watch it. */
  private abstract static class Source implements DataProvider {

    private static final long serialVersionUID = 1;

    @Override
    public @Nullable Object createContext() {
      return null;
    }

    @Override
    public boolean isReactive() {
      return false;
    }

    /** As many as there are alternatives in a rule. */
    @Override
    public abstract DataProvider clone();
  }

  /** A value that is known when the rule is compiled. */
  static final class Constant extends Source {

    private static final long serialVersionUID = 1;

    private final Serializable value;

    Constant(Serializable value) {
      this.value = value;
    }

    @Override
    public Iterator<?> getResults(BaseTuple match, ValueResolver values, Object context) {
      return Collections.singletonList(value).iterator();
    }

    @Override
    public Declaration[] getRequiredDeclarations() {
      return new Declaration[0];
    }

    @Override
    public void replaceDeclaration(Declaration declaration, Declaration resolved) {
      throw new IllegalArgumentException("a constant has no variable " + declaration);
    }

    @Override
    public DataProvider clone() {
      return new Constant(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Constant constant && value.equals(constant.value);
    }

    @Override
    public int hashCode() {
      return value.hashCode();
    }
  }

  /** The value of a variable; if it is a list or the like, the values in it. */
  private static final class Variable extends Source {

    private static final long serialVersionUID = 1;

    private Declaration variable;

    Variable(Declaration variable) {
      this.variable = variable;
    }

    @Override
    public Iterator<?> getResults(BaseTuple match, ValueResolver values, Object context) {
      Object value = variable.getValue(values, match);
      if (value == null) {
        return Collections.emptyIterator();
      }
      if (value instanceof Iterable<?> several) {
        return several.iterator();
      }
      if (value instanceof Iterator<?> several) {
        return several;
      }
      return value.getClass().isArray()
          ? new ArrayIterator(value)
          : Collections.singletonList(value).iterator();
    }

    @Override
    public Declaration[] getRequiredDeclarations() {
      return new Declaration[] {variable};
    }

    @Override
    public void replaceDeclaration(Declaration declaration, Declaration resolved) {
      if (variable.equals(declaration)) {
        variable = resolved;
      }
    }

    @Override
    public DataProvider clone() {
      return new Variable(variable);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Variable same && variable.equals(same.variable);
    }

    @Override
    public int hashCode() {
      return variable.hashCode();
    }
  }
}
