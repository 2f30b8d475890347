package org.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionsTest {

  @Test
  void aComparisonIsTurnedRoundAndTakenAway() {
    assertThat(changes("  $i : Invoice( net < 0 )\n"))
        .containsExactly("$i : Invoice( net >= 0 )", "$i : Invoice( true )");
  }

  @Test
  void whatAConditionNamesStaysNamed() {
    assertThat(changes("Limit( $most : most != null, kind == $kind )"))
        .containsExactly(
            "Limit( $most : most == null, kind == $kind )",
            "Limit( $most : most, kind == $kind )",
            "Limit( $most : most != null, kind != $kind )",
            "Limit( $most : most != null, true )");
  }

  @Test
  void conditionsJoinedByAndOrAreChangedOneByOne() {
    assertThat(changes("Invoice( net > 5 && (kind == null || kind in (A, B)) )"))
        .containsExactly(
            "Invoice( net <= 5 && (kind == null || kind in (A, B)) )",
            "Invoice( true && (kind == null || kind in (A, B)) )",
            "Invoice( net > 5 && (kind != null || kind in (A, B)) )",
            "Invoice( net > 5 && (true || kind in (A, B)) )",
            "Invoice( net > 5 && (kind == null || kind not in (A, B)) )",
            "Invoice( net > 5 && (kind == null || true) )");
  }

  @Test
  void aCallIsAConditionToo() {
    assertThat(changes("not Unit( standsBefore(this, $unit), !pilot(this) )"))
        .containsExactly(
            "not Unit( !standsBefore(this, $unit), !pilot(this) )",
            "not Unit( true, !pilot(this) )",
            "not Unit( standsBefore(this, $unit), pilot(this) )",
            "not Unit( standsBefore(this, $unit), true )");
  }

  @Test
  void conditionsOnWhatIsAccumulatedCount() {
    assertThat(changes("accumulate( Person( body == $b ); $n : count(1); $n < $least )"))
        .containsExactly(
            "accumulate( Person( body != $b ); $n : count(1); $n < $least )",
            "accumulate( Person( true ); $n : count(1); $n < $least )",
            "accumulate( Person( body == $b ); $n : count(1); $n >= $least )",
            "accumulate( Person( body == $b ); $n : count(1); true )");
  }

  @Test
  void textsAndRemarksAreLeftAlone() {
    assertThat(changes("// a < b\nInvoice( name == \"a < b, c\" ) /* x != y */"))
        .containsExactly(
            "// a < b\nInvoice( name != \"a < b, c\" ) /* x != y */",
            "// a < b\nInvoice( true ) /* x != y */");
  }

  private static List<String> changes(String text) {
    return new Conditions(text).changes().stream().map(change -> change.in(text).strip()).toList();
  }
}
