package org.rasoat.workbook;

import java.util.List;

/**
 * One workbook as it was read.
 *
 * @param file the name under which reports speak of it
 * @param sha256 the SHA-256 of the file's bytes, in lower-case hexadecimal digits
 * @param sheets its sheets, in the order of the tabs, hidden ones included
 */
public record Workbook(String file, String sha256, List<Worksheet> sheets) {
  public Workbook {
    sheets = List.copyOf(sheets);
  }
}
