package org.rasoat.facts;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field of a declared type that is read from a column.
 *
 * @param name the field's name
 * @param type the class of its values
 * @param headings the headings under which its column is found, the first for messages
 * @param required whether sheets must have the column, and rows a value
 * @param key whether it is part of the row's business key
 * @param section whether a section row may give the value
 * @param reportDate whether it holds the day as of which the dossier is checked
 * @param selects the name of the reference type whose row in force it names, or null
 */
public record Field(
    String name,
    Class<?> type,
    List<String> headings,
    boolean required,
    boolean key,
    boolean section,
    boolean reportDate,
    @Nullable String selects) {

  public Field {
    headings = List.copyOf(headings);
  }

  /** As Java has it for records, which finds out how only when it is first asked. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Field field
        && name.equals(field.name)
        && type.equals(field.type)
        && headings.equals(field.headings)
        && required == field.required
        && key == field.key
        && section == field.section
        && reportDate == field.reportDate
        && Objects.equals(selects, field.selects);
  }

  /** Of the name alone: fields are looked up for every cell. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** The heading to use in messages. */
  public String heading() {
    return headings.get(0);
  }
}
