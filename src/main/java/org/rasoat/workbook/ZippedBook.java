package org.rasoat.workbook;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;

/** Tells the workbooks in zips apart. */
final class ZippedBook {

  private ZippedBook() {}

  /**
   * What a zip holds.
   *
   * @throws Refusal.Refused if it is no workbook, or one that is not read
   */
  static Content read(Path path, String file, Meter meter) throws IOException, XMLStreamException {
    try (XlsxPackage zip = new XlsxPackage(path, meter)) {
      return ZipKind.openDocument(zip)
          ? new Content(FileKind.ODS, OdsReader.read(zip, file, meter))
          : new Content(FileKind.XLSX, XlsxReader.read(zip, file, meter));
    }
  }

  /**
   * Looks at what a zip holds without reading it.
   *
   * @throws Refusal.Refused if it is no workbook
   */
  static void requireKind(Path path) throws IOException {
    try (XlsxPackage zip = new XlsxPackage(path, new Meter(Limits.DEFAULT))) {
      boolean office = zip.has("[Content_Types].xml") && !zip.hasFolder("xl/");
      if (office && zip.hasFolder("word/")) {
        throw Refusal.WORD.thrown();
      }
      if (office && zip.hasFolder("ppt/")) {
        throw Refusal.POWERPOINT.thrown();
      }
      if (!zip.has("[Content_Types].xml") && !ZipKind.openDocument(zip)) {
        throw ZipKind.of(zip).thrown();
      }
    }
  }
}
