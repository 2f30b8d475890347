package org.rasoat.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.rasoat.language.Language;
import org.rasoat.rules.RuleBook;

/**
 * A rule book as files that need no server: a folder of pages for each language, and what they
 * share.
 */
public final class RuleBookFiles {

  private static final String MARK = "<meta name=\"generator\" content=\"Rasoat\">";
  private static final String START = "index.html";
  private static final String STYLE = "book.css";
  private static final String SCRIPT = "book.js";

  private RuleBookFiles() {}

  /**
   * Whether a folder may take a rule book: it is empty, or holds an earlier one.
   *
   * @param folder something that exists
   */
  public static boolean mayHold(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty() || ours(folder.resolve(START));
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Writes a rule book in both languages. Pages of an earlier one that this one has not are
   * removed; nothing else in the folder is touched.
   *
   * @param day the day for which values are said to be in force
   * @param folder where to; made if it is not there
   * @return the file to open first
   * @throws IOException if something cannot be written
   */
  public static Path write(RuleBook book, LocalDate day, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(STYLE), RuleBookPages.css());
    Files.writeString(folder.resolve(SCRIPT), RuleBookPages.js());
    for (Language language : Language.values()) {
      write(book, language, day, Files.createDirectories(folder.resolve(code(language))));
    }
    Path start = folder.resolve(START);
    Files.writeString(start, start());
    return start;
  }

  private static void write(RuleBook book, Language language, LocalDate day, Path folder)
      throws IOException {
    RuleBookPages pages =
        new RuleBookPages(
            book,
            language,
            day,
            new RuleBookPages.Surroundings(
                new Assets.Linked("../" + STYLE, "../" + SCRIPT),
                (path, to) -> (to == language ? "" : "../" + code(to) + "/") + file(path),
                null));
    Set<String> written = new HashSet<>();
    for (String path : pages.paths()) {
      Files.writeString(folder.resolve(file(path)), pages.page(path).orElseThrow());
      written.add(file(path));
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> old =
          files
              .filter(file -> !written.contains(file.getFileName().toString()))
              .filter(RuleBookFiles::ours)
              .toList();
      for (Path file : old) {
        Files.delete(file);
      }
    }
  }

  private static String code(Language language) {
    return language.locale().getLanguage();
  }

  private static String file(String path) {
    return path.isEmpty() ? START : path.replace('/', '-') + ".html";
  }

  private static boolean ours(Path file) {
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".html")) {
      return false;
    }
    try {
      return Files.readString(file).contains(MARK);
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  /** Leads to the Vietnamese pages, and to the English ones whoever does not wait. */
  private static String start() {
    return """
    <!doctype html>
    <html lang="vi">
    <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      %s
      <meta http-equiv="refresh" content="0; url=vi/index.html">
      <title>Rasoat</title>
    </head>
    <body>
      <p><a href="vi/index.html">Tiếng Việt</a> · <a href="en/index.html" lang="en">English</a></p>
    </body>
    </html>
    """
        .formatted(MARK);
  }
}
