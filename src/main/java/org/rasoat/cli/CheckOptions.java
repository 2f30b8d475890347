package org.rasoat.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rasoat.Agreements;
import org.rasoat.Check;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;
import org.rasoat.rules.RuleBook;
import org.rasoat.workbook.ReadOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What may be chosen wherever dossiers are checked. */
final class CheckOptions {

  @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules")
  private @Nullable Path rules;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      descriptionKey = "as-of",
      converter = CheckCommand.Day.class)
  private @Nullable LocalDate asOf;

  @Option(
      names = "--fail-on",
      paramLabel = "error|warning|info|new|never",
      descriptionKey = "fail-on",
      converter = FailOn.Reader.class)
  private FailOn failOn = FailOn.ERROR;

  @Option(names = "--rule", paramLabel = "ID", descriptionKey = "rule", split = ",")
  private List<String> only = new ArrayList<>();

  @Option(names = "--skip", paramLabel = "ID", descriptionKey = "skip", split = ",")
  private List<String> skipped = new ArrayList<>();

  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Option(names = "--mask", descriptionKey = "mask")
  private boolean mask;

  @Option(names = "--waivers", paramLabel = "FILE", descriptionKey = "waivers")
  private @Nullable Path waivers;

  /** The pack whose rules are applied. */
  Pack pack() {
    return Pack.of(rules);
  }

  /** The day that was named. */
  Optional<LocalDate> asOf() {
    return Optional.ofNullable(asOf);
  }

  /** The file of waivers; null for none. */
  @Nullable Path waivers() {
    return waivers;
  }

  /**
   * How workbooks are read.
   *
   * @throws UsageException if the password cannot be read, or a limit is none
   */
  ReadOptions reading() {
    return reading.options();
  }

  /**
   * Refuses to fail on what is new where nothing says what is old.
   *
   * @param baseline whether there is a baseline
   * @throws UsageException if there is none
   */
  void requireBaselineIfNew(boolean baseline) {
    if (failOn == FailOn.NEW && !baseline) {
      throw new UsageException(Sentences.say("cli.new-without-baseline"));
    }
  }

  /**
   * The check that was chosen.
   *
   * @param shown how many findings a reader shall be shown at most
   * @throws UsageException if a rule is unknown, or none is left
   */
  Check.Options of(RuleBook book, Language language, Agreements agreements, int shown) {
    return new Check.Options(
        asOf(),
        language,
        failOn.severity(),
        new Selection(only, skipped).in(book),
        shown,
        agreements,
        mask);
  }
}
