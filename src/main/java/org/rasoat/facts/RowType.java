package org.rasoat.facts;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of row that a pack declares.
 *
 * @param name the declared type's name
 * @param java its class
 * @param labels what people call its sheet, the first in Vietnamese; empty for a type that is only
 *     read from a reference table
 * @param required whether a dossier without such a sheet is incomplete
 * @param vertical whether headings stand in a column and records to the right of it
 * @param remarks headings of columns of a vertical table that hold no records
 * @param inForce the fields of the validity period, or null
 * @param fields its fields, in the order of declaration
 */
public record RowType(
    String name,
    Class<? extends Row> java,
    List<String> labels,
    boolean required,
    boolean vertical,
    List<String> remarks,
    @Nullable InForce inForce,
    List<Field> fields) {

  public RowType {
    labels = List.copyOf(labels);
    remarks = List.copyOf(remarks);
    fields = List.copyOf(fields);
  }

  /** The class says all: there is one type for it. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RowType type && java.equals(type.java);
  }

  @Override
  public int hashCode() {
    return java.hashCode();
  }

  /** The fields whose values together stand in one row only; empty if nothing says so. */
  List<String> unique() {
    Unique unique = java.getAnnotation(Unique.class);
    return unique == null ? List.of() : List.of(unique.value());
  }

  /** The fields of which every row fills exactly one; empty if nothing says so. */
  public List<String> oneOf() {
    OneOf oneOf = java.getAnnotation(OneOf.class);
    return oneOf == null ? List.of() : List.of(oneOf.value());
  }

  /** How the type tells people apart, or null if its rows are none. */
  @Nullable Persons persons() {
    return java.getAnnotation(Persons.class);
  }

  /** When the rows take place, or null if they do not. */
  public @Nullable Timeline timeline() {
    return java.getAnnotation(Timeline.class);
  }

  /** The period that each row gives, or null if it gives none. */
  public @Nullable Window window() {
    return java.getAnnotation(Window.class);
  }

  /** What the pack says of a field besides its column, or null. */
  public <A extends Annotation> @Nullable A said(Field field, Class<A> kind) {
    for (Class<?> type = java; type != null && type != Row.class; type = type.getSuperclass()) {
      for (java.lang.reflect.Field member : type.getDeclaredFields()) {
        if (member.getName().equals(field.name())) {
          return member.getAnnotation(kind);
        }
      }
    }
    return null;
  }

  /** The fields of which the pack says so. */
  public List<Field> fieldsWith(Class<? extends Annotation> kind) {
    return fields.stream().filter(field -> said(field, kind) != null).toList();
  }

  /** The field of that name. */
  public Optional<Field> field(String fieldName) {
    return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
  }

  /** What a person calls this type: its first label, else its name. */
  public String label() {
    return labels.isEmpty() ? name : labels.get(0);
  }
}
