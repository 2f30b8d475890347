package org.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasoat.findings.Finding;

class PackCacheTest {

  @TempDir Path temp;
  private PackFixture pack;
  private Path folder;
  private PackCache cache;

  @BeforeEach
  void writePack() {
    pack = PackFixture.in(temp);
    folder = temp.resolve("cache");
    cache = new PackCache(folder, "program 1");
  }

  @Test
  void aPackThatWasKeptFindsWhatTheCompiledOneFinds() throws Exception {
    List<String> compiled = found(load(cache));
    assertThat(compiled).isNotEmpty();
    assertThat(kept()).hasSize(1);
    assertThat(inAnotherRun().find(sources())).isPresent();
    assertThat(found(load(inAnotherRun()))).isEqualTo(compiled);
    assertThat(kept()).hasSize(1);
  }

  @Test
  void whatRulesLookAtIsKept() throws Exception {
    pack.write(
        "totals.drl",
        """
        package invoices

        declare Total
          code : Name
          sum : BigDecimal
        end

        rule "payments of an invoice add up"
          @derives("Total")
        when
          Invoice( $code : code )
          accumulate( Payment( code == $code, $amount : amount ); $sum : sum($amount) )
        then
          insertLogical(new Total($code, $sum));
        end
        """);
    CompiledPack compiled = load(cache).pack();
    CompiledPack kept = load(inAnotherRun()).pack();
    assertThat(kept.codes()).hasSize(3);
    assertThat(kept.codes())
        .extracting(RuleCode::sight)
        .isEqualTo(compiled.codes().stream().map(RuleCode::sight).toList());
    assertThat(kept.derivations()).hasSize(1).isEqualTo(compiled.derivations());
    assertThat(kept.derivations().get(0).fields()).containsExactly("code", "sum");
  }

  @Test
  void aRuleOfAKeptPackCanStillBeCompiledByItself() throws Exception {
    load(cache);
    RuleBook again = load(inAnotherRun());
    assertThat(again.pack().rulesFor("INV-01").getKiePackages())
        .flatExtracting(part -> part.getRules())
        .extracting(rule -> rule.getName())
        .containsExactly("INV-01");
  }

  @Test
  void theTextOfAFileIsKeptUntilTheFileChanges() throws Exception {
    Path table = Files.writeString(temp.resolve("sizes.drl.xlsx"), "one");
    assertThat(cache.text(table, "sizes")).isEmpty();
    cache.keep(table, "sizes", "rules of one");
    assertThat(inAnotherRun().text(table, "sizes")).contains("rules of one");
    assertThat(cache.text(table, "under another name")).isEmpty();
    assertThat(new PackCache(folder, "program 2").text(table, "sizes")).isEmpty();
    Files.writeString(table, "two");
    assertThat(cache.text(table, "sizes")).isEmpty();
  }

  @Test
  void aChangedRuleIsCompiledAnew() throws Exception {
    List<String> before = found(load(cache));
    pack.change("checks.drl", "net < 0", "net < 200");
    List<String> after = found(load(inAnotherRun()));
    assertThat(after).hasSizeGreaterThan(before.size());
    assertThat(kept()).hasSize(2);
  }

  @Test
  void aChangedDeadlineIsReadFromItsTable() throws Exception {
    List<String> before = found(load(cache));
    pack.write("reference/limits.csv", "Loại,Nhiều nhất\nHàng hóa,50\nDịch vụ,50\n");
    assertThat(found(load(cache))).hasSizeGreaterThan(before.size());
    assertThat(kept()).hasSize(1);
  }

  @Test
  void anotherProgramDoesNotTakeWhatThisOneCompiled() throws Exception {
    load(cache);
    PackCache other = new PackCache(folder, "program 2");
    assertThat(other.find(sources())).isEmpty();
  }

  @Test
  void aDamagedEntryIsCompiledAnewAndReplaced() throws Exception {
    List<String> compiled = found(load(cache));
    Path entry = kept().get(0);
    byte[] bytes = Files.readAllBytes(entry);
    Files.write(entry, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(inAnotherRun().find(sources())).isEmpty();
    assertThat(found(load(inAnotherRun()))).isEqualTo(compiled);
    assertThat(inAnotherRun().find(sources())).isPresent();
  }

  private PackCache inAnotherRun() {
    return new PackCache(folder, "program 1");
  }

  @Test
  void aFolderThatCannotBeWrittenOnlyCostsTime() throws Exception {
    Path file = Files.createFile(temp.resolve("no folder"));
    assertThat(found(load(new PackCache(file, "program 1")))).isNotEmpty();
  }

  @Test
  void aBrokenPackIsNeverKept() throws IOException {
    pack.change("checks.drl", "net < 0", "nett < 0");
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> load(cache))
        .isInstanceOf(BrokenPackException.class);
    assertThat(kept()).isEmpty();
  }

  @Test
  void onlyTheNewestEntriesStay() throws Exception {
    for (int i = 1; i <= 10; i++) {
      pack.write("more.drl", "package invoices\n// " + i + "\n");
      load(inAnotherRun());
    }
    assertThat(kept()).hasSize(8);
  }

  private RuleBook load(PackCache from) throws BrokenPackException {
    return RuleBook.load(temp.resolve("invoices"), "invoices", from);
  }

  private List<Source> sources() throws IOException {
    return List.of(source("checks"), source("types"));
  }

  private Source source(String topic) throws IOException {
    String text = Files.readString(temp.resolve("invoices").resolve(topic + ".drl"));
    return new Source("invoices/" + topic + ".drl", topic, text);
  }

  private List<Path> kept() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static List<String> found(RuleBook book) {
    return book
        .apply(PackFixture.facts(book, PackFixture.INVOICES), PackFixture.TODAY, id -> true)
        .findings()
        .stream()
        .map(Finding::toString)
        .toList();
  }
}
