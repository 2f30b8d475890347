package org.rasoat.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rasoat.language.Sentences;
import org.rasoat.workbook.Cell;
import org.rasoat.workbook.Workbook;
import org.rasoat.workbook.Worksheet;

/**
 * Waivers in a table: the first row with the headings of a rule and of a key begins it, on the
 * first sheet that has one. Columns of other headings are for people.
 */
final class TableWaivers {

  private TableWaivers() {}

  static List<WaiverEntry> read(Workbook workbook, List<WaiverFile.Problem> problems) {
    for (Worksheet sheet : workbook.sheets()) {
      for (int row : sheet.rows()) {
        Map<WaiverField, Integer> columns = columns(sheet, row);
        if (columns.containsKey(WaiverField.RULE) && columns.containsKey(WaiverField.KEY)) {
          return read(sheet, row, columns, problems);
        }
      }
    }
    problems.add(
        new WaiverFile.Problem(
            0,
            Sentences.say(
                "findings.no-headings", WaiverField.RULE.label(), WaiverField.KEY.label())));
    return List.of();
  }

  private static Map<WaiverField, Integer> columns(Worksheet sheet, int row) {
    Map<WaiverField, Integer> columns = new EnumMap<>(WaiverField.class);
    for (Cell cell : sheet.row(row)) {
      WaiverField.named(cell.text())
          .ifPresent(field -> columns.putIfAbsent(field, cell.at().column()));
    }
    return columns;
  }

  private static List<WaiverEntry> read(
      Worksheet sheet,
      int header,
      Map<WaiverField, Integer> columns,
      List<WaiverFile.Problem> problems) {
    int before = problems.size();
    misspelt(sheet, header, problems);
    String missing =
        Arrays.stream(WaiverField.values())
            .filter(field -> field.required() && !columns.containsKey(field))
            .map(field -> field.label().vi())
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      problems.add(
          new WaiverFile.Problem(header, Sentences.say("findings.missing-columns", missing)));
    }
    List<WaiverEntry> entries = new ArrayList<>();
    for (int row : sheet.rows()) {
      if (row > header && problems.size() == before) {
        Map<WaiverField, String> values = new EnumMap<>(WaiverField.class);
        columns.forEach((field, column) -> values.put(field, text(sheet.cell(row, column))));
        if (values.values().stream().anyMatch(value -> !value.isBlank())) {
          entries.add(new WaiverEntry(row, values));
        }
      }
    }
    return entries;
  }

  /** A slip in the heading of a field that may be left out would make each waiver wider. */
  private static void misspelt(Worksheet sheet, int header, List<WaiverFile.Problem> problems) {
    for (Cell cell : sheet.row(header)) {
      if (WaiverField.named(cell.text()).isEmpty()) {
        WaiverField.nearest(cell.text())
            .ifPresent(
                near ->
                    problems.add(
                        new WaiverFile.Problem(
                            header, Sentences.say("findings.field-near", cell.text(), near))));
      }
    }
  }

  /**
   * What a date shows depends on its format, and 3/4 may be the third of April or the fourth of
   * March.
   */
  private static String text(Cell cell) {
    return cell instanceof Cell.Date date
        ? date.value().toLocalDate().toString()
        : cell.text().strip();
  }
}
