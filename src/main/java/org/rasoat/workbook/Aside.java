package org.rasoat.workbook;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Work on a file that may be done beside the rest. */
final class Aside {

  private Aside() {}

  /**
   * Begins work; if there is little of it, it is done when this returns.
   *
   * @param much whether it is worth a thread of its own
   * @param name what the thread is called
   * @return what comes of it, or what it throws
   */
  static <T> Future<T> begin(boolean much, String name, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    if (much) {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      thread.start();
    } else {
      task.run();
    }
    return task;
  }
}
