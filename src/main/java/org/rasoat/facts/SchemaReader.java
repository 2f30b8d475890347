package org.rasoat.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads declared types by reflection. */
final class SchemaReader {

  private SchemaReader() {}

  static List<RowType> read(Collection<Class<?>> declared) {
    return declared.stream()
        .filter(type -> Row.class.isAssignableFrom(type))
        .map(type -> type(type.asSubclass(Row.class)))
        .filter(type -> !type.fields().isEmpty())
        .sorted(Comparator.comparing(RowType::name))
        .toList();
  }

  private static RowType type(Class<? extends Row> java) {
    @Nullable Sheet sheet = java.getAnnotation(Sheet.class);
    return new RowType(
        java.getSimpleName(),
        java,
        sheet == null ? List.of() : List.of(sheet.value()),
        sheet != null && sheet.required(),
        sheet != null && sheet.vertical(),
        sheet == null ? List.of() : List.of(sheet.remarks()),
        java.getAnnotation(InForce.class),
        fields(java));
  }

  /** The fields of a type and of the declared types that it extends, theirs first. */
  private static List<Field> fields(Class<?> java) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (Class<?> type : lineage(java)) {
      for (java.lang.reflect.Field member : type.getDeclaredFields()) {
        if (read(member)) {
          fields.put(member.getName(), field(member));
        }
      }
    }
    return List.copyOf(fields.values());
  }

  private static List<Class<?>> lineage(Class<?> java) {
    List<Class<?>> lineage = new ArrayList<>();
    for (Class<?> type = java; type != null && type != Row.class; type = type.getSuperclass()) {
      lineage.add(0, type);
    }
    return lineage;
  }

  private static boolean read(java.lang.reflect.Field member) {
    return member.isAnnotationPresent(Column.class)
        || member.isAnnotationPresent(ReportDate.class)
        || member.isAnnotationPresent(Selects.class);
  }

  private static Field field(java.lang.reflect.Field member) {
    @Nullable Column column = member.getAnnotation(Column.class);
    @Nullable Selects selects = member.getAnnotation(Selects.class);
    return new Field(
        member.getName(),
        member.getType(),
        column == null ? List.of() : headings(column),
        column != null && column.required(),
        column != null && column.key(),
        column != null && column.section(),
        member.isAnnotationPresent(ReportDate.class),
        selects == null ? null : selects.value());
  }

  private static List<String> headings(Column column) {
    return Arrays.stream(column.value()).map(CellText::clean).filter(t -> !t.isEmpty()).toList();
  }
}
