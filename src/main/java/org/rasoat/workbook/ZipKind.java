package org.rasoat.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a zip is that is not one of Microsoft Office. */
final class ZipKind {

  private ZipKind() {}

  static Refusal of(XlsxPackage zip) {
    if (zip.hasFolder("index/") || zip.has("index.zip")) {
      return Refusal.NUMBERS;
    }
    if (!zip.has("mimetype")) {
      return zip.has("[Content_Types].xml") ? Refusal.DAMAGED : Refusal.ZIP;
    }
    String type = mimetype(zip);
    return type.startsWith("application/vnd.oasis.opendocument.text")
        ? Refusal.WORD
        : Refusal.UNKNOWN;
  }

  /** Whether it is a spreadsheet of OpenDocument. */
  static boolean openDocument(XlsxPackage zip) {
    return zip.has("mimetype")
        && mimetype(zip).startsWith("application/vnd.oasis.opendocument.spreadsheet");
  }

  private static String mimetype(XlsxPackage zip) {
    try (InputStream in = zip.open("mimetype")) {
      return new String(in.readNBytes(100), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
