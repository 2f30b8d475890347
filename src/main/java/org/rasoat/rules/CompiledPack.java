package org.rasoat.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules of a pack, compiled.
 *
 * @param files the files as parsed
 * @param types the declared types
 * @param rules the base of all rules
 * @param codes the rules that find faults, by id
 * @param derivations the rules that derive facts
 */
record CompiledPack(
    List<DrlFile> files,
    DeclaredTypes types,
    KieBase rules,
    List<RuleCode> codes,
    List<RuleCode.Derivation> derivations) {

  private static final Logger LOG = LoggerFactory.getLogger(CompiledPack.class);

  Set<String> derivationNames() {
    return derivations.stream().map(RuleCode.Derivation::name).collect(Collectors.toSet());
  }

  /** The derivations whose facts a rule matches, directly or through other derivations. */
  Set<String> derivationsOf(String id) {
    Set<String> names = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(needs(id).types());
    while (!open.isEmpty()) {
      String type = open.pop();
      for (RuleCode.Derivation derivation : derivations) {
        if (type.equals(derivation.derives()) && names.add(derivation.name())) {
          open.addAll(derivation.needs().types());
        }
      }
    }
    return names;
  }

  /** The derivations themselves. */
  List<RuleCode.Derivation> derivationsFor(String id) {
    Set<String> names = derivationsOf(id);
    return derivations.stream().filter(derivation -> names.contains(derivation.name())).toList();
  }

  /** A base of that one rule and what it builds upon. */
  KieBase rulesFor(String id) {
    Set<String> names = new LinkedHashSet<>(derivationsOf(id));
    names.add(id);
    return Compiler.rules(files, types, rule -> names.contains(rule.getName())).base();
  }

  /**
   * Compiles some rules of changed files on top of this pack's types.
   *
   * @return nothing if they do not compile
   */
  Optional<KieBase> build(List<DrlFile> changed, Set<String> names) {
    try {
      Compiler.Built built = Compiler.rules(changed, types, rule -> names.contains(rule.getName()));
      return built.errors().isEmpty() ? Optional.of(built.base()) : Optional.empty();
    } catch (RuntimeException e) {
      LOG.debug("{} do not compile", names, e);
      return Optional.empty();
    }
  }

  private Needs needs(String id) {
    return codes.stream()
        .filter(code -> code.id().equals(id))
        .findFirst()
        .map(RuleCode::needs)
        .orElseThrow();
  }
}
