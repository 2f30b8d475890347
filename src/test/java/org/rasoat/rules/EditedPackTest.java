package org.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasoat.facts.Facts;
import org.rasoat.facts.FactsReader;
import org.rasoat.findings.Finding;
import org.rasoat.findings.LedgerEntry;
import org.rasoat.language.Language;
import org.rasoat.workbook.ReadOptions;
import org.rasoat.workbook.WorkbookReader;

/** A pack that is loaded again after an edit, against the same pack at a fresh start. */
class EditedPackTest {

  @TempDir Path temp;
  private PackFixture pack;
  private PackCache cache;

  @BeforeEach
  void load() throws BrokenPackException {
    pack = PackFixture.in(temp);
    cache = new PackCache(temp.resolve("cache"), "program");
    again();
  }

  /**
   * Whatever an author gets wrong, it is told in the same words while the program runs. One mistake
   * follows upon the other, as if the author took each back.
   */
  @Test
  void mistakesAreToldAsAtAFreshStart(@TempDir Path folder) throws IOException {
    PackCache memory = new PackCache(folder.resolve("cache"), "program");
    for (Mistakes.Mistake mistake : Mistakes.all()) {
      if (!mistake.endless()) {
        clear(folder.resolve("invoices"));
        PackFixture sound = PackFixture.in(folder).write("checks.md", Mistakes.PAGE);
        mistake.make().accept(sound);
        assertThat(said(sound, Optional.of(memory)))
            .as(mistake.name())
            .isEqualTo(said(sound, Optional.empty()));
      }
    }
  }

