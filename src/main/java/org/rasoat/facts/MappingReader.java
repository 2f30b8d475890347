package org.rasoat.facts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.rasoat.language.Spelling;
import org.rasoat.workbook.Address;
import org.rasoat.workbook.Cell;
import org.rasoat.workbook.Worksheet;

/** Reads a mapping from a table of texts: a heading in each line, under columns with names. */
final class MappingReader {

  private static final int LARGEST = Address.MAX_ROW;

  private final Worksheet table;
  private final List<RowType> types;
  private final Map<MappingColumn, Integer> columns = new EnumMap<>(MappingColumn.class);

  MappingReader(Worksheet table, Schema schema) {
    this.table = table;
    types = schema.types().stream().filter(type -> !type.labels().isEmpty()).toList();
  }

  /** The lines, in their order. */
  List<MappingLine> read() throws MappingException {
    List<Integer> rows = table.rows();
    if (!rows.isEmpty()) {
      table.row(rows.get(0)).forEach(this::learn);
    }
    for (MappingColumn column : List.of(MappingColumn.SHEET, MappingColumn.TYPE)) {
      if (!columns.containsKey(column)) {
        throw new MappingException(
            Sentences.say("facts.mapping.column", table.file(), column.shown()));
      }
    }
    List<MappingLine> lines = new ArrayList<>();
    for (int row : rows.subList(1, rows.size())) {
      lines.add(line(row));
    }
    return lines;
  }

  private void learn(Cell heading) {
    for (MappingColumn column : MappingColumn.values()) {
      if (column.named(heading.text())) {
        columns.putIfAbsent(column, heading.at().column());
      }
    }
  }

  private MappingLine line(int row) throws MappingException {
    String sheet = text(row, MappingColumn.SHEET);
    String named = text(row, MappingColumn.TYPE);
    if (sheet.isEmpty() || named.isEmpty()) {
      throw wrong(row, "facts.mapping.blank");
    }
    @Nullable RowType type = Words.IGNORE.has(named) ? null : type(row, named);
    String heading = text(row, MappingColumn.HEADING);
    String field = text(row, MappingColumn.FIELD);
    boolean ignored = Words.IGNORE.has(field);
    boolean silent = ignored || field.isEmpty() || type == null;
    return new MappingLine(
        /* number= */ row,
        MappingLine.key(text(row, MappingColumn.FILE)),
        sheet,
        Math.max(1, number(row, MappingColumn.TABLE)),
        type,
        /* row= */ number(row, MappingColumn.ROW),
        cell(row),
        heading,
        silent || type == null ? null : field(row, type, field),
        ignored);
  }

  private RowType type(int row, String named) throws MappingException {
    String key = MappingLine.key(named);
    Optional<RowType> type =
        types.stream()
            .filter(t -> t.name().equals(named))
            .findFirst()
            .or(() -> types.stream().filter(t -> labelled(t, key)).findFirst());
    return type.orElseThrow(
        () -> unknown(row, "type", named, types.stream().map(RowType::label).toList()));
  }

  private static boolean labelled(RowType type, String key) {
    return type.labels().stream().anyMatch(label -> MappingLine.key(label).equals(key));
  }

  private Field field(int row, RowType type, String named) throws MappingException {
    String key = MappingLine.key(named);
    Optional<Field> field =
        type.field(named).or(() -> type.fields().stream().filter(f -> headed(f, key)).findFirst());
    return field.orElseThrow(
        () -> unknown(row, "field", named, type.fields().stream().map(Field::heading).toList()));
  }

  private static boolean headed(Field field, String key) {
    return field.headings().stream().anyMatch(heading -> MappingLine.key(heading).equals(key));
  }

  private MappingException unknown(int row, String what, String named, List<String> known) {
    String key = "facts.mapping." + what;
    return Spelling.nearest(named, known)
        .map(near -> wrong(row, key + ".near", named, near))
        .orElseGet(() -> wrong(row, key, named, known));
  }

  private int number(int row, MappingColumn column) throws MappingException {
    String text = text(row, column);
    if (text.isEmpty()) {
      return 0;
    }
    boolean digits = text.length() < 8 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || Integer.parseInt(text) > LARGEST) {
      throw wrong(row, "facts.mapping.number", column.shown(), text);
    }
    return Integer.parseInt(text);
  }

  private @Nullable Address cell(int row) throws MappingException {
    String text = text(row, MappingColumn.CELL);
    try {
      return text.isEmpty() ? null : Address.parse(text);
    } catch (IllegalArgumentException none) {
      throw wrong(row, "facts.mapping.cell", text);
    }
  }

  /** The text of a line; a sign of a formula has an apostrophe before it. */
  private String text(int row, MappingColumn column) {
    Integer at = columns.get(column);
    String text = at == null ? "" : CellText.of(table.cell(row, at));
    return text.replaceFirst("^'(?=[=+\\-@])", "");
  }

  private MappingException wrong(int row, String key, Object... values) {
    Bilingual what = Sentences.say(key, values);
    return new MappingException(Sentences.say("facts.mapping.line", table.file(), row, what));
  }
}
