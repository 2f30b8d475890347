package org.rasoat.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Sentences;
import org.rasoat.report.MappingFormat;
import org.rasoat.report.ReadingText;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The mapping that a check keeps to, and the one that it leaves behind, or how it was read. */
final class MappingFiles {

  @Option(names = "--explain-mapping", descriptionKey = "explain-mapping")
  private boolean explained;

  @Mixin private MappingFile used = new MappingFile();

  @Option(names = "--save-mapping", paramLabel = "FILE", descriptionKey = "save-mapping")
  private @Nullable Path saved;

  /** The mapping that the reading keeps to. */
  MappingFile used() {
    return used;
  }

  /** Whether the dossier is only read, to show how, and no rule is run. */
  boolean explained() {
    return explained;
  }

  /**
   * How and where a reading is shown, and kept for the next one; empty if nobody asked.
   *
   * @param reports whether reports of a check are asked for as well
   * @throws UsageException if they are, where nothing is checked
   */
  List<Output> outputs(boolean reports) {
    if (explained && reports) {
      throw new UsageException(Sentences.say("cli.explained-only"));
    }
    List<Output> outputs = new ArrayList<>();
    if (explained) {
      outputs.add(new Output(new ReadingText(), Optional.empty()));
    }
    if (saved != null) {
      outputs.add(new Output(new MappingFormat(), Optional.of(saved)));
    }
    return outputs;
  }
}
