package org.rasoat.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rasoat.findings.LedgerEntry;
import org.rasoat.findings.LedgerEntry.Status;

/**
 * Shows the tables of a rule's page to all changes of the rule. They are compiled together and run
 * side by side in one session, which takes a tenth of the time that each by itself would.
 */
final class RuleMutants {

  private final RuleBook book;
  private final RuleCode code;
  private final Optional<Page> page;
  private final List<Mutant> killed = new ArrayList<>();
  private final List<Mutant> survivors = new ArrayList<>();
  private int invalid;

  /**
   * Changes of one rule.
   *
   * @param book compiles them; not used by another thread meanwhile
   * @param tests the pages
   * @param code the rule
   */
  RuleMutants(RuleBook book, RuleTests tests, RuleCode code) {
    this.book = book;
    this.code = code;
    this.page = tests.page(code.id());
  }

  MutationTests.Result run(Mutation mutation) {
    invalid = mutation.unparsed();
    if (!mutation.variants().isEmpty()) {
      run(mutation, mutation.variants(), page.map(Page::cases).orElse(List.of()));
    }
    List<Mutant> order = mutation.variants().stream().map(Mutation.Variant::mutant).toList();
    killed.sort(java.util.Comparator.comparing(order::indexOf));
    survivors.sort(java.util.Comparator.comparing(order::indexOf));
    return new MutationTests.Result(killed, survivors, invalid);
  }

  /** Shows the cases to those changes; if they do not compile together, to one half at a time. */
  private void run(Mutation mutation, List<Mutation.Variant> variants, List<Page.Case> cases) {
    Optional<RuleBook> changed = compile(mutation, variants);
    if (changed.isPresent()) {
      show(mutation, variants, cases, changed.get());
    } else if (variants.size() == 1) {
      invalid++;
    } else {
      int half = variants.size() / 2;
      run(mutation, variants.subList(0, half), cases);
      run(mutation, variants.subList(half, variants.size()), cases);
    }
  }

  private void show(
      Mutation mutation, List<Mutation.Variant> variants, List<Page.Case> cases, RuleBook changed) {
    Map<String, Mutation.Variant> alive = new LinkedHashMap<>();
    variants.forEach(variant -> alive.put(variant.name(), variant));
    for (int i = 0; i < cases.size() && !alive.isEmpty(); i++) {
      if (show(cases.get(i), changed, alive) && !alive.isEmpty()) {
        // A condition that throws would throw in every session: go on without it.
        run(mutation, List.copyOf(alive.values()), cases.subList(i + 1, cases.size()));
        return;
      }
    }
    alive.values().forEach(variant -> survivors.add(variant.mutant()));
  }

  /** Takes out what the tables of a case notice; true if one of them threw. */
  private boolean show(Page.Case example, RuleBook changed, Map<String, Mutation.Variant> alive) {
    Page shown = page.orElseThrow();
    CaseTables tables = CaseTables.read(changed, shown, example);
    if (tables.facts().isEmpty()) {
      return false;
    }
    RuleBook.Outcome outcome =
        changed.apply(tables.facts().get(), tables.asOf(), alive.keySet()::contains);
    for (String name : List.copyOf(alive.keySet())) {
      if (!CaseRun.judge(name, outcome, shown, example, tables).isEmpty()) {
        killed.add(alive.remove(name).mutant());
      }
    }
    return outcome.ledger().stream().map(LedgerEntry::status).anyMatch(Status.ERROR::equals);
  }

  private Optional<RuleBook> compile(Mutation mutation, List<Mutation.Variant> variants) {
    CompiledPack pack = book.pack();
    List<DrlFile> files = new ArrayList<>(pack.files());
    files.add(mutation.besideOthers(variants));
    Set<String> wanted = new LinkedHashSet<>(pack.derivationsOf(code.id()));
    variants.forEach(variant -> wanted.add(variant.name()));
    return pack.build(files, wanted)
        .map(
            rules ->
                book.with(
                    CompiledPack.of(
                        files,
                        pack.types(),
                        rules,
                        variants.stream().map(v -> code.as(v.name())).toList(),
                        pack.derivations())));
  }
}
