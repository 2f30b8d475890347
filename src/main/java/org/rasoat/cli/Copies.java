package org.rasoat.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rasoat.Input;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;
import org.rasoat.report.BookFile;
import org.rasoat.report.Formats;
import org.rasoat.report.MarkedCopies;
import org.rasoat.report.Report;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Marked copies of workbooks that were asked for: one for each input in a folder; or one file,
 * which for several inputs lists the findings of all.
 *
 * @param target the folder or file
 * @param folder whether it is a folder, which is made if it is not there
 */
record Copies(Path target, boolean folder) {

  private static final Logger LOG = LoggerFactory.getLogger(Copies.class);

  private static final String BOOK = "xlsx";

  /** Whether a report of this kind is asked for. */
  static boolean asked(String text) {
    return text.equals(Formats.COPIES) || text.startsWith(Formats.COPIES + "=");
  }

  /** The copies among the reports that were asked for. */
  static List<Copies> of(List<String> reports) {
    return reports.stream().filter(Copies::asked).map(Copies::of).toList();
  }

  private static Copies of(String text) {
    String file = text.substring(Math.min(text.length(), Formats.COPIES.length() + 1));
    if (file.isEmpty()) {
      throw new UsageException(Sentences.say("cli.copies-file"));
    }
    Path path = Path.of(file);
    boolean folder = file.endsWith("/") || file.endsWith("\\") || Files.isDirectory(path);
    return new Copies(path, folder);
  }

  /**
   * Refuses to write over an input, where nothing can be written, or under a name that misleads.
   */
  void requireWritable(List<Input> inputs) {
    Path whole = target.toAbsolutePath().normalize();
    Path parent = whole.getParent();
    boolean there = folder && Files.isDirectory(whole);
    boolean blocked = folder && Files.exists(whole);
    boolean room = parent != null && Files.isDirectory(parent) && !blocked;
    if (!there && !room) {
      throw new UsageException(Sentences.say("cli.report-folder", target));
    }
    if (folder) {
      return;
    }
    if (inputs.stream().anyMatch(input -> Output.same(input.path(), whole))) {
      throw new UsageException(Sentences.say("cli.report-over-input", target));
    }
    String ending = inputs.size() == 1 ? MarkedCopies.ending(inputs.get(0).path()) : BOOK;
    if (!whole.toString().toLowerCase(Locale.ROOT).endsWith("." + ending)) {
      throw new UsageException(Sentences.say("cli.copies-ending", target, ending));
    }
  }

  /** Writes the copies and says so; false if one could not be written. */
  boolean write(Report report, List<Input> inputs, Remedies remedies, PrintWriter err) {
    MarkedCopies copies = new MarkedCopies(report, remedies);
    if (!folder) {
      BookFile copy =
          inputs.size() == 1
              ? copies.of(inputs.get(0).path(), inputs.get(0).name())
              : copies.whole();
      return write(copy, target, report.language(), err);
    }
    boolean written = true;
    Set<Path> taken = new HashSet<>();
    for (Input input : inputs) {
      BookFile copy = copies.of(input.path(), input.name());
      written &= write(copy, free(copy.fileName(), inputs, taken), report.language(), err);
    }
    return written;
  }

  /** A name in the folder that no input and no other copy has. */
  private Path free(String name, List<Input> inputs, Set<Path> taken) {
    int dot = name.lastIndexOf('.');
    Path path = target.resolve(name);
    for (int i = 2; used(path, inputs, taken); i++) {
      path = target.resolve(name.substring(0, dot) + "-" + i + name.substring(dot));
    }
    taken.add(path);
    return path;
  }

  private static boolean used(Path path, List<Input> inputs, Set<Path> taken) {
    return taken.contains(path)
        || inputs.stream().anyMatch(input -> Output.same(input.path(), path));
  }

  private static boolean write(BookFile copy, Path file, Language language, PrintWriter err) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      WholeFile.write(file, copy::writeTo);
    } catch (IOException e) {
      LOG.error("copy not written", e);
      err.println(Sentences.say("cli.report-failed", file).in(language));
      return false;
    }
    err.println(Sentences.say("cli.written", file).in(language));
    copy.caveat().ifPresent(text -> err.println("  " + text.in(language)));
    return true;
  }
}
