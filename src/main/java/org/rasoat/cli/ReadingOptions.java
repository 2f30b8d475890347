package org.rasoat.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.rasoat.workbook.ReadOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how workbooks are read. */
final class ReadingOptions {

  @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "password-file")
  private @Nullable Path passwordFile;

  @Mixin private LimitOption limit = new LimitOption();

  /**
   * What they come to.
   *
   * @throws UsageException if the password cannot be read, or a limit is none
   */
  ReadOptions options() {
    return new ReadOptions(limit.limits(), PasswordFile.password(passwordFile));
  }
}
