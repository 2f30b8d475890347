package org.rasoat.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.rasoat.Agreements;
import org.rasoat.Check;
import org.rasoat.facts.Mapping;
import org.rasoat.findings.Severity;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Language;
import org.rasoat.report.Report;
import org.rasoat.rules.Page;
import org.rasoat.rules.RuleBook;
import org.rasoat.workbook.ReadOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks submissions as the command line checks dossiers. */
final class Checking {

  private static final Logger LOG = LoggerFactory.getLogger(Checking.class);

  private final Settings settings;
  private final Journal journal;
  private final Clock clock;

  Checking(Settings settings, Journal journal, Clock clock) {
    this.settings = settings;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Checks one, whatever comes of it; the submission knows afterwards.
   *
   * @return the copies that are left to be made; empty if none are
   */
  Optional<Backlog.Late> check(Submission submission) {
    long start = System.nanoTime();
    try {
      ServedPack.Now now = pack(submission);
      Wishes wishes = submission.wishes();
      Report report =
          now.rules().isPresent() ? report(submission, now.rules().get()) : without(now, wishes);
      submission.at(new Progress.Running(Progress.Step.REPORTS, 0));
      Progress.Done done =
          new Progress.Done(outcome(report), clock.instant().plus(settings.keep()));
      write(submission, report, wishes.language(), done.expires());
      note(submission, done.outcome(), (System.nanoTime() - start) / 1_000_000);
      submission.at(done);
      return Optional.of(rest(submission, report, now, done.expires()));
    } catch (CancellationException given) {
      journal.note("cancelled", shortened(submission));
    } catch (InterruptedException
        | IOException
        | RuntimeException
        | ExecutionException
        | OutOfMemoryError
        | StackOverflowError
        | LinkageError fault) {
      fail(submission, fault);
    }
    return Optional.empty();
  }

  private void make(Submission submission, Runnable copies) {
    try {
      copies.run();
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError | LinkageError fault) {
      fail(submission, fault);
    }
  }

  private void fail(Submission submission, Throwable fault) {
    boolean known = submission.progress().over();
    if (submission.givenUp()) {
      if (submission.progress() instanceof Progress.Cancelled) {
        journal.note("cancelled", shortened(submission));
      }
      return;
    }
    LOG.error("a check failed", fault);
    journal.note("failed", shortened(submission), fault.getClass().getSimpleName());
    if (known) {
      submission.spoil();
      return;
    }
    try {
      submission.at(new Progress.Failed(clock.instant().plus(settings.keep())));
    } catch (CancellationException given) {
      LOG.debug("it was given up meanwhile", given);
    }
  }

  /** The names of files and the words of rules are not written down. */
  private void note(Submission submission, Progress.Outcome outcome, long millis) {
    journal.note(
        "checked",
        shortened(submission),
        submission.inputs().size(),
        outcome.verdict().word(),
        outcome.errors(),
        outcome.warnings(),
        millis);
  }

  private static String shortened(Submission submission) {
    return submission.id().substring(0, 6);
  }

  /** The rules that a submission is checked by, as soon as they are compiled. */
  private static ServedPack.Now pack(Submission submission)
      throws InterruptedException, ExecutionException {
    ServedPack pack = submission.wishes().pack();
    if (!pack.settled().isDone()) {
      submission.at(new Progress.Running(Progress.Step.RULES_LOADING, 0));
      pack.settled().get();
    }
    return pack.now();
  }

  private Report report(Submission submission, RuleBook book) {
    Wishes wishes = submission.wishes();
    Check.Options options =
        new Check.Options(
            wishes.asOf(),
            wishes.language(),
            wishes.failOn(),
            id -> true,
            Integer.MAX_VALUE,
            Agreements.NONE,
            wishes.mask() || settings.mask());
    ReadOptions reading = new ReadOptions(settings.limits(), Optional.empty());
    return new Check(book, settings.version(), clock, reading)
        .run(
            submission.inputs(),
            List.of(),
            options,
            Mapping.none(),
            (stage, count) -> submission.at(new Progress.Running(step(stage), count)));
  }

  private static Progress.Step step(Check.Stage stage) {
    return switch (stage) {
      case READING -> Progress.Step.READING;
      case ROWS -> Progress.Step.ROWS;
      case RULES -> Progress.Step.RULES;
    };
  }

  private Report without(ServedPack.Now now, Wishes wishes) {
    PackSource source = wishes.pack().source();
    return Check.withoutRules(
        new Report.Pack(source.name(), source.shown(), "", 0),
        now.problems(),
        wishes.asOf().orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault())),
        wishes.language(),
        settings.version(),
        Integer.MAX_VALUE);
  }

  private static void write(
      Submission submission, Report report, Language language, Instant expires) throws IOException {
    Toolbar toolbar = new Toolbar(submission, new Words(language), expires);
    new Documents(submission.room())
        .write(
            report.in(language),
            Documents.around(submission.wishes().pack().name(), toolbar.content()));
  }

  /** Writes what few ask for, and prepares what takes long to make; the report can be let go. */
  private Backlog.Late rest(
      Submission submission, Report report, ServedPack.Now now, Instant expires)
      throws IOException {
    for (Language language : Language.values()) {
      if (language != submission.wishes().language()) {
        write(submission, report, language, expires);
      }
    }
    submission.written();
    Runnable copies =
        new Documents(submission.room())
            .copies(
                report,
                submission.inputs(),
                rule -> now.rules().map(book -> remedy(book, rule)).orElse(Bilingual.same("")));
    return new Backlog.Late(submission, report.findings().size(), () -> make(submission, copies));
  }

  private static Bilingual remedy(RuleBook book, String rule) {
    return book.page(rule)
        .map(
            page ->
                new Bilingual(
                    page.plain(Page.Part.REMEDY, Language.VI),
                    page.plain(Page.Part.REMEDY, Language.EN)))
        .orElse(Bilingual.same(""));
  }

  private static Progress.Outcome outcome(Report report) {
    return new Progress.Outcome(
        report.verdict(),
        report.total(Severity.ERROR),
        report.total(Severity.WARNING),
        report.total(Severity.INFO),
        report.asOf().toString(),
        report.problems().stream()
            .map(problem -> new Progress.Problem(problem.file(), problem.message()))
            .toList());
  }
}