  private static void clear(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> walk = Files.walk(folder)) {
        for (Path one : walk.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(one);
        }
      }
    }
  }

  private static List<String> said(PackFixture pack, Optional<PackCache> memory) {
    try {
      RuleBook book = new PackReader(pack.folder(), "rules/invoices", memory).read();
      List<String> said = outcome(book);
      book.rules().forEach(rule -> said.add(rule.id() + " " + rule.file() + ":" + rule.line()));
      return said;
    } catch (BrokenPackException e) {
      return e.problems().stream().map(problem -> problem.in(Language.VI)).toList();
    }
  }

  @Test
  void anEditOfOneRuleLeavesTheOthersCompiled() throws Exception {
    RuleBook before = again();
    pack.change("checks.drl", "net < 0", "net < 200");
    RuleBook after = again();
    assertThat(after.pack().types()).isSameAs(before.pack().types());
    assertThat(outcome(after)).isEqualTo(outcome(pack.load())).isNotEqualTo(outcome(before));
  }

  @Test
  void whatIsCheckedMeanwhileKeepsTheRulesOfBefore() throws Exception {
    RuleBook before = again();
    List<String> found = outcome(before);
    pack.change("checks.drl", "net < 0", "net < 200");
    again();
    assertThat(outcome(before)).isEqualTo(found);
  }

  @Test
  void rulesComeGoAndMove() throws Exception {
    String second = pack.text("checks.drl");
    String moved =
        second.substring(second.indexOf("rule \"INV-02\""), second.indexOf("rule \"INV-03\""));
    pack.change("checks.drl", moved, "");
    assertThat(again().rule("INV-02")).isEmpty();
    pack.change("types.drl", "package invoices\n", "package invoices\n\n" + moved);
    RuleBook after = again();
    assertThat(after.rule("INV-02").orElseThrow().file()).isEqualTo("rules/invoices/types.drl");
    assertThat(outcome(after)).isEqualTo(outcome(pack.load()));
    pack.rule("INV-09", "$i : Invoice( net > 600 )", "report.cell($i, \"net\");");
    assertThat(outcome(again())).isEqualTo(outcome(pack.load())).hasSizeGreaterThan(5);
  }

  @Test
  void aChangedTableLeavesAllRulesCompiled() throws Exception {
    RuleBook before = again();
    pack.change("reference/limits.csv", "500", "50000");
    RuleBook after = again();
    assertThat(after.pack().rules()).isSameAs(before.pack().rules());
    assertThat(outcome(after)).isEqualTo(outcome(pack.load())).isNotEqualTo(outcome(before));
  }

  @Test
  void aChangedFunctionReachesTheRulesThatCallIt() throws Exception {
    pack.rule("INV-09", "$i : Invoice( dear( net ) )", "report.cell($i, \"net\");");
    pack.write("functions.drl", "package invoices\nimport java.math.BigDecimal\n" + dear(600));
    assertThat(outcome(again())).filteredOn(line -> line.contains("INV-09")).hasSize(2);
    pack.write("functions.drl", "package invoices\nimport java.math.BigDecimal\n" + dear(50));
    assertThat(outcome(again())).isEqualTo(outcome(pack.load()));
    assertThat(outcome(again())).filteredOn(line -> line.contains("INV-09")).hasSize(3);
  }

  private static String dear(int most) {
    return """
    function boolean dear(BigDecimal net) {
      return net != null && net.compareTo(BigDecimal.valueOf(%d)) > 0;
    }
    """
        .formatted(most);
  }

  @Test
  void functionsChangeBelowOthersAndBesideRulesAndTables() throws Exception {
    pack.rule("INV-09", "$i : Invoice( dear( net ) )", "report.cell($i, \"net\");");
    pack.write("functions.drl", FUNCTIONS);
    again();
    // As if another process had compiled it.
    cache = new PackCache(temp.resolve("cache"), "program");
    RuleBook kept = again();
    assertThat(outcome(kept)).filteredOn(line -> line.contains("INV-09")).hasSize(2);
    pack.change("functions.drl", "return 600", "return 50");
    RuleBook edited = again();
    assertThat(outcome(edited)).isEqualTo(outcome(pack.load()));
    assertThat(outcome(edited)).filteredOn(line -> line.contains("INV-09")).hasSize(3);
    assertThat(outcome(kept)).filteredOn(line -> line.contains("INV-09")).hasSize(2);
    pack.change("reference/limits.csv", "500", "50000");
    assertThat(again().pack().rules()).isSameAs(edited.pack().rules());
    pack.change("checks.drl", "net < 0", "net < 200");
    assertThat(outcome(again())).isEqualTo(outcome(pack.load())).isNotEqualTo(outcome(edited));
    pack.change("functions.drl", "one > other", "one < other");
    pack.change("checks.drl", "net < 200", "net < 300");
    assertThat(outcome(again())).isEqualTo(outcome(pack.load()));
    pack.write("more.drl", "package invoices\n\nfunction int least() {\n  return 99;\n}\n");
    pack.change("functions.drl", "return 50;", "return least();");
    assertThat(outcome(again())).isEqualTo(outcome(pack.load()));
    pack.change("functions.drl", "return least()", "return 50");
    assertThat(outcome(again())).isEqualTo(outcome(pack.load()));
    pack.write("more.drl", "package invoices\n");
    assertThat(outcome(again())).isEqualTo(outcome(pack.load()));
    pack.write("more.drl", "package invoices\n\nfunction int least() {\n  return 9;\n}\n");
    assertThat(outcome(again())).isEqualTo(outcome(pack.load()));
    pack.write("more.drl", "package invoices\n");
    assertThat(outcome(again())).isEqualTo(outcome(pack.load()));
    pack.change("functions.drl", "return 50", "return \"50\"");
    assertThatThrownBy(this::again).isInstanceOf(BrokenPackException.class);
    pack.write("functions.drl", FUNCTIONS);
    assertThat(outcome(again())).isEqualTo(outcome(pack.load()));
  }

  /** One calls the others; one of them has a class inside. */
  private static final String FUNCTIONS =
      """
      package invoices

      function boolean dear(BigDecimal net) {
        return net != null && isMore(net.intValue(), most());
      }

      function int most() {
        return 600;
      }

      function boolean isMore(int one, int other) {
        java.util.function.BooleanSupplier more = new java.util.function.BooleanSupplier() {
          public boolean getAsBoolean() {
            return one > other;
          }
        };
        return more.getAsBoolean();
      }
      """;

  @Test
  void aChangedDeclarationReachesTheRules() throws Exception {
    pack.change("types.drl", "{\"Thành tiền\"}, required=true", "{\"Tiền thuế\"}");
    assertThat(outcome(again())).isEqualTo(outcome(pack.load()));
  }

  @Test
  void afterAMistakeIsMendedAllIsAsBefore() throws Exception {
    List<String> before = outcome(again());
    pack.change("checks.drl", "net < 0", "nett < 0");
    assertThatThrownBy(this::again).isInstanceOf(BrokenPackException.class);
    pack.change("checks.drl", "nett < 0", "net < 0");
    assertThat(outcome(again())).isEqualTo(before);
  }

  @Test
  void editsDoNotPileUp() throws Exception {
    List<Long> sizes = new ArrayList<>();
    for (int limit = 100; limit < 105; limit++) {
      pack.change(
          "checks.drl", limit == 100 ? "net < 0" : "net < " + (limit - 1), "net < " + limit);
      CompiledPack edited = again().pack();
      PackCache place = new PackCache(temp.resolve("edit " + limit), "program");
      place.keep(edited);
      try (Stream<Path> files = Files.list(temp.resolve("edit " + limit))) {
        sizes.add(Files.size(files.findFirst().orElseThrow()));
      }
    }
    assertThat(new TreeSet<>(sizes)).hasSize(1);
  }

  /** One rule of each file of a real pack, all at once. */
  @Test
  void anEditedPackFindsInADossierWhatAFreshOneFinds(@TempDir Path folder) throws Exception {
    Path congress = copy(Path.of("rules", "congress"), folder.resolve("congress"));
    RuleBook before = RuleBook.load(congress, "congress", cache);
    Set<String> ids = edit(congress);
    RuleBook after = RuleBook.load(congress, "congress", cache);
    assertThat(ids).hasSizeGreaterThan(15);
    assertThat(after.pack().types()).isSameAs(before.pack().types());
    assertThat(dossier(after))
        .isEqualTo(dossier(RuleBook.load(congress, "congress")))
        .isNotEqualTo(dossier(before));
  }

  /** Makes the first rule of every file find nothing. */
  private static Set<String> edit(Path congress) throws IOException {
    Set<String> ids = new TreeSet<>();
    try (Stream<Path> files = Files.list(congress)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".drl")).toList()) {
        String text = Files.readString(file);
        Matcher rule = Pattern.compile("rule \"([A-Z]+-\\d+)\"").matcher(text);
        if (rule.find()) {
          ids.add(rule.group(1));
          int then = text.indexOf("\nthen", rule.end());
          Files.writeString(
              file, text.substring(0, then) + "\n  AsOf( date == null )" + text.substring(then));
        }
      }
    }
    return ids;
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path one : walk.toList()) {
        Path target = to.resolve(from.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(target);
        } else {
          Files.copy(one, target);
        }
      }
    }
    return to;
  }

  private static List<String> dossier(RuleBook book) throws Exception {
    Path file = Path.of("spreadsheets", "tay-ho-2020-broken.xlsx");
    Facts facts =
        FactsReader.read(
            book.schema(),
            List.of(WorkbookReader.read(file, file.toString(), ReadOptions.DEFAULT)),
            book.names());
    return told(book.apply(facts, LocalDate.of(2020, 2, 20), id -> true));
  }

  private RuleBook again() throws BrokenPackException {
    return RuleBook.load(pack.folder(), "rules/invoices", cache);
  }

  private static List<String> outcome(RuleBook book) {
    Facts facts = PackFixture.facts(book, PackFixture.INVOICES);
    return told(book.apply(facts, PackFixture.TODAY, id -> true));
  }

  private static List<String> told(RuleBook.Outcome outcome) {
    List<String> told =
        new ArrayList<>(outcome.findings().stream().map(Finding::toString).toList());
    for (LedgerEntry entry : outcome.ledger()) {
      told.add(entry.rule() + " " + entry.status() + " " + entry.findings() + " " + entry.reason());
    }
    return told;
  }
}
