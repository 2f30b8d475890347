package org.rasoat.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rasoat.Input;
import org.rasoat.facts.Mapping;
import org.rasoat.facts.MappingException;
import org.rasoat.facts.Schema;
import org.rasoat.language.Sentences;
import org.rasoat.report.MappingFormat;
import org.rasoat.report.ReadingText;
import org.rasoat.workbook.UnreadableWorkbookException;
import org.rasoat.workbook.WorkbookReader;
import picocli.CommandLine.Option;

/** The mapping that a check keeps to, and the one that it leaves behind. */
final class MappingFiles {

  @Option(names = "--explain-mapping", descriptionKey = "explain-mapping")
  private boolean explained;

  @Option(names = "--mapping", paramLabel = "FILE", descriptionKey = "mapping")
  private @Nullable Path file;

  @Option(names = "--save-mapping", paramLabel = "FILE", descriptionKey = "save-mapping")
  private @Nullable Path saved;

  /** Whether the dossier is only read, to show how, and no rule is run. */
  boolean explained() {
    return explained;
  }

  /**
   * The mapping to keep to, which settles nothing if none was named.
   *
   * @throws UsageException if the file cannot be read, or names what the pack does not have
   */
  Mapping read(Schema schema) {
    if (file == null) {
      return Mapping.none();
    }
    String name = file.normalize().toString().replace('\\', '/');
    try {
      return Mapping.of(WorkbookReader.readCsv(file, name).sheets().get(0), schema);
    } catch (UnreadableWorkbookException e) {
      throw new UsageException(e.sentence());
    } catch (MappingException e) {
      throw new UsageException(e.sentence());
    }
  }

  /** The files that are only ever read: the workbooks, and the mapping. */
  List<Input> with(List<Input> inputs) {
    List<Input> kept = new ArrayList<>(inputs);
    if (file != null) {
      kept.add(new Input(file, file.toString()));
    }
    return kept;
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
