package org.rasoat.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Zip files whose bytes depend on their contents alone. */
final class StableZip {

  /** Readers of workbooks expect the list of content types first. */
  private static final String FIRST = "[Content_Types].xml";

  private static final LocalDateTime TIME = LocalDateTime.of(2020, 2, 20, 0, 0);

  private StableZip() {}

  /** What is in a zip file: the inflated bytes by the names of the entries, in a fixed order. */
  static Map<String, byte[]> contents(byte[] zip) throws IOException {
    Map<String, byte[]> contents =
        new TreeMap<>(
            Comparator.comparing((String name) -> !name.equals(FIRST))
                .thenComparing(Comparator.naturalOrder()));
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        contents.put(entry.getName(), in.readAllBytes());
      }
    }
    return contents;
  }

  /** The same entries in a fixed order and with one fixed time. */
  static byte[] rewrite(byte[] zip) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> content : contents(zip).entrySet()) {
        ZipEntry entry = new ZipEntry(content.getKey());
        entry.setTimeLocal(TIME);
        out.putNextEntry(entry);
        out.write(content.getValue());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
