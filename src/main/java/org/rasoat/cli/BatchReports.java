package org.rasoat.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rasoat.Batch;
import org.rasoat.Input;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;
import org.rasoat.language.Spelling;
import org.rasoat.report.Formats;
import org.rasoat.report.Report;
import org.rasoat.report.RollUp;
import org.rasoat.report.RollUpFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the reports of a batch go: its roll-up to the terminal and to files, and the reports of
 * each dossier to a folder of its own.
 */
final class BatchReports {

  private static final Logger LOG = LoggerFactory.getLogger(BatchReports.class);

  /** What is written to a folder unless something else is asked for. */
  private static final List<String> USUAL = List.of("html", "json");

  private static final Map<String, String> ENDINGS =
      Map.of(
          "text", "text.txt",
          "concise", "concise.txt",
          "json", "report.json",
          "sarif", "report.sarif",
          "junit", "junit.xml",
          "github", "github.txt",
          "gitlab", "gitlab.json",
          "checkstyle", "checkstyle.xml",
          "markdown", "report.md",
          "csv", "report.csv");

  private record RollUpFile(RollUpFormat format, Path file) {}

  private final @Nullable Path folder;
  private final List<RollUpFormat> printed = new ArrayList<>();
  private final List<RollUpFile> files = new ArrayList<>();
  private final List<String> each = new ArrayList<>();
  private volatile boolean failed;

  /**
   * The reports that were asked for.
   *
   * @param asked formats, each perhaps with a file
   * @param folder where the reports of the dossiers go; null if nobody wants them
   * @throws UsageException for a format that is unknown, or is not for many dossiers
   */
  BatchReports(List<String> asked, @Nullable Path folder) {
    this.folder = folder;
    for (String text : asked.isEmpty() && folder != null ? USUAL : asked) {
      int equals = text.indexOf('=');
      String name = equals < 0 ? text : text.substring(0, equals);
      if (equals >= 0) {
        files.add(new RollUpFile(rollUp(name), Path.of(text.substring(equals + 1))));
      } else if (folder == null) {
        printed.add(rollUp(name));
      } else {
        each.add(known(name));
        RollUpFormat.named(name).ifPresent(format -> files.add(index(format, name)));
      }
    }
    if (printed.isEmpty()) {
      printed.add(rollUp("text"));
    }
  }

  private RollUpFile index(RollUpFormat format, String name) {
    Path in = folder == null ? Path.of("") : folder;
    return new RollUpFile(format, in.resolve("index." + (name.equals("text") ? "txt" : name)));
  }

  private static RollUpFormat rollUp(String name) {
    return RollUpFormat.named(name)
        .orElseThrow(
            () ->
                new UsageException(
                    Sentences.say("cli.batch.format", known(name), RollUpFormat.names())));
  }

  /** The name of a format; refuses one that is unknown. */
  private static String known(String name) {
    List<String> names = new ArrayList<>(Formats.names());
    names.add(Formats.COPIES);
    if (names.contains(name)) {
      return name;
    }
    throw new UsageException(
        Spelling.nearest(name, names)
            .map(near -> Sentences.say("cli.unknown-format.near", name, near))
            .orElseGet(() -> Sentences.say("cli.unknown-format", name, names)));
  }

  /** Refuses to write over a workbook, or where nothing can be written. */
  void requireWritable(List<Input> inputs) {
    if (folder != null) {
      try {
        Files.createDirectories(folder);
      } catch (IOException e) {
        throw new UsageException(Sentences.say("cli.report-folder", folder));
      }
    }
    for (RollUpFile file : files) {
      new Output((report, out) -> {}, Optional.of(file.file())).requireWritable(inputs);
    }
  }

  /** Writes a dossier's own reports; gives where they are, by format. */
  Map<String, String> deliver(Batch.Dossier dossier, Report report, Remedies remedies) {
    Map<String, String> written = new LinkedHashMap<>();
    if (folder == null) {
      return written;
    }
    for (String format : each) {
      String name = ENDINGS.getOrDefault(format, "report." + format);
      String file = dossier.name() + "/" + (format.equals(Formats.COPIES) ? "" : name);
      try {
        Path target = folder.resolve(dossier.name());
        Files.createDirectories(target);
        if (format.equals(Formats.COPIES)) {
          failed |= !copies(target).write(report, dossier.inputs(), remedies, silent());
        } else {
          Output.of(format + "=" + target.resolve(name), false).write(report, silent());
        }
        written.put(format, file);
      } catch (IOException | RuntimeException e) {
        LOG.error("report of a dossier not written", e);
        failed = true;
      }
    }
    return written;
  }

  private static Copies copies(Path target) {
    return Copies.of(List.of(Formats.COPIES + "=" + target + "/")).get(0);
  }

  private static PrintWriter silent() {
    return new PrintWriter(PrintWriter.nullWriter());
  }

  /** Whether marked copies are among the reports, which need what the rules' pages say. */
  boolean copies() {
    return each.contains(Formats.COPIES);
  }

  /** Writes the roll-up; false if a report could not be written. */
  boolean write(RollUp rollUp, PrintWriter out, PrintWriter err) {
    for (RollUpFormat format : printed) {
      StringWriter text = new StringWriter();
      try {
        format.write(rollUp, text);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      out.print(text);
    }
    out.flush();
    for (RollUpFile file : files) {
      failed |= !write(rollUp, file, err);
    }
    if (failed) {
      err.println(Sentences.say("cli.batch.unwritten").in(rollUp.language()));
    }
    return !failed;
  }

  /** From the folder of a file to where the reports of the dossiers are. */
  private String way(Path file) {
    Path from = file.getParent();
    if (folder == null || from == null) {
      return "";
    }
    Path to = folder.toAbsolutePath().normalize();
    try {
      String way = from.normalize().relativize(to).toString().replace('\\', '/');
      return way.isEmpty() ? "" : way + "/";
    } catch (IllegalArgumentException e) {
      return to.toString().replace('\\', '/') + "/";
    }
  }

  private boolean write(RollUp rollUp, RollUpFile file, PrintWriter err) {
    Language language = rollUp.language();
    Path target = file.file().toAbsolutePath();
    try {
      WholeFile.writeText(target, text -> file.format().write(rollUp.seenFrom(way(target)), text));
      err.println(Sentences.say("cli.written", file.file()).in(language));
      return true;
    } catch (IOException e) {
      LOG.error("roll-up not written", e);
      err.println(Sentences.say("cli.report-failed", file.file()).in(language));
      return false;
    }
  }
}
