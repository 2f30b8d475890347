package org.rasoat.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rasoat.Check;
import org.rasoat.FolderWatch;
import org.rasoat.UnusableAgreementException;
import org.rasoat.Workbooks;
import org.rasoat.facts.Mapping;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;
import org.rasoat.report.Changes;
import org.rasoat.report.Report;
import org.rasoat.rules.BrokenPackException;
import org.rasoat.rules.RuleBook;

/** A dossier that is checked whenever it, the rules or their reference values change. */
final class Watching implements AutoCloseable {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  /** So long a file that cannot be read may still be on its way. */
  private static final Duration PATIENCE = Duration.ofMillis(700);

  /** How deep a pack's folder is looked through. */
  private static final int DEEP = 4;

  private final List<Path> paths;
  private final CheckOptions options;
  private final AgreementFiles agreements;
  private final MappingFile mapping;
  private final Pack pack;
  private final Language language;
  private final Clock clock;
  private final PrintWriter out;
  private final boolean colour;
  private final FolderWatch watch;
  private @Nullable RuleBook book;
  private @Nullable Workbooks workbooks;
  private @Nullable Report last;

  /**
   * Begins to watch.
   *
   * @param paths the workbooks of the dossier, or folders of them
   * @param clock tells the time that is shown, and today
   * @param out takes everything that is said
   */
  Watching(
      List<Path> paths,
      CheckOptions options,
      AgreementFiles agreements,
      MappingFile mapping,
      Language language,
      Clock clock,
      PrintWriter out,
      boolean colour) {
    this.paths = paths;
    this.options = options;
    this.agreements = agreements;
    this.mapping = mapping;
    this.pack = options.pack();
    this.language = language;
    this.clock = clock;
    this.out = out;
    this.colour = colour;
    this.watch = new FolderWatch(this::files);
  }

  /** Checks for the first time, and shows all that there is. */
  void first() {
    load();
    check(Set.of());
    say(Sentences.say("cli.watch.waiting"));
  }

  /**
   * Waits for a change and shows what it has changed.
   *
   * @param most how long to wait
   * @return whether anything has changed in that time
   */
  boolean next(Duration most) throws InterruptedException {
    Set<Path> changed = watch.await(most);
    if (changed.isEmpty()) {
      return false;
    }
    if (!changed.stream().allMatch(this::ofPack)) {
      workbooks = null;
    }
    if (changed.stream().anyMatch(this::ofPack)) {
      load();
    }
    check(changed);
    return true;
  }

  private void load() {
    try {
      book = pack.load();
    } catch (BrokenPackException e) {
      book = null;
      say(Bilingual.same(LocalTime.now(clock).format(TIME)));
      pack.explain(e, out, language);
      out.flush();
    }
  }

  private void check(Set<Path> changed) {
    RuleBook rules = book;
    if (rules == null) {
      return;
    }
    long start = System.nanoTime();
    try {
      Mapping settled = mapping.read(rules.schema());
      Report report = report(rules, settled);
      if (!report.problems().isEmpty() && last != null && onItsWay()) {
        return;
      }
      show(report, changed, Duration.ofNanos(System.nanoTime() - start));
      settled.unused().forEach(text -> say(Sentences.say("cli.note", text)));
    } catch (UsageException e) {
      say(e.sentence());
    } catch (UnusableAgreementException e) {
      say(e.sentence());
    }
  }

  /** Whether a file that could not be read changed again, and was checked then. */
  private boolean onItsWay() {
    try {
      return next(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private Report report(RuleBook rules, Mapping settled) {
    Dossier dossier = Dossier.of(paths);
    Workbooks read = workbooks;
    if (read == null) {
      read = Workbooks.ahead(dossier.inputs(), options.reading());
    }
    Check check = new Check(rules, RasoatCommand.Version.number(), clock, read);
    Report report =
        check.run(
            dossier.inputs(),
            dossier.problems(),
            options.of(rules, language, agreements.read(), Integer.MAX_VALUE),
            settled);
    // After an edit of the rules workbooks need not be read again, unless they could not be.
    workbooks = report.problems().isEmpty() ? read : null;
    return report;
  }

  private void show(Report report, Set<Path> changed, Duration took) {
    String names = String.join(", ", changed.stream().map(Dossier::shown).sorted().toList());
    out.println();
    out.println(LocalTime.now(clock).format(TIME) + (names.isEmpty() ? "" : "  " + names));
    if (!report.problems().isEmpty()) {
      Changes.problems(report).forEach(out::println);
      out.flush();
      return;
    }
    Changes changes = Changes.between(last, report);
    try {
      changes.write(report, colour, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (last != null) {
      String key = changes.none() ? "cli.watch.same" : "cli.watch.changes";
      say(
          Sentences.say(
              key, changes.fresh().size(), changes.altered().size(), changes.resolved().size()));
    }
    String seconds = String.format(Locale.ROOT, "%.2f", took.toMillis() / 1000.0);
    out.println(
        Changes.verdict(report, colour)
            + " · "
            + Sentences.say("cli.watch.took", seconds).in(language));
    out.flush();
    last = report;
  }

  private void say(Bilingual sentence) {
    out.println(sentence.in(language));
    out.flush();
  }

  /** The workbooks, the pack, what is agreed on, and the mapping. */
  private List<Path> files() {
    List<Path> files = new ArrayList<>();
    paths.stream().filter(Files::isRegularFile).forEach(files::add);
    paths.stream().filter(path -> !Files.exists(path)).forEach(files::add);
    Dossier.of(paths.stream().filter(Files::isDirectory).toList()).inputs().stream()
        .map(input -> input.path())
        .forEach(files::add);
    for (Path beside : new Path[] {agreements.waivers(), agreements.baseline(), mapping.file()}) {
      if (beside != null) {
        files.add(beside);
      }
    }
    try (Stream<Path> all = Files.walk(pack.path(), DEEP)) {
      all.filter(path -> !passing(path)).filter(Files::isRegularFile).forEach(files::add);
    } catch (IOException | UncheckedIOException e) {
      files.add(pack.path());
    }
    return files;
  }

  private boolean ofPack(Path file) {
    return file.startsWith(pack.path());
  }

  /** What editors and Excel leave lying about while they save. */
  private static boolean passing(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(".")
        || name.startsWith("~$")
        || name.endsWith("~")
        || name.endsWith(".tmp")
        || name.endsWith(".swp");
  }

  @Override
  public void close() {
    watch.close();
  }
}
