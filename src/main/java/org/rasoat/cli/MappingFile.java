package org.rasoat.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasoat.Input;
import org.rasoat.facts.Mapping;
import org.rasoat.facts.MappingException;
import org.rasoat.facts.Schema;
import org.rasoat.workbook.UnreadableWorkbookException;
import org.rasoat.workbook.WorkbookReader;
import picocli.CommandLine.Option;

/** The mapping that a reading keeps to. */
final class MappingFile {

  @Option(names = "--mapping", paramLabel = "FILE", descriptionKey = "mapping")
  private @Nullable Path file;

  /** The file; null for none. */
  @Nullable Path file() {
    return file;
  }

  /**
   * The mapping to keep to in one reading, which settles nothing if none was named.
   *
   * @throws UsageException if the file cannot be read, or names what the pack does not have
   */
  Mapping read(Schema schema) {
    if (file == null) {
      return Mapping.none();
    }
    try {
      return Mapping.of(WorkbookReader.readCsv(file, Dossier.shown(file)).sheets().get(0), schema);
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
}
