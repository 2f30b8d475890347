package org.rasoat.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SaidTest {

  private static final LocalDate DAY = LocalDate.of(1970, 2, 3);

  private static long sum(@Nullable Object... values) {
    Said said = new Said("Person");
    for (Object value : values) {
      assertThat(said.add(value)).isEqualTo(value != null);
    }
    return said.sum();
  }

  @Test
  void whatIsSpeltAlikeSaysTheSame() {
    assertThat(sum(Name.of("Đảng ủy phường Thụy Khuê"), "x"))
        .isEqualTo(sum(Name.of("ĐẢNG UỶ phường  Thuỵ Khuê"), "X"));
    assertThat(sum(DateSpan.day(DAY)))
        .isEqualTo(sum(DateSpan.of(DAY, DAY, DateSpan.Precision.DAY, "3.2.1970")));
  }

  @Test
  void whatDiffersSaysSomethingElse() {
    Stream<Long> sums =
        Stream.of(
            sum(),
            sum("ab", "c"),
            sum("a", "bc"),
            sum("abc"),
            sum("abc", null),
            sum(null, "abc"),
            sum(Name.of("Nguyễn Văn An"), 1),
            sum(Name.of("Nguyễn Văn Ân"), 1),
            sum(Name.of("Nguyễn Văn An"), 11),
            sum(DateSpan.day(DAY)),
            sum(DateSpan.day(DAY.plusDays(1))),
            sum(DateSpan.of(DAY, DAY.plusDays(1), DateSpan.Precision.RANGE, "3-4/2/1970")),
            new Said("Unit").sum());
    assertThat(sums).doesNotHaveDuplicates();
  }
}
