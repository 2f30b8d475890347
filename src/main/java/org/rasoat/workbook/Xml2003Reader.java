package org.rasoat.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads the one XML file ("XML Spreadsheet 2003") that Excel could write before {@code .xlsx}. */
final class Xml2003Reader {

  private final Xml xml;
  private final String file;
  private final Xml2003Styles styles;
  private final List<Worksheet> sheets = new ArrayList<>();
  private boolean date1904;
  private final Meter meter;
  private @Nullable CellMaker maker;
  private @Nullable Formats formats;

  private Xml2003Reader(Xml xml, String file, Meter meter) {
    this.xml = xml;
    this.file = file;
    this.meter = meter;
    this.styles = new Xml2003Styles(meter);
  }

  /** The sheets of a workbook. */
  static List<Worksheet> read(Path path, String file, Meter meter)
      throws IOException, XMLStreamException {
    try (InputStream in = Guard.of(path, meter)) {
      return new Xml2003Reader(Xml.open(in, meter), file, meter).sheets();
    }
  }

  private List<Worksheet> sheets() throws XMLStreamException {
    while (xml.nextWithin("Workbook")) {
      switch (xml.name()) {
        case "ExcelWorkbook" -> {}
        case "Date1904" -> date1904 = true;
        case "Styles" -> styles.read(xml);
        case "Worksheet" -> sheet();
        default -> xml.skip();
      }
    }
    return sheets;
  }

  private void sheet() throws XMLStreamException {
    if (maker == null || formats == null) {
      formats = new Formats(styles.formats(), date1904);
      maker = new CellMaker(new Texts(meter), formats, styles.fonts(), meter);
    }
    String name = xml.attribute("Name");
    Worksheet.Builder sheet = Worksheet.builder(file, name == null ? "" : name, maker);
    Xml2003Table table = new Xml2003Table(xml, sheet, maker, formats, styles);
    boolean worksheet = false;
    while (xml.nextWithin("Worksheet")) {
      switch (xml.name()) {
        case "Table" -> {
          worksheet = true;
          table.read();
        }
        case "Visible" -> sheet.visibility(visibility(xml.text()));
        case "AutoFilterColumn" -> filter(sheet);
        case "WorksheetOptions", "AutoFilter" -> {}
        default -> xml.skip();
      }
    }
    if (worksheet || name != null) {
      sheets.add(sheet.build());
    }
  }

  private void filter(Worksheet.Builder sheet) throws XMLStreamException {
    if (xml.attribute("Type") != null && !"All".equals(xml.attribute("Type"))) {
      sheet.filter();
    }
    xml.skip();
  }

  private static Visibility visibility(String word) {
    return switch (word.strip()) {
      case "SheetHidden" -> Visibility.HIDDEN;
      case "SheetVeryHidden" -> Visibility.VERY_HIDDEN;
      default -> Visibility.VISIBLE;
    };
  }
}
