package org.rasoat.facts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives one thing after the other. Where there are many, other threads make the next ones while the
 * last ones are used.
 *
 * @param <T> what is given
 */
final class ReadAhead<T> implements AutoCloseable {

  /** For fewer things than this, another thread is not worth it. */
  private static final int MANY = 2000;

  private static final int BATCH = 250;

  /** How many batches are made ahead for each thread: enough for none to wait for another one. */
  private static final int AHEAD = 4;

  private final int count;
  private final Supplier<IntFunction<T>> makers;
  private final @Nullable IntFunction<T> alone;
  private final @Nullable ExecutorService threads;

  /** Makers that no thread is using. */
  private final Queue<IntFunction<T>> idle = new ConcurrentLinkedQueue<>();

  private final Queue<FutureTask<List<T>>> coming = new ArrayDeque<>();
  private Iterator<T> here = Collections.emptyIterator();
  private int next;

  /**
   * Begins to make things.
   *
   * @param count how many there are
   * @param makers gives what makes the one with a number, from 0 on; it is used by one thread at a
   *     time, and what it has made does not depend on what it made before
   */
  ReadAhead(int count, Supplier<IntFunction<T>> makers) {
    this.count = count;
    this.makers = makers;
    int processors = Runtime.getRuntime().availableProcessors();
    boolean few = count < MANY || processors == 1;
    alone = few ? makers.get() : null;
    threads = few ? null : Executors.newFixedThreadPool(processors - 1, ReadAhead::daemon);
    for (int i = 0; i < AHEAD * processors; i++) {
      order();
    }
  }

  private static Thread daemon(Runnable run) {
    Thread thread = new Thread(run, "rows-ahead");
    thread.setDaemon(true);
    return thread;
  }

  private void order() {
    if (threads != null && next < count) {
      int from = next;
      next = Math.min(count, from + BATCH);
      int to = next;
      FutureTask<List<T>> batch = new FutureTask<>(() -> made(from, to));
      coming.add(batch);
      threads.execute(batch);
    }
  }

  private List<T> made(int from, int to) {
    IntFunction<T> before = idle.poll();
    IntFunction<T> maker = before == null ? makers.get() : before;
    List<T> all = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      all.add(maker.apply(i));
    }
    idle.add(maker);
    return all;
  }

  /**
   * The next one.
   *
   * @throws RuntimeException what making it threw
   */
  T next() {
    if (alone != null) {
      return alone.apply(next++);
    }
    if (!here.hasNext()) {
      FutureTask<List<T>> batch = coming.remove();
      help(batch);
      here = arrived(batch).iterator();
      order();
    }
    return here.next();
  }

  /** Makes later batches while one is not ready: whoever waits has a processor to spare. */
  private void help(FutureTask<List<T>> awaited) {
    awaited.run();
    for (FutureTask<List<T>> later : coming) {
      if (awaited.isDone()) {
        return;
      }
      // Does nothing if another thread has begun with it.
      later.run();
    }
  }

  /** Waits although it is interrupted, as making all of it in one thread would go on. */
  private static <T> T arrived(Future<T> future) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw e.getCause() instanceof RuntimeException fault
              ? fault
              : new IllegalStateException(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Gives up what was not asked for. */
  @Override
  public void close() {
    if (threads != null) {
      threads.shutdownNow();
    }
  }
}
