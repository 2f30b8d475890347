package org.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConstructionTest {

  @Test
  void valuesAreReadInTheirOrder() {
    String consequence =
        "insertLogical(new Total($name, sum($a, list[0]), \"a, (b\", $count.intValue()));\n"
            + "insertLogical(new Total());";
    assertThat(Construction.of("Total", consequence))
        .containsExactly(
            List.of("$name", "sum($a, list[0])", "\"a, (b\"", "$count.intValue()"), List.of(""));
  }

  @Test
  void otherTypesAreLeftAlone() {
    assertThat(Construction.of("Total", "insertLogical(new TotalOfAll($name)); call(Total);"))
        .isEmpty();
  }
}
