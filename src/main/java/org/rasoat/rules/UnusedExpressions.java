package org.rasoat.rules;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.RuleConditionElement;
import org.drools.base.rule.accessor.Wireable;
import org.drools.mvel.MVELDialectRuntimeData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The expressions of rules that are taken out of a package. Drools leaves them in it (its {@code
 * removeRule} of them is empty) and compiles them for each base in which nothing uses them: in a
 * large pack that takes longer than all else. There is no other way to them than by the names of
 * two fields; if a later Drools has others, all is compiled as before.
 */
final class UnusedExpressions {

  private static final Logger LOG = LoggerFactory.getLogger(UnusedExpressions.class);

  private final Set<Object> unused = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Adds those of a rule. */
  void add(RuleImpl rule) {
    add(rule.getLhs());
  }

  private void add(RuleConditionElement element) {
    if (element instanceof Wireable) {
      unused.add(element);
    }
    element.getNestedElements().forEach(this::add);
  }

  /**
   * Takes them out of the package, before it is added to a base.
   *
   * @return how many were taken out
   */
  int takeOutOf(InternalKnowledgePackage rules) {
    if (rules.getDialectRuntimeRegistry().getDialectData("mvel")
        instanceof MVELDialectRuntimeData data) {
      try {
        Map<?, ?> all = (Map<?, ?>) value(data, "invokerLookups");
        int before = all.size();
        ((Collection<?>) value(data, "wireList")).removeIf(unused::contains);
        all.keySet().removeIf(unused::contains);
        return before - all.size();
      } catch (ReflectiveOperationException | RuntimeException e) {
        LOG.info("expressions of rules that are left out are compiled", e);
      }
    }
    return 0;
  }

  private static Object value(MVELDialectRuntimeData data, String name)
      throws ReflectiveOperationException {
    Field field = MVELDialectRuntimeData.class.getDeclaredField(name);
    field.setAccessible(true);
    return field.get(data);
  }
}
