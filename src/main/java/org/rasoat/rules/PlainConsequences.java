package org.rasoat.rules;

import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.drools.base.base.ValueResolver;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.consequence.Consequence;
import org.drools.base.rule.consequence.ConsequenceContext;
import org.drools.compiler.rule.builder.RuleBuildContext;
import org.drools.core.WorkingMemory;
import org.drools.core.reteoo.Tuple;
import org.drools.mvel.asm.ASMConsequenceStubBuilder;
import org.drools.util.StringUtils;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Builds the {@code then} of rules. Drools writes a class for each that calls the method it is
 * compiled to, loads it with each base, and writes a second one when the rule first fires; a call
 * by name needs neither.
 */
final class PlainConsequences extends ASMConsequenceStubBuilder {

  @Override
  public void build(RuleBuildContext context, String name) {
    super.build(context, name);
    if (context.getRule().getConsequence() instanceof Call) {
      leaveOut(context, name);
    }
  }

  @Override
  protected byte[] createConsequenceBytecode(RuleBuildContext context, Map<String, Object> code) {
    // Drools writes no rule down of which it has not written all.
    if (!context.getRuleDescr().getNamedConsequences().isEmpty()) {
      return super.createConsequenceBytecode(context, code);
    }
    context.getRule().setConsequence(new Call(context.getPkg().getName(), code));
    return new byte[0];
  }

  /** Takes out again the class that was to call it. */
  private static void leaveOut(RuleBuildContext context, String name) {
    String caller =
        context.getPkg().getName()
            + "."
            + context.getRuleDescr().getClassName()
            + StringUtils.ucFirst(name)
            + "ConsequenceInvoker";
    Compiler.java(context.getPkg())
        .ifPresent(
            java -> {
              // First out of the store: Drools would take all classes for old ones.
              java.getStore().remove(caller.replace('.', '/') + ".class");
              java.remove(caller);
            });
  }

  /** Calls the method that a {@code then} is compiled to. */
  static final class Call implements Consequence<ConsequenceContext>, Serializable {

    private static final long serialVersionUID = 1;

    private final String part;
    private final String type;
    private final String name;
    private final boolean[] facts;
    private final String[] globals;

    /** Found when it is first called: it belongs to the base of rules, like its class. */
    private transient volatile @Nullable Method method;

    private Call(String part, Map<String, Object> code) {
      this.part = part;
      type = part + "." + of(code, "ruleClassName", String.class);
      name = of(code, "methodName", String.class);
      globals = of(code, "globals", String[].class).clone();
      Boolean[] parts = of(code, "notPatterns", Boolean[].class);
      facts = new boolean[parts.length];
      for (int i = 0; i < facts.length; i++) {
        facts[i] = !parts[i];
      }
    }

    private static <T> T of(Map<String, Object> code, String name, Class<T> type) {
      return type.cast(Objects.requireNonNull(code.get(name), name));
    }

    @Override
    public String getName() {
      return RuleImpl.DEFAULT_CONSEQUENCE_NAME;
    }

    @Override
    public void evaluate(ConsequenceContext context, ValueResolver values) throws Exception {
      Method known = method;
      if (known == null) {
        known = find(values);
        method = known;
      }
      try {
        known.invoke(null, arguments(context, values));
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof Exception own) {
          throw own;
        }
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        throw e;
      }
    }

    /** Each variable with what it is a fact by, and then what is known to all rules. */
    private @Nullable Object[] arguments(ConsequenceContext context, ValueResolver values) {
      Declaration[] variables = context.getRequiredDeclarations();
      Tuple<?> match = (Tuple<?>) context.getTuple();
      @Nullable Object[] arguments = new Object[1 + 2 * variables.length + globals.length];
      int next = 0;
      arguments[next++] = context;
      for (int i = 0; i < variables.length; i++) {
        FactHandle fact = match.get(variables[i]);
        Object value = variables[i].getValue(values, fact.getObject());
        arguments[next++] = value;
        arguments[next++] = facts[i] ? fact : ((WorkingMemory) values).getFactHandle(value);
      }
      for (String global : globals) {
        arguments[next++] = values.getGlobal(global);
      }
      return arguments;
    }

    private Method find(ValueResolver values) throws ClassNotFoundException {
      Method found =
          Arrays.stream(Compiler.loader(values, part).loadClass(type).getDeclaredMethods())
              .filter(one -> one.getName().equals(name))
              .findFirst()
              .orElseThrow(() -> new ClassNotFoundException(type + "." + name));
      // It is public; Java would look each time whether it may be called from here.
      found.setAccessible(true);
      return found;
    }
  }
}
