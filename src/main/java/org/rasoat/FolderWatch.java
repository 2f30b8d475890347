package org.rasoat;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells when files change, come or go. The system tells of it where it can; where it cannot, as on
 * many network drives, the files are looked at again and again. A change counts when the files are
 * at rest: editors and Excel save in several steps.
 */
public final class FolderWatch implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration LOOK_UNTOLD = Duration.ofMillis(200);

  /** So long nothing must change. */
  private static final Duration REST = Duration.ofMillis(60);

  private record State(long size, long modified, @Nullable Object key) {}

  private final Supplier<List<Path>> files;
  private final @Nullable WatchService watcher;
  private final Set<Path> watched = new HashSet<>();
  private Map<Path, State> known;

  /**
   * A watch that takes the files as they are now for known.
   *
   * @param files the files that matter, asked for at every look
   */
  public FolderWatch(Supplier<List<Path>> files) {
    this.files = files;
    this.watcher = watcher();
    this.known = look();
  }

  /**
   * Waits for a change.
   *
   * @param most how long
   * @return the files that have changed, come or gone since the last call; empty if none has in
   *     that time
   */
  public Set<Path> await(Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    Map<Path, State> now = look();
    while (now.equals(known)) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return Set.of();
      }
      nap(left);
      now = look();
    }
    for (Map<Path, State> before = Map.of(); !before.equals(now); ) {
      before = now;
      TimeUnit.NANOSECONDS.sleep(REST.toNanos());
      now = look();
    }
    Set<Path> changed = new TreeSet<>();
    for (Map<Path, State> side : List.of(known, now)) {
      for (Path path : side.keySet()) {
        if (!java.util.Objects.equals(known.get(path), now.get(path))) {
          changed.add(path);
        }
      }
    }
    known = now;
    return changed;
  }

  private void nap(long left) throws InterruptedException {
    Duration look = watcher == null ? LOOK_UNTOLD : LOOK;
    long nanos = Math.min(left, look.toNanos());
    if (watcher == null) {
      TimeUnit.NANOSECONDS.sleep(nanos);
      return;
    }
    WatchKey key = watcher.poll(nanos, TimeUnit.NANOSECONDS);
    while (key != null) {
      key.pollEvents();
      if (!key.reset()) {
        watched.remove((Path) key.watchable());
      }
      key = watcher.poll();
    }
  }

  private Map<Path, State> look() {
    Map<Path, State> states = new HashMap<>();
    for (Path file : files.get()) {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        watch(folder);
      }
      try {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        states.put(file, new State(now.size(), now.lastModifiedTime().toMillis(), now.fileKey()));
      } catch (IOException e) {
        LOG.debug("not there: {}", file);
      }
    }
    return states;
  }

  private void watch(Path folder) {
    if (watcher == null || !watched.add(folder)) {
      return;
    }
    try {
      folder.register(
          watcher,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
    } catch (IOException e) {
      watched.remove(folder);
      LOG.debug("a folder is looked at, not watched", e);
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

  @Override
  public void close() {
    try {
      if (watcher != null) {
        watcher.close();
      }
    } catch (IOException e) {
      LOG.info("the watcher of folders was not closed", e);
    }
  }
}
