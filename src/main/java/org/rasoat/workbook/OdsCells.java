package org.rasoat.workbook;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The cells of a table of an OpenDocument spreadsheet. */
final class OdsCells {

  /** How many spaces an element may stand for. */
  private static final int LONGEST_BLANK = 1000;

  private static final double SECONDS_OF_A_DAY = 86_400;

  private final Worksheet.Builder sheet;
  private final CellMaker maker;
  private final Formats formats;

  OdsCells(Worksheet.Builder sheet, CellMaker maker, Formats formats) {
    this.sheet = sheet;
    this.maker = maker;
    this.formats = formats;
  }

  /**
   * A cell that is not blank, and stands in every column from {@code first} to before {@code end}.
   *
   * @param type what its value is
   * @param value the value that is stored; null if the text is all there is
   * @param text the text that is shown
   */
  record Value(
      int first,
      int end,
      String type,
      @Nullable String value,
      String text,
      int style,
      boolean formula) {}

  /** Reads the cell that has just begun; null if it is blank. */
  @Nullable Value value(Xml xml, int first, int end, int style) throws XMLStreamException {
    String type = type(xml);
    String value = stored(xml, type);
    boolean formula = xml.attribute("formula") != null;
    String element = xml.name();
    StringBuilder text = new StringBuilder();
    boolean more = false;
    while (xml.nextWithin(element)) {
      if (xml.name().equals("p")) {
        text.append(more ? "\n" : "");
        more = true;
        xml.deepText(text, OdsCells::standIn);
      } else {
        xml.skip();
      }
    }
    boolean blank = first >= end || (value == null && text.toString().isBlank());
    return blank ? null : new Value(first, end, type, value, text.toString(), style, formula);
  }

  /** A fault is a text for OpenDocument; LibreOffice says what it is in an attribute of its own. */
  private static String type(Xml xml) {
    String type = "";
    for (int i = 0; i < xml.attributes(); i++) {
      if (xml.attributeName(i).equals("value-type") && !type.equals("error")) {
        type = xml.attribute(i);
      }
    }
    return type;
  }

  private static @Nullable String stored(Xml xml, String type) {
    return switch (type) {
      case "float", "percentage", "currency" -> xml.attribute("value");
      case "date" -> xml.attribute("date-value");
      case "time" -> xml.attribute("time-value");
      case "boolean" -> xml.attribute("boolean-value");
      case "string" -> xml.attribute("string-value");
      default -> null;
    };
  }

  /** What stands for an element within a paragraph; null if its own text does. */
  private static @Nullable String standIn(Xml xml) {
    return switch (xml.name()) {
      case "s" -> " ".repeat(Math.max(0, Math.min(xml.number("c", 1), LONGEST_BLANK)));
      case "tab" -> "\t";
      case "line-break" -> "\n";
      case "annotation", "note", "ruby-text" -> "";
      default -> null;
    };
  }

  /**
   * Keeps the cells of a row in every row from {@code first} to before {@code end}.
   *
   * @throws Refusal.Refused if that makes more cells than a workbook may have
   */
  void keep(List<Value> values, int first, int end) {
    long row = values.stream().mapToLong(value -> value.end() - value.first()).sum();
    maker.meter().expect(row * (end - first));
    for (int line = first; line < end && !values.isEmpty(); line++) {
      for (Value value : values) {
        for (int column = value.first(); column < value.end(); column++) {
          keep(value, line, column);
        }
      }
    }
  }

  private void keep(Value cell, int row, int column) {
    String value = cell.value();
    CellStore.Builder store = sheet.cells();
    if (cell.type().equals("error") || (cell.formula() && fault(cell.text()))) {
      maker.fault(store, row, column, cell.text(), cell.formula());
      return;
    }
    Optional<Double> number = value == null ? Optional.empty() : number(cell.type(), value);
    if (number.isPresent() && cell.type().equals("date") && number.get() >= 1) {
      maker.date(store, row, column, number.get(), cell.style(), cell.formula());
    } else if (number.isPresent()) {
      maker.number(store, row, column, number.get(), cell.style(), cell.formula());
    } else if (cell.type().equals("boolean") && value != null) {
      maker.bool(store, row, column, Xml.yes(value), cell.formula());
    } else {
      String text = cell.text().isEmpty() && value != null ? value : cell.text();
      maker.text(store, row, column, Runs.plain(text), cell.style(), cell.formula());
    }
  }

  private static boolean fault(String text) {
    boolean sign = text.endsWith("!") || text.endsWith("?") || text.equals("#N/A");
    return (text.startsWith("#") && sign) || text.startsWith("Err:");
  }

  private Optional<Double> number(String type, String value) {
    return switch (type) {
      case "float", "percentage", "currency" -> Optional.of(Double.valueOf(value));
      case "date" -> IsoDay.parse(value).flatMap(formats::serial);
      case "time" -> time(value);
      default -> Optional.empty();
    };
  }

  private static Optional<Double> time(String value) {
    try {
      return Optional.of(Duration.parse(value).toMillis() / 1000.0 / SECONDS_OF_A_DAY);
    } catch (DateTimeException | ArithmeticException none) {
      return Optional.empty();
    }
  }
}
