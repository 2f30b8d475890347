package org.rasoat.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rasoat.Input;
import org.rasoat.language.Sentences;
import org.rasoat.language.Spelling;
import org.rasoat.report.Format;
import org.rasoat.report.Formats;
import org.rasoat.report.Report;
import org.rasoat.report.TextFormat;

/**
 * One report that was asked for.
 *
 * @param format how it is written
 * @param file where to; empty for the terminal
 */
record Output(Format format, Optional<Path> file) {

  /**
   * Reads {@code FORMAT} or {@code FORMAT=FILE}.
   *
   * @param colour whether a report for the terminal may use colour
   */
  static Output of(String text, boolean colour) {
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals);
    Optional<Path> file =
        equals < 0 ? Optional.empty() : Optional.of(Path.of(text.substring(equals + 1)));
    Format format = Formats.named(name).orElseThrow(() -> unknown(name));
    boolean coloured = colour && file.isEmpty() && format instanceof TextFormat;
    return new Output(coloured ? new TextFormat(true) : format, file);
  }

  private static UsageException unknown(String name) {
    List<String> names = new ArrayList<>(Formats.names());
    names.add(Formats.COPIES);
    return new UsageException(
        Spelling.nearest(name, names)
            .map(near -> Sentences.say("cli.unknown-format.near", name, near))
            .orElseGet(() -> Sentences.say("cli.unknown-format", name, names)));
  }

  /** Whether this is the report for people, on the terminal. */
  boolean text() {
    return file.isEmpty() && format instanceof TextFormat;
  }

  /** Refuses to write over a workbook that is checked, or where nothing can be written. */
  void requireWritable(List<Input> inputs) {
    if (file.isEmpty()) {
      return;
    }
    Path target = file.get().toAbsolutePath().normalize();
    if (inputs.stream().anyMatch(input -> same(input.path(), target))) {
      throw new UsageException(Sentences.say("cli.report-over-input", file.get()));
    }
    Path folder = target.getParent();
    if (Files.isDirectory(target) || folder == null || !Files.isDirectory(folder)) {
      throw new UsageException(Sentences.say("cli.report-folder", file.get()));
    }
  }

  static boolean same(Path input, Path target) {
    try {
      return Files.exists(target) && Files.exists(input) && Files.isSameFile(input, target);
    } catch (IOException e) {
      return true;
    }
  }

  /**
   * Writes the report. A file appears whole or not at all; what stands in the summary of a step of
   * GitHub Actions, to which each program adds its own, stays there.
   */
  void write(Report report, PrintWriter out) throws IOException {
    if (file.isEmpty()) {
      format.write(report, out);
      return;
    }
    Path target = file.get().toAbsolutePath();
    if (summary(target)) {
      StringWriter text = new StringWriter();
      format.write(report, text);
      Files.writeString(
          target, text.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      return;
    }
    WholeFile.writeText(target, text -> format.write(report, text));
  }

  private static boolean summary(Path target) {
    String summary = System.getenv("GITHUB_STEP_SUMMARY");
    return summary != null
        && !summary.isBlank()
        && target.normalize().equals(Path.of(summary).toAbsolutePath().normalize());
  }
}
