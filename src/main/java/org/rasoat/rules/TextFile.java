package org.rasoat.rules;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;

/** Reads the texts of a pack, which are UTF-8, with or without a byte order mark. */
final class TextFile {

  private TextFile() {}

  /**
   * The text of a file.
   *
   * @param name the file, for messages
   * @param problems takes why it cannot be read
   * @return the empty text if it cannot be read
   */
  static String read(Path file, String name, List<RuleProblem> problems) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      CharBuffer text = CharBuffer.allocate(bytes.length + 1);
      CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
      CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
      String read = text.flip().toString();
      if (result.isError() || read.indexOf('\0') >= 0) {
        problems.add(encoding(name, bytes, read));
        return "";
      }
      return read.startsWith("\uFEFF") ? read.substring(1) : read;
    } catch (IOException e) {
      problems.add(new RuleProblem(name, 0, 0, "", Sentences.say("rules.file.unreadable"), null));
      return "";
    }
  }

  /** At the first line that is no UTF-8, with as much of it as can be read. */
  private static RuleProblem encoding(String name, byte[] bytes, String read) {
    boolean wide = read.indexOf('\0') >= 0 || (bytes.length > 1 && (bytes[0] & bytes[1]) < -1);
    Bilingual message =
        wide ? Sentences.say("rules.file.utf16") : Sentences.say("rules.file.encoding");
    int line = wide ? 1 : (int) read.chars().filter(c -> c == '\n').count() + 1;
    String last = wide ? "" : read.substring(read.lastIndexOf('\n') + 1);
    return new RuleProblem(
        name,
        line,
        wide ? 0 : last.length() + 1,
        last.isBlank() ? "" : last + "…",
        message,
        Sentences.say("rules.hint.encoding"));
  }
}
