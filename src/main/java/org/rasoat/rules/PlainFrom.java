package org.rasoat.rules;

import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.From;
import org.drools.base.rule.Pattern;
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
 * so that rules which differ in little else share their 'then', or call a function: see {@link
 * PlainExpression}.
 */
final class PlainFrom extends MVELFromBuilder {

  @Override
  public RuleConditionElement build(
      RuleBuildContext context, BaseDescr described, @Nullable Pattern asked) {
    String text = ((FromDescr) described).getExpression().strip();
    if (asked == null || context.getEntryPointId(text).isPresent()) {
      return super.build(context, described, asked);
    }
    PlainNames names = PlainNames.ofFrom(context);
    return PlainExpressionReader.read(context, text, names)
        .filter(read -> read.type() != Void.class)
        .filter(read -> asked.isCompatibleWithFromReturnType(read.type()))
        .map(read -> from(new Source(read.expression(), names.variables()), asked))
        .orElseGet(() -> super.build(context, described, asked));
  }

  private static RuleConditionElement from(DataProvider source, Pattern asked) {
    From from = new From(source);
    from.setResultPattern(asked);
    return from;
  }

  /** Works out the value, or the values, if it is a list or the like. */
  static final class Source implements DataProvider {

    private static final long serialVersionUID = 1;

    private final PlainExpression expression;
    private final Declaration[] variables;

    Source(PlainExpression expression, List<Declaration> variables) {
      this(expression, variables.toArray(Declaration[]::new));
    }

    private Source(PlainExpression expression, Declaration[] variables) {
      this.expression = expression;
      this.variables = variables;
    }

    @Override
    public Iterator<?> getResults(BaseTuple match, ValueResolver values, Object context) {
      Object value = expression.value(values, variables, null, match);
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
    public @Nullable Object createContext() {
      return null;
    }

    @Override
    public boolean isReactive() {
      return false;
    }

    @Override
    public Declaration[] getRequiredDeclarations() {
      return variables;
    }

    @Override
    public void replaceDeclaration(Declaration old, Declaration resolved) {
      PlainPredicate.replace(variables, old, resolved);
    }

    /** Each alternative of a rule has its own. */
    @Override
    public DataProvider clone() {
      return new Source(expression, variables.clone());
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Source source
          && expression.equals(source.expression)
          && Arrays.equals(variables, source.variables);
    }

    @Override
    public int hashCode() {
      return Objects.hash(expression, Arrays.hashCode(variables));
    }
  }
}
