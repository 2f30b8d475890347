package org.rasoat.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.FunctionImportDescr;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.wiring.api.classloader.ProjectClassLoader;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.type.FactType;

/**
 * The classes that a pack declares, apart from the base that they were built in: rules are compiled
 * on top of them, now or in a later run.
 */
final class DeclaredTypes {

  private static final String ENDING = ".class";

  private final Map<String, byte[]> code;
  private final ProjectClassLoader loader;

  /**
   * Classes that were built before.
   *
   * @param code the bytes of each class by its name, in the order of the declarations
   */
  DeclaredTypes(Map<String, byte[]> code) {
    this(code, Map.of());
  }

  /**
   * Classes that were built before, and functions that were compiled on top of them.
   *
   * @param code the bytes of each class by its name, in the order of the declarations
   * @param functions the bytes of the classes of functions, by their files
   */
  DeclaredTypes(Map<String, byte[]> code, Map<String, byte[]> functions) {
    this.code = new LinkedHashMap<>(code);
    Map<String, byte[]> store = new LinkedHashMap<>(functions);
    code.forEach((name, bytes) -> store.put(file(name), bytes));
    this.loader = ProjectClassLoader.createProjectClassLoader(new ProgramClasses(), store);
  }

  /**
   * The same classes once more, without any function but these.
   *
   * @param functions the bytes of the classes of functions, by their files
   */
  DeclaredTypes with(Map<String, byte[]> functions) {
    return new DeclaredTypes(code, functions);
  }

  /**
   * The bytes of the classes of functions that were compiled on top of these, by their files.
   *
   * @param names the classes of functions, of which those inside of them are taken too
   */
  Map<String, byte[]> functions(Set<String> names) {
    return Map.copyOf(belonging(names, loader.getStore()));
  }

  /**
   * The files of some classes, and of those inside of them.
   *
   * @param files all files with their content; null for none
   */
  static <T> Map<String, T> belonging(Set<String> classes, @Nullable Map<String, T> files) {
    Map<String, T> found = new LinkedHashMap<>();
    if (files != null) {
      files.forEach(
          (file, content) -> {
            int inside = file.indexOf('$');
            String name =
                file.substring(
                    0, inside < 0 ? Math.max(0, file.length() - ENDING.length()) : inside);
            if (classes.contains(name.replace('/', '.'))) {
              found.put(file, content);
            }
          });
    }
    return found;
  }

  /** The classes of a base of declarations, enums included. */
  static DeclaredTypes of(KieBase base) {
    Map<String, byte[]> store =
        ((ProjectClassLoader) ((InternalKnowledgeBase) base).getRootClassLoader()).getStore();
    Map<String, byte[]> code = new LinkedHashMap<>();
    for (KiePackage part : base.getKiePackages()) {
      for (FactType type : part.getFactTypes()) {
        String name = type.getFactClass().getName();
        byte[] bytes = store == null ? null : store.get(file(name));
        if (bytes == null) {
          throw new IllegalStateException("no code of the declared type " + name);
        }
        code.put(name, bytes);
      }
    }
    return new DeclaredTypes(code);
  }

  private static String file(String name) {
    return name.replace('.', '/') + ENDING;
  }

  /** The bytes of each class by its name. */
  Map<String, byte[]> code() {
    return code;
  }

  /**
   * Knows the classes, and takes up the functions of the rules that are compiled on top of them.
   */
  ClassLoader loader() {
    return loader;
  }

  /**
   * How to call a function that an earlier compilation on top of these classes has made, which is
   * most of the time that compiling one rule takes; nothing if none has.
   */
  Optional<FunctionImportDescr> function(FunctionDescr function) {
    String type = classOf(function);
    try {
      loader.loadClass(type);
      FunctionImportDescr known = new FunctionImportDescr();
      known.setTarget(type + "." + function.getName());
      return Optional.of(known);
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  /** The class that is made of a function. */
  static String classOf(FunctionDescr function) {
    String name = function.getName();
    return function.getNamespace()
        + "."
        + Character.toUpperCase(name.charAt(0))
        + name.substring(1);
  }

  /** The classes, in the order of the declarations. */
  List<Class<?>> classes() {
    return code.keySet().stream().<Class<?>>map(this::declared).toList();
  }

  private Class<?> declared(String name) {
    try {
      return loader.loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
