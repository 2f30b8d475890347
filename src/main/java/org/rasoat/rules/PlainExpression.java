package org.rasoat.rules;

import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.Declaration;
import org.drools.base.util.index.ConstraintTypeOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says in a condition or behind {@code from}, if it only calls functions and compares
 * what they give, fields, variables and constants of the same types. {@link PlainExpressionReader}
 * reads it; it is worked out as it stands, where Drools would have it compiled for each base,
 * interpreted, and later compiled once more.
 */
abstract class PlainExpression implements Serializable {

  private static final long serialVersionUID = 1;

  /**
   * What it comes to.
   *
   * @param variables what it refers to by position
   * @param fact the fact that is looked at; null behind {@code from}
   * @param match what has been matched before; null if it refers to none of it
   */
  abstract @Nullable Object value(
      ValueResolver values,
      Declaration[] variables,
      @Nullable Object fact,
      @Nullable BaseTuple match);

  /** What tells it from others of its kind. Records would know, but Java is slow to read them. */
  abstract List<@Nullable Object> parts();

  /** Whether it holds, if it is a condition. */
  boolean holds(
      ValueResolver values,
      Declaration[] variables,
      @Nullable Object fact,
      @Nullable BaseTuple match) {
    return Boolean.TRUE.equals(value(values, variables, fact, match));
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof PlainExpression expression
        && getClass() == expression.getClass()
        && parts().equals(expression.parts());
  }

  @Override
  public final int hashCode() {
    return parts().hashCode();
  }

  /** The same always. */
  static final class Constant extends PlainExpression {

    private static final long serialVersionUID = 1;

    private final @Nullable Serializable constant;

    Constant(@Nullable Serializable constant) {
      this.constant = constant;
    }

    @Override
    List<@Nullable Object> parts() {
      return Arrays.asList(constant);
    }

    @Override
    @Nullable Object value(
        ValueResolver values,
        Declaration[] variables,
        @Nullable Object fact,
        @Nullable BaseTuple match) {
      return constant;
    }
  }

  /** The fact that is looked at. */
  static final class Fact extends PlainExpression {

    private static final long serialVersionUID = 1;

    @Override
    List<@Nullable Object> parts() {
      return List.of();
    }

    @Override
    @Nullable Object value(
        ValueResolver values,
        Declaration[] variables,
        @Nullable Object fact,
        @Nullable BaseTuple match) {
      return fact;
    }
  }

  /** A field of the fact that is looked at, or a variable for it. */
  static final class Field extends PlainExpression {

    private static final long serialVersionUID = 1;

    private final int position;

    Field(int position) {
      this.position = position;
    }

    @Override
    List<@Nullable Object> parts() {
      return Arrays.asList(position);
    }

    @Override
    @Nullable Object value(
        ValueResolver values,
        Declaration[] variables,
        @Nullable Object fact,
        @Nullable BaseTuple match) {
      return variables[position].getValue(values, fact);
    }
  }

  /** A variable of what has been matched before. */
  static final class Variable extends PlainExpression {

    private static final long serialVersionUID = 1;

    private final int position;

    Variable(int position) {
      this.position = position;
    }

    @Override
    List<@Nullable Object> parts() {
      return Arrays.asList(position);
    }

    @Override
    @Nullable Object value(
        ValueResolver values,
        Declaration[] variables,
        @Nullable Object fact,
        @Nullable BaseTuple match) {
      return variables[position].getValue(values, match);
    }
  }

  /** A comparison of two values of one type. */
  static final class Comparison extends PlainExpression {

    private static final long serialVersionUID = 1;

    private final PlainExpression left;
    private final ConstraintTypeOperator operator;
    private final PlainExpression right;

    Comparison(PlainExpression left, ConstraintTypeOperator operator, PlainExpression right) {
      this.left = left;
      this.operator = operator;
      this.right = right;
    }

    @Override
    List<@Nullable Object> parts() {
      return Arrays.asList(left, operator, right);
    }

    @Override
    Object value(
        ValueResolver values,
        Declaration[] variables,
        @Nullable Object fact,
        @Nullable BaseTuple match) {
      return holds(values, variables, fact, match);
    }

    @Override
    boolean holds(
        ValueResolver values,
        Declaration[] variables,
        @Nullable Object fact,
        @Nullable BaseTuple match) {
      return PlainCondition.holds(
          left.value(values, variables, fact, match),
          operator,
          right.value(values, variables, fact, match));
    }
  }

  /** That a condition does not hold. */
  static final class Not extends PlainExpression {

    private static final long serialVersionUID = 1;

    private final PlainExpression condition;

    Not(PlainExpression condition) {
      this.condition = condition;
    }

    @Override
    List<@Nullable Object> parts() {
      return Arrays.asList(condition);
    }

    @Override
    Object value(
        ValueResolver values,
        Declaration[] variables,
        @Nullable Object fact,
        @Nullable BaseTuple match) {
      return !condition.holds(values, variables, fact, match);
    }
  }

  /** Several conditions, which are looked at in their order until it is clear. */
  static final class Several extends PlainExpression {

    private static final long serialVersionUID = 1;

