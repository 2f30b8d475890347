package org.rasoat.rules;

import java.net.URL;
import org.jspecify.annotations.Nullable;

/**
 * The classes of the program, for rules. The engine asks for a class by the name of every variable
 * and field that it comes across, in every package that rules import, and to find out that there is
 * none takes a look into each of a hundred jars. Names that no class has are turned down at once:
 * those without a package, and those that do not begin with a capital.
 */
final class ProgramClasses extends ClassLoader {

  static {
    registerAsParallelCapable();
  }

  ProgramClasses() {
    super(ProgramClasses.class.getClassLoader());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!possible(name)) {
      throw new ClassNotFoundException(name);
    }
    return super.loadClass(name, resolve);
  }

  private static boolean possible(String name) {
    int start = Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1;
    return name.indexOf('.') > 0
        && start < name.length()
        && !Character.isLowerCase(name.charAt(start))
        && !Character.isUpperCase(name.charAt(0));
  }

  @Override
  public @Nullable URL getResource(String name) {
    return name.indexOf('/') < 0 && name.endsWith(".class") ? null : super.getResource(name);
  }
}
