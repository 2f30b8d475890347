package org.rasoat.cli;

import java.util.ArrayList;
import java.util.List;
import org.rasoat.language.Sentences;
import org.rasoat.workbook.Limit;
import org.rasoat.workbook.Limits;
import picocli.CommandLine.Option;

/** How much files may ask for. */
final class LimitOption {

  @Option(
      names = "--limit",
      paramLabel = "NAME=VALUE",
      descriptionKey = "limit",
      split = ",",
      hideParamSyntax = true)
  private List<String> limits = new ArrayList<>();

  /**
   * The usual limits with those that were named changed.
   *
   * @throws UsageException if one of them is none
   */
  Limits limits() {
    Limits changed = Limits.DEFAULT;
    for (String text : limits) {
      changed = changed(changed, text);
    }
    return changed;
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
