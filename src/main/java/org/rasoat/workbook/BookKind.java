package org.rasoat.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.FileMagic;

/** A kind of workbook that can be written. */
public enum BookKind {
  /** The workbook of today. */
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** The same with macros. */
  XLSM("xlsm", "application/vnd.ms-excel.sheet.macroEnabled.12"),
  /** Excel 97 to 2003. */
  XLS("xls", "application/vnd.ms-excel");

  private static final int HEAD = 4096;
  private static final int TYPES = 1 << 20;

  private final String ending;
  private final String mediaType;

  BookKind(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** The ending of such files' names, without the dot. */
  public String ending() {
    return ending;
  }

  /** The media type of such files. */
  public String mediaType() {
    return mediaType;
  }

  /**
   * The kind of a file, by its content.
   *
   * @return empty for a file that is of none of these kinds, is of their Strict variety or locked
   *     by a password, or cannot be read
   */
  public static Optional<BookKind> of(Path file) {
    try {
      return switch (FileMagic.valueOf(head(file))) {
        case OOXML -> ofZip(file);
        case OLE2 -> ofCompound(file);
        default -> Optional.empty();
      };
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  private static Optional<BookKind> ofZip(Path file) throws IOException {
    try (XlsxPackage zip = new XlsxPackage(file, new Meter(Limits.DEFAULT))) {
      String types = text(zip, "[Content_Types].xml");
      boolean strict = text(zip, "_rels/.rels").contains("purl.oclc.org/ooxml/officeDocument");
      if (strict || !types.contains("main+xml") || !zip.hasFolder("xl/")) {
        return Optional.empty();
      }
      return Optional.of(types.contains("macroEnabled.main+xml") ? XLSM : XLSX);
    }
  }

  private static String text(XlsxPackage zip, String part) throws IOException {
    try (InputStream in = zip.open(part)) {
      return new String(in.readNBytes(TYPES), StandardCharsets.UTF_8);
    }
  }

  private static Optional<BookKind> ofCompound(Path file) throws IOException {
    return XlsReader.holdsWorkbook(file) ? Optional.of(XLS) : Optional.empty();
  }
}
