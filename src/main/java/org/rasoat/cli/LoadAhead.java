package org.rasoat.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.rasoat.rules.BrokenPackException;
import org.rasoat.rules.RuleBook;

/**
 * The pack of a check, loaded in a thread of its own while the command line is still being
 * understood: that takes one processor a fifth of a second, and loading the pack is what comes
 * next. If another pack is meant after all, or none, nothing but the work is lost.
 */
final class LoadAhead {

  private final FutureTask<Pack> pack;
  private final FutureTask<RuleBook> book;

  private LoadAhead(Optional<String> folder) {
    pack = new FutureTask<>(() -> Pack.of(folder.map(Path::of).orElse(null)));
    book = new FutureTask<>(() -> pack.get().load());
    Thread thread = new Thread(this::work, "pack");
    thread.setDaemon(true);
    thread.start();
  }

  private void work() {
    pack.run();
    book.run();
  }

  /**
   * Begins to load the pack that a command line seems to ask for.
   *
   * @return empty if it asks for no check, or if packs are kept nowhere once they are compiled
   */
  static Optional<LoadAhead> of(String... args) {
    boolean check = args.length > 1 && args[0].equals("check");
    boolean kept = !System.getProperty(Pack.CACHE, "").isEmpty();
    return check && kept && !Arrays.asList(args).contains("--help")
        ? Optional.of(new LoadAhead(FirstLook.value("--rules", args)))
        : Optional.empty();
  }

  /** The pack that is asked for now: the one that was loaded ahead, else a new load. */
  RuleBook load(Pack asked) throws BrokenPackException {
    try {
      return pack.get().sameAs(asked) ? book.get() : asked.load();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a pack was loaded", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof BrokenPackException broken) {
        throw broken;
      }
      // Whatever else went wrong is met again, and told where it is awaited.
      return asked.load();
    }
  }
}
