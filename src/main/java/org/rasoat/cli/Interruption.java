package org.rasoat.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What happens when the user presses Ctrl-C while a command runs: the command is told, and has some
 * seconds to say what it knows before the process ends.
 */
final class Interruption implements AutoCloseable {

  private static final long SECONDS = 10;

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook;

  private Interruption(Consumer<Interruption> then) {
    hook = new Thread(() -> then.accept(this), "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Tells the command to come to its end; the process ends with what the system says of an
   * interrupted one.
   *
   * @param stop tells the command
   */
  static Interruption telling(Runnable stop) {
    return new Interruption(
        own -> {
          stop.run();
          own.await();
        });
  }

  /** Ends the process at once with that code, which is how the command is meant to end. */
  static Interruption ending(int code) {
    return new Interruption(own -> Runtime.getRuntime().halt(code));
  }

  private void await() {
    try {
      if (!finished.await(SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The command has said all: from now on nothing is waited for. */
  @Override
  public void close() {
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, which is what the hook is for.
      return;
    }
  }
}
