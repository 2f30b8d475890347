package org.rasoat.workbook;

import java.time.LocalDateTime;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The table of one sheet of an XML Spreadsheet 2003. */
final class Xml2003Table {

  private final Xml xml;
  private final Worksheet.Builder sheet;
  private final CellMaker maker;
  private final Formats formats;
  private final Xml2003Styles styles;
  private int row;
  private int column;

  Xml2003Table(
      Xml xml, Worksheet.Builder sheet, CellMaker maker, Formats formats, Xml2003Styles styles) {
    this.xml = xml;
    this.sheet = sheet;
    this.maker = maker;
    this.formats = formats;
    this.styles = styles;
  }

  /** Reads it into the sheet. */
  void read() throws XMLStreamException {
    int nextColumn = 1;
    int nextRow = 1;
    while (xml.nextWithin("Table")) {
      if (xml.name().equals("Column")) {
        int first = xml.number("Index", nextColumn);
        nextColumn = first + xml.number("Span", 0) + 1;
        if (hidden("Width")) {
          for (int hidden = first;
              hidden < Math.min(nextColumn, Address.MAX_COLUMN + 1);
              hidden++) {
            sheet.hideColumn(hidden);
          }
        }
        xml.skip();
      } else if (xml.name().equals("Row")) {
        row = xml.number("Index", nextRow);
        nextRow = row + xml.number("Span", 0) + 1;
        row();
      } else {
        xml.skip();
      }
    }
  }

  private boolean hidden(String size) {
    String given = xml.attribute(size);
    return xml.flag("Hidden") || (given != null && Double.parseDouble(given) == 0);
  }

  private void row() throws XMLStreamException {
    if (hidden("Height")) {
      Address.check(row, 1);
      sheet.hideRow(row);
    }
    int next = 1;
    while (xml.nextWithin("Row")) {
      if (!xml.name().equals("Cell")) {
        xml.skip();
        continue;
      }
      column = xml.number("Index", next);
      next = column + xml.number("MergeAcross", 0) + 1;
      cell();
    }
  }

  private void cell() throws XMLStreamException {
    int across = xml.number("MergeAcross", 0);
    int down = xml.number("MergeDown", 0);
    if (across > 0 || down > 0) {
      sheet.merge(new Area(new Address(row, column), new Address(row + down, column + across)));
    }
    int style = styles.index(xml.attribute("StyleID"));
    boolean formula = xml.attribute("Formula") != null;
    while (xml.nextWithin("Cell")) {
      if (xml.name().equals("Data")) {
        String type = xml.attribute("Type");
        StringBuilder text = new StringBuilder();
        xml.deepText(text, nested -> null);
        keep(type == null ? "String" : type, text.toString(), style, formula);
      } else {
        xml.skip();
      }
    }
  }

  private void keep(String type, String text, int style, boolean formula) {
    CellStore.Builder cells = sheet.cells();
    switch (type) {
      case "Number" ->
          maker.number(cells, row, column, Double.parseDouble(text.strip()), style, formula);
      case "Boolean" -> maker.bool(cells, row, column, Xml.yes(text.strip()), formula);
      case "Error" -> maker.fault(cells, row, column, text.strip(), formula);
      case "DateTime" -> day(text.strip(), style, formula);
      default -> text(text, style, formula);
    }
  }

  private void day(String text, int style, boolean formula) {
    Optional<LocalDateTime> day = IsoDay.parse(text);
    @Nullable Double serial = day.flatMap(formats::serial).orElse(null);
    if (serial == null) {
      text(text, style, formula);
    } else if (serial < 1) {
      maker.number(sheet.cells(), row, column, serial, style, formula);
    } else {
      maker.date(sheet.cells(), row, column, serial, style, formula);
    }
  }

  private void text(String text, int style, boolean formula) {
    maker.text(sheet.cells(), row, column, Runs.plain(text), style, formula);
  }
}
