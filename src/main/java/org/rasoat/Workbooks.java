package org.rasoat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.rasoat.workbook.ReadOptions;
import org.rasoat.workbook.UnreadableWorkbookException;
import org.rasoat.workbook.Workbook;
import org.rasoat.workbook.WorkbookReader;

/** Reads the workbooks of a check, when they are needed or ahead of that. */
public final class Workbooks {

  private final ReadOptions options;
  private final Map<Input, FutureTask<Workbook>> ahead = new HashMap<>();

  private Workbooks(ReadOptions options) {
    this.options = options;
  }

  /** Workbooks that are read when they are needed. */
  public static Workbooks asNeeded(ReadOptions options) {
    return new Workbooks(options);
  }

  /** Workbooks that are read one after the other from now on, while rules are compiled. */
  public static Workbooks ahead(List<Input> inputs, ReadOptions options) {
    Workbooks workbooks = new Workbooks(options);
    List<FutureTask<Workbook>> tasks = new ArrayList<>();
    for (Input input : inputs) {
      FutureTask<Workbook> task =
          new FutureTask<>(() -> WorkbookReader.read(input.path(), input.name(), options));
      workbooks.ahead.put(input, task);
      tasks.add(task);
    }
    Thread thread = new Thread(() -> tasks.forEach(FutureTask::run), "workbooks");
    thread.setDaemon(true);
    thread.start();
    return workbooks;
  }

  /**
   * A workbook.
   *
   * @throws UnreadableWorkbookException if it cannot be read
   */
  Workbook read(Input input) throws UnreadableWorkbookException {
    FutureTask<Workbook> task = ahead.get(input);
    if (task == null) {
      return WorkbookReader.read(input.path(), input.name(), options);
    }
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a workbook was read", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnreadableWorkbookException unreadable) {
        throw unreadable;
      }
      throw new IllegalStateException("a workbook could not be read", e.getCause());
    }
  }
}
