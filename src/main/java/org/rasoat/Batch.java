package org.rasoat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rasoat.facts.Mapping;
import org.rasoat.findings.Verdict;
import org.rasoat.findings.Waiver;
import org.rasoat.findings.WaiverFile;
import org.rasoat.language.Sentences;
import org.rasoat.report.Agreed;
import org.rasoat.report.Report;
import org.rasoat.report.RollUp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks many dossiers side by side, each within its own time. What goes wrong with one is told of
 * that one, and stops no other: a dossier for which there was too little memory beside the others
 * is checked once more, alone, when they are done.
 */
public final class Batch {

  private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

  private static final long MIB = 1 << 20;

  /**
   * A dossier.
   *
   * @param name the name by which the roll-up speaks of it
   * @param inputs its workbooks
   * @param known what is known to be wrong with it before it is read
   * @param options how it shall be checked
   * @param mapping what is settled about its sheets and headings; of this dossier alone
   */
  public record Dossier(
      String name,
      List<Input> inputs,
      List<Report.Problem> known,
      Check.Options options,
      Mapping mapping) {
    public Dossier {
      inputs = List.copyOf(inputs);
      known = List.copyOf(known);
    }
  }

  private final Check beside;
  private final Check alone;
  private final int jobs;
  private final Duration time;
  private final Queue<Dossier> waiting = new ConcurrentLinkedQueue<>();
  private final Queue<Dossier> cramped = new ConcurrentLinkedQueue<>();
  private final Set<Thread> running = ConcurrentHashMap.newKeySet();
  private final Map<String, RollUp.Entry> entries = new ConcurrentHashMap<>();
  private final Map<String, Agreed> agreed = new ConcurrentHashMap<>();
  private volatile boolean cancelled;

  /**
   * A batch, which can be run once.
   *
   * @param beside checks dossiers side by side, and may refuse workbooks that need much memory
   * @param alone checks those again that had too little memory
   * @param jobs how many dossiers are checked at the same time
   * @param time how long one may take
   */
  public Batch(Check beside, Check alone, int jobs, Duration time) {
    this.beside = beside;
    this.alone = alone;
    this.jobs = jobs;
    this.time = time;
  }

  /** Starts no dossier more, and ends those that are being checked. Called by another thread. */
  public void cancel() {
    cancelled = true;
    running.forEach(Thread::interrupt);
  }

  /** Whether it was cancelled before all dossiers were checked. */
  public boolean cancelled() {
    return cancelled;
  }

