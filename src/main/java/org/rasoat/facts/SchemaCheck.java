package org.rasoat.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rasoat.facts.Schema.Problem;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.rasoat.language.Spelling;

/** Looks for mistakes in declared types before anything is read with them. */
final class SchemaCheck {

  private final Schema schema;
  private final List<Problem> problems = new ArrayList<>();

  SchemaCheck(Schema schema) {
    this.schema = schema;
  }

  /** What is wrong, type by type. */
  List<Problem> problems() {
    schema.types().forEach(this::check);
    return List.copyOf(problems);
  }

  private void check(RowType type) {
    boolean keyed = type.fields().stream().anyMatch(Field::key);
    if (!keyed && !type.labels().isEmpty()) {
      problems.add(new Problem(type.name(), null, say("no-key", type.name())));
    }
    checkHeadings(type);
    checkNames(type);
    checkPictures(type);
    for (Field field : type.fields()) {
      checkType(type, field);
      checkSelects(type, field);
      if (field.reportDate()) {
        checkDay(type, field);
      }
    }
    InForce inForce = type.inForce();
    if (inForce != null) {
      checkPeriod(type, inForce.from());
      checkPeriod(type, inForce.to());
    }
  }

  private void checkNames(RowType type) {
    List<String> names = new ArrayList<>(type.unique());
    names.addAll(type.oneOf());
    Persons persons = type.persons();
    if (persons != null) {
      names.add(persons.name());
      names.addAll(List.of(persons.born()));
      names.addAll(List.of(persons.within()));
    }
    new PictureNames(type).all().forEach(names::add);
    names.stream().distinct().forEach(name -> checkName(type, name));
  }

  /** The names of types, and of their fields, that pictures of this type are drawn with. */
  private void checkPictures(RowType type) {
    for (String reference : new PictureNames(type).references()) {
      int dot = reference.indexOf('.');
      String target = dot < 0 ? reference : reference.substring(0, dot);
      Optional<RowType> known = schema.type(target);
      if (known.isEmpty()) {
        List<String> names = schema.types().stream().map(RowType::name).toList();
        add(type, null, unknown("picture-type", Spelling.nearest(target, names), target));
      } else if (dot >= 0) {
        String field = reference.substring(dot + 1);
        if (known.get().field(field).isEmpty()) {
          List<String> names = known.get().fields().stream().map(Field::name).toList();
          add(type, null, unknown("unknown-field", Spelling.nearest(field, names), target, field));
        }
      }
    }
  }

  private void checkName(RowType type, String name) {
    if (type.field(name).isEmpty()) {
      List<String> names = type.fields().stream().map(Field::name).toList();
      Optional<String> near = Spelling.nearest(name, names);
      add(type, null, unknown("unknown-field", near, type.name(), name));
    }
  }

  private void checkHeadings(RowType type) {
    Map<String, Field> claimed = new HashMap<>();
    for (Field field : type.fields()) {
      if (field.headings().isEmpty()) {
        add(type, field, say("no-heading", field.name()));
      }
      for (String heading : field.headings()) {
        Field first = claimed.putIfAbsent(Spelling.key(heading), field);
        if (first != null && !first.equals(field)) {
          add(type, field, say("heading-twice", heading, first.name(), field.name()));
        }
      }
    }
  }

  private void checkType(RowType type, Field field) {
    Class<?> java = field.type();
    if (java.isEnum()) {
      Labels.of(java)
          .clashes()
          .forEach(
              clash ->
                  add(
                      type,
                      field,
                      say(
                          "label-twice",
                          clash.label(),
                          java.getSimpleName(),
                          clash.first(),
                          clash.second())));
    } else if (CellReaders.of(java, NameBook.EMPTY).isEmpty()) {
      String name = java.getSimpleName();
      String usable = String.join(", ", CellReaders.types());
      Optional<String> near = Spelling.nearest(name, CellReaders.types());
      add(
          type,
          field,
          near.isPresent()
              ? say("type.near", field.name(), name, usable, near.get())
              : say("type", field.name(), name, usable));
    }
  }

  private void checkSelects(RowType type, Field field) {
    String selected = field.selects();
    if (selected == null) {
      return;
    }
    Optional<RowType> target = schema.type(selected);
    if (target.isEmpty()) {
      List<String> names = schema.types().stream().map(RowType::name).toList();
      add(type, field, unknown("unknown-type", Spelling.nearest(selected, names), selected));
    } else if (target.get().inForce() == null) {
      add(type, field, say("not-in-force", selected));
    }
  }

  private void checkPeriod(RowType type, String name) {
    Optional<Field> field = type.field(name);
    if (field.isPresent()) {
      checkDay(type, field.get());
      return;
    }
    checkName(type, name);
  }

  private void checkDay(RowType type, Field field) {
    if (field.type() != LocalDate.class) {
      add(type, field, say("day-field", field.name()));
    }
  }

  private void add(RowType type, @Nullable Field field, Bilingual message) {
    problems.add(new Problem(type.name(), field == null ? null : field.name(), message));
  }

  private static Bilingual unknown(String key, Optional<String> near, String... said) {
    List<Object> values = new ArrayList<>(List.of((Object[]) said));
    near.ifPresent(values::add);
    return say(near.isPresent() ? key + ".near" : key, values.toArray());
  }

  private static Bilingual say(String key, Object... values) {
    return Sentences.say("facts.schema." + key, values);
  }
}
