package org.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusedExpressionsTest {

  private static final String WHEN =
      """
      $i : Invoice( $code : code != null )
      not ( Invoice() and Integer( this > 100 ) from ((Object) $code).toString().length() )
      $length : Integer( this > 2 ) from ((Object) $code).toString().length()
      """;

  @TempDir Path temp;

  private InternalKnowledgePackage part(CompiledPack pack) {
    return pack.packages().orElseThrow().stream()
        .filter(part -> part.getName().equals("invoices"))
        .map(InternalKnowledgePackage.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void thoseOfARuleAreFoundWhereverTheyStandInIt() throws Exception {
    CompiledPack pack =
        PackFixture.in(temp).rule("INV-04", WHEN, "report.cell($i, \"code\");").load().pack();
    InternalKnowledgePackage part = part(pack);
    UnusedExpressions expressions = new UnusedExpressions();
    expressions.add(part.getRule("INV-01"));
    assertThat(expressions.takeOutOf(part)).isZero();
    expressions.add(part.getRule("INV-04"));
    assertThat(expressions.takeOutOf(part)).isEqualTo(2);
    assertThat(expressions.takeOutOf(part)).isZero();
  }

  @Test
  void rulesThatStayKeepTheirs() throws Exception {
    RuleBook book = PackFixture.in(temp).rule("INV-04", WHEN, "report.cell($i, \"code\");").load();
    InternalKnowledgeBase some = book.pack().base(book.pack().packages(), "INV-04"::equals);
    List<Session.Hit> hits = PackFixture.hits(book, some, name -> true, PackFixture.INVOICES);
    assertThat(hits).hasSize(3);
    assertThat(hits).extracting(hit -> hit.values().get("$length")).containsOnly(3);
  }
}
