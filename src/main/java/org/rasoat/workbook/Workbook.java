package org.rasoat.workbook;

import java.util.List;
import org.rasoat.language.Bilingual;

/**
 * One workbook as it was read.
 *
 * @param file the name under which reports speak of it
 * @param sha256 the SHA-256 of the file's bytes, in lower-case hexadecimal digits
 * @param sheets its sheets, in the order of the tabs, hidden ones included
 * @param notes what its user should know about how it was read, such as a wrong ending of its name
 */
public record Workbook(String file, String sha256, List<Worksheet> sheets, List<Bilingual> notes) {
  public Workbook {
    sheets = List.copyOf(sheets);
    notes = List.copyOf(notes);
  }

  /** A workbook of which nothing is to be noted. */
  public Workbook(String file, String sha256, List<Worksheet> sheets) {
    this(file, sha256, sheets, List.of());
  }
}
