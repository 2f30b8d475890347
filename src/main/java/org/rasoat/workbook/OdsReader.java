package org.rasoat.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads OpenDocument spreadsheets by streaming, from their zip or from one XML file. */
final class OdsReader {

  private static final String MANIFEST = "META-INF/manifest.xml";
  private static final String STYLES = "styles.xml";

  private final String file;
  private final OdsStyles styles;
  private final List<Worksheet> sheets = new ArrayList<>();
  private final Meter meter;
  private @Nullable CellMaker maker;
  private @Nullable Formats formats;

  private OdsReader(String file, Meter meter) {
    this.file = file;
    this.meter = meter;
    this.styles = new OdsStyles(meter);
  }

  /**
   * The sheets of a workbook.
   *
   * @throws Refusal.Refused if it needs a password
   */
  static List<Worksheet> read(XlsxPackage zip, String file, Meter meter)
      throws IOException, XMLStreamException {
    refuseEncrypted(zip, meter);
    OdsReader reader = new OdsReader(file, meter);
    if (zip.has(STYLES)) {
      try (InputStream in = zip.open(STYLES)) {
        reader.document(Xml.open(in, meter));
      }
    }
    try (InputStream in = zip.open("content.xml")) {
      reader.document(Xml.open(in, meter));
    }
    return reader.sheets;
  }

  /** The sheets of a workbook that is one XML file. */
  static List<Worksheet> readFlat(Path path, String file, Meter meter)
      throws IOException, XMLStreamException {
    OdsReader reader = new OdsReader(file, meter);
    try (InputStream in = Guard.of(path, meter)) {
      reader.document(Xml.open(in, meter));
    }
    return reader.sheets;
  }

  private static void refuseEncrypted(XlsxPackage zip, Meter meter)
      throws IOException, XMLStreamException {
    if (zip.has("encrypted-package")) {
      throw Refusal.PASSWORD_ODS.thrown();
    }
    if (!zip.has(MANIFEST)) {
      return;
    }
    try (InputStream in = zip.open(MANIFEST)) {
      Xml xml = Xml.open(in, meter);
      while (xml.nextWithin("manifest")) {
        if (xml.name().equals("encryption-data")) {
          throw Refusal.PASSWORD_ODS.thrown();
        }
      }
    }
  }

  private void document(Xml xml) throws XMLStreamException {
    String root = xml.name();
    while (xml.nextWithin(root)) {
      switch (xml.name()) {
        case "font-face-decls" -> styles.fontFaces(xml);
        case "styles", "automatic-styles" -> styles.read(xml);
        case "body", "spreadsheet" -> {}
        case "table" -> sheet(xml);
        default -> xml.skip();
      }
    }
  }

  private void sheet(Xml xml) throws XMLStreamException {
    if (maker == null || formats == null) {
      formats = new Formats(styles.formats(), false);
      maker = new CellMaker(new Texts(meter), formats, styles.fonts(), meter);
    }
    String name = xml.attribute("name");
    Visibility visibility =
        styles.hiddenTable(xml.attribute("style-name")) ? Visibility.HIDDEN : Visibility.VISIBLE;
    Worksheet.Builder sheet =
        Worksheet.builder(file, name == null ? "" : name, maker).visibility(visibility);
    new OdsTable(xml, sheet, new OdsCells(sheet, maker, formats), styles).read();
    sheets.add(sheet.build());
  }
}
