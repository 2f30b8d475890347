package org.rasoat.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Checks a dossier again whenever it or the rules change, until the user presses Ctrl-C. */
@Command(name = "watch", mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {

  @ParentCommand private RasoatCommand rasoat;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE|FOLDER", arity = "1..*", descriptionKey = "inputs")
  private List<Path> paths = new ArrayList<>();

  @Mixin private CheckOptions options = new CheckOptions();

  @Mixin private MappingFile mapping = new MappingFile();

  @Option(names = "--baseline", paramLabel = "FILE", descriptionKey = "baseline")
  private @Nullable Path baseline;

  // Ctrl-C is listened to for as long as the block lasts.
  @Override
  @SuppressWarnings("try")
  public Integer call() throws InterruptedException {
    options.requireBaselineIfNew(baseline != null);
    AgreementFiles agreements = new AgreementFiles(options.waivers(), baseline);
    agreements.read();
    PrintWriter out = spec.commandLine().getOut();
    try (Interruption ctrlC = Interruption.ending(Exit.OK);
        Watching watching =
            new Watching(
                paths,
                options,
                agreements,
                mapping,
                rasoat.language(),
                Clock.system(ZoneId.systemDefault()),
                out,
                Boolean.getBoolean("rasoat.colour"))) {
      watching.first();
      while (true) {
        watching.next(Duration.ofDays(1));
      }
    }
  }
}
