package org.rasoat.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Shows the tables of all rules that rest upon a derivation to the changes of the derivation, one
 * change at a time: what they derive is of one type, and would mix.
 */
final class DerivationMutants {

  private final RuleBook book;
  private final RuleTests tests;
  private final List<RuleCode> users;

  /**
   * Changes of one derivation.
   *
   * @param book compiles them; not used by another thread meanwhile
   * @param tests the pages
   * @param users the rules that rest upon it
   */
  DerivationMutants(RuleBook book, RuleTests tests, List<RuleCode> users) {
    this.book = book;
    this.tests = tests;
    this.users = users;
  }

  MutationTests.Result run(Mutation mutation) {
    List<Mutant> killed = new ArrayList<>();
    List<Mutant> survivors = new ArrayList<>();
    int invalid = mutation.unparsed();
    for (Mutation.Variant variant : mutation.variants()) {
      Optional<RuleBook> changed = compile(mutation, variant);
      if (changed.isEmpty()) {
        invalid++;
      } else if (users.stream().anyMatch(user -> noticed(changed.get(), user.rule()))) {
        killed.add(variant.mutant());
      } else {
        survivors.add(variant.mutant());
      }
    }
    return new MutationTests.Result(killed, survivors, invalid);
  }

  private Optional<RuleBook> compile(Mutation mutation, Mutation.Variant variant) {
    CompiledPack pack = book.pack();
    List<DrlFile> files = new ArrayList<>(pack.files());
    files.set(files.indexOf(mutation.file()), mutation.inPlace(variant));
    Set<String> wanted = new LinkedHashSet<>();
    for (RuleCode user : users) {
      wanted.add(user.id());
      wanted.addAll(pack.derivationsOf(user.id()));
    }
    return pack.build(files, wanted)
        .map(
            rules ->
                book.with(
                    CompiledPack.of(files, pack.types(), rules, pack.codes(), pack.derivations())));
  }

  private boolean noticed(RuleBook changed, Rule rule) {
    return tests.page(rule.id()).stream()
        .flatMap(page -> page.cases().stream().map(one -> CaseRun.run(changed, rule, page, one)))
        .anyMatch(failures -> !failures.isEmpty());
  }
}
