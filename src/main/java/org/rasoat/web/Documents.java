package org.rasoat.web;

import gg.jte.Content;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rasoat.Input;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Language;
import org.rasoat.report.BookFile;
import org.rasoat.report.Format;
import org.rasoat.report.Formats;
import org.rasoat.report.HtmlFormat;
import org.rasoat.report.MarkedCopies;
import org.rasoat.report.Report;

/**
 * The reports of a submission, as files in its folder. They are written once: in its own language
 * before anybody is told that it is done, then in the other, and at last the marked copies. What
 * was read can then be let go, and memory does not grow with the results that are kept.
 */
final class Documents {

  /** A document that is there to be sent. */
  record Document(Path file, String mediaType, String fileName) {}

  /** The documents that are texts. */
  enum Kind {
    JSON("json", "application/json"),
    HTML("html", "text/html; charset=utf-8"),
    CSV("csv", "text/csv; charset=utf-8");

    private final String ending;
    private final String mediaType;

    Kind(String ending, String mediaType) {
      this.ending = ending;
      this.mediaType = mediaType;
    }

    private Format format() {
      return Formats.named(ending).orElseThrow();
    }
  }

  private static final String WHOLE = "whole";

  private final Path room;

  Documents(Path room) {
    this.room = room;
  }

  /** Writes the documents of a language that are texts, and the page. */
  void write(Report report, HtmlFormat.Surroundings around) throws IOException {
    HtmlFormat.Drawn drawn = new HtmlFormat.Drawn(report);
    try (Writer out = writer(page(report.language()))) {
      drawn.write(around, out);
    }
    for (Kind kind : Kind.values()) {
      try (Writer out = writer(file(kind, report.language()))) {
        if (kind == Kind.HTML) {
          drawn.write(out);
        } else {
          kind.format().write(report, out);
        }
      }
    }
  }

  /**
   * Will write the marked copies of the workbooks, and of several a list of all findings.
   *
   * @return the work, which does not hold the report
   */
  Runnable copies(Report report, List<Input> inputs, Function<String, Bilingual> remedies) {
    MarkedCopies copies = new MarkedCopies(report, remedies);
    Map<String, Supplier<BookFile>> drafts = new LinkedHashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      Input input = inputs.get(i);
      drafts.put(String.valueOf(i + 1), copies.draft(input.path(), input.name()));
    }
    if (inputs.size() != 1) {
      drafts.put(WHOLE, copies.wholeDraft());
    }
    return () -> {
      try {
        for (Map.Entry<String, Supplier<BookFile>> draft : drafts.entrySet()) {
          write(draft.getValue().get(), draft.getKey());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private void write(BookFile copy, String key) throws IOException {
    try (OutputStream out = Files.newOutputStream(room.resolve("copy-" + key + ".book"))) {
      copy.writeTo(out);
    }
    Properties about = new Properties();
    about.setProperty("media-type", copy.mediaType());
    about.setProperty("file-name", copy.fileName());
    try (Writer out = writer(room.resolve("copy-" + key + ".properties"))) {
      about.store(out, null);
    }
  }

  /** A report as a text. */
  Document text(Kind kind, Language language) {
    return new Document(file(kind, language), kind.mediaType, "rasoat." + kind.ending);
  }

  /** The file of the report's page on this server. */
  Path page(Language language) {
    return room.resolve("page-" + code(language) + ".html");
  }

  /** The marked copy of a dossier: of its only workbook, or a list of all findings. */
  Optional<Document> copy() {
    Optional<Document> whole = copy(WHOLE);
    return whole.isPresent() ? whole : copy("1");
  }

  /** The marked copy of one workbook, by its number from 1. */
  Optional<Document> copy(String number) {
    Path about = room.resolve("copy-" + number + ".properties");
    if (!number.matches("\\d{1,4}|" + WHOLE) || !Files.exists(about)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(about)) {
      properties.load(in);
    } catch (IOException forgotten) {
      return Optional.empty();
    }
    return Optional.of(
        new Document(
            room.resolve("copy-" + number + ".book"),
            properties.getProperty("media-type", ""),
            properties.getProperty("file-name", "")));
  }

  private Path file(Kind kind, Language language) {
    return room.resolve("report-" + code(language) + "." + kind.ending);
  }

  private static String code(Language language) {
    return language.locale().getLanguage();
  }

  private static Writer writer(Path file) throws IOException {
    return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }

  /** What stands around the page of a report on this server. */
  static HtmlFormat.Surroundings around(String pack, Content toolbar) {
    return new HtmlFormat.Surroundings(
        new org.rasoat.report.Assets.Linked(
            StaticFiles.address("report.css"), StaticFiles.address("report.js")),
        RulePages.address(pack),
        toolbar);
  }
}
