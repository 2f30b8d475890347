package org.rasoat.facts;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Bilingual;

/** What kinds of rows a pack declares. */
public final class Schema {

  private final List<RowType> types;

  /** What sheets of any of the types are recognised by. */
  private final KnownTypes known;

  private Schema(List<RowType> types) {
    this.types = List.copyOf(types);
    known =
        new KnownTypes(
            types.stream()
                .filter(type -> !type.labels().isEmpty())
                .map(ColumnMatcher::new)
                .toList());
  }

  /** The declared types that are read from sheets or reference tables, by name. */
  public List<RowType> types() {
    return types;
  }

  KnownTypes known() {
    return known;
  }

  /**
   * Something that is wrong with a declared type.
   *
   * @param type the type's name
   * @param field the field's name, or null if the type as a whole is meant
   * @param message what is wrong and what to do
   */
  public record Problem(String type, @Nullable String field, Bilingual message) {}

  /** Reads the declared types by reflection. Types without any {@link Column} are passed over. */
  public static Schema of(Collection<Class<?>> declared) {
    return new Schema(SchemaReader.read(declared));
  }

  /** What is wrong with the declarations; empty if nothing is. */
  public List<Problem> problems() {
    return new SchemaCheck(this).problems();
  }

  /** The type of that name. */
  public Optional<RowType> type(String name) {
    return types.stream().filter(type -> type.name().equals(name)).findFirst();
  }

  /**
   * The type whose rows a reference file holds, by the file's name without its ending: {@code
   * level-limits} holds rows of {@code LevelLimit}.
   */
  public Optional<RowType> forReference(String fileBaseName) {
    String file = letters(fileBaseName);
    return types.stream().filter(type -> named(file, letters(type.name()))).findFirst();
  }

  private static boolean named(String file, String type) {
    boolean y = type.endsWith("y") && file.equals(type.substring(0, type.length() - 1) + "ies");
    return y || file.equals(type) || file.equals(type + "s") || file.equals(type + "es");
  }

  private static String letters(String name) {
    return name.replaceAll("[-_ ]", "").toLowerCase(Locale.ROOT);
  }
}
