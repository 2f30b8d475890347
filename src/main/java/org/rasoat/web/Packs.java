package org.rasoat.web;

import java.io.Closeable;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rasoat.FolderWatch;

/**
 * The packs that are offered. One thread loads them one after the other, then watches their folders
 * and loads again what has changed.
 */
final class Packs implements Closeable {

  private static final Duration LONG = Duration.ofDays(1);

  private final List<ServedPack> all;
  private final Thread thread;
  private final FolderWatch watch;
  private volatile boolean closed;

  Packs(Settings settings, Journal journal, Clock clock) {
    Optional<Trials> trials =
        settings.samples().map(samples -> new Trials(samples, settings, clock));
    this.all =
        settings.packs().stream()
            .map(source -> new ServedPack(source, journal, clock, trials))
            .toList();
    this.watch = new FolderWatch(this::files);
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
    watch.close();
  }

  private void work() {
    for (ServedPack pack : all) {
      if (!closed) {
        pack.load();
      }
    }
    while (!closed) {
      try {
        watch.await(LONG);
      } catch (InterruptedException | ClosedWatchServiceException end) {
        return;
      }
      all.stream().filter(ServedPack::stale).forEach(ServedPack::load);
    }
  }

  private List<Path> files() {
    return all.stream()
        .flatMap(pack -> Snapshot.of(pack.source().path()).files().keySet().stream())
        .toList();
  }
}
