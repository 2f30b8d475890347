package org.rasoat.rules;

import java.net.URL;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The classes of the program, for rules. The engine asks for a class by the name of every variable
 * and field that it comes across, in every package that rules import, and to find out that there is
 * none takes a look into each of a hundred jars. Names that no class has are turned down at once:
 * those without a package, those that do not begin with a capital, and those that were looked for
 * before.
 */
final class ProgramClasses extends ClassLoader {

  static {
    registerAsParallelCapable();
  }

  private final Set<String> missing = ConcurrentHashMap.newKeySet();

  ProgramClasses() {
    super(ProgramClasses.class.getClassLoader());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!possible(name) || missing.contains(name)) {
      throw new ClassNotFoundException(name);
    }
    try {
      return super.loadClass(name, resolve);
    } catch (ClassNotFoundException e) {
      missing.add(name);
      throw e;
    }
  }

  private static boolean possible(String name) {
    int simple = name.lastIndexOf('.') + 1;
    return simple > 1
        && capital(name, simple)
        && capital(name, Math.max(simple, name.lastIndexOf('$') + 1))
        && !Character.isUpperCase(name.charAt(0));
  }

  private static boolean capital(String name, int at) {
    return at < name.length() && !Character.isLowerCase(name.charAt(at));
  }

  @Override
  public @Nullable URL getResource(String name) {
    return name.indexOf('/') < 0 && name.endsWith(".class") ? null : super.getResource(name);
  }
}
