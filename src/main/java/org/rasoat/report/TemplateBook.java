package org.rasoat.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rasoat.facts.Field;
import org.rasoat.facts.Labels;
import org.rasoat.facts.RowType;
import org.rasoat.language.Language;
import org.rasoat.rules.RuleBook;
import org.rasoat.workbook.BlankBook;
import org.rasoat.workbook.BlankBook.BlankField;
import org.rasoat.workbook.BlankBook.BlankSheet;
import org.rasoat.workbook.BlankBook.Content;
import org.rasoat.workbook.BookKind;
import org.rasoat.workbook.ResultSheet.Column;

/**
 * A workbook to be filled in, made of what a pack declares: a sheet for each of its types, but for
 * those whose values stand in the pack itself, and one that explains them. The names of sheets and
 * columns are the pack's own in every language; explanations and choices are in the language asked
 * for, and both are read back.
 */
public final class TemplateBook {

  private static final int LONGEST_NAME = 31;
  private static final String TICK = "x";

  private final RuleBook book;
  private final Words words;
  private final Set<String> names = new HashSet<>();

  private TemplateBook(RuleBook book, Language language) {
    this.book = book;
    this.words = new Words(language);
  }

  /** The template of a pack. */
  public static BookFile of(RuleBook book, Language language) {
    return new TemplateBook(book, language).file();
  }

  private BookFile file() {
    String guide = words.say("template.guide");
    names.add(guide.toLowerCase(Locale.ROOT));
    List<BlankSheet> sheets = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (RowType type : book.sheets()) {
      BlankSheet sheet = sheet(type);
      sheets.add(sheet);
      rows.add(List.of(words.say(key("template.sheet", type.required()), sheet.name())));
      type.fields().stream().filter(TemplateBook::headed).forEach(f -> rows.add(explained(f)));
    }
    BlankBook blank =
        new BlankBook(
            new BlankBook.Guide(guide, words.say("template.title"), lines(), columns(), rows),
            sheets);
    String name = words.say("template.file", book.name()) + "." + BookKind.XLSX.ending();
    return new BookFile(FileNames.plain(name), BookKind.XLSX, blank.bytes(), Optional.empty());
  }

  private static boolean headed(Field field) {
    return !field.headings().isEmpty();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(words.say("template.how", book.name()));
    lines.add(words.say("template.marks"));
    List<String> reference =
        book.schema().types().stream().flatMap(type -> book.referenceFile(type).stream()).toList();
    if (!reference.isEmpty()) {
      lines.add(words.say("template.reference", String.join(", ", reference)));
    }
    return lines;
  }

  private List<Column> columns() {
    return List.of(
        new Column(words.say("template.column.name"), 36),
        new Column(words.say("template.column.required"), 12),
        new Column(words.say("template.column.content"), 44),
        new Column(words.say("template.column.choices"), 46),
        new Column(words.say("template.column.other"), 46));
  }

  private List<String> explained(Field field) {
    return List.of(
        heading(field),
        words.say(key("template.required", field.required())),
        content(field),
        String.join("; ", choices(field)),
        String.join("; ", field.headings().subList(1, field.headings().size())));
  }

  private static String key(String key, boolean yes) {
    return key + (yes ? ".yes" : ".no");
  }

  private BlankSheet sheet(RowType type) {
    return new BlankSheet(
        name(type),
        type.label().toUpperCase(words.language().locale()),
        words.say("template.hint"),
        type.required(),
        type.vertical() ? words.say("template.value") : "",
        words.say("template.remark"),
        type.fields().stream().filter(TemplateBook::headed).map(f -> field(type, f)).toList());
  }

  /** The first label that fits on a tab. */
  private String name(RowType type) {
    String label =
        type.labels().stream()
            .filter(text -> text.length() <= LONGEST_NAME)
            .filter(text -> !text.matches(".*[\\[\\]*?/\\\\:].*"))
            .findFirst()
            .orElse(type.name());
    String base = label.length() > LONGEST_NAME - 4 ? label.substring(0, LONGEST_NAME - 4) : label;
    String name = label;
    for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = base + " (" + i + ")";
    }
    return name;
  }

  private BlankField field(RowType type, Field field) {
    List<String> note = new ArrayList<>();
    note.add(words.say(key("template.note.required", field.required())));
    note.add(content(field));
    List<String> choices = choices(field);
    if (field.type().isEnum()) {
      note.add(words.say("template.note.choices", String.join("; ", choices)));
    }
    if (type.oneOf().contains(field.name())) {
      note.add(words.say("template.note.one-of", alternatives(type)));
    }
    return new BlankField(
        heading(field),
        field.required(),
        kind(field),
        choices,
        String.join("\n", note),
        content(field));
  }

  private static List<String> alternatives(RowType type) {
    return type.oneOf().stream()
        .flatMap(name -> type.field(name).stream())
        .map(TemplateBook::heading)
        .toList();
  }

  /** The first heading; an open end is left to whoever fills the template in. */
  private static String heading(Field field) {
    String first = field.heading();
    if (first.indexOf('*') < 0) {
      return first;
    }
    boolean end = first.indexOf('*') == first.length() - 1 && !first.contains(" / ");
    return end
        ? first.substring(0, first.length() - 1).strip()
        : field.headings().stream().filter(text -> text.indexOf('*') < 0).findFirst().orElse(first);
  }

  private Content kind(Field field) {
    if (!choices(field).isEmpty()) {
      return Content.CHOICE;
    }
    return switch (field.type().getSimpleName()) {
      case "LocalDate" -> Content.DAY;
      case "Integer", "Long" -> Content.WHOLE;
      case "BigDecimal" -> Content.DECIMAL;
      default -> Content.TEXT;
    };
  }

  private List<String> choices(Field field) {
    if (field.type() == Boolean.class) {
      return List.of(TICK);
    }
    if (field.type().isEnum()) {
      return Arrays.stream(field.type().getEnumConstants())
          .map(constant -> Labels.say((Enum<?>) constant).in(words.language()))
          .toList();
    }
    return Optional.ofNullable(field.selects()).flatMap(book.schema()::type).stream()
        .flatMap(this::names)
        .toList();
  }

  /** The names of the rows of a table of the pack. */
  private Stream<String> names(RowType type) {
    return type.fields().stream()
        .filter(Field::key)
        .findFirst()
        .map(key -> book.referenceRows(type).stream().map(row -> row.place(key.name()).value()))
        .orElse(Stream.empty())
        .distinct();
  }

  /** What goes in. */
  private String content(Field field) {
    boolean listed = field.type() != Boolean.class && !choices(field).isEmpty();
    String type = listed ? "Enum" : field.type().getSimpleName();
    return words.say("template.content." + type.toLowerCase(Locale.ROOT));
  }
}
