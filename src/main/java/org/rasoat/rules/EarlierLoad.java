package org.rasoat.rules;

import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * What an earlier load of a pack spares this one: all compiling, if another run has compiled these
 * very rules; all but what an edit has changed, if this process has loaded the pack before.
 *
 * @param kept what another run has compiled of these rules
 * @param last the pack as this process loaded it last
 * @param changes how the pack has changed since all of it was compiled; there if the last one is
 */
record EarlierLoad(
    Optional<PackCache.Entry> kept, Optional<PackCache.Last> last, Optional<RuleChanges> changes) {

  /** The load that left what another run has kept, if anything. */
  static EarlierLoad ofAnotherRun(Optional<PackCache.Entry> kept) {
    return new EarlierLoad(kept, Optional.empty(), Optional.empty());
  }

  /**
   * The last load of this process.
   *
   * @param now the files as they are now
   */
  static EarlierLoad ofThisRun(PackCache.Last last, List<DrlFile> now) {
    RuleChanges since = RuleChanges.between(last.whole().files(), now);
    return new EarlierLoad(Optional.empty(), Optional.of(last), Optional.of(since));
  }

  /** Whether few rules need be compiled, or none. */
  boolean sparesMost() {
    return kept.isPresent() || changes.filter(RuleChanges::few).isPresent();
  }

  /** The declared types, where they are what they were. */
  Optional<DeclaredTypes> types() {
    if (kept.isPresent()) {
      return kept.map(PackCache.Entry::types);
    }
    return changes
        .filter(edit -> !edit.declarations())
        .flatMap(edit -> last)
        .map(load -> load.whole().types())
        // Functions that were compiled on top of the types may not be what they were.
        .map(types -> sparesMost() ? types : new DeclaredTypes(types.code()));
  }

  /** The files of which nothing has to be looked at again if they are what they were. */
  List<DrlFile> files() {
    return sparesMost() ? last.map(load -> load.pack().files()).orElse(List.of()) : List.of();
  }

  /** A rule of one of these files, as it was read. */
  Optional<RuleCode> rule(RuleDescr code) {
    return last.stream()
        .flatMap(load -> load.pack().codes().stream())
        .filter(rule -> rule.id().equals(code.getName()))
        .findFirst();
  }

  /** A derivation of one of these files, as it was read. */
  Optional<RuleCode.Derivation> derivation(RuleDescr code) {
    return last.stream()
        .flatMap(load -> load.pack().derivations().stream())
        .filter(derivation -> derivation.name().equals(code.getName()))
        .findFirst();
  }

  /** The rules as they are now; nothing if all of them have to be compiled. */
  Optional<Compiler.Built> rules(List<DrlFile> now, DeclaredTypes types) {
    if (kept.isPresent()) {
      return kept.map(entry -> new Compiler.Built(entry.rules(), List.of()));
    }
    if (!sparesMost()) {
      return Optional.empty();
    }
    PackCache.Last load = last.orElseThrow();
    if (RuleChanges.between(load.pack().files(), now).none()) {
      return Optional.of(new Compiler.Built(load.pack().rules(), List.of()));
    }
    // Drools keeps something of every rule that is taken out of a base: edits must not pile up.
    return Optional.of(Compiler.edited(load.spare(), now, types, changes.orElseThrow()));
  }
}
