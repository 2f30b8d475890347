package org.rasoat.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * One table of an OpenDocument spreadsheet. Its rows and cells say how often they are repeated: the
 * rest of a sheet is one row, repeated a million times.
 */
final class OdsTable {

  private final Xml xml;
  private final Worksheet.Builder sheet;
  private final OdsCells cells;
  private final OdsStyles styles;
  private final int[] columnStyles = new int[Address.MAX_COLUMN + 1];
  private int nextRow = 1;
  private int nextColumn = 1;

  OdsTable(Xml xml, Worksheet.Builder sheet, OdsCells cells, OdsStyles styles) {
    this.xml = xml;
    this.sheet = sheet;
    this.cells = cells;
    this.styles = styles;
  }

  /** Reads it into the sheet. */
  void read() throws XMLStreamException {
    while (xml.nextWithin("table")) {
      switch (xml.name()) {
        case "table-column" -> column();
        case "table-row" -> row();
        case "table-header-rows",
            "table-rows",
            "table-row-group",
            "table-columns",
            "table-header-columns",
            "table-column-group" -> {}
        default -> xml.skip();
      }
    }
  }

  private void column() throws XMLStreamException {
    int end = end(nextColumn, xml.number("number-columns-repeated", 1), Address.MAX_COLUMN);
    boolean hidden = hidden();
    Arrays.fill(
        columnStyles,
        Math.min(nextColumn, end),
        end,
        styles.index(xml.attribute("default-cell-style-name")));
    for (; nextColumn < end; nextColumn++) {
      if (hidden) {
        sheet.hideColumn(nextColumn);
      }
    }
    xml.skip();
  }

  /** Where a repetition ends, at most behind the last place; what lies beyond is not data. */
  private static int end(int first, int repeated, int last) {
    return (int) Math.min((long) first + Math.max(repeated, 1), last + 1L);
  }

  private boolean hidden() {
    String visibility = xml.attribute("visibility");
    return visibility != null && !visibility.equals("visible");
  }

  private void row() throws XMLStreamException {
    int first = nextRow;
    nextRow = end(first, xml.number("number-rows-repeated", 1), Address.MAX_ROW);
    boolean hidden = hidden();
    if ("filter".equals(xml.attribute("visibility"))) {
      sheet.filter();
    }
    String style = xml.attribute("default-cell-style-name");
    List<OdsCells.Value> values = new ArrayList<>();
    int column = 1;
    while (xml.nextWithin("table-row")) {
      if (xml.name().equals("table-cell") || xml.name().equals("covered-table-cell")) {
        int end = end(column, xml.number("number-columns-repeated", 1), Address.MAX_COLUMN);
        merge(first, column);
        OdsCells.Value value = cells.value(xml, column, end, style(style, column));
        if (value != null) {
          values.add(value);
        }
        column = end;
      } else {
        xml.skip();
      }
    }
    if (hidden && (!values.isEmpty() || nextRow - first == 1)) {
      for (int line = first; line < nextRow; line++) {
        sheet.hideRow(line);
      }
    }
    cells.keep(values, first, nextRow);
  }

  private int style(@Nullable String row, int column) {
    String own = xml.attribute("style-name");
    if (own == null && row == null) {
      return columnStyles[Math.min(column, Address.MAX_COLUMN)];
    }
    return styles.index(own == null ? row : own);
  }

  private void merge(int row, int column) {
    int columns = xml.number("number-columns-spanned", 1);
    int rows = xml.number("number-rows-spanned", 1);
    if ((columns <= 1 && rows <= 1) || row > Address.MAX_ROW || column > Address.MAX_COLUMN) {
      return;
    }
    sheet.merge(
        new Area(
            new Address(row, column),
            new Address(
                end(row, rows, Address.MAX_ROW) - 1,
                end(column, columns, Address.MAX_COLUMN) - 1)));
  }
}
