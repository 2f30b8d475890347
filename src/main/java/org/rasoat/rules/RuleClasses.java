package org.rasoat.rules;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.base.base.AccessorKey;
import org.drools.base.rule.accessor.ReadAccessor;
import org.drools.core.base.ClassFieldAccessorCache;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.mvel.MVELKnowledgePackageImpl;
import org.drools.mvel.accessors.ClassFieldAccessorStore;
import org.kie.api.definition.KiePackage;

/**
 * What bases of the same rules share, so that it is loaded and made once: the classes of their
 * 'then' and of their functions, and what reads the fields of facts. Drools would do all of it for
 * each base.
 */
final class RuleClasses extends ClassLoader {

  static {
    registerAsParallelCapable();
  }

  private final List<Class<?>> types;
  private final Map<String, byte[]> code = new ConcurrentHashMap<>();
  private final ClassFieldAccessorCache readers;

  /**
   * Nothing so far.
   *
   * @param types what the rules are about
   */
  RuleClasses(DeclaredTypes types) {
    super(types.loader());
    this.types = types.classes();
    this.readers = new ClassFieldAccessorCache(types.loader());
  }

  /**
   * Takes the code of classes out of rules, whose bases will find it here.
   *
   * @param rules what has not yet been added to a base
   */
  void take(Collection<KiePackage> rules) {
    rules.stream()
        .flatMap(part -> Compiler.java(part).stream())
        .forEach(
            java ->
                java.getStore()
                    .replaceAll(
                        (file, bytes) -> {
                          code.putIfAbsent(file, bytes);
                          // That there is such a class has to remain.
                          return null;
                        }));
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = code.get(name.replace('.', '/') + ".class");
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  /**
   * Gives a base what reads the fields that its rules look at.
   *
   * @param rules what will be added to it
   */
  void lend(InternalKnowledgeBase base, Collection<KiePackage> rules) {
    for (KiePackage part : rules) {
      if (part instanceof MVELKnowledgePackageImpl known) {
        types.forEach(type -> lend(base, type, known.getClassFieldAccessorStore()));
      }
    }
  }

  private void lend(InternalKnowledgeBase base, Class<?> type, ClassFieldAccessorStore wanted) {
    for (Class<?> one = type; one != null && one != Object.class; one = one.getSuperclass()) {
      for (Field field : one.getDeclaredFields()) {
        String name = field.getName();
        if (wanted.getReader(
                new AccessorKey(type.getName(), name, AccessorKey.AccessorType.FieldAccessor))
            != null) {
          base.getClassFieldAccessorCache()
              .setReadAcessor(type.getName(), name, reader(type, name));
        }
      }
    }
  }

  private synchronized ReadAccessor reader(Class<?> type, String field) {
    return readers.getReadAccessor(type.getName(), field);
  }
}
