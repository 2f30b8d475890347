package org.rasoat.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What one run of the program gave. As under the launcher, packs are compiled once and found again
 * by the runs that follow; what earlier builds compiled is thrown away first.
 *
 * @param code the exit code
 * @param out what it printed
 * @param err what it complained of
 */
record Run(int code, String out, String err) {

  /** Where packs are kept compiled, which is empty at first. */
  static final Path CACHE = Path.of("target", "test-cache");

  static {
    try {
      empty(CACHE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.setProperty("rasoat.cache", CACHE.toString());
  }

  static Run of(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Run(code, out.toString(), err.toString());
  }

  String all() {
    return out + err;
  }

  private static void empty(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
