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
}
