package org.rasoat.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rasoat.Agreements;
import org.rasoat.findings.Waiver;
import org.rasoat.findings.WaiverFile;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;
import org.rasoat.report.Agreed;
import org.rasoat.report.Line;
import org.rasoat.rules.BrokenPackException;
import org.rasoat.rules.Rule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Speaks of the waivers of a team. */
@Command(
    name = "waivers",
    mixinStandardHelpOptions = true,
    subcommands = {WaiversCommand.Lint.class, WaiversCommand.Listing.class})
final class WaiversCommand implements Callable<Integer> {

  @ParentCommand private RasoatCommand rasoat;

  @Spec private CommandSpec spec;

  /** Without a command there is only help to give. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return Exit.USAGE;
  }

  Language language() {
    return rasoat.language();
  }

  private static LocalDate today() {
    return LocalDate.now(Clock.system(ZoneId.systemDefault()));
  }

  private static int refuse(
      WaiverFile file, List<WaiverFile.Problem> problems, PrintWriter out, Language language) {
    for (WaiverFile.Problem problem : problems) {
      String place = problem.line() > 0 ? file.file() + ":" + problem.line() : file.file();
      out.println(Line.of(place + ": " + problem.message().in(language)));
    }
    out.println(
        Sentences.say("cli.waivers.found", Line.of(file.file()), problems.size()).in(language));
    return Exit.FINDINGS;
  }

  /** Looks for what is wrong with a file of waivers, by itself and by the rules it names. */
  @Command(name = "lint", mixinStandardHelpOptions = true)
  static final class Lint implements Callable<Integer> {

    @ParentCommand private WaiversCommand waivers;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "waiver-file")
    private Path path = Path.of("");

    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules")
    private @Nullable Path rules;

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      Language language = waivers.language();
      WaiverFile file = AgreementFiles.waivers(path);
      Pack pack = Pack.of(rules);
      try {
        Set<String> ids = pack.load().rules().stream().map(Rule::id).collect(Collectors.toSet());
        List<WaiverFile.Problem> problems = Agreements.problems(file, ids);
        if (!problems.isEmpty()) {
          return refuse(file, problems, out, language);
        }
      } catch (BrokenPackException e) {
        pack.explain(e, spec.commandLine().getErr(), language);
        return Exit.NOT_CHECKED;
      }
      // A waiver that is over is written rightly, so this fails nothing.
      for (Agreed.Warning warning : Agreements.dated(file, today())) {
        String text = Sentences.say("cli.note", warning.message()).in(language);
        out.println(Line.of(warning.place() + ": " + text));
      }
      int count = file.waivers().size();
      out.println(Sentences.say("cli.waivers.clean", Line.of(file.file()), count).in(language));
      return Exit.OK;
    }
  }

  /** Lists the waivers of a file. */
  @Command(name = "list", mixinStandardHelpOptions = true)
  static final class Listing implements Callable<Integer> {

    @ParentCommand private WaiversCommand waivers;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "waiver-file")
    private Path path = Path.of("");

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      WaiverFile file = AgreementFiles.waivers(path);
      if (!file.problems().isEmpty()) {
        return refuse(file, file.problems(), out, waivers.language());
      }
      LocalDate today = today();
      WaiverTable.lines(file, today, waivers.language()).forEach(out::println);
      long expired = file.waivers().stream().filter(one -> one.expired(today)).count();
      out.println();
      out.println(total(file.waivers(), expired, waivers.language()));
      return Exit.OK;
    }

    private static String total(List<Waiver> all, long expired, Language language) {
      return Sentences.say("cli.waivers.total", all.size(), expired).in(language);
    }
  }
}
