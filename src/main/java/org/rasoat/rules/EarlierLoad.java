package org.rasoat.rules;

import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * What the last load of a pack by this process spares the next one: all but what an edit has
 * changed.
 *
 * @param last the pack as it was loaded last
 * @param changes how the pack has changed since all of it was compiled
 */
record EarlierLoad(PackCache.Last last, RuleChanges changes) {

  /**
   * The last load, seen from now.
   *
   * @param now the files as they are now
   */
  static EarlierLoad of(PackCache.Last last, List<DrlFile> now) {
    return new EarlierLoad(last, RuleChanges.between(last.whole().files(), now));
  }

  /** Whether few rules need be compiled, or none. */
  boolean sparesMost() {
    return changes.few();
  }

  /** The declared types, where they are what they were. */
  Optional<DeclaredTypes> types() {
    if (changes.declarations()) {
      return Optional.empty();
    }
    DeclaredTypes types = last.whole().types();
    // Functions that were compiled on top of the types may not be what they were.
    return Optional.of(sparesMost() ? types : new DeclaredTypes(types.code()));
  }

  /** The files of which nothing has to be looked at again if they are what they were. */
  List<DrlFile> files() {
    return sparesMost() ? last.pack().files() : List.of();
  }

  /** A rule of one of these files, as it was read. */
  Optional<RuleCode> rule(RuleDescr code) {
    return last.pack().codes().stream()
        .filter(rule -> rule.id().equals(code.getName()))
        .findFirst();
  }

  /** A derivation of one of these files, as it was read. */
  Optional<RuleCode.Derivation> derivation(RuleDescr code) {
    return last.pack().derivations().stream()
        .filter(derivation -> derivation.name().equals(code.getName()))
        .findFirst();
  }

  /** The rules as they are now; nothing if all of them have to be compiled. */
  Optional<Compiler.Built> rules(List<DrlFile> now, DeclaredTypes types) {
    if (!sparesMost()) {
      return Optional.empty();
    }
    if (RuleChanges.between(last.pack().files(), now).none()) {
      return Optional.of(new Compiler.Built(last.pack().rules(), List.of()));
    }
    // Drools keeps something of every rule that is taken out of a base: edits must not pile up.
    return Optional.of(Compiler.edited(last.spare(), now, types, changes));
  }
}
