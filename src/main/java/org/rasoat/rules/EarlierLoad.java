package org.rasoat.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;

/**
 * What the last load of a pack by this process spares the next one: all but what an edit has
 * changed.
 *
 * @param last the pack as it was loaded last
 * @param changes how the pack has changed since all of it was compiled
 * @param recent how it has changed since that load
 */
record EarlierLoad(PackCache.Last last, RuleChanges changes, RuleChanges recent) {

  /**
   * The last load, seen from now.
   *
   * @param now the files as they are now
   */
  static EarlierLoad of(PackCache.Last last, List<DrlFile> now) {
    return new EarlierLoad(
        last,
        RuleChanges.between(last.whole().files(), now),
        RuleChanges.between(last.pack().files(), now));
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
    if (!sparesMost()) {
      // Functions that were compiled on top of the types may not be what they were.
      return Optional.of(new DeclaredTypes(types.code()));
    }
    if (changes.functions().isEmpty()) {
      return Optional.of(types);
    }
    return Optional.of(sameFunctions() ? last.pack().types() : types.with(unchangedFunctions()));
  }

  /** Whether the functions of the last load are all there are, and do what they did. */
  private boolean sameFunctions() {
    return recent.functions().isEmpty() && !recent.surroundings();
  }

  /** The code of the functions that are as they were. */
  private Map<String, byte[]> unchangedFunctions() {
    Set<String> names = last.whole().functionNames();
    names.removeAll(recent.functions());
    Map<String, byte[]> code = new HashMap<>(Compiler.classes(last.whole().rules(), names));
    code.putAll(last.pack().types().functions(names));
    return code;
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
    if (recent.none() && sameFunctions()) {
      return Optional.of(new Compiler.Built(last.pack().rules(), List.of()));
    }
    // Drools keeps something of every rule that is taken out of a base: edits must not pile up.
    Supplier<InternalKnowledgeBase> copy =
        changes.functions().isEmpty()
            ? last.spare()::take
            : () -> Compiler.copy(last.whole().rules(), types, last.whole().functionNames());
    return Optional.of(Compiler.edited(copy, now, types, changes));
  }
}
