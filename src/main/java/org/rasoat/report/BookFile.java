package org.rasoat.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.rasoat.language.Bilingual;
import org.rasoat.workbook.BookKind;

/** A finished workbook that can be handed over, held in memory. */
public final class BookFile {

  private final String fileName;
  private final BookKind kind;
  private final byte[] bytes;
  private final Optional<Bilingual> caveat;

  BookFile(String fileName, BookKind kind, byte[] bytes, Optional<Bilingual> caveat) {
    this.fileName = fileName;
    this.kind = kind;
    this.bytes = bytes;
    this.caveat = caveat;
  }

  /** A name for it, with the right ending and without a folder. */
  public String fileName() {
    return fileName;
  }

  /** Its media type. */
  public String mediaType() {
    return kind.mediaType();
  }

  /** How many bytes it has. */
  public int size() {
    return bytes.length;
  }

  /**
   * What it does not show as the user may expect, and why: there are too many findings for notes,
   * or the workbook could not be marked and only the findings are listed. Empty if all is there; it
   * is also said on the sheet of results.
   */
  public Optional<Bilingual> caveat() {
    return caveat;
  }

  /**
   * Writes it.
   *
   * @param out where to; not closed
   * @throws IOException if it cannot be written
   */
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
  }
}
