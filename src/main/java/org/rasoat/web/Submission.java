package org.rasoat.web;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.rasoat.Input;

/** A dossier that somebody sent, from its arrival until it is forgotten. */
final class Submission {

  private final String id;
  private final String owner;
  private final Path room;
  private final List<Input> inputs;
  private final Wishes wishes;
  private final CompletableFuture<Submission> over = new CompletableFuture<>();
  private Progress progress = new Progress.Queued();
  private @Nullable Thread worker;

  /**
   * A submission that waits for its turn.
   *
   * @param id tells it from every other, and cannot be guessed
   * @param owner who sent it; empty if nobody needs a name
   * @param room the folder that holds what was sent, and will hold the reports
   */
  Submission(String id, String owner, Path room, List<Input> inputs, Wishes wishes) {
    this.id = id;
    this.owner = owner;
    this.room = room;
    this.inputs = List.copyOf(inputs);
    this.wishes = wishes;
  }

  String id() {
    return id;
  }

  String owner() {
    return owner;
  }

  Path room() {
    return room;
  }

  List<Input> inputs() {
    return inputs;
  }

  Wishes wishes() {
    return wishes;
  }

  synchronized Progress progress() {
    return progress;
  }

  /** Is completed as soon as nothing more will come of it. */
  CompletableFuture<Submission> over() {
    return over;
  }

  /** Takes note of the thread that works on it, unless it was given up before its turn came. */
  synchronized boolean begin() {
    if (progress.over()) {
      return false;
    }
    worker = Thread.currentThread();
    return true;
  }

  /**
   * Takes note of how far it has come.
   *
   * @throws CancellationException if it was given up
   */
  void at(Progress next) {
    synchronized (this) {
      if (progress.over()) {
        throw new CancellationException();
      }
      progress = next;
      if (!next.over()) {
        return;
      }
      worker = null;
    }
    over.complete(this);
  }

  /** Gives it up; false if it was over already. */
  boolean cancel() {
    synchronized (this) {
      if (progress.over()) {
        return false;
      }
      progress = new Progress.Cancelled();
      if (worker != null) {
        worker.interrupt();
        worker = null;
      }
    }
    over.complete(this);
    return true;
  }
}
