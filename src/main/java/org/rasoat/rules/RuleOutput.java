package org.rasoat.rules;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.util.HashMap;
import java.util.Map;
import org.drools.base.base.AccessorKey;
import org.drools.base.common.DroolsObjectOutputStream;
import org.drools.base.rule.accessor.FieldValue;

/**
 * Writes compiled rules. Of what never changes (texts, the names of fields, constants, plain
 * expressions, arrays with nothing in them) only one of those that are equal is written, and so
 * only one is read, at the start of each run.
 */
final class RuleOutput extends DroolsObjectOutputStream {

  private final Map<Object, Object> constants = new HashMap<>();
  private final Map<Class<?>, Object> emptyArrays = new HashMap<>();

  RuleOutput(OutputStream out) throws IOException {
    super(out);
    enableReplaceObject(true);
  }

  @Override
  protected Object replaceObject(Object written) {
    if (written instanceof String
        || written instanceof AccessorKey
        || written instanceof FieldValue
        || written instanceof PlainExpression) {
      return constants.computeIfAbsent(written, first -> first);
    }
    if (written.getClass().isArray() && Array.getLength(written) == 0) {
      return emptyArrays.computeIfAbsent(written.getClass(), type -> written);
    }
    return written;
  }
}
