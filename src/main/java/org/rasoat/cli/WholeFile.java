package org.rasoat.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.io.function.IOConsumer;

/** Writes files that appear whole or not at all. */
final class WholeFile {

  private WholeFile() {}

  /**
   * Writes a file, in place of one that may be there. Into what is no file of its own, such as
   * {@code /dev/stdout}, a pipe or a link, is written as it stands: nothing must take its place.
   *
   * @param file where to; its folder exists
   * @param content writes what is to stand in it
   * @throws IOException if it cannot be written; what was there before is then unchanged
   */
  static void write(Path file, IOConsumer<OutputStream> content) throws IOException {
    Path target = file.toAbsolutePath();
    if (Files.isSymbolicLink(target) || (Files.exists(target) && !Files.isRegularFile(target))) {
      try (OutputStream out = Files.newOutputStream(target)) {
        content.accept(out);
      }
      return;
    }
    Path draft = target.resolveSibling("." + target.getFileName() + ".tmp");
    try {
      try (OutputStream out = Files.newOutputStream(draft)) {
        content.accept(out);
      }
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** The same for text, in UTF-8. */
  static void writeText(Path file, IOConsumer<Writer> content) throws IOException {
    write(
        file,
        out -> {
          Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          content.accept(writer);
          writer.flush();
        });
  }
}
