package org.rasoat.rules;

import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.drools.base.base.AccessorKeySupplier;
import org.drools.base.base.ObjectType;
import org.drools.base.base.ValueResolver;
import org.drools.base.common.DroolsObjectInputStream;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.reteoo.PropertySpecificUtil;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.IndexableConstraint;
import org.drools.base.rule.MutableTypeConstraint;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.accessor.AcceptsReadAccessor;
import org.drools.base.rule.accessor.FieldValue;
import org.drools.base.rule.accessor.ReadAccessor;
import org.drools.base.rule.accessor.RightTupleValueExtractor;
import org.drools.base.rule.accessor.TupleValueExtractor;
import org.drools.base.util.IndexedValueReader;
import org.drools.base.util.index.ConstraintTypeOperator;
import org.drools.util.bitmask.BitMask;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.runtime.rule.FactHandle;

/**
 * A condition that compares a field with a constant, with nothing, or with a variable of the same
 * type. Drools makes an expression of it, which each base compiles and interprets, and later
 * compiles once more to Java's code; here it is looked at as it is. It comes to the same: nothing
 * equals nothing alone, and is neither before nor after anything.
 *
 * <p>Public because Java has to make it when it reads compiled rules.
 */
@SuppressWarnings("unchecked") // cloneIfInUse as Drools declares it, and the order of what has one
public final class PlainCondition extends MutableTypeConstraint<PlainCondition.Known>
    implements IndexableConstraint, AcceptsReadAccessor {

  private static final long serialVersionUID = 1;

  private String field = "";
  private ConstraintTypeOperator operator = ConstraintTypeOperator.UNKNOWN;
  private ReadAccessor reader;
  private @Nullable FieldValue constant;
  private @Nullable Declaration variable;

  /** For Java alone, which then reads what it is about. */
  @SuppressWarnings("NullAway.Init")
  public PlainCondition() {}

  /**
   * A condition.
   *
   * @param field the name of the field; "this" for what is matched itself
   * @param reader reads the field
   * @param constant what it is compared with; null for the variable
   * @param variable what it is compared with; null for the constant
   */
  PlainCondition(
      String field,
      ConstraintTypeOperator operator,
      ReadAccessor reader,
      @Nullable FieldValue constant,
      @Nullable Declaration variable) {
    this.field = field;
    this.operator = operator;
    this.reader = reader;
    this.constant = constant;
    this.variable = variable;
  }

  @Override
  public boolean isAllowed(FactHandle handle, ValueResolver values) {
    return holds(
        reader.getValue(values, handle.getObject()),
        operator,
        Objects.requireNonNull(constant, "compared with a variable").getValue());
  }

  @Override
  public boolean isAllowedCachedLeft(Known known, FactHandle handle) {
    return holds(reader.getValue(known.values(), handle.getObject()), operator, known.variable);
  }

  @Override
  public boolean isAllowedCachedRight(BaseTuple match, Known known) {
    return holds(known.field, operator, value(known.values(), match));
  }

  private @Nullable Object value(ValueResolver values, BaseTuple match) {
    return Objects.requireNonNull(variable, "compared with a constant").getValue(values, match);
  }

  /**
   * Whether two values of one type are as they are said to be: nothing equals nothing alone, and is
   * neither before nor after anything.
   */
  static boolean holds(
      @Nullable Object found, ConstraintTypeOperator operator, @Nullable Object other) {
    return switch (operator) {
      case EQUAL -> same(found, other);
      case NOT_EQUAL -> !same(found, other);
      case LESS_THAN -> found != null && other != null && order(found, other) < 0;
      case LESS_OR_EQUAL -> found != null && other != null && order(found, other) <= 0;
      case GREATER_THAN -> found != null && other != null && order(found, other) > 0;
      case GREATER_OR_EQUAL -> found != null && other != null && order(found, other) >= 0;
      case RANGE, UNKNOWN -> throw new IllegalStateException("no comparison: " + operator);
    };
  }

  /** Most conditions ask whether there is anything at all, for which no object need be asked. */
  private static boolean same(@Nullable Object found, @Nullable Object other) {
    return found == null ? other == null : other != null && found.equals(other);
  }

  private static int order(Object found, Object other) {
    return ((Comparable<Object>) found).compareTo(other);
  }

  @Override
  public @Nullable Known createContext() {
    return variable == null ? null : new Known(this);
  }

  @Override
  public boolean isUnification() {
    return false;
  }

  @Override
  public boolean isTemporal() {
    return false;
  }

  @Override
  public boolean isIndexable(int node, KieBaseConfiguration configuration) {
    return getConstraintType().isIndexableForNode(node, this, configuration);
  }

  /** Drools takes what compares with a variable for what an index can be made of. */
  @Override
  public ConstraintTypeOperator getConstraintType() {
    return operator;
  }

  @Override
  public @Nullable FieldValue getField() {
    return constant;
  }

  @Override
  public IndexedValueReader getFieldIndex() {
    return new IndexedValueReader(variable, getRightIndexExtractor());
  }

  @Override
  public ReadAccessor getFieldExtractor() {
    return reader;
  }

  @Override
  public void setReadAccessor(ReadAccessor reader) {
    this.reader = reader;
  }

  @Override
  public TupleValueExtractor getRightIndexExtractor() {
    return new RightTupleValueExtractor(reader);
  }

  @Override
  public @Nullable TupleValueExtractor getLeftIndexExtractor() {
    return variable;
  }

  @Override
  public Declaration[] getRequiredDeclarations() {
    return variable == null ? new Declaration[0] : new Declaration[] {variable};
  }

  @Override
  public void replaceDeclaration(Declaration old, Declaration resolved) {
    if (old.equals(variable)) {
      variable = resolved;
    }
  }

  @Override
  public BitMask getListenedPropertyMask(
      Optional<Pattern> pattern, ObjectType type, List<String> properties) {
    if (reader.isSelfReference()) {
      return PropertySpecificUtil.allSetButTraitBitMask();
    }
    int position = properties.indexOf(field);
    return position < 0
        ? PropertySpecificUtil.allSetBitMask()
        : PropertySpecificUtil.setPropertyOnMask(
            PropertySpecificUtil.getEmptyPropertyReactiveMask(properties.size()), position);
  }

  @Override
  public PlainCondition clone() {
    PlainCondition clone = new PlainCondition(field, operator, reader, constant, variable);
    clone.setType(getType());
    return clone;
  }

  @Override
  public void writeExternal(ObjectOutput out) throws IOException {
    super.writeExternal(out);
    out.writeUTF(field);
    out.writeUTF(operator.name());
    out.writeObject(reader instanceof AccessorKeySupplier known ? known.getAccessorKey() : reader);
    out.writeObject(constant);
    out.writeObject(variable);
  }

  @Override
  public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
    super.readExternal(in);
    field = in.readUTF();
    operator = ConstraintTypeOperator.valueOf(in.readUTF());
    ((DroolsObjectInputStream) in).readExtractor(this::setReadAccessor);
    constant = (FieldValue) in.readObject();
    variable = (Declaration) in.readObject();
  }

  /** Whether rules may share a node for it: the fields and the variables have the same names. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PlainCondition condition
        && operator == condition.operator
        && field.equals(condition.field)
        && reader.equals(condition.reader)
        && Objects.equals(constant, condition.constant)
        && same(variable, condition.variable);
  }

  /** Whether variables of two rules stand for the same. */
  static boolean same(@Nullable Declaration one, @Nullable Declaration other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.getIdentifier().equals(other.getIdentifier())
        && one.getExtractor().equals(other.getExtractor());
  }

  @Override
  public int hashCode() {
    return Objects.hash(field, operator.getOperator(), constant);
  }

  @Override
  public String toString() {
    return field
        + " "
        + operator.getOperator()
        + " "
        + (variable == null ? constant : variable.getIdentifier());
  }

  /** What one side of the comparison is, while the other side is gone through. */
  static final class Known extends KnownSide {

    private static final long serialVersionUID = 1;

    private final transient PlainCondition condition;
    private transient @Nullable Object variable;
    private transient @Nullable Object field;

    private Known(PlainCondition condition) {
      this.condition = condition;
    }

    @Override
    public void updateFromTuple(ValueResolver resolver, BaseTuple match) {
      values(resolver);
      this.variable = condition.value(resolver, match);
    }

    @Override
    public void updateFromFactHandle(ValueResolver resolver, FactHandle handle) {
      values(resolver);
      this.field = condition.reader.getValue(resolver, handle.getObject());
    }

    @Override
    public void resetTuple() {
      variable = null;
    }

    @Override
    public void resetFactHandle() {
      values(null);
      field = null;
    }
  }
}
