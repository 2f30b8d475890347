package org.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.mvel.MVELConstraint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.definition.KiePackage;

class RuleClassesTest {

  private static final String FUNCTIONS =
      """
      package invoices

      function boolean large(BigDecimal net) {
        return net.intValue() > %d;
      }
      """;

  @TempDir Path temp;

  private PackFixture pack(int large) {
    return PackFixture.in(temp)
        .write("functions.drl", FUNCTIONS.formatted(large))
        .rule(
            "INV-04",
            "$i : Invoice( net != null, large( net ), $kind : kind )",
            "report.cell($i, \"net\");");
  }

  private static List<String> hits(RuleBook book, Set<String> rules) {
    InternalKnowledgeBase base = book.pack().base(book.pack().packages(), rules::contains);
    return PackFixture.hits(book, base, name -> true, PackFixture.INVOICES).stream()
        .map(hit -> hit.rule() + " " + hit.values().get("$kind"))
        .toList();
  }

  private static Class<?> function(InternalKnowledgeBase base) throws ClassNotFoundException {
    for (KiePackage part : base.getKiePackages()) {
      if (part.getName().equals("invoices")) {
        return Compiler.java(part).orElseThrow().getClassLoader().loadClass("invoices.Large");
      }
    }
    throw new ClassNotFoundException();
  }

  @Test
  void basesOfAPackHaveTheSameClasses() throws Exception {
    RuleBook book = pack(90).load();
    InternalKnowledgeBase some = book.pack().base(book.pack().packages(), "INV-04"::equals);
    InternalKnowledgeBase more = book.pack().base(book.pack().packages(), name -> true);
    assertThat(function(some)).isSameAs(function(more));
    assertThat(hits(book, Set.of("INV-04"))).hasSize(2);
    assertThat(hits(book, Set.of("INV-04", "INV-01"))).hasSize(3);
  }

  @Test
  void anEditedFunctionIsTheOneThatIsCalled() throws Exception {
    PackCache cache = new PackCache(temp.resolve("cache"), "program");
    RuleBook before = load(pack(90), cache);
    assertThat(hits(before, Set.of("INV-04"))).hasSize(2);
    RuleBook after = load(pack(600), cache);
    assertThat(hits(after, Set.of("INV-04"))).hasSize(1);
    assertThat(hits(before, Set.of("INV-04", "INV-01"))).hasSize(3);
    assertThat(hits(load(pack(90), cache), Set.of("INV-04"))).hasSize(2);
  }

  @Test
  void theyAreThereInAnotherRun() throws Exception {
    load(pack(90), new PackCache(temp.resolve("cache"), "program"));
    RuleBook kept = load(pack(90), new PackCache(temp.resolve("cache"), "program"));
    assertThat(hits(kept, Set.of("INV-04"))).hasSize(2);
    assertThat(hits(kept, Set.of("INV-01", "INV-03"))).hasSize(4);
  }

  @Test
  void expressionsFindFunctionsInAnotherRunToo() throws Exception {
    PackFixture pack =
        PackFixture.in(temp)
            .write("functions.drl", FUNCTIONS.formatted(90))
            // The rule engine makes an expression of what has a cast in it.
            .rule(
                "INV-04",
                "$i : Invoice( net != null, large( (BigDecimal) net ), $kind : kind )",
                "report.cell($i, \"net\");");
    load(pack, new PackCache(temp.resolve("cache"), "program"));
    RuleBook kept = load(pack, new PackCache(temp.resolve("cache"), "program"));
    assertThat(PackFixture.constraints(kept, "INV-04", Set.of(MVELConstraint.class))).hasSize(1);
    assertThat(hits(kept, Set.of("INV-04"))).hasSize(2);
    assertThat(PackFixture.hits(kept, kept.pack().rules(), "INV-04"::equals, PackFixture.INVOICES))
        .hasSize(2);
  }

  @Test
  void aFunctionThatAnotherRunHasCompiledIsLoadedOnce() throws Exception {
    load(pack(90), new PackCache(temp.resolve("cache"), "program"));
    CompiledPack kept = load(pack(90), new PackCache(temp.resolve("cache"), "program")).pack();
    Class<?> known = kept.types().loader().loadClass("invoices.Large");
    assertThat(function((InternalKnowledgeBase) kept.rules())).isSameAs(known);
    assertThat(function(kept.base(kept.packages(), name -> true))).isSameAs(known);
    assertThat(kept.functions().keySet()).isEmpty();
  }

  private static RuleBook load(PackFixture pack, PackCache cache) throws BrokenPackException {
    return new PackReader(pack.folder(), "rules/invoices", Optional.of(cache)).read();
  }
}
