package org.rasoat.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rasoat.Agreements;
import org.rasoat.Check;
import org.rasoat.Input;
import org.rasoat.Preview;
import org.rasoat.findings.Severity;
import org.rasoat.findings.Verdict;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.rasoat.report.Effects;
import org.rasoat.report.Report;
import org.rasoat.rules.RuleBook;
import org.rasoat.workbook.ReadOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries edited rules on the sample dossiers, before they are put into force. */
final class Trials {

  private static final Logger LOG = LoggerFactory.getLogger(Trials.class);

  private final Supplier<Map<String, List<Input>>> samples;
  private final Settings settings;
  private final Clock clock;

  /**
   * Trials on sample dossiers.
   *
   * @param samples looks which there are now, by name
   */
  Trials(Supplier<Map<String, List<Input>>> samples, Settings settings, Clock clock) {
    this.samples = samples;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Checks every sample by both.
   *
   * @param before the rules in force
   * @param after the edited rules
   */
  List<Trial> of(RuleBook before, RuleBook after) {
    List<Trial> trials = new ArrayList<>();
    samples.get().forEach((name, inputs) -> trials.add(tried(name, inputs, before, after)));
    return trials;
  }

  private Trial tried(String name, List<Input> inputs, RuleBook before, RuleBook after) {
    Check.Options options =
        new Check.Options(
            Optional.empty(),
            settings.language(),
            Severity.ERROR,
            id -> true,
            Integer.MAX_VALUE,
            Agreements.NONE,
            settings.mask());
    ReadOptions reading = new ReadOptions(settings.limits(), Optional.empty());
    try {
      Preview preview =
          Preview.of(before, after, settings.version(), clock, reading, inputs, options);
      return new Trial(
          name,
          preview.before().verdict(),
          preview.after().verdict(),
          preview.changes(),
          preview.after().problems().stream().map(Report.Problem::message).toList());
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError fault) {
      LOG.error("edited rules could not be tried on a sample", fault);
      Effects none = new Effects(List.of(), List.of(), List.of(), List.of(), List.of());
      List<Bilingual> said = List.of(Sentences.say("web.edit.failed"));
      return new Trial(name, Verdict.NOT_CHECKED, Verdict.NOT_CHECKED, none, said);
    }
  }
}
