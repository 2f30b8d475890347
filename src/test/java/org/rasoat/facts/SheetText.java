package org.rasoat.facts;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Language;
import org.rasoat.workbook.Address;
import org.rasoat.workbook.Area;
import org.rasoat.workbook.Cell;
import org.rasoat.workbook.Encoding;
import org.rasoat.workbook.Visibility;
import org.rasoat.workbook.Workbook;
import org.rasoat.workbook.Worksheet;

/** Builds sheets for tests from lines of text: cells are separated by {@code |}. */
final class SheetText {

  private static final Pattern NUMBER = Pattern.compile("[#=]-?[0-9.]+|0|[1-9][0-9]{0,8}");
  private static final Pattern DAY = Pattern.compile("[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}");
  private static final DateTimeFormatter TYPED =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  private final Worksheet.Builder builder;
  private int row = 1;

  private SheetText(String name) {
    builder = Worksheet.builder("hồ sơ.xlsx", name);
  }

  static SheetText sheet(String name) {
    return new SheetText(name);
  }

  /**
   * Adds rows, one a line. As in Excel, digits make a number, 5/8/2020 makes a date, and an
   * apostrophe before them keeps them a text. A cell {@code #12.5} is a number, {@code @2020-08-05}
   * a date, {@code =26} what a formula gave, {@code !#REF!} a formula's error; {@code \n} stands
   * for a line break; an empty line is a blank row.
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
    if (NUMBER.matcher(text).matches()) {
      BigDecimal value = new BigDecimal(text.replaceFirst("^[#=]", ""));
      builder.add(new Cell.Numeric(at, value, value.toPlainString(), text.charAt(0) == '='));
    } else if (text.startsWith("@")) {
      day(at, LocalDate.parse(text.substring(1)), null);
    } else if (DAY.matcher(text).matches()) {
      typed(text).ifPresentOrElse(day -> day(at, day, text), () -> text(at, text));
    } else if (text.startsWith("'")) {
      text(at, text.substring(1));
    } else if (text.startsWith("!")) {
      builder.add(new Cell.Fault(at, text.substring(1), true));
    } else {
      text(at, text);
    }
  }

  private void text(Address at, String text) {
    builder.text(at.row(), at.column(), text);
  }

  private void day(Address at, LocalDate day, @Nullable String text) {
    String shown = text == null ? Language.VI.say(day) : text;
    builder.add(new Cell.Date(at, day.atStartOfDay(), BigDecimal.ZERO, shown, false));
  }

  private static Optional<LocalDate> typed(String text) {
    try {
      return Optional.of(LocalDate.parse(text, TYPED));
    } catch (DateTimeException none) {
      return Optional.empty();
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

  SheetText hideColumn(int hidden) {
    builder.hideColumn(hidden);
    return this;
  }

  SheetText filter() {
    builder.filter();
    return this;
  }

  SheetText hide() {
    builder.visibility(Visibility.HIDDEN);
    return this;
  }

  /** Adds a text that the file wrote in another encoding. */
  SheetText text(int atRow, int column, String text, Encoding encoding) {
    builder.add(new Cell.Text(new Address(atRow, column), text, false, encoding));
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
