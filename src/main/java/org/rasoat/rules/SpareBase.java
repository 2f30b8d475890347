package org.rasoat.rules;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.jspecify.annotations.Nullable;

/**
 * Copies of the base of a pack, to be turned into what an edit makes of the pack. Making one takes
 * longer than all the rest of an edit: while an author is at work, one is made ahead. For use by
 * several threads.
 */
final class SpareBase {

  /** The check that the author is waiting for comes first. */
  private static final Duration AFTER = Duration.ofMillis(400);

  private final CompiledPack whole;
  private @Nullable CompletableFuture<InternalKnowledgeBase> ahead;

  /**
   * Copies of the base of a pack.
   *
   * @param whole the pack, which stays as it is
   */
  SpareBase(CompiledPack whole) {
    this.whole = whole;
  }

  /** A copy that nobody else has. */
  synchronized InternalKnowledgeBase take() {
    CompletableFuture<InternalKnowledgeBase> made = ahead;
    if (made == null || !made.isDone() || made.isCompletedExceptionally()) {
      return copy();
    }
    ahead = null;
    return made.join();
  }

  /** Has a copy ready soon, unless there is one. */
  synchronized void prepare() {
    if (ahead == null) {
      ahead =
          CompletableFuture.supplyAsync(
              this::copy,
              CompletableFuture.delayedExecutor(AFTER.toMillis(), TimeUnit.MILLISECONDS));
    }
  }

  private InternalKnowledgeBase copy() {
    return whole.copy();
  }
}
