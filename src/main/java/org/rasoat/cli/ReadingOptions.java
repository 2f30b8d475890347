package org.rasoat.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Sentences;
import org.rasoat.workbook.Limit;
import org.rasoat.workbook.Limits;
import org.rasoat.workbook.ReadOptions;
import picocli.CommandLine.Option;

/** The options that say how workbooks are read. */
final class ReadingOptions {

  @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "password-file")
  private @Nullable Path passwordFile;

  @Option(
      names = "--limit",
      paramLabel = "NAME=VALUE",
      descriptionKey = "limit",
      split = ",",
      hideParamSyntax = true)
  private List<String> limits = new ArrayList<>();

  /**
   * What they come to.
   *
   * @throws UsageException if the password cannot be read, or a limit is none
   */
  ReadOptions options() {
    Limits changed = Limits.DEFAULT;
    for (String text : limits) {
      changed = changed(changed, text);
    }
    return new ReadOptions(changed, PasswordFile.password(passwordFile));
  }

  private static Limits changed(Limits limits, String text) {
    int sign = text.indexOf('=');
    String word = (sign < 0 ? text : text.substring(0, sign)).strip();
    Limit limit =
        Limit.named(word)
            .orElseThrow(
                () -> new UsageException(Sentences.say("cli.limit-unknown", word, Limit.words())));
    String value = sign < 0 ? "" : text.substring(sign + 1).strip();
    return limits.with(
        limit,
        limit
            .parse(value)
            .orElseThrow(
                () ->
                    new UsageException(
                        Sentences.say("cli.limit-value", word, value, limit.show(limit.usual())))));
  }
}
