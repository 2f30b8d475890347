package org.rasoat.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.rasoat.rules.BrokenPackException;
import org.rasoat.rules.Rule;
import org.rasoat.rules.RuleBook;
import org.rasoat.rules.RuleProblem;
import org.rasoat.rules.RuleTests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pack that is offered, as it stands now. Whoever takes its {@link #now} keeps the rules that it
 * had then, whatever becomes of the folder.
 */
final class ServedPack {

  private static final Logger LOG = LoggerFactory.getLogger(ServedPack.class);

  /** How a pack stands. */
  enum State {
    /** It is compiled for the first time. */
    LOADING,
    /** It is as its folder is. */
    READY,
    /** What is in its folder cannot be used; rules from before may still serve. */
    BROKEN;

    /** The word that programs know it by. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A pack at one moment.
   *
   * @param book the last rules that were good; null if there were none
   * @param problems what is wrong with its folder; empty unless it is broken
   * @param since when this came to be
   * @param edit edited rules that wait to be put into force; null if there are none
   */
  record Now(
      State state,
      @Nullable RuleBook book,
      List<RuleProblem> problems,
      Instant since,
      @Nullable Edit edit) {
    Now {
      problems = List.copyOf(problems);
    }

    Optional<RuleBook> rules() {
      return Optional.ofNullable(book);
    }

    /** The edited rules that wait. */
    Optional<Edit> waiting() {
      return Optional.ofNullable(edit);
    }
  }

  /**
   * Edited rules that are not in force yet.
   *
   * @param book the rules
   * @param trials what they would change in the sample dossiers
   */
  record Edit(RuleBook book, List<Trial> trials) {
    Edit {
      trials = List.copyOf(trials);
    }
  }

  private final PackSource source;
  private final Journal journal;
  private final Clock clock;
  private final CompletableFuture<Void> settled = new CompletableFuture<>();
  private final Optional<Trials> trials;
  private volatile Now now;
  private volatile @Nullable Snapshot seen;

  /**
   * A pack that is not loaded yet.
   *
   * @param trials tries an edit before somebody puts it into force; empty to do so at once
   */
  ServedPack(PackSource source, Journal journal, Clock clock, Optional<Trials> trials) {
    this.source = source;
    this.journal = journal;
    this.clock = clock;
    this.trials = trials;
    this.now = new Now(State.LOADING, null, List.of(), clock.instant(), null);
  }

  PackSource source() {
    return source;
  }

  String name() {
    return source.name();
  }

  Now now() {
    return now;
  }

  /** Is completed as soon as it is known for the first time whether the pack can be used. */
  CompletableFuture<Void> settled() {
    return settled;
  }

  /** Looks whether the folder has changed since the pack was last compiled. */
  boolean stale() {
    return !Snapshot.of(source.path()).equals(seen);
  }

  /**
   * Compiles the folder as it is now and, if that succeeds, puts its rules in the place of the ones
   * before, or lets them wait where edits are to be tried first. A change must pass the pack's own
   * tables; what is there at the start is served as it is, as the command line would.
   */
  void load() {
    Snapshot before = Snapshot.of(source.path());
    long start = System.nanoTime();
    boolean first = seen == null;
    try {
      RuleBook book = source.load();
      List<RuleProblem> failed = first ? List.of() : tested(book);
      if (!failed.isEmpty()) {
        broken(failed);
      } else if (trials.isPresent() && edited(book)) {
        hold(book, trials.get());
      } else {
        now = new Now(State.READY, book, List.of(), clock.instant(), null);
        long millis = (System.nanoTime() - start) / 1_000_000;
        String key = first ? "pack-ready" : "pack-swapped";
        journal.note(key, source.shown(), book.rules().size(), millis);
      }
    } catch (BrokenPackException e) {
      broken(e.problems());
    } catch (RuntimeException | LinkageError e) {
      LOG.error("a pack could not be loaded", e);
      Bilingual sentence = Sentences.say("web.pack-unexpected");
      broken(List.of(new RuleProblem(source.shown(), 0, 0, "", sentence, null)));
    } finally {
      seen = before;
      settled.complete(null);
    }
  }

  private boolean edited(RuleBook book) {
    return now.rules().filter(last -> !last.sha256().equals(book.sha256())).isPresent();
  }

  private void hold(RuleBook book, Trials on) {
    RuleBook last = java.util.Objects.requireNonNull(now.book());
    Edit edit = new Edit(book, on.of(last, book));
    synchronized (this) {
      // What was put into force meanwhile stays.
      now = new Now(State.READY, now.book(), List.of(), clock.instant(), edit);
    }
    journal.note("pack-waits", source.shown());
  }

  /**
   * Puts edited rules that wait into force.
   *
   * @param sha256 which ones are meant
   * @return whether they were the ones that wait
   */
  synchronized boolean adopt(String sha256) {
    Edit edit = now.edit();
    if (edit == null || !edit.book().sha256().equals(sha256)) {
      return false;
    }
    now = new Now(State.READY, edit.book(), List.of(), clock.instant(), null);
    journal.note("pack-adopted", source.shown(), edit.book().rules().size());
    return true;
  }

  private void broken(List<RuleProblem> problems) {
    Now last = now;
    now = new Now(State.BROKEN, last.book(), problems, clock.instant(), null);
    String key = last.book() == null ? "pack-broken" : "pack-kept";
    journal.note(key, source.shown(), problems.size());
    for (RuleProblem problem : problems) {
      journal.note("pack-problem", place(problem), problem.message());
    }
  }

  /** Where a problem is: file and line. */
  static String place(RuleProblem problem) {
    return problem.line() > 0 ? problem.file() + ":" + problem.line() : problem.file();
  }

  private List<RuleProblem> tested(RuleBook book) {
    RuleTests tests = RuleTests.read(book, source.path());
    List<RuleProblem> problems = new ArrayList<>(tests.problems());
    for (Rule rule : book.rules()) {
      for (RuleTests.Failure failure : tests.run(rule).failures()) {
        problems.add(
            new RuleProblem(failure.file(), failure.line(), 0, "", failure.message(), null));
      }
    }
    return problems;
  }
}
