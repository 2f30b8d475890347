package org.rasoat.rules;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kie.api.definition.KiePackage;

/**
 * The classes that bases of the same rules share, so that they are loaded once: those of their
 * 'then' and of their functions, unless these are where the types are. Drools would load them for
 * each base.
 */
final class RuleClasses extends ClassLoader {

  static {
    registerAsParallelCapable();
  }

  private final Map<String, byte[]> code = new ConcurrentHashMap<>();

  /**
   * Nothing so far.
   *
   * @param types what the rules are about
   */
  RuleClasses(DeclaredTypes types) {
    super(types.loader());
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
                          // Those that the types have come without their code.
                          if (bytes != null) {
                            code.putIfAbsent(file, bytes);
                          }
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
}
