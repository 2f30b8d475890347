package org.rasoat.rules;

import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.base.base.ObjectType;
import org.drools.base.base.ValueType;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.accessor.FieldValue;
import org.drools.base.rule.accessor.ReadAccessor;
import org.drools.base.rule.constraint.Constraint;
import org.drools.base.util.index.ConstraintTypeOperator;
import org.drools.compiler.compiler.AnalysisResult;
import org.drools.compiler.rule.builder.EvaluatorWrapper;
import org.drools.compiler.rule.builder.RuleBuildContext;
import org.drools.core.base.FieldNameSupplier;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.LiteralRestrictionDescr;
import org.drools.drl.ast.descr.OperatorDescr;
import org.drools.drl.ast.descr.PredicateDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;
import org.drools.mvel.MVELConstraintBuilder;
import org.jspecify.annotations.Nullable;
import org.rasoat.facts.FieldsByPosition;

/**
 * Builds the conditions of rules: the comparison of a field with one other thing as {@link
 * PlainCondition}, what else needs no expression as {@link PlainPredicate}, and all others as
 * Drools does.
 *
 * <p>Drools finds it as a service of the program, and takes it for its own because of its priority.
 */
public final class PlainConditions extends MVELConstraintBuilder {

  /** What is compared by its order alone. */
  private static final Set<Class<?>> ORDERED =
      Set.of(Integer.class, Long.class, BigDecimal.class, LocalDate.class, YearMonth.class);

  /** Drools compares these with other numbers and letters, too. */
  private static final Set<Class<?>> COERCED =
      Set.of(Double.class, Float.class, Short.class, Byte.class, Character.class);

  @Override
  public int servicePriority() {
    return super.servicePriority() + 1;
  }

  @Override
  public @Nullable Constraint buildVariableConstraint(
      RuleBuildContext context,
      Pattern pattern,
      String expression,
      Declaration[] declarations,
      String left,
      OperatorDescr operator,
      String right,
      ReadAccessor reader,
      @Nullable Declaration variable,
      RelationalExprDescr described,
      Map<String, OperatorDescr> aliases) {
    ConstraintTypeOperator type = ConstraintTypeOperator.decode(operator.getOperator());
    if (variable != null
        && declarations.length == 1
        && declarations[0].equals(variable)
        && variable.getIdentifier().equals(right.strip())
        && !PlainNames.isOf(variable, pattern)
        && !described.isNegated()
        && isField(left, reader)
        && reader.getExtractToClass() == variable.getDeclarationClass()
        && isComparable(reader.getExtractToClass(), type)) {
      return new PlainCondition(left.strip(), type, reader, null, variable);
    }
    // Drools makes an index of what is equal to a variable.
    boolean indexed =
        type == ConstraintTypeOperator.EQUAL
            && variable != null
            && !PlainNames.isOf(variable, pattern);
    if (!described.isNegated() && !indexed) {
      Optional<Constraint> plain = predicate(context, pattern, expression, declarations);
      if (plain.isPresent()) {
        return plain.get();
      }
    }
    return super.buildVariableConstraint(
        context,
        pattern,
        expression,
        declarations,
        left,
        operator,
        right,
        reader,
        variable,
        described,
        aliases);
  }

  @Override
  public @Nullable Constraint buildLiteralConstraint(
      RuleBuildContext context,
      Pattern pattern,
      ValueType type,
      FieldValue constant,
      String expression,
      String left,
      String operator,
      boolean negated,
      String right,
      ReadAccessor reader,
      LiteralRestrictionDescr described,
      Map<String, OperatorDescr> aliases) {
    ConstraintTypeOperator how = ConstraintTypeOperator.decode(operator);
    if (how.isEquality() && !negated && isField(left, reader) && isConstant(constant, reader)) {
      return new PlainCondition(left.strip(), how, reader, constant, null);
    }
    if (!negated) {
      Optional<Constraint> plain = predicate(context, pattern, expression, new Declaration[0]);
      if (plain.isPresent()) {
        return plain.get();
      }
    }
    return super.buildLiteralConstraint(
        context,
        pattern,
        type,
        constant,
        expression,
        left,
        operator,
        negated,
        right,
        reader,
        described,
        aliases);
  }

  @Override
  public Constraint buildMvelConstraint(
      String part,
      String expression,
      Declaration[] declarations,
      EvaluatorWrapper[] operators,
      RuleBuildContext context,
      Declaration[] previous,
      Declaration[] local,
      PredicateDescr described,
      AnalysisResult analysis,
      boolean dynamic) {
    if (operators.length == 0
        && !dynamic
        && context.getDeclarationResolver().peekBuildStack() instanceof Pattern pattern) {
      Optional<Constraint> plain = predicate(context, pattern, expression, declarations);
      if (plain.isPresent()) {
        return plain.get();
      }
    }
    return super.buildMvelConstraint(
        part,
        expression,
        declarations,
        operators,
        context,
        previous,
        local,
        described,
        analysis,
        dynamic);
  }

  @Override
  public @Nullable ReadAccessor buildMvelFieldReadAccessor(
      RuleBuildContext context,
      BaseDescr described,
      Pattern pattern,
      ObjectType type,
      String text,
      boolean reported) {
    if (pattern != null && type.equals(pattern.getObjectType())) {
      PlainNames names = PlainNames.ofPattern(context, pattern);
      Optional<PlainExpressionReader.Typed> read =
          PlainExpressionReader.read(context, text, names)
              .filter(one -> one.type() != Void.class)
              .filter(one -> names.variables().stream().allMatch(v -> PlainNames.isOf(v, pattern)));
      if (read.isPresent()) {
        return new PlainReader(text.strip(), type.getClassName(), read.get(), names.variables());
      }
    }
    return super.buildMvelFieldReadAccessor(context, described, pattern, type, text, reported);
  }

  /**
   * A condition that needs no expression.
   *
   * @param declarations what Drools knows that it refers to
   */
  private static Optional<Constraint> predicate(
      RuleBuildContext context, Pattern pattern, String expression, Declaration[] declarations) {
    PlainNames names = PlainNames.ofPattern(context, pattern);
    return PlainExpressionReader.read(context, expression, names)
        .filter(read -> read.type() == boolean.class)
        .map(
            read ->
                new PlainPredicate(
                    expression.strip(),
                    context.getPkg().getName(),
                    read.expression(),
                    names.variables(),
                    List.of(declarations),
                    read.plain() ? names.fields() : null));
  }

  /** Whether it is a field alone that is compared, or all that is matched. */
  private static boolean isField(String name, ReadAccessor reader) {
    return reader instanceof FieldNameSupplier field
        ? field.getFieldName().equals(name.strip())
        : reader.isSelfReference() && name.strip().equals("this");
  }

  /** Whether Drools, too, compares values of a type as they are. */
  static boolean isComparable(Class<?> type, ConstraintTypeOperator how) {
    if (how.isComparison()) {
      return ORDERED.contains(type);
    }
    // Two decimals are equal to Drools, though not to Java, if they differ in their zeros only.
    return how.isEquality()
        && !type.isPrimitive()
        && !type.isArray()
        && !COERCED.contains(type)
        && (Modifier.isFinal(type.getModifiers())
            || type.isEnum()
            || FieldsByPosition.class.isAssignableFrom(type));
  }

  private static boolean isConstant(FieldValue constant, ReadAccessor reader) {
    Class<?> type = reader.getExtractToClass();
    if (constant.isNull()) {
      return !type.isPrimitive();
    }
    Object value = constant.getValue();
    return type.isInstance(value)
        && (type.isEnum() || type == String.class || type == Boolean.class);
  }
}
