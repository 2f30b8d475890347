package org.rasoat.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rasoat.workbook.Address;

class HeadingPatternTest {

  private static boolean fits(String declared, String found) {
    List<HeadingText> levels = List.of(HeadingText.of(found));
    return new HeadingPattern(declared).points(Heading.of(new Address(1, 1), 1, levels)) > 0;
  }

  @Test
  void aStarIsWhateverStandsThere() {
    assertThat(fits("Số lượng *", "Số lượng đảng viên")).isTrue();
    assertThat(fits("Số lượng *", "Tổng số lượng")).isFalse();
    assertThat(fits("* năm *", "Chỉ tiêu năm 2020")).isTrue();
    assertThat(fits("Nhiệm kỳ * (cũ)", "Nhiệm kỳ 2015–2020 (cũ)")).isTrue();
    assertThat(fits("*", "Ủy viên")).isTrue();
  }

  @Test
  void whatStandsBeforeAndAfterMustNotBeTheSame() {
    assertThat(fits("năm*năm", "năm")).isFalse();
    assertThat(fits("năm*năm", "nămnăm")).isTrue();
  }

  @Test
  void starsAreWhatARegularExpressionWouldHave() {
    Random random = new Random(7);
    for (int round = 0; round < 3000; round++) {
      String declared = word(random, "ab*", 1 + random.nextInt(6));
      String found = word(random, "ab", 1 + random.nextInt(7));
      String expression =
          Arrays.stream(declared.split("\\*", -1))
              .map(Pattern::quote)
              .collect(Collectors.joining(".*"));
      assertThat(fits(declared, found))
          .as("%s in %s", declared, found)
          .isEqualTo(found.matches(expression));
    }
  }

  private static String word(Random random, String letters, int length) {
    return random
        .ints(length, 0, letters.length())
        .mapToObj(at -> letters.substring(at, at + 1))
        .collect(Collectors.joining());
  }
}
