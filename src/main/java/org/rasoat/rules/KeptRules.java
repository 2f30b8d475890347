package org.rasoat.rules;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;

/**
 * The rules of a pack that another run has compiled. They are read from now on, for whoever needs
 * them first: the base of all rules, or one of some of them. For use by several threads.
 */
final class KeptRules {

  private final Supplier<Collection<KiePackage>> reader;
  private final Function<CompletableFuture<Collection<KiePackage>>, CompletableFuture<KieBase>>
      builder;
  private @Nullable CompletableFuture<Collection<KiePackage>> first;
  private @Nullable CompletableFuture<KieBase> base;

  /**
   * Begins to read.
   *
   * @param reader reads the rules as they were compiled, anew each time
   * @param builder makes a base of all of them, in another thread
   */
  KeptRules(
      Supplier<Collection<KiePackage>> reader,
      Function<CompletableFuture<Collection<KiePackage>>, CompletableFuture<KieBase>> builder) {
    this.reader = reader;
    this.builder = builder;
    this.first = CompletableFuture.supplyAsync(reader);
  }

  /** The base of all rules, which begins to be made when it is first asked for. */
  synchronized CompletableFuture<KieBase> base() {
    CompletableFuture<KieBase> known = base;
    if (known == null) {
      known = builder.apply(take());
      base = known;
    }
    return known;
  }

  /** The rules, which nobody else has. */
  synchronized CompletableFuture<Collection<KiePackage>> take() {
    CompletableFuture<Collection<KiePackage>> read = first;
    first = null;
    return read == null ? CompletableFuture.supplyAsync(reader) : read;
  }
}
