package org.rasoat.rules;

import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.List;
import org.drools.base.base.ValueResolver;
import org.drools.base.base.ValueType;
import org.drools.base.base.extractors.BaseObjectClassFieldReader;
import org.drools.base.rule.Declaration;
import org.jspecify.annotations.Nullable;

/**
 * Reads for the rules what is said of a fact, if it is more than a field, but no more than a {@link
 * PlainExpression}.
 *
 * <p>Public because Java has to make it when it reads compiled rules.
 */
public final class PlainReader extends BaseObjectClassFieldReader {

  private static final long serialVersionUID = 1;

  /** What Drools gives to all that is not a field. */
  private static final int NO_FIELD = -1;

  private String text = "";
  private String type = "";
  private PlainExpression expression;
  private Declaration[] fields;

  /** For Java alone, which then reads what it is about. */
  @SuppressWarnings("NullAway.Init")
  public PlainReader() {}

  /**
   * A reader.
   *
   * @param text as the rule writes it
   * @param type the name of the class of the facts
   * @param fields what the expression refers to by position
   */
  PlainReader(
      String text, String type, PlainExpressionReader.Typed read, List<Declaration> fields) {
    super(NO_FIELD, read.type(), ValueType.determineValueType(read.type()));
    this.text = text;
    this.type = type;
    this.expression = read.expression();
    this.fields = fields.toArray(Declaration[]::new);
  }

  @Override
  public @Nullable Object getValue(ValueResolver values, Object fact) {
    return expression.value(values, fields, fact, null);
  }

  @Override
  public void writeExternal(ObjectOutput out) throws IOException {
    super.writeExternal(out);
    out.writeUTF(text);
    out.writeUTF(type);
    out.writeObject(expression);
    out.writeObject(fields);
  }

  @Override
  public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
    super.readExternal(in);
    text = in.readUTF();
    type = in.readUTF();
    expression = (PlainExpression) in.readObject();
    fields = (Declaration[]) in.readObject();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PlainReader reader
        && text.equals(reader.text)
        && type.equals(reader.type)
        && expression.equals(reader.expression);
  }

  @Override
  public int hashCode() {
    return 31 * type.hashCode() + text.hashCode();
  }
}
