package org.rasoat.workbook;

import java.util.Arrays;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.FileMagic;

/** What a file seems to be that is no workbook, judged by its first bytes. */
final class NotAWorkbook {

  private NotAWorkbook() {}

  /**
   * The reason to refuse it.
   *
   * @param magic what POI makes of the first bytes
   * @param head the first bytes
   */
  static Refusal of(FileMagic magic, byte[] head) {
    return switch (magic) {
      case PDF -> Refusal.PDF;
      case RTF, MSWRITE, WORD2 -> Refusal.WORD;
      case BIFF2, BIFF3, BIFF4 -> Refusal.OLD;
      case JPEG, GIF, PNG, TIFF, WMF, EMF, BMP -> Refusal.IMAGE;
      default -> bytes(head);
    };
  }

  private static Refusal bytes(byte[] head) {
    if (begins(head, "\0\0\2\0") || begins(head, "\0\0\u001A\0")) {
      return Refusal.LOTUS;
    }
    if (begins(head, "\t\0\4\0", "\t\2\6\0", "\t\4\6\0")) {
      return Refusal.OLD;
    }
    if (begins(head, "ID;P")) {
      return Refusal.EXCHANGE;
    }
    boolean archive = begins(head, "Rar!", "7z\u00BC\u00AF", "\u001F\u008B");
    return archive ? Refusal.ZIP : Refusal.UNKNOWN;
  }

  /**
   * The reason to refuse a text that is no table.
   *
   * @param text its beginning, in lower case and without white space before it
   */
  static Optional<Refusal> ofText(String text) {
    if (text.startsWith("mime-version:")) {
      return Optional.of(Refusal.WEB_PAGE);
    }
    if (text.startsWith("id;p")
        || text.startsWith("table\r\n0,1")
        || text.startsWith("table\n0,1")) {
      return Optional.of(Refusal.EXCHANGE);
    }
    return text.startsWith("{") || text.startsWith("[")
        ? Optional.of(Refusal.PLAIN_TEXT)
        : Optional.empty();
  }

  private static boolean begins(byte[] head, String... starts) {
    return Arrays.stream(starts).anyMatch(start -> FileKind.begins(head, start));
  }
}
