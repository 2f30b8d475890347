package org.rasoat.web;

import java.io.Closeable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was sent: those that wait, in the order in which they came, those that are checked, and
 * those whose results are kept for a while. A few threads take one after the other, and make the
 * marked copies in between.
 */
final class Submissions implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);

  /** 160 bits, so that an address is a secret that nobody finds by trying. */
  private static final int ID_BYTES = 20;

  /** More results than this are not kept at the same time. */
  private static final int MOST_KEPT = 5_000;

  /** How long a stop waits for checks that are under way. */
  private static final long FAREWELL_MILLIS = 10_000;

  /** How long it waits for each thread after that, so that none writes where all is removed. */
  private static final long LAST_MILLIS = 1_000;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, Submission> all = new ConcurrentHashMap<>();
  private final BlockingQueue<Submission> waiting;
  private final Backlog backlog = new Backlog();
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicLong lastMillis = new AtomicLong(1_000);
  private final List<Thread> workers = new ArrayList<>();
  private final ScheduledExecutorService sweeper;
  private final Function<Submission, Optional<Backlog.Late>> checking;
  private final Clock clock;
  private volatile boolean closed;

  /**
   * Nothing was sent yet.
   *
   * @param checking checks a submission, whatever comes of it, and gives what is left to be made;
   *     the submission knows afterwards
   */
  Submissions(
      Settings settings, Function<Submission, Optional<Backlog.Late>> checking, Clock clock) {
    this.waiting = new ArrayBlockingQueue<>(settings.queue());
    this.checking = checking;
    this.clock = clock;
    for (int i = 0; i < settings.workers(); i++) {
      Thread worker = new Thread(this::work, "check-" + (i + 1));
      worker.setDaemon(true);
      workers.add(worker);
    }
    this.sweeper =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "forget");
              thread.setDaemon(true);
              return thread;
            });
  }

  void start() {
    workers.forEach(Thread::start);
    Future<?> never = sweeper.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS);
    LOG.debug("results are forgotten: {}", never);
  }

  /** An id that nobody can guess, for a submission that is to come. */
  String freshId() {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(bytes)
        .replace('-', 'a')
        .replace('_', 'b');
  }

  /**
   * Refuses if there is no room for one more.
   *
   * @throws HttpProblem that says when to come again
   */
  void requireRoom() {
    if (closed) {
      throw HttpProblem.of(503, "stopping").retryAfter(10);
    }
    if (waiting.remainingCapacity() == 0 || all.size() >= MOST_KEPT) {
      throw busy();
    }
  }

  private HttpProblem busy() {
    long seconds = lastMillis.get() * (waiting.size() + 1) / Math.max(1, workers.size()) / 1000;
    return HttpProblem.of(429, "busy", waiting.size()).retryAfter(Math.min(60, seconds));
  }

  /**
   * Puts a submission behind those that wait.
   *
   * @throws HttpProblem if too many wait
   */
  void add(Submission submission) {
    requireRoom();
    all.put(submission.id(), submission);
    if (!waiting.offer(submission)) {
      all.remove(submission.id());
      throw busy();
    }
    if (closed) {
      forget(submission);
      throw HttpProblem.of(503, "stopping").retryAfter(10);
    }
  }

  /** The submission of that id, if it is kept and belongs to whoever asks. */
  Optional<Submission> find(String id, String visitor) {
    return Optional.ofNullable(all.get(id)).filter(one -> one.owner().equals(visitor));
  }

  /** How many stand before one in the queue; 0 if it does not wait. */
  int before(Submission submission) {
    int place = 0;
    for (Submission other : waiting) {
      if (other == submission) {
        return place;
      }
      place++;
    }
    return 0;
  }

  int waiting() {
    return waiting.size();
  }

  int running() {
    return running.get();
  }

  int kept() {
    return all.size();
  }

  /** Forgets a submission with all that came of it, and gives it up if it is not over. */
  void forget(Submission submission) {
    all.remove(submission.id());
    submission.cancel();
    waiting.remove(submission);
    backlog.remove(submission);
    PrivateFolder.remove(submission.room());
  }

  /** A task that throws once would not be run again. */
  private void sweep() {
    try {
      forgetExpired();
    } catch (RuntimeException e) {
      LOG.error("results could not be forgotten", e);
    }
  }

  /** Forgets what was kept long enough. */
  void forgetExpired() {
    Instant now = clock.instant();
    for (Submission submission : List.copyOf(all.values())) {
      if (expiry(submission).filter(at -> !now.isBefore(at)).isPresent()) {
        forget(submission);
      }
    }
  }

  /** When a submission will be forgotten; empty while it is not over. */
  static Optional<Instant> expiry(Submission submission) {
    Progress progress = submission.progress();
    if (progress instanceof Progress.Done done) {
      return Optional.of(done.expires());
    }
    return progress instanceof Progress.Failed failed
        ? Optional.of(failed.expires())
        : Optional.empty();
  }

  private void work() {
    while (!closed) {
      try {
        turn();
      } catch (InterruptedException given) {
        // Somebody gave the last check up as it ended, or the server stops.
      }
      Thread.interrupted();
    }
  }

  private void turn() throws InterruptedException {
    Backlog.Late late = backlog.next(waiting.isEmpty());
    if (late != null) {
      with(late.submission(), late.work());
      late.submission().finished();
      return;
    }
    // Whoever leaves something behind comes back here by himself: nobody need be woken for it.
    Submission submission = backlog.isEmpty() ? waiting.take() : waiting.poll();
    if (submission == null) {
      return;
    }
    running.incrementAndGet();
    long start = System.nanoTime();
    try {
      with(submission, () -> check(submission));
    } finally {
      running.decrementAndGet();
      lastMillis.set((System.nanoTime() - start) / 1_000_000);
    }
  }

  private void check(Submission submission) {
    Optional<Backlog.Late> left = checking.apply(submission);
    if (left.isPresent()) {
      backlog.add(left.get());
    } else {
      submission.finished();
    }
  }

  /** Works on a submission unless it is given up. */
  private void with(Submission submission, Runnable work) {
    try {
      if (submission.begin()) {
        work.run();
      }
    } finally {
      submission.leave();
      removeIfForgotten(submission);
    }
  }

  /** What was given up while reports were written may have left some of them. */
  private void removeIfForgotten(Submission submission) {
    if (!all.containsKey(submission.id())) {
      backlog.remove(submission);
      PrivateFolder.remove(submission.room());
    }
  }

  /** Takes nothing more, lets what is under way come to its end for a while, and forgets all. */
  @Override
  public void close() {
    closed = true;
    sweeper.shutdownNow();
    List<Submission> left = new ArrayList<>();
    waiting.drainTo(left);
    left.forEach(Submission::cancel);
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(FAREWELL_MILLIS);
    try {
      while (running.get() > 0 && System.nanoTime() < end) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    new LinkedHashMap<>(all).values().forEach(this::forget);
    workers.forEach(Thread::interrupt);
    try {
      for (Thread worker : workers) {
        worker.join(LAST_MILLIS);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