    private final boolean all;
    private final List<PlainExpression> conditions;

    /**
     * Several conditions.
     *
     * @param all whether all have to hold; else one of them
     */
    Several(boolean all, List<PlainExpression> conditions) {
      this.all = all;
      this.conditions = conditions;
    }

    @Override
    List<@Nullable Object> parts() {
      return Arrays.asList(all, conditions);
    }

    @Override
    Object value(
        ValueResolver values,
        Declaration[] variables,
        @Nullable Object fact,
        @Nullable BaseTuple match) {
      for (PlainExpression condition : conditions) {
        if (condition.holds(values, variables, fact, match) != all) {
          return !all;
        }
      }
      return all;
    }
  }

  /** A whole number of one type that is compared with one of another. */
  static final class Whole extends PlainExpression {

    private static final long serialVersionUID = 1;

    private final PlainExpression number;

    Whole(PlainExpression number) {
      this.number = number;
    }

    @Override
    List<@Nullable Object> parts() {
      return Arrays.asList(number);
    }

    @Override
    @Nullable Object value(
        ValueResolver values,
        Declaration[] variables,
        @Nullable Object fact,
        @Nullable BaseTuple match) {
      Number known = (Number) number.value(values, variables, fact, match);
      return known == null ? null : known.longValue();
    }
  }

  /** Two whole numbers together, or the first without the second. */
  static final class Sum extends PlainExpression {

    private static final long serialVersionUID = 1;

    private final PlainExpression first;
    private final boolean minus;
    private final PlainExpression second;
    private final boolean large;

    /**
     * A sum, or a difference.
     *
     * @param minus whether it is the first without the second
     * @param large whether it comes to a Long, not an Integer
     */
    Sum(PlainExpression first, boolean minus, PlainExpression second, boolean large) {
      this.first = first;
      this.minus = minus;
      this.second = second;
      this.large = large;
    }

    @Override
    List<@Nullable Object> parts() {
      return Arrays.asList(first, minus, second, large);
    }

    @Override
    Object value(
        ValueResolver values,
        Declaration[] variables,
        @Nullable Object fact,
        @Nullable BaseTuple match) {
      long one = number(first.value(values, variables, fact, match));
      long other = number(second.value(values, variables, fact, match));
      long sum = minus ? one - other : one + other;
      if (large) {
        return sum;
      }
      // As Java reckons with whole numbers.
      return (int) sum;
    }

    private static long number(@Nullable Object known) {
      return ((Number) Objects.requireNonNull(known, "a number to reckon with")).longValue();
    }
  }

  /**
   * A call of a function of the pack, of another static method that it imports, or of a method of
   * some value.
   */
  static final class Call extends PlainExpression {

    private static final long serialVersionUID = 1;

    private final String part;
    private final String type;
    private final String name;
    private final @Nullable PlainExpression target;
    private final PlainExpression[] arguments;

    /** Found when it is first called: it belongs to the base of rules, like its class. */
    private transient volatile @Nullable Method method;

    /**
     * A call.
     *
     * @param part the package of the rule
     * @param target whose method it is; null for a static one
     * @param method what is called, the only one of its class with that name and number of
     *     arguments
     */
    Call(
        String part,
        @Nullable PlainExpression target,
        Method method,
        List<PlainExpression> arguments) {
      this.part = part;
      this.target = target;
      this.type = method.getDeclaringClass().getName();
      this.name = method.getName();
      this.arguments = arguments.toArray(PlainExpression[]::new);
    }

    @Override
    @Nullable Object value(
        ValueResolver values,
        Declaration[] variables,
        @Nullable Object fact,
        @Nullable BaseTuple match) {
      Object of = target == null ? null : target.value(values, variables, fact, match);
      Object[] given = new Object[arguments.length];
      for (int i = 0; i < given.length; i++) {
        given[i] = arguments[i].value(values, variables, fact, match);
      }
      Method known = method;
      if (known == null) {
        known = find(values);
        method = known;
      }
      try {
        return known.invoke(of, given);
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        throw new IllegalStateException(name + " has failed", e.getCause());
      } catch (IllegalArgumentException e) {
        // Java says so of nothing where there has to be a number, too.
        if (Arrays.asList(given).contains(null)) {
          throw new NullPointerException(name + " is given nothing");
        }
        throw new IllegalStateException(name + " cannot be called", e);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(name + " cannot be called", e);
      }
    }

    private Method find(ValueResolver values) {
      try {
        Method found =
            Arrays.stream(Compiler.loader(values, part).loadClass(type).getDeclaredMethods())
                .filter(one -> one.getName().equals(name) && !one.isBridge())
                .filter(one -> one.getParameterCount() == arguments.length)
                .filter(one -> Modifier.isStatic(one.getModifiers()) == (target == null))
                .findFirst()
                .orElseThrow(() -> new ClassNotFoundException(type + "." + name));
        // It is public; Java would look each time whether it may be called from here.
        found.setAccessible(true);
        return found;
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(name + " is not there", e);
      }
    }

    @Override
    List<@Nullable Object> parts() {
      return Arrays.asList(part, type, name, target, List.of(arguments));
    }
  }
}
