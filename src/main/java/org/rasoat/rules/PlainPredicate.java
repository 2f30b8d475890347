package org.rasoat.rules;

import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.List;
import java.util.Optional;
import org.drools.base.base.ObjectType;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.reteoo.PropertySpecificUtil;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.MutableTypeConstraint;
import org.drools.base.rule.Pattern;
import org.drools.util.bitmask.BitMask;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.FactHandle;

/**
 * A condition that is more than the comparison of a field with one other thing, but no more than a
 * {@link PlainExpression}.
 *
 * <p>Public because Java has to make it when it reads compiled rules.
 */
@SuppressWarnings("unchecked") // cloneIfInUse as Drools declares it, and what is read
public final class PlainPredicate extends MutableTypeConstraint<PlainPredicate.Known> {

  private static final long serialVersionUID = 1;

  private String text = "";
  private String part = "";
  private PlainExpression condition;
  private Declaration[] variables;
  private Declaration[] required;
  private @Nullable List<String> fields;

  /** For Java alone, which then reads what it is about. */
  @SuppressWarnings("NullAway.Init")
  public PlainPredicate() {}

  /**
   * A condition.
   *
   * @param text as the rule writes it
   * @param part the package of the rule, whose functions it calls
   * @param variables what it refers to by position
   * @param required those of them that Drools knows of
   * @param fields the fields of the fact that it looks at; null if it may look at all
   */
  PlainPredicate(
      String text,
      String part,
      PlainExpression condition,
      List<Declaration> variables,
      List<Declaration> required,
      @Nullable List<String> fields) {
    this(
        text,
        part,
        condition,
        variables.toArray(Declaration[]::new),
        required.toArray(Declaration[]::new),
        fields);
  }

  private PlainPredicate(
      String text,
      String part,
      PlainExpression condition,
      Declaration[] variables,
      Declaration[] required,
      @Nullable List<String> fields) {
    this.text = text;
    this.part = part;
    this.condition = condition;
    this.variables = variables;
    this.required = required;
    this.fields = fields;
  }

  @Override
  public boolean isAllowed(FactHandle handle, ValueResolver values) {
    return condition.holds(values, variables, handle.getObject(), null);
  }

  @Override
  public boolean isAllowedCachedLeft(Known known, FactHandle handle) {
    return condition.holds(known.values(), variables, handle.getObject(), known.match);
  }

  @Override
  public boolean isAllowedCachedRight(BaseTuple match, Known known) {
    return condition.holds(known.values(), variables, known.fact, match);
  }

  @Override
  public @Nullable Known createContext() {
    return required.length == 0 ? null : new Known();
  }

  @Override
  public boolean isTemporal() {
    return false;
  }

  @Override
  public Declaration[] getRequiredDeclarations() {
    return required;
  }

  @Override
  public void replaceDeclaration(Declaration old, Declaration resolved) {
    replace(variables, old, resolved);
    replace(required, old, resolved);
  }

  /** Puts a variable in the place of the one that stood for it while the rule was built. */
  static void replace(Declaration[] all, Declaration old, Declaration resolved) {
    for (int i = 0; i < all.length; i++) {
      if (all[i].equals(old)) {
        all[i] = resolved;
      }
    }
  }

  @Override
  public BitMask getListenedPropertyMask(
      Optional<Pattern> pattern, ObjectType type, List<String> properties) {
    if (fields == null || !properties.containsAll(fields)) {
      return PropertySpecificUtil.allSetBitMask();
    }
    BitMask mask = PropertySpecificUtil.getEmptyPropertyReactiveMask(properties.size());
    for (String field : fields) {
      mask = PropertySpecificUtil.setPropertyOnMask(mask, properties.indexOf(field));
    }
    return mask;
  }

  @Override
  public PlainPredicate clone() {
    PlainPredicate clone =
        new PlainPredicate(text, part, condition, variables.clone(), required.clone(), fields);
    clone.setType(getType());
    return clone;
  }

  @Override
  public void writeExternal(ObjectOutput out) throws IOException {
    super.writeExternal(out);
    out.writeUTF(text);
    out.writeUTF(part);
    out.writeObject(condition);
    out.writeObject(variables);
    out.writeObject(required);
    out.writeObject(fields);
  }

  @Override
  public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
    super.readExternal(in);
    text = in.readUTF();
    part = in.readUTF();
    condition = (PlainExpression) in.readObject();
    variables = (Declaration[]) in.readObject();
    required = (Declaration[]) in.readObject();
    fields = (List<String>) in.readObject();
  }

  /** Whether rules may share a node for it: it says the same, of the same. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PlainPredicate predicate
        && text.equals(predicate.text)
        && part.equals(predicate.part)
        && variables.length == predicate.variables.length
        && same(predicate);
  }

  private boolean same(PlainPredicate other) {
    for (int i = 0; i < variables.length; i++) {
      if (!PlainCondition.same(variables[i], other.variables[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }

  /** What has been matched before, or the fact, while the other is gone through. */
  static final class Known extends KnownSide {

    private static final long serialVersionUID = 1;

    private transient @Nullable BaseTuple match;
    private transient @Nullable Object fact;

    @Override
    public void updateFromTuple(ValueResolver resolver, BaseTuple tuple) {
      values(resolver);
      match = tuple;
    }

    @Override
    public void updateFromFactHandle(ValueResolver resolver, FactHandle handle) {
      values(resolver);
      fact = handle.getObject();
    }

    @Override
    public void resetTuple() {
      match = null;
    }

    @Override
    public void resetFactHandle() {
      values(null);
      fact = null;
    }
  }
}
