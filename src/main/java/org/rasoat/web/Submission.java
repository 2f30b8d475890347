package org.rasoat.web;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.rasoat.Input;
import org.rasoat.language.Language;

/** A dossier that somebody sent, from its arrival until it is forgotten. */
final class Submission {

  private final String id;
  private final String owner;
  private final Path room;
  private final List<Input> inputs;
  private final Wishes wishes;
  private final CompletableFuture<Submission> over = new CompletableFuture<>();
  private final CompletableFuture<Submission> texts = new CompletableFuture<>();
  private final CompletableFuture<Submission> copies = new CompletableFuture<>();
  private Progress progress = new Progress.Queued();
  private @Nullable Thread worker;
  private boolean givenUp;
  private volatile boolean hurried;
  private volatile boolean spoilt;

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

  /**
   * Is completed as soon as it is known what came of it. The reports in its own language are there
   * then if it was checked; the others and the copies follow.
   */
  CompletableFuture<Submission> over() {
    return over;
  }

  /** Is completed as soon as the reports in a language are there, or never will be. */
  CompletableFuture<Submission> texts(Language language) {
    return language == wishes.language() ? over : texts;
  }

  /** Is completed as soon as the marked copies are there, or never will be. */
  CompletableFuture<Submission> copies() {
    return copies;
  }

  /** Somebody waits for its copies. */
  void hurry() {
    hurried = true;
  }

  boolean hurried() {
    return hurried;
  }

  /** Takes note that some of the documents could not be made. */
  void spoil() {
    spoilt = true;
  }

  /** Whether some of the documents could not be made. */
  boolean spoilt() {
    return spoilt;
  }

  /** Takes note of the thread that works on it, unless it was given up before its turn came. */
  synchronized boolean begin() {
    if (givenUp) {
      return false;
    }
    worker = Thread.currentThread();
    return true;
  }

  /** The thread that worked on it does something else now. */
  synchronized void leave() {
    worker = null;
  }

  synchronized boolean givenUp() {
    return givenUp;
  }

  /** All reports are there. */
  void written() {
    texts.complete(this);
  }

  /** Nothing more will come of it. */
  void finished() {
    over.complete(this);
    texts.complete(this);
    copies.complete(this);
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
    }
    if (next.over()) {
      over.complete(this);
    }
  }

  /** Gives up whatever may still come of it. */
  void cancel() {
    synchronized (this) {
      givenUp = true;
      if (!progress.over()) {
        progress = new Progress.Cancelled();
      }
      if (worker != null) {
        worker.interrupt();
        worker = null;
      }
    }
    finished();
  }
}