  /**
   * Checks the dossiers, and returns when all are done, or soon after it was cancelled.
   *
   * @param dossiers the dossiers, each with a name of its own
   * @param delivery is given each report before it is forgotten, by several threads; gives where
   *     the dossier's own reports are, by format
   * @param progress is told of each dossier that is done, by one thread at a time
   * @return one entry for each dossier
   */
  public List<RollUp.Entry> run(
      List<Dossier> dossiers,
      BiFunction<Dossier, Report, Map<String, String>> delivery,
      Consumer<RollUp.Entry> progress) {
    waiting.addAll(dossiers);
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < Math.min(jobs, dossiers.size()); i++) {
      Thread worker = new Thread(() -> work(delivery, progress), "batch-" + (i + 1));
      worker.setDaemon(true);
      worker.start();
      workers.add(worker);
    }
    workers.forEach(Batch::await);
    for (Dossier dossier : cramped) {
      if (!cancelled) {
        done(check(dossier, alone, delivery, true), progress);
      }
    }
    return dossiers.stream()
        .map(dossier -> entries.getOrDefault(dossier.name(), RollUp.Entry.waiting(dossier.name())))
        .toList();
  }

  private static void await(Thread worker) {
    boolean interrupted = false;
    while (worker.isAlive()) {
      try {
        worker.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void work(
      BiFunction<Dossier, Report, Map<String, String>> delivery, Consumer<RollUp.Entry> progress) {
    for (Dossier next = waiting.poll(); next != null && !cancelled; next = waiting.poll()) {
      done(check(next, beside, delivery, false), progress);
    }
  }

  private void done(RollUp.@Nullable Entry entry, Consumer<RollUp.Entry> progress) {
    if (entry != null) {
      entries.put(entry.name(), entry);
      synchronized (this) {
        progress.accept(entry);
      }
    }
  }

  /** What came of a dossier; null if it was not finished, or shall be tried again. */
  private RollUp.@Nullable Entry check(
      Dossier dossier,
      Check check,
      BiFunction<Dossier, Report, Map<String, String>> delivery,
      boolean last) {
    long start = System.nanoTime();
    FutureTask<RollUp.Entry> task =
        new FutureTask<>(() -> checked(dossier, check, delivery, start));
    Thread thread = new Thread(task, "dossier");
    thread.setDaemon(true);
    running.add(thread);
    thread.start();
    if (cancelled) {
      thread.interrupt();
    }
    try {
      RollUp.Entry entry = task.get(time.toMillis(), TimeUnit.MILLISECONDS);
      return again(dossier, entry, last);
    } catch (TimeoutException e) {
      thread.interrupt();
      return failed(dossier, "time", time, start);
    } catch (InterruptedException e) {
      thread.interrupt();
      return null;
    } catch (ExecutionException e) {
      return failed(dossier, Objects.requireNonNullElse(e.getCause(), e), last, start);
    } finally {
      running.remove(thread);
    }
  }

  private RollUp.Entry checked(
      Dossier dossier,
      Check check,
      BiFunction<Dossier, Report, Map<String, String>> delivery,
      long start) {
    Report report =
        check.run(dossier.inputs(), dossier.known(), dossier.options(), dossier.mapping());
    if (!cancelled) {
      agreed.put(dossier.name(), report.agreed());
    }
    boolean whole = report.verdict() != Verdict.NOT_CHECKED || !cancelled;
    Map<String, String> reports = whole ? delivery.apply(dossier, report) : Map.of();
    return RollUp.Entry.of(dossier.name(), report, millis(start), reports);
  }

  /** A dossier that was stopped counts as not reached; one with too little room is tried again. */
  private RollUp.@Nullable Entry again(Dossier dossier, RollUp.Entry entry, boolean last) {
    if (cancelled && entry.verdict() == Verdict.NOT_CHECKED) {
      return null;
    }
    if (!last && entry.verdict() == Verdict.NOT_CHECKED && large(dossier)) {
      cramped.add(dossier);
      return null;
    }
    return entry;
  }

  /** Whether it is worth while to read it again with more memory. */
  private boolean large(Dossier dossier) {
    return jobs > 1 && dossier.inputs().stream().anyMatch(input -> input.size() > MIB);
  }

  private RollUp.@Nullable Entry failed(
      Dossier dossier, Throwable cause, boolean last, long start) {
    if (cancelled) {
      return null;
    }
    LOG.error("a dossier could not be checked", cause);
    if (cause instanceof UnusableAgreementException unusable) {
      return RollUp.Entry.failed(dossier.name(), unusable.sentence(), millis(start));
    }
    if (cause instanceof OutOfMemoryError) {
      if (!last) {
        cramped.add(dossier);
        return null;
      }
      return failed(dossier, "memory", Runtime.getRuntime().maxMemory() / MIB, start);
    }
    return failed(dossier, "failed", "", start);
  }

  private static RollUp.Entry failed(Dossier dossier, String key, Object value, long start) {
    Object said = value instanceof Duration limit ? said(limit) : value;
    return RollUp.Entry.failed(
        dossier.name(), Sentences.say("report.rollup." + key, said), millis(start));
  }

  private static String said(Duration limit) {
    return limit.toString().substring(2).toLowerCase(java.util.Locale.ROOT);
  }

  private static long millis(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  /** What is to be done about the waivers of all dossiers, each thing once. */
  public List<Agreed.Warning> warnings(@Nullable WaiverFile waivers) {
    Map<String, Agreed.Warning> warnings = new LinkedHashMap<>();
    agreed.values().stream()
        .flatMap(one -> one.warnings().stream())
        .sorted(java.util.Comparator.comparing(Agreed.Warning::place))
        .forEach(one -> warnings.putIfAbsent(one.place() + one.message().en(), one));
    if (waivers != null && !agreed.isEmpty()) {
      everywhere(agreed.values().stream().map(Agreed::unused).toList())
          .forEach(
              waiver -> {
                Agreed.Warning warning = WaiverUse.unusedWarning(waivers, waiver);
                warnings.put(warning.place() + warning.message().en(), warning);
              });
    }
    return List.copyOf(warnings.values());
  }

  /**
   * Refuses waivers whose key no row of any dossier has. Nothing is refused where a dossier was not
   * read, for it may have the row.
   *
   * @throws UnusableAgreementException if there is such a waiver
   */
  public void requireRows(@Nullable WaiverFile waivers, List<RollUp.Entry> all) {
    boolean read = all.stream().allMatch(entry -> agreed.containsKey(entry.name()));
    boolean whole = all.stream().noneMatch(entry -> entry.verdict() == Verdict.NOT_CHECKED);
    if (waivers != null && read && whole && !all.isEmpty()) {
      List<Waiver> strangers = everywhere(agreed.values().stream().map(Agreed::strangers).toList());
      Agreements.requireNone(strangers, waivers, List.of());
    }
  }

  private static List<Waiver> everywhere(Collection<List<Waiver>> lists) {
    List<Waiver> common = new ArrayList<>();
    Set<Waiver> kept = null;
    for (List<Waiver> list : lists) {
      if (kept == null) {
        kept = new HashSet<>(list);
        common.addAll(list);
      } else {
        kept.retainAll(list);
      }
    }
    Set<Waiver> all = kept == null ? Set.of() : kept;
    return common.stream().filter(all::contains).toList();
  }
}
