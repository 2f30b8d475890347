package org.rasoat.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Groups objects by their classes: of a million, those of one type are found at once. */
public final class ByClass {

  private ByClass() {}

  /**
   * Groups objects.
   *
   * @return the objects of each class in the order in which they came, and the classes in that of
   *     their first objects; the map and its lists may be changed
   */
  public static <T> Map<Class<?>, List<T>> of(Collection<? extends T> all) {
    Map<Class<?>, List<T>> groups = new LinkedHashMap<>();
    Class<?> last = null;
    List<T> group = List.of();
    for (T one : all) {
      // The rows of a table follow each other.
      if (one.getClass() != last) {
        last = one.getClass();
        group = groups.computeIfAbsent(last, unused -> new ArrayList<>());
      }
      group.add(one);
    }
    return groups;
  }
}
