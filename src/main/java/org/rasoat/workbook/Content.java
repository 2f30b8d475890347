package org.rasoat.workbook;

import java.util.List;
import org.rasoat.language.Bilingual;

/**
 * What a file was found to hold.
 *
 * @param kind its kind, by its content
 * @param sheets its sheets
 * @param notes what a user should know about how they were read
 */
record Content(FileKind kind, List<Worksheet> sheets, List<Bilingual> notes) {

  Content {
    sheets = List.copyOf(sheets);
    notes = List.copyOf(notes);
  }

  Content(FileKind kind, List<Worksheet> sheets) {
    this(kind, sheets, List.of());
  }
}
