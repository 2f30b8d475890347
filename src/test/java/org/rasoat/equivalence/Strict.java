package org.rasoat.equivalence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellReference;

/** Strict Office Open XML, in which namespaces have other names and days are ISO 8601. */
final class Strict {

  private static final String OLD = "http://schemas.openxmlformats.org/";
  private static final String NEW = "http://purl.oclc.org/ooxml/";

  private Strict() {}

  static Path write(Book book, Path file) throws IOException {
    byte[] usual = Files.readAllBytes(book.write(file));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(usual));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String text = strict(new String(in.readAllBytes(), UTF_8));
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(days(book, entry.getName(), text).getBytes(UTF_8));
        out.closeEntry();
      }
    }
    return Files.write(file, bytes.toByteArray());
  }

  private static String strict(String part) {
    return part.replace(OLD + "spreadsheetml/2006/main", NEW + "spreadsheetml/main")
        .replace(OLD + "officeDocument/2006/", NEW + "officeDocument/")
        .replace(OLD + "drawingml/2006/", NEW + "drawingml/");
  }

  private static String days(Book book, String entry, String part) {
    if (!entry.matches("xl/worksheets/sheet\\d+\\.xml")) {
      return part;
    }
    Page page = book.pages.get(Integer.parseInt(entry.replaceAll("\\D", "")) - 1);
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (int row : page.rows.keySet()) {
      for (Map.Entry<Integer, Content> cell : page.row(row).entrySet()) {
        if (cell.getValue().value() instanceof LocalDate day) {
          String at = new CellReference(row, cell.getKey()).formatAsString(false);
          int start = part.indexOf("<c r=\"" + at + "\"", done);
          int type = part.indexOf("t=\"n\"", start);
          int end = part.indexOf("</c>", start);
          out.append(part, done, type).append("t=\"d\"><v>").append(day).append("</v>");
          done = end;
        }
      }
    }
    return out.append(part, done, part.length()).toString();
  }
}
