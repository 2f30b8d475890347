package org.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainConsequencesTest {

  private static final String COUNTS =
      """
      package invoices

      declare Count
        code : Name
        length : int
      end

      rule "codes have lengths"
        @derives("Count")
      when
        Invoice( $code : code )
      then
        insertLogical(new Count($code, $code.toString().length()));
      end
      """;

  @TempDir Path temp;

  /** The pack as its author's run compiles it, and as the next run finds it. */
  private List<RuleBook> packs(String when, String then) throws BrokenPackException {
    PackFixture pack = PackFixture.in(temp).write("counts.drl", COUNTS).rule("INV-04", when, then);
    List<RuleBook> books = new ArrayList<>();
    for (int run = 0; run < 2; run++) {
      PackCache cache = new PackCache(temp.resolve("cache"), "program");
      books.add(new PackReader(pack.folder(), "rules/invoices", Optional.of(cache)).read());
    }
    return books;
  }

  private static Session.Result run(RuleBook book) {
    return Session.run(
        book.pack().copy(),
        PackFixture.facts(book, PackFixture.INVOICES).rows(),
        Map.of(),
        10_000,
        name -> name.equals("INV-04") || name.equals("codes have lengths"));
  }

  /** What is reported, which must be the same in both runs and take no class that calls. */
  private List<String> cells(String when, String then) throws BrokenPackException {
    List<List<String>> cells = new ArrayList<>();
    for (RuleBook book : packs(when, then)) {
      assertThat(((RuleImpl) book.pack().rules().getRule("invoices", "INV-04")).getConsequence())
          .isInstanceOf(PlainConsequences.Call.class);
      assertThat(classes(book))
          .anyMatch(name -> name.startsWith("invoices/Rule_INV"))
          .noneMatch(name -> name.contains("Consequence"));
      Session.Result result = run(book);
      assertThat(result.faults()).isEmpty();
      cells.add(
          result.hits().stream().map(hit -> hit.mark().place().cell().a1()).sorted().toList());
    }
    assertThat(cells.get(1)).isEqualTo(cells.get(0));
    return cells.get(0);
  }

  private static Set<String> classes(RuleBook book) {
    return book.pack().rules().getKiePackages().stream()
        .filter(part -> part.getName().equals("invoices"))
        .flatMap(part -> Compiler.java(part).stream())
        .flatMap(java -> java.getStore().keySet().stream())
        .collect(Collectors.toSet());
  }

  @Test
  void itIsGivenFactsValuesAndNothing() throws Exception {
    assertThat(
            cells(
                "$i : Invoice( $code : code, $net : net, $paid : paid )",
                """
                String field = $paid == null ? "paid" : "code";
                report.cell($i, $net.signum() < 0 ? "net" : $code == null ? "kind" : field);
                """))
        .containsExactly("Hóa đơn!A2", "Hóa đơn!B3", "Hóa đơn!D4");
  }

  @Test
  void itIsGivenNumbersThatAreNoObjects() throws Exception {
    assertThat(
            cells(
                "$i : Invoice( $code : code ) Count( code == $code, $length : length )",
                "int more = $length + 1; report.cell($i, more == 4 ? \"net\" : \"code\");"))
        .containsExactly("Hóa đơn!B2", "Hóa đơn!B3", "Hóa đơn!B4");
  }

  @Test
  void itIsGivenWhatStandsInEitherOfTwoPlaces() throws Exception {
    assertThat(
            cells(
                "( $i : Invoice( net < 0, $kind : kind ) or $i : Invoice( net > 500, $kind : kind ) )",
                "report.cell($i, $kind == Kind.GOODS ? \"net\" : \"kind\");"))
        .containsExactly("Hóa đơn!B3", "Hóa đơn!C4");
  }

  @Test
  void itMayTakeAFactAway() throws Exception {
    assertThat(
            cells(
                "$i : Invoice( net < 0 ) $other : Invoice( this != $i )",
                "report.row($other); delete($i);"))
        .hasSize(1);
  }

  @Test
  void whatItThrowsIsTold() throws Exception {
    for (RuleBook book :
        packs(
            "$i : Invoice( net < 0, $code : code )",
            "if ($code != null) { throw new IllegalStateException(\"no \" + $code); }")) {
      assertThat(run(book).faults().get("INV-04"))
          .isInstanceOfSatisfying(
              Session.Fault.class, fault -> assertThat(fault.rows()).isEqualTo("Hóa đơn!A3"))
          .hasRootCauseInstanceOf(IllegalStateException.class)
          .hasRootCauseMessage("no A-2");
    }
  }

  @Test
  void aRuleWithSeveralOfThemIsLeftToDrools() throws Exception {
    RuleBook book =
        PackFixture.in(temp)
            .rule(
                "INV-04",
                "$i : Invoice( net < 0 ) do[also]",
                "report.row($i);\nthen[also]\n  report.cell($i, \"net\");")
            .load();
    assertThat(((RuleImpl) book.pack().rules().getRule("invoices", "INV-04")).getConsequence())
        .isNotInstanceOf(PlainConsequences.Call.class);
    assertThat(PackFixture.hits(book, book.pack().rules(), "INV-04"::equals, PackFixture.INVOICES))
        .hasSize(2);
  }
}
