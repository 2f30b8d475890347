package org.rasoat.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rasoat.Check;
import org.rasoat.facts.Mapping;
import org.rasoat.findings.Verdict;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;
import org.rasoat.report.Baseline;
import org.rasoat.report.Report;
import org.rasoat.report.TextFormat;
import org.rasoat.rules.BrokenPackException;
import org.rasoat.rules.RuleBook;
import org.rasoat.workbook.ReadOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes down the findings of a dossier, so that later checks tell them from new ones. */
@Command(name = "baseline", mixinStandardHelpOptions = true)
final class BaselineCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(BaselineCommand.class);

  @ParentCommand private RasoatCommand rasoat;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE|FOLDER", arity = "1..*", descriptionKey = "inputs")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--output", paramLabel = "FILE", required = true, descriptionKey = "output")
  private Path output = Path.of("");

  @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules")
  private @Nullable Path rules;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      descriptionKey = "as-of",
      converter = CheckCommand.Day.class)
  private @Nullable LocalDate asOf;

  @Option(names = "--waivers", paramLabel = "FILE", descriptionKey = "waivers")
  private @Nullable Path waivers;

  @Mixin private MappingFile mapping = new MappingFile();

  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Language language = rasoat.language();
    Clock clock = Clock.system(ZoneId.systemDefault());
    ReadOptions options = reading.options();
    Dossier dossier = Dossier.of(paths);
    AgreementFiles agreements = new AgreementFiles(waivers, null);
    Output target =
        new Output(
            (report, out) -> out.append(Baseline.of(report, LocalDate.now(clock)).text()),
            Optional.of(output));
    target.requireWritable(agreements.with(mapping.with(dossier.inputs())));
    if (Files.exists(output) && Baseline.read(output).isEmpty()) {
      throw new UsageException(Sentences.say("cli.baseline-over-file", output));
    }
    Pack pack = Pack.of(rules);
    try {
      RuleBook book = pack.load();
      Check check = new Check(book, RasoatCommand.Version.number(), clock, options);
      Check.Options asked =
          new Check.Options(
              Optional.ofNullable(asOf),
              language,
              null,
              id -> true,
              Integer.MAX_VALUE,
              agreements.read(),
              false);
      Mapping settled = mapping.read(book.schema());
      return write(check.run(dossier.inputs(), dossier.problems(), asked, settled), target);
    } catch (BrokenPackException e) {
      pack.explain(e, err, language);
      return Exit.NOT_CHECKED;
    }
  }

  /** A baseline of half a check would make findings of the other half look new. */
  private int write(Report report, Output target) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      if (report.verdict() == Verdict.NOT_CHECKED) {
        new Output(new TextFormat(false), Optional.empty()).write(report, err);
        return Exit.NOT_CHECKED;
      }
      target.write(report, out);
    } catch (IOException e) {
      LOG.error("baseline not written", e);
      err.println(Sentences.say("cli.report-failed", output).in(report.language()));
      return Exit.NOT_CHECKED;
    }
    int count = Baseline.of(report, LocalDate.EPOCH).findings().size();
    out.println(Sentences.say("cli.baseline-written", output, count).in(report.language()));
    return Exit.OK;
  }
}
