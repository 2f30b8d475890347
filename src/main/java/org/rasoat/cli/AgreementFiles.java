package org.rasoat.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasoat.Agreements;
import org.rasoat.Input;
import org.rasoat.findings.WaiverFile;
import org.rasoat.language.Sentences;
import org.rasoat.report.Baseline;

/**
 * The files of what a team has agreed on.
 *
 * @param waivers the file of the waivers; null for none
 * @param baseline the file of the baseline; null for none
 */
record AgreementFiles(@Nullable Path waivers, @Nullable Path baseline) {

  /**
   * Reads the files.
   *
   * @throws UsageException if one cannot be read, or the baseline is none
   */
  Agreements read() {
    return new Agreements(
        waivers == null ? null : waivers(waivers), baseline == null ? null : baseline(baseline));
  }

  /** The inputs with these files, none of which a report may be written over. */
  List<Input> with(List<Input> inputs) {
    List<Input> all = new ArrayList<>(inputs);
    for (Path file : new Path[] {waivers, baseline}) {
      if (file != null) {
        all.add(new Input(file, shown(file)));
      }
    }
    return all;
  }

  /**
   * Reads a file of waivers.
   *
   * @throws UsageException if there is no such file
   */
  static WaiverFile waivers(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UsageException(Sentences.say("cli.no-waivers", file));
    }
    return WaiverFile.read(file, shown(file));
  }

  private static Agreements.Known baseline(Path file) {
    return Baseline.read(file)
        .map(content -> new Agreements.Known(shown(file), content))
        .orElseThrow(() -> new UsageException(Sentences.say("cli.no-baseline", file)));
  }

  private static String shown(Path path) {
    return path.normalize().toString().replace('\\', '/');
  }
}
