package org.rasoat.web;

import java.util.concurrent.CountDownLatch;

/** What a rule of a test waits for, so that a check is known to be under way. */
public final class Hold {

  private static CountDownLatch reached = new CountDownLatch(1);
  private static CountDownLatch free = new CountDownLatch(0);

  private Hold() {}

  /** From now on, rules wait. */
  static synchronized void close() {
    reached = new CountDownLatch(1);
    free = new CountDownLatch(1);
  }

  /** Lets the rules that wait go on. */
  static synchronized void open() {
    free.countDown();
  }

  /** Lets the rule that waits go on; the next one waits again. */
  static synchronized void pass() {
    CountDownLatch now = free;
    close();
    now.countDown();
  }

  /** Waits until a rule waits. */
  static void awaitReached() throws InterruptedException {
    reached().await();
  }

  private static synchronized CountDownLatch reached() {
    return reached;
  }

  private static synchronized CountDownLatch arrive() {
    reached.countDown();
    return free;
  }

  /** Called by rules. */
  public static void wait(String who) throws InterruptedException {
    arrive().await();
  }
}
