package org.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.definition.KiePackage;
import org.rasoat.facts.ByClass;
import org.rasoat.facts.Facts;
import org.rasoat.facts.FactsReader;
import org.rasoat.findings.Finding;
import org.rasoat.samples.LargeDossier;
import org.rasoat.workbook.ReadOptions;
import org.rasoat.workbook.UnreadableWorkbookException;
import org.rasoat.workbook.WorkbookReader;

class SplitRunTest {

  private static final LocalDate TODAY = LocalDate.of(2020, 2, 20);
  private static final Path PACK = Path.of("rules", "congress");

  @TempDir private static Path folder;
  private static RuleBook book;

  @BeforeAll
  static void load() throws BrokenPackException {
    book = RuleBook.load(PACK, "rules/congress");
  }

  @Test
  void partByPartTheSameIsFoundAsInTheWhole() throws IOException, UnreadableWorkbookException {
    Path file = folder.resolve("large.xlsx");
    LargeDossier.write(file, 900, 200);
    Facts facts = read(file);
    RuleBook.Outcome whole = apply(facts, Integer.MAX_VALUE);
    RuleBook.Outcome parts = apply(facts, 100);
    assertThat(whole.findings()).hasSizeGreaterThan(100);
    assertThat(parts.findings()).isEqualTo(whole.findings());
    assertThat(told(parts)).isEqualTo(told(whole));
    assertThat(local(facts, 100))
        .contains("NUM-04", "NUM-08", "PER-01", "PER-08", "SCH-02", "STR-01");
  }

  @Test
  void whatAPageShowsIsFoundPartByPartAsInTheWhole() throws Exception {
    Set<String> split = new TreeSet<>();
    int handed = 0;
    for (Rule rule : book.rules()) {
      Page page = book.page(rule.id()).orElseThrow();
      for (Page.Case example : rule.reading() ? List.<Page.Case>of() : page.cases()) {
        CaseTables tables = CaseTables.read(book, page, example);
        Facts facts = tables.facts().orElseThrow();
        Set<String> ids = Set.of(rule.id());
        List<Finding> whole = book.apply(facts, tables.asOf(), ids::contains).findings();
        assertThat(book.apply(facts, tables.asOf(), ids::contains, limits(1)).findings())
            .as("%s, line %s", rule.id(), example.line())
            .isEqualTo(whole);
        WorkingSet working = WorkingSet.of(book.schema(), facts, List.of(), tables.asOf());
        Parts parts = Parts.of(book.schema(), book.pack(), ByClass.of(working.facts()), ids, 1);
        split.addAll(parts.local());
        handed += parts.handed().size();
        // A run that failed would be made up for without a word.
        SplitRun run =
            new SplitRun(book.pack(), ByClass.of(working.facts()), facts.headings(), 1_000);
        assertThat(run.run(ids, parts).faults()).isEmpty();
      }
    }
    assertThat(split).hasSizeGreaterThan(50).contains("NUM-04", "STR-01");
    assertThat(handed).isGreaterThan(20);
  }

  @Test
  void whatTheWholeBuildsUponIsDerivedInThePartsThatHaveIt() throws Exception {
    Path file = folder.resolve("handed.xlsx");
    LargeDossier.write(file, 300, 0);
    Set<String> all = book.pack().codes().stream().map(RuleCode::id).collect(Collectors.toSet());
    Parts parts = Parts.of(book.schema(), book.pack(), ByClass.of(read(file).rows()), all, 10);
    assertThat(parts.handed())
        .contains(
            "people are listed for a committee",
            // In parts by the name of the person.
            "a person is proposed for two committees",
            "people are proposed for a committee that no sheet knows",
            "a unit stands in no schedule")
        .doesNotContain(
            "the reported members are not the sum of the units",
            "the members of a unit are not the people proposed for it");
    // Also if no rule is to be run in parts.
    assertThat(
            Parts.of(book.schema(), book.pack(), ByClass.of(read(file).rows()), Set.of("XS-04"), 10)
                .handed())
        .contains("people are listed for a unit");
    // Nobody who looks at the whole looks at people any more.
    Set<String> others = new TreeSet<>(all);
    others.removeAll(parts.local());
    assertThat(book.pack().typesFor(others, parts.handed())).doesNotContain("Person");
  }

  @Test
  void groupsAreThoseOfThePartsAlthoughTheirRulesCannotBeWritten(@TempDir Path packs)
      throws Exception {
    RuleBook groups =
        PackFixture.in(packs)
            .rule(
                "INV-04",
                """
                groupby( Invoice( $c : code, $n : net ); $code : $c; $sum : sum($n) )
                $all : Number( doubleValue > 100 ) from $sum
                $i : Invoice( code == $code )
                """,
                "report.row($i);")
            .rule(
                "INV-05",
                """
                groupby( Invoice( $k : kind, $n : net ); $kind : $k; $sum : sum($n) )
                $i : Invoice( kind == $kind )
                """,
                "report.row($i);")
            .load();
    Facts facts =
        PackFixture.facts(
            groups,
            PackFixture.INVOICES + "A-1 | 1 | Hàng |\nA-2 | 150 | Hàng |\nA-1 | 3 | Dịch vụ |\n");
    Set<String> ids = Set.of("INV-01", "INV-03", "INV-04", "INV-05");
    List<Finding> whole = groups.apply(facts, TODAY, ids::contains).findings();
    assertThat(whole).filteredOn(f -> f.rule().equals("INV-04")).hasSize(6);
    assertThat(groups.apply(facts, TODAY, ids::contains, limits(1)).findings()).isEqualTo(whole);
    WorkingSet working = WorkingSet.of(groups.schema(), facts, List.of(), TODAY);
    Parts parts = Parts.of(groups.schema(), groups.pack(), ByClass.of(working.facts()), ids, 1);
    assertThat(parts.local()).contains("INV-01", "INV-04").doesNotContain("INV-05");
    assertThat(
            new SplitRun(groups.pack(), ByClass.of(working.facts()), facts.headings(), 1_000)
                .run(ids, parts)
                .faults())
        .isEmpty();
  }

