package org.rasoat.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.rasoat.language.Language;
import org.rasoat.workbook.Address;
import org.rasoat.workbook.Area;
import org.rasoat.workbook.Cell;
import org.rasoat.workbook.Workbook;
import org.rasoat.workbook.Worksheet;

/** Builds sheets for tests from lines of text: cells are separated by {@code |}. */
final class SheetText {

  private final Worksheet.Builder builder;
  private int row = 1;

  private SheetText(String name) {
    builder = Worksheet.builder("hồ sơ.xlsx", name);
  }

  static SheetText sheet(String name) {
    return new SheetText(name);
  }

  /**
   * Adds rows, one a line. A cell {@code #12.5} is a number, {@code @2020-08-05} a date, {@code
   * !#REF!} a formula's error; {@code \n} stands for a line break; an empty line is a blank row.
   */
  SheetText rows(String lines) {
    for (String line : lines.split("\n", -1)) {
      if (!line.isBlank()) {
        String[] cells = line.split("\\|", -1);
        for (int i = 0; i < cells.length; i++) {
          add(new Address(row, i + 1), cells[i].strip().replace("\\n", "\n"));
        }
      }
      row++;
    }
    return this;
  }

  private void add(Address at, String text) {
    if (text.startsWith("#") && text.length() > 1) {
      BigDecimal value = new BigDecimal(text.substring(1));
      builder.add(new Cell.Numeric(at, value, value.toPlainString(), false));
    } else if (text.startsWith("@")) {
      LocalDate day = LocalDate.parse(text.substring(1));
      builder.add(
          new Cell.Date(at, day.atStartOfDay(), BigDecimal.ZERO, Language.VI.say(day), false));
    } else if (text.startsWith("!")) {
      builder.add(new Cell.Fault(at, text.substring(1), true));
    } else {
      builder.text(at.row(), at.column(), text);
    }
  }

  /** Merges the cells from the first row and column to the last. */
  SheetText merge(int row1, int column1, int row2, int column2) {
    builder.merge(new Area(new Address(row1, column1), new Address(row2, column2)));
    return this;
  }

  SheetText hideRow(int hidden) {
    builder.hideRow(hidden);
    return this;
  }

  Worksheet build() {
    return builder.build();
  }

  /** The facts of a dossier of these sheets. */
  static Facts read(SheetText... sheets) {
    return FactsReader.read(Schema.of(Declared.ALL), List.of(workbook(sheets)), NameBook.EMPTY);
  }

  static Workbook workbook(SheetText... sheets) {
    return new Workbook(
        "hồ sơ.xlsx", "0", java.util.Arrays.stream(sheets).map(SheetText::build).toList());
  }

  /** The findings, each as {@code DQ-01 Sheet!B5 field}. */
  static List<String> found(Facts facts) {
    return facts.findings().stream()
        .map(
            finding ->
                finding.rule() + " " + finding.place().cell().a1() + " " + finding.place().field())
        .toList();
  }
}
