package org.rasoat.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rasoat.Agreements;
import org.rasoat.Check;
import org.rasoat.Workbooks;
import org.rasoat.facts.Mapping;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;
import org.rasoat.report.Report;
import org.rasoat.rules.BrokenPackException;
import org.rasoat.rules.RuleBook;
import org.rasoat.workbook.ReadOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Checks one dossier. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(CheckCommand.class);

  @ParentCommand private RasoatCommand rasoat;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE|FOLDER", arity = "1..*", descriptionKey = "inputs")
  private List<Path> paths = new ArrayList<>();

  @Mixin private CheckOptions options = new CheckOptions();

  @Option(names = "--report", paramLabel = "FORMAT[=FILE]", descriptionKey = "report")
  private List<String> reports = new ArrayList<>();

  @Option(names = "--max-findings", paramLabel = "N", descriptionKey = "max-findings")
  private int shown = Integer.MAX_VALUE;

  @Option(names = "--baseline", paramLabel = "FILE", descriptionKey = "baseline")
  private @Nullable Path baseline;

  @Mixin private MappingFiles mappings = new MappingFiles();

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Language language = rasoat.language();
    if (shown < 0) {
      throw new UsageException(Sentences.say("cli.value", "--max-findings", shown));
    }
    ReadOptions reading = options.reading();
    options.requireBaselineIfNew(baseline != null);
    Dossier dossier = Dossier.of(paths);
    AgreementFiles agreements = new AgreementFiles(options.waivers(), baseline);
    List<Output> outputs = outputs();
    for (Output output : outputs) {
      output.requireWritable(agreements.with(mappings.used().with(dossier.inputs())));
    }
    List<Copies> copies = Copies.of(reports);
    copies.forEach(copy -> copy.requireWritable(dossier.inputs()));
    Pack pack = options.pack();
    Workbooks workbooks = Workbooks.ahead(dossier.inputs(), reading);
    Report report;
    Remedies remedies = Remedies.NONE;
    try {
      RuleBook book = rasoat.load(pack);
      Mapping mapping = mappings.used().read(book.schema());
      report = report(book, dossier, agreements.read(), mapping, language, workbooks, outputs);
      mapping.unused().forEach(text -> note(text, language));
      remedies = copies.isEmpty() ? remedies : Remedies.of(book, pack.path());
    } catch (BrokenPackException e) {
      pack.explain(e, err, language);
      report = withoutRules(pack, e, language);
      // The author was told already, with source lines that no report has.
      outputs = outputs.stream().filter(output -> !output.text()).toList();
    }
    boolean written = write(report, outputs);
    for (Copies copy : copies) {
      written &= copy.write(report, dossier.inputs(), remedies, spec.commandLine().getErr());
    }
    return written ? code(report, dossier) : Exit.NOT_CHECKED;
  }

  /** A reading that is only to be shown succeeds if every file was read. */
  private int code(Report report, Dossier dossier) {
    if (!mappings.explained() || report.pack().rules() == 0) {
      return report.verdict().exitCode();
    }
    boolean all = report.workbooks().size() == dossier.inputs().size();
    return all && dossier.problems().isEmpty() ? Exit.OK : Exit.NOT_CHECKED;
  }

  private void note(Bilingual text, Language language) {
    spec.commandLine().getErr().println(Sentences.say("cli.note", text).in(language));
  }

  /** Writes the reports; false if one could not be written. */
  private boolean write(Report report, List<Output> outputs) {
    boolean written = true;
    for (Output output : outputs) {
      try {
        output.write(report, spec.commandLine().getOut());
        output.file().ifPresent(file -> tell("cli.written", file, report.language()));
      } catch (IOException e) {
        LOG.error("report not written", e);
        output.file().ifPresent(file -> tell("cli.report-failed", file, report.language()));
        written = false;
      }
    }
    return written;
  }

  private void tell(String key, Path file, Language language) {
    spec.commandLine().getErr().println(Sentences.say(key, file).in(language));
  }

  private Report report(
      RuleBook book,
      Dossier dossier,
      Agreements agreements,
      Mapping mapping,
      Language language,
      Workbooks workbooks,
      List<Output> outputs) {
    Check.Options chosen = options.of(book, language, agreements, shown);
    if (mappings.explained()) {
      chosen = chosen.selecting(id -> false);
    }
    Check check =
        new Check(
            book, RasoatCommand.Version.number(), Clock.system(ZoneId.systemDefault()), workbooks);
    return check.run(
        dossier.inputs(),
        dossier.problems(),
        chosen,
        mapping,
        (stage, count) -> {
          if (stage == Check.Stage.RULES) {
            prepare(outputs);
          }
        });
  }

  /** What can be said of a dossier when there are no rules to hold it against. */
  private Report withoutRules(Pack pack, BrokenPackException broken, Language language) {
    return Check.withoutRules(
        new Report.Pack(pack.path().getFileName().toString(), pack.shown(), "", 0),
        broken.problems(),
        options.asOf().orElseGet(() -> LocalDate.now(Clock.system(ZoneId.systemDefault()))),
        language,
        RasoatCommand.Version.number(),
        shown);
  }

  /** Rules keep one processor busy: what writing the reports takes is made ready beside them. */
  private static void prepare(List<Output> outputs) {
    Thread thread =
        new Thread(() -> outputs.forEach(output -> output.format().prepare()), "reports");
    thread.setDaemon(true);
    thread.start();
  }

  private List<Output> outputs() {
    boolean colour = Boolean.getBoolean("rasoat.colour");
    List<String> wanted = reports.isEmpty() ? List.of("text") : reports;
    List<Output> outputs = new ArrayList<>(mappings.outputs(!reports.isEmpty()));
    if (mappings.explained()) {
      return outputs;
    }
    for (String text : wanted) {
      if (!Copies.asked(text)) {
        outputs.add(Output.of(text, colour));
      }
    }
    return outputs;
  }

  /** Reads a day as 2020-02-20 or 20/02/2020. */
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      return Days.parse(value).orElseThrow(() -> new TypeConversionException(value));
    }
  }
}