  @Test
  void rulesOverTheWholeAreRunInRoundsWhereThereAreVeryManyFacts() {
    Set<String> rules = Set.of("NUM-05", "PIL-01", "PIL-02", "SCH-08", "XS-01", "XS-03", "XS-04");
    assertThat(Rounds.of(book.pack(), rules, Set.of(), 200_000)).containsExactly(rules);
    List<Set<String>> rounds = Rounds.of(book.pack(), rules, Set.of(), 1_100_000);
    assertThat(rounds).hasSize(4);
    assertThat(rounds.stream().flatMap(Set::stream).toList())
        .containsExactlyInAnyOrderElementsOf(rules);
    // Both ask how many people are listed.
    assertThat(rounds)
        .anySatisfy(round -> assertThat(round).contains("NUM-05", "XS-04"))
        .noneSatisfy(round -> assertThat(round).contains("XS-01", "XS-04"));
  }

  @Test
  void partsAreRunWithoutAFault() throws Exception {
    // A run that failed would be made up for rule by rule, and find the same in ten times the time.
    Facts facts = read(Path.of("spreadsheets", "tay-ho-2020-broken.xlsx"));
    Set<String> ids = Set.of("XS-02", "SCH-10", "XS-06");
    WorkingSet working = WorkingSet.of(book.schema(), facts, List.of(), TODAY);
    Parts parts = Parts.of(book.schema(), book.pack(), ByClass.of(working.facts()), ids, 200);
    Session.Result result =
        new SplitRun(book.pack(), ByClass.of(working.facts()), facts.headings(), 1_000_000)
            .run(ids, parts);
    assertThat(result.hits()).extracting(Session.Hit::rule).contains("XS-02", "SCH-10", "XS-06");
    assertThat(parts.local()).contains("SCH-10").doesNotContain("XS-02");
    assertThat(result.faults()).isEmpty();
  }

  @Test
  void partsOfABrokenDossierGiveWhatTheWholeGives() throws UnreadableWorkbookException {
    Facts facts = read(Path.of("spreadsheets", "tay-ho-2020-broken.xlsx"));
    RuleBook.Outcome whole = apply(facts, Integer.MAX_VALUE);
    RuleBook.Outcome parts = apply(facts, 200);
    assertThat(local(facts, 200)).isNotEmpty();
    assertThat(parts.findings()).isEqualTo(whole.findings());
    assertThat(told(parts)).isEqualTo(told(whole));
  }

  @Test
  void whatIsMadeAheadServesOneDossierAfterTheOther() throws Exception {
    Path file = Path.of("spreadsheets", "tay-ho-2020-broken.xlsx");
    List<Finding> whole = apply(read(file), Integer.MAX_VALUE).findings();
    RuleBook ahead = RuleBook.load(PACK, "rules/congress");
    ahead.expect(true);
    ahead.expect(true);
    Facts facts = read(ahead, file);
    for (int i = 0; i < 2; i++) {
      assertThat(ahead.apply(facts, TODAY, id -> true, limits(200)).findings()).isEqualTo(whole);
    }
    Set<String> names = Set.of("SCH-10", "PIL-03");
    assertThat(ahead.pack().parts().base(names)).isSameAs(ahead.pack().parts().base(names));
    assertThat(ahead.pack().parts().base(names).getKiePackages())
        .flatExtracting(KiePackage::getRules)
        .extracting(org.kie.api.definition.rule.Rule::getName)
        .containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void rulesThatCompareSubjectsAreRunOverTheWhole()
      throws IOException, UnreadableWorkbookException {
    Path file = folder.resolve("small.xlsx");
    LargeDossier.write(file, 300, 0);
    // These count, or look for what is not there.
    assertThat(local(read(file), 10)).doesNotContain("PIL-01", "XS-01", "XS-02");
  }

  @Test
  void smallDossiersAreNotSplit() throws UnreadableWorkbookException {
    Facts facts = read(Path.of("spreadsheets", "tay-ho-2020-broken.xlsx"));
    assertThat(local(facts, RuleRun.Limits.DEFAULT.split())).isEmpty();
  }

  private static Facts read(Path file) throws UnreadableWorkbookException {
    return read(book, file);
  }

  private static Facts read(RuleBook book, Path file) throws UnreadableWorkbookException {
    return FactsReader.read(
        book.schema(),
        List.of(WorkbookReader.read(file, "dossier.xlsx", ReadOptions.DEFAULT)),
        book.names());
  }

  private static RuleBook.Outcome apply(Facts facts, int split) {
    return book.apply(facts, TODAY, id -> true, limits(split));
  }

  private static RuleRun.Limits limits(int split) {
    return new RuleRun.Limits(1_000_000, Duration.ofMinutes(5), split);
  }

  private static Set<String> local(Facts facts, int split) {
    Set<String> all = book.pack().codes().stream().map(RuleCode::id).collect(Collectors.toSet());
    return Parts.of(book.schema(), book.pack(), ByClass.of(facts.rows()), all, split).local();
  }

  private static List<String> told(RuleBook.Outcome outcome) {
    return outcome.ledger().stream()
        .map(e -> e.rule() + " " + e.status() + " " + e.examined() + " " + e.findings())
        .toList();
  }
}
