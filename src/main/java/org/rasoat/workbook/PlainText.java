package org.rasoat.workbook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text whose encoding the file does not name: UTF-8, UTF-16 with its mark, or one of the code
 * pages of Windows that a Vietnamese Excel writes.
 *
 * @param text the text, without a byte order mark
 * @param charset how it was read
 */
record PlainText(String text, Charset charset) {

  /** Vietnamese Windows; its tones are combining marks. */
  static final Charset WINDOWS_1258 = Charset.forName("windows-1258");

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** A tone that stands on no vowel: in another code page the byte is a letter. */
  private static final Pattern LONELY_TONE =
      Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0E-\\x1F]");

  /**
   * Reads a text; what no code page has is refused.
   *
   * @throws Refusal.Refused if it is in none of those encodings
   */
  static PlainText of(byte[] bytes) {
    return wide(bytes)
        .or(() -> strict(bytes, StandardCharsets.UTF_8))
        .or(() -> vietnamese(bytes))
        .or(() -> strict(bytes, WINDOWS_1252))
        .orElseThrow(Refusal.NOT_UTF8::thrown);
  }

  /**
   * The text that a file begins with, or nothing if those bytes are no text.
   *
   * @param head its first bytes, perhaps cut within a character
   */
  static Optional<String> head(byte[] head) {
    String text =
        wide(head).map(PlainText::text).orElseGet(() -> new String(head, StandardCharsets.UTF_8));
    String plain = unmarked(text);
    return CONTROL.matcher(plain).find() ? Optional.empty() : Optional.of(plain);
  }

  private static Optional<PlainText> wide(byte[] bytes) {
    boolean little = FileKind.begins(bytes, "\u00FF\u00FE");
    if (!little && !FileKind.begins(bytes, "\u00FE\u00FF")) {
      return Optional.empty();
    }
    Charset charset = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    return Optional.of(new PlainText(unmarked(new String(bytes, charset)), charset));
  }

  /** The marks are composed here: they come from the code page, not from who typed the text. */
  private static Optional<PlainText> vietnamese(byte[] bytes) {
    return strict(bytes, WINDOWS_1258)
        .map(read -> Normalizer.normalize(read.text(), Normalizer.Form.NFC))
        .filter(text -> !LONELY_TONE.matcher(text).find())
        .map(text -> new PlainText(text, WINDOWS_1258));
  }

  private static Optional<PlainText> strict(byte[] bytes, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(new PlainText(unmarked(text), charset));
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  private static String unmarked(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
