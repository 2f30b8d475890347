package org.rasoat.rules;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;

/**
 * Bases of some of the rules of a pack, which running them part by part takes. They are made when
 * they are first needed, or begun ahead while a large dossier is still being read, and kept for the
 * next one. For use by several threads.
 */
final class PartRules {

  /** Dossiers of one office lack much the same sheets, so the same rules run again and again. */
  private static final int KEPT = 8;

  /** How many bases most large dossiers need: for two ways of splitting, and for the whole. */
  private static final int BASES = 3;

  private final CompiledPack pack;
  private final Map<Set<String>, KieBase> bases = new LinkedHashMap<>();
  private final Queue<CompletableFuture<Optional<Collection<KiePackage>>>> spare =
      new ArrayDeque<>();

  PartRules(CompiledPack pack) {
    this.pack = pack;
  }

  /** Begins to make what a large dossier will need, in another thread. */
  synchronized void prepare() {
    if (!bases.isEmpty() || !spare.isEmpty()) {
      return;
    }
    for (int i = 0; i < BASES; i++) {
      spare.add(CompletableFuture.supplyAsync(pack::packages));
    }
  }

  /**
   * A base of some rules.
   *
   * @param names the names of the rules, with those of the derivations that they build upon
   */
  KieBase base(Set<String> names) {
    CompletableFuture<Optional<Collection<KiePackage>>> ahead;
    synchronized (this) {
      KieBase known = bases.get(names);
      if (known != null) {
        return known;
      }
      ahead = spare.poll();
    }
    KieBase base = pack.base(ahead == null ? pack.packages() : ahead.join(), names::contains);
    remember(names, base);
    return base;
  }

  private synchronized void remember(Set<String> names, KieBase base) {
    if (bases.size() >= KEPT) {
      bases.remove(bases.keySet().iterator().next());
    }
    bases.put(Set.copyOf(names), base);
  }
}
