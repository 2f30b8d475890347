package org.rasoat.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ByClassTest {

  @Test
  void eachGroupIsInTheOrderOfItsObjects() {
    Map<Class<?>, List<Object>> groups = ByClass.of(List.of("b", 1, 2, "a", 3L, "b"));
    assertThat(groups.keySet()).containsExactly(String.class, Integer.class, Long.class);
    assertThat(groups.get(String.class)).containsExactly("b", "a", "b");
    assertThat(groups.get(Integer.class)).containsExactly(1, 2);
    assertThat(groups.get(Long.class)).containsExactly(3L);
  }

  @Test
  void ofNothingThereAreNoGroups() {
    assertThat(ByClass.of(List.of())).isEmpty();
  }
}
