package org.rasoat.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rasoat.Agreements;
import org.rasoat.Batch;
import org.rasoat.Check;
import org.rasoat.facts.Mapping;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;
import org.rasoat.report.Report;
import org.rasoat.report.RollUp;
import org.rasoat.rules.BrokenPackException;
import org.rasoat.rules.RuleBook;
import org.rasoat.workbook.Limit;
import org.rasoat.workbook.ReadOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Checks each sub-folder and file of a folder as a dossier of its own. */
@Command(name = "batch", mixinStandardHelpOptions = true)
final class BatchCommand implements Callable<Integer> {

  @ParentCommand private RasoatCommand rasoat;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FOLDER", descriptionKey = "batch.folder")
  private Path folder = Path.of("");

  @Mixin private CheckOptions options = new CheckOptions();

  @Mixin private MappingFile mapping = new MappingFile();

  @Option(names = "--baseline", paramLabel = "FOLDER", descriptionKey = "batch.baseline")
  private @Nullable Path baselines;

  @Option(names = "--report", paramLabel = "FORMAT[=FILE]", descriptionKey = "batch.report")
  private List<String> reports = new ArrayList<>();

  @Option(names = "--out", paramLabel = "FOLDER", descriptionKey = "batch.out")
  private @Nullable Path out;

  @Option(names = "--jobs", paramLabel = "N", descriptionKey = "batch.jobs")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      descriptionKey = "batch.timeout",
      converter = Time.class)
  private Duration timeout = Duration.ofMinutes(5);

  @Override
  public Integer call() {
    Language language = rasoat.language();
    if (jobs < 1) {
      throw new UsageException(Sentences.say("cli.value", "--jobs", jobs));
    }
    if (!Files.isDirectory(folder)) {
      throw new UsageException(Sentences.say("cli.batch.no-folder", folder));
    }
    options.requireBaselineIfNew(baselines != null);
    ReadOptions reading = options.reading();
    BatchReports written = new BatchReports(reports, out);
    List<Path> paths = dossiers();
    if (paths.isEmpty()) {
      throw new UsageException(Sentences.say("cli.batch.empty", folder));
    }
    AgreementFiles files = new AgreementFiles(options.waivers(), null);
    written.requireWritable(files.with(mapping.with(Dossier.of(paths).inputs())));
    Agreements agreements = files.read();
    Pack pack = options.pack();
    try {
      RuleBook book = pack.load();
      agreements.requireFit(book);
      Check.Options chosen = options.of(book, language, agreements, Integer.MAX_VALUE);
      List<Batch.Dossier> dossiers =
          paths.stream()
              .map(path -> dossier(path, chosen, agreements, mapping.read(book.schema())))
              .toList();
      dossiers.forEach(dossier -> dossier.options().agreements().requireFit(book));
      Batch batch = new Batch(check(book, cramped(reading)), check(book, reading), jobs, timeout);
      Remedies remedies = written.copies() ? Remedies.of(book, pack.path()) : Remedies.NONE;
      Report.Pack applied =
          new Report.Pack(book.name(), book.folder(), book.sha256(), book.rules().size());
      return run(batch, dossiers, agreements, applied, written, remedies);
    } catch (BrokenPackException e) {
      pack.explain(e, spec.commandLine().getErr(), language);
      return withoutRules(pack, e, paths, written);
    }
  }

  // Ctrl-C is listened to for as long as the block lasts.
  @SuppressWarnings("try")
  private int run(
      Batch batch,
      List<Batch.Dossier> dossiers,
      Agreements agreements,
      Report.Pack pack,
      BatchReports written,
      Remedies remedies) {
    PrintWriter err = spec.commandLine().getErr();
    Language language = rasoat.language();
    try (Interruption ctrlC = Interruption.telling(batch::cancel)) {
      List<RollUp.Entry> entries;
      boolean terminal = Boolean.getBoolean("rasoat.progress");
      try (BatchProgress progress = new BatchProgress(err, language, dossiers.size(), terminal)) {
        entries =
            batch.run(
                dossiers,
                (dossier, report) -> written.deliver(dossier, report, remedies),
                progress);
      }
      RollUp rollUp =
          new RollUp(
              entries.stream().noneMatch(entry -> entry.verdict() == null),
              language,
              RasoatCommand.Version.number(),
              pack,
              entries,
              batch.warnings(agreements.waivers()));
      boolean all = written.write(rollUp, spec.commandLine().getOut(), err);
      err.flush();
      if (!rollUp.complete()) {
        return Exit.INTERRUPTED;
      }
      batch.requireRows(agreements.waivers(), entries);
      return all ? rollUp.verdict().exitCode() : Exit.NOT_CHECKED;
    }
  }

  /** What can be said of the dossiers when there are no rules to hold them against. */
  private int withoutRules(
      Pack pack, BrokenPackException broken, List<Path> paths, BatchReports written) {
    RollUp rollUp =
        new RollUp(
            true,
            rasoat.language(),
            RasoatCommand.Version.number(),
            new Report.Pack(pack.path().getFileName().toString(), pack.shown(), "", 0),
            paths.stream()
                .map(
                    path ->
                        RollUp.Entry.failed(
                            name(path),
                            Sentences.say(
                                "cli.broken-pack", pack.shown(), broken.problems().size()),
                            0))
                .toList(),
            List.of());
    written.write(rollUp, spec.commandLine().getOut(), spec.commandLine().getErr());
    return Exit.NOT_CHECKED;
  }

  private static Check check(RuleBook book, ReadOptions reading) {
    return new Check(
        book, RasoatCommand.Version.number(), Clock.system(ZoneId.systemDefault()), reading);
  }

  /** So much memory that those that are checked side by side have room together. */
  private ReadOptions cramped(ReadOptions reading) {
    long whole = reading.limits().of(Limit.MEMORY);
    return new ReadOptions(reading.limits().with(Limit.MEMORY, whole / jobs), reading.password());
  }

  /** The sub-folders and the workbooks of the folder; where results go is no dossier. */
  private List<Path> dossiers() {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(
              path ->
                  Files.isDirectory(path)
                      ? !path.getFileName().toString().startsWith(".")
                          && !same(path, out)
                          && !same(path, baselines)
                      : Dossier.workbook(path))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UsageException(Sentences.say("cli.batch.no-folder", folder));
    }
  }

  private static boolean same(Path path, @Nullable Path other) {
    return other != null
        && path.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  private Batch.Dossier dossier(
      Path path, Check.Options chosen, Agreements agreements, Mapping settled) {
    Dossier dossier = Dossier.of(List.of(path));
    Agreements.@Nullable Known known = null;
    if (baselines != null) {
      Path file = baselines.resolve(name(path) + ".json");
      known = Files.exists(file) ? new AgreementFiles(null, file).read().baseline() : null;
    }
    return new Batch.Dossier(
        name(path),
        dossier.inputs(),
        dossier.problems(),
        chosen.against(agreements.sharedBeside(known)),
        settled);
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  /** Reads a time as 90s, 5m or 1h. */
  static final class Time implements ITypeConverter<Duration> {

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,5})(s|m|h)");

    @Override
    public Duration convert(String value) {
      Matcher form = FORM.matcher(value);
      if (!form.matches()) {
        throw new TypeConversionException(value);
      }
      long number = Long.parseLong(form.group(1));
      return switch (form.group(2)) {
        case "s" -> Duration.ofSeconds(number);
        case "m" -> Duration.ofMinutes(number);
        default -> Duration.ofHours(number);
      };
    }
  }
}
