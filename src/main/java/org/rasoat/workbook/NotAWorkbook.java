package org.rasoat.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
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
      case HTML -> Refusal.WEB_PAGE;
      default -> text(head);
    };
  }

  private static Refusal text(byte[] head) {
    for (byte b : head) {
      if (b >= 0 && b < ' ' && b != '\t' && b != '\r' && b != '\n' && b != '\f') {
        return utf16(head) ? Refusal.PLAIN_TEXT : Refusal.UNKNOWN;
      }
    }
    String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    if (text.contains("<html") || text.contains("<table") || text.contains("<!doctype html")) {
      return Refusal.WEB_PAGE;
    }
    return text.contains("<?xml") ? Refusal.XML : Refusal.PLAIN_TEXT;
  }

  private static boolean utf16(byte[] head) {
    return head.length > 1
        && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
            || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF));
  }
}
