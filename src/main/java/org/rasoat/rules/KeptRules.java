package org.rasoat.rules;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules of a pack that another run has compiled. They are read from now on, for whoever needs
 * them first: the base of all rules, or one of some of them. For use by several threads.
 */
final class KeptRules {

  private static final Logger LOG = LoggerFactory.getLogger(KeptRules.class);

  private final Supplier<Collection<KiePackage>> reader;
  private final Function<Collection<KiePackage>, KieBase> builder;
  private final Supplier<KieBase> compiler;
  private @Nullable CompletableFuture<Collection<KiePackage>> first;
  private @Nullable CompletableFuture<KieBase> base;

  /**
   * Begins to read.
   *
   * @param reader reads the rules as they were compiled, anew each time
   * @param builder makes a base of all of them
   * @param compiler compiles them, if they cannot be read
   */
  KeptRules(
      Supplier<Collection<KiePackage>> reader,
      Function<Collection<KiePackage>, KieBase> builder,
      Supplier<KieBase> compiler) {
    this.reader = reader;
    this.builder = builder;
    this.compiler = compiler;
    this.first = CompletableFuture.supplyAsync(reader);
  }

  /** The base of all rules, which another thread begins to make when it is first asked for. */
  synchronized CompletableFuture<KieBase> base() {
    CompletableFuture<KieBase> known = base;
    if (known == null) {
      known = take().thenApplyAsync(builder).exceptionally(this::compiled);
      base = known;
    }
    return known;
  }

  private KieBase compiled(Throwable fault) {
    LOG.info("a compiled pack that was kept cannot be used", fault);
    return compiler.get();
  }

  /** The rules, which nobody else has. */
  synchronized CompletableFuture<Collection<KiePackage>> take() {
    CompletableFuture<Collection<KiePackage>> read = first;
    first = null;
    return read == null ? CompletableFuture.supplyAsync(reader) : read;
  }
}
