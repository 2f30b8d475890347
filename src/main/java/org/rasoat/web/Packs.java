package org.rasoat.web;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The packs that are offered. One thread loads them one after the other, then watches their folders
 * and loads again what has changed. The system tells of changes where it can; where it cannot, as
 * on many network drives, a look at the folders every other second does.
 */
final class Packs implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(Packs.class);

  /** The time between two looks at the folders. */
  private static final long LOOK_MILLIS = 2_000;

  /** An editor writes a file in several steps: a change counts once the folder is at rest. */
  private static final long REST_MILLIS = 150;

  private final List<ServedPack> all;
  private final Thread thread;
  private final @Nullable WatchService watcher;
  private volatile boolean closed;

  Packs(Settings settings, Journal journal, Clock clock) {
    Optional<Trials> trials =
        settings.samples().map(samples -> new Trials(samples, settings, clock));
    this.all =
        settings.packs().stream()
            .map(source -> new ServedPack(source, journal, clock, trials))
            .toList();
    this.watcher = watcher();
    this.thread = new Thread(this::work, "packs");
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  List<ServedPack> all() {
    return all;
  }

  /** The pack that is used unless another is asked for. */
  ServedPack usual() {
    return all.get(0);
  }

  Optional<ServedPack> named(String name) {
    return all.stream().filter(pack -> pack.name().equals(name)).findFirst();
  }

  /** Loading while any is loaded for the first time, broken while any is; ready otherwise. */
  ServedPack.State state() {
    List<ServedPack.State> states = all.stream().map(pack -> pack.now().state()).toList();
    if (usual().now().state() != ServedPack.State.READY) {
      return usual().now().state();
    }
    return states.contains(ServedPack.State.BROKEN)
        ? ServedPack.State.BROKEN
        : ServedPack.State.READY;
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    if (watcher != null) {
      try {
        watcher.close();
      } catch (IOException e) {
        LOG.info("the watcher of folders was not closed", e);
      }
    }
  }

  private void work() {
    all.forEach(this::watch);
    for (ServedPack pack : all) {
      if (!closed) {
        pack.load();
      }
    }
    while (!closed) {
      try {
        await();
        for (ServedPack pack : all) {
          reload(pack);
        }
      } catch (InterruptedException | ClosedWatchServiceException end) {
        return;
      }
    }
  }

  private void reload(ServedPack pack) throws InterruptedException {
    if (!pack.stale()) {
      return;
    }
    Path folder = pack.source().path();
    Snapshot before = Snapshot.of(folder);
    TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
    for (Snapshot after = Snapshot.of(folder); !after.equals(before); ) {
      before = after;
      TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
      after = Snapshot.of(folder);
    }
    pack.load();
    watch(pack);
  }

  private void await() throws InterruptedException {
    if (watcher == null) {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      return;
    }
    WatchKey key = watcher.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    while (key != null) {
      key.pollEvents();
      key.reset();
      key = watcher.poll();
    }
  }

  private static @Nullable WatchService watcher() {
    try {
      return FileSystems.getDefault().newWatchService();
    } catch (IOException | UnsupportedOperationException e) {
      LOG.info("folders are looked at, not watched", e);
      return null;
    }
  }

  /** Registering a folder again is harmless, and finds folders that are new. */
  private void watch(ServedPack pack) {
    if (watcher == null) {
      return;
    }
    try (Stream<Path> folders = Files.walk(pack.source().path(), 3)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        folder.register(
            watcher,
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_MODIFY,
            StandardWatchEventKinds.ENTRY_DELETE);
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      LOG.info("a folder is looked at, not watched", e);
    }
  }
}
