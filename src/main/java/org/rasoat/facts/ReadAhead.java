package org.rasoat.facts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Gives one thing after the other. Where there are many, a second thread makes the next ones while
 * the last ones are used.
 *
 * @param <T> what is given
 */
final class ReadAhead<T> implements AutoCloseable {

  /** For fewer things than this, a second thread is not worth it. */
  private static final int MANY = 2000;

  private static final int BATCH = 250;

  /** How many batches are made ahead: enough for neither thread to wait for the other one. */
  private static final int AHEAD = 4;

  private final int count;
  private final IntFunction<T> maker;
  private final @Nullable ExecutorService thread;
  private final Queue<Future<List<T>>> coming = new ArrayDeque<>();
  private Iterator<T> here = Collections.emptyIterator();
  private int next;

  /**
   * Begins to make things.
   *
   * @param count how many there are
   * @param maker makes the one with a number from 0 on; it is called for one after the other
   */
  ReadAhead(int count, IntFunction<T> maker) {
    this.count = count;
    this.maker = maker;
    boolean alone = count < MANY || Runtime.getRuntime().availableProcessors() == 1;
    thread = alone ? null : Executors.newSingleThreadExecutor(ReadAhead::daemon);
    for (int i = 0; i < AHEAD; i++) {
      order();
    }
  }

  private static Thread daemon(Runnable run) {
    Thread thread = new Thread(run, "rows-ahead");
    thread.setDaemon(true);
    return thread;
  }

  private void order() {
    if (thread != null && next < count) {
      int from = next;
      next = Math.min(count, from + BATCH);
      int to = next;
      coming.add(thread.submit(() -> made(from, to)));
    }
  }

  private List<T> made(int from, int to) {
    List<T> all = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      all.add(maker.apply(i));
    }
    return all;
  }

  /**
   * The next one.
   *
   * @throws RuntimeException what making it threw
   */
  T next() {
    if (thread == null) {
      return maker.apply(next++);
    }
    if (!here.hasNext()) {
      here = arrived(coming.remove()).iterator();
      order();
    }
    return here.next();
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
    if (thread != null) {
      thread.shutdownNow();
    }
  }
}
