package org.rasoat.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rasoat.facts.Facts;
import org.rasoat.facts.ReadingRule;
import org.rasoat.findings.CellRef;
import org.rasoat.findings.Finding;
import org.rasoat.findings.LedgerEntry;
import org.rasoat.findings.LedgerEntry.Status;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;

/** Holds what a rule finds in the tables of one case against what the page says. */
final class CaseRun {

  /** What makes a table unfit for a test: the author meant something else than the reader read. */
  private static final Set<ReadingRule> MISREAD =
      Set.of(ReadingRule.IMPOSSIBLE_DATE, ReadingRule.UNREADABLE_NUMBER, ReadingRule.UNKNOWN_VALUE);

  private final Page page;
  private final Page.Case example;
  private final CaseTables tables;
  private final List<RuleTests.Failure> failures = new ArrayList<>();

  private CaseRun(Page page, Page.Case example, CaseTables tables) {
    this.page = page;
    this.example = example;
    this.tables = tables;
  }

  /** Runs a rule over the tables of a case, and tells where it did not do as the page says. */
  static List<RuleTests.Failure> run(RuleBook book, Rule rule, Page page, Page.Case example) {
    CaseTables tables = CaseTables.read(book, page, example);
    CaseRun run = new CaseRun(page, example, tables);
    run.failures.addAll(tables.failures());
    tables.facts().ifPresent(facts -> run.check(book, rule, facts));
    return run.failures;
  }

  /**
   * Where a rule did not do as the page says.
   *
   * @param id the rule
   * @param outcome what it and others found in the tables
   */
  static List<RuleTests.Failure> judge(
      String id, RuleBook.Outcome outcome, Page page, Page.Case example, CaseTables tables) {
    CaseRun run = new CaseRun(page, example, tables);
    run.requireRun(id, outcome);
    run.compare(outcome.findings().stream().filter(f -> f.rule().equals(id)).toList());
    return run.failures;
  }

  private void check(RuleBook book, Rule rule, Facts facts) {
    if (rule.reading()) {
      compare(facts.findings().stream().filter(f -> f.rule().equals(rule.id())).toList());
      return;
    }
    misread(facts);
    RuleBook.Outcome outcome = book.apply(facts, tables.asOf(), rule.id()::equals);
    failures.addAll(judge(rule.id(), outcome, page, example, tables));
  }

  private void misread(Facts facts) {
    for (Finding finding : facts.findings()) {
      if (MISREAD.stream().anyMatch(rule -> rule.id().equals(finding.rule()))) {
        CellRef cell = finding.place().cell();
        fail(tables.line(cell), Sentences.say("rules.test.misread", finding.message()));
      }
    }
  }

  private void requireRun(String id, RuleBook.Outcome outcome) {
    LedgerEntry entry =
        outcome.ledger().stream().filter(e -> e.rule().equals(id)).findFirst().orElseThrow();
    if (entry.status() != Status.PASSED && entry.status() != Status.FAILED) {
      Bilingual reason = entry.reason() == null ? Bilingual.same("") : entry.reason();
      fail(example.line(), Sentences.say("rules.test.not-run", entry.status().word(), reason));
    }
  }

  private void compare(List<Finding> found) {
    Map<CellRef, Finding> byCell = new TreeMap<>();
    for (Finding finding : found) {
      CellRef cell = finding.place().cell();
      if (byCell.putIfAbsent(cell, finding) != null) {
        fail(
            tables.line(cell),
            Sentences.say("rules.test.twice", cell.at().a1(), finding.message()));
      }
    }
    for (CellRef cell : tables.expected()) {
      if (!byCell.containsKey(cell)) {
        fail(tables.line(cell), Sentences.say("rules.test.missed", cell.a1()));
      }
    }
    byCell.forEach(
        (cell, finding) -> {
          if (!tables.expected().contains(cell)) {
            fail(
                tables.line(cell),
                Sentences.say("rules.test.unexpected", cell.a1(), finding.message()));
          }
        });
    if (!example.messages().isEmpty()) {
      compareMessages(found);
    }
  }

  private void compareMessages(List<Finding> found) {
    List<String> said = found.stream().map(f -> f.message().vi()).sorted().toList();
    List<String> stated = example.messages().stream().sorted().toList();
    if (!said.equals(stated)) {
      fail(
          example.line(),
          Sentences.say(
              "rules.test.message",
              differences("- ", stated, said) + differences("+ ", said, stated)));
    }
  }

  /** The texts that the others do not have, each on a line of its own. */
  private static String differences(String sign, List<String> texts, List<String> others) {
    List<String> left = new ArrayList<>(texts);
    others.forEach(left::remove);
    return left.stream()
        .map(text -> "\n        " + sign + text)
        .collect(java.util.stream.Collectors.joining());
  }

  private void fail(int line, Bilingual message) {
    failures.add(new RuleTests.Failure(page.file(), line, message, tables.source(line)));
  }
}
