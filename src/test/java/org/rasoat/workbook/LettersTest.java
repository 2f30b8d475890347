package org.rasoat.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {

  private static Letters letters(String text) {
    Letters letters = new Letters();
    letters.add(text.toCharArray(), 0, text.length());
    return letters;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "7",
        "43910",
        "43910.5",
        ".5",
        "5.",
        "-12.75",
        "0.1",
        "0.30000000000000004",
        "999999999999999",
        "9999999999999999",
        "123456789012345678901234567890",
        "1E3",
        "1.5e-7",
        "+4",
        " 12 ",
        "0.000000000000001",
        "4.9E-324",
        "1.7976931348623157E308"
      })
  void isTheNumberThatJavaReads(String text) {
    assertThat(letters(text).number()).isEqualTo(Double.parseDouble(text));
  }

  @Test
  void isTheNumberThatJavaReadsWhateverTheDigits() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String text =
          new BigDecimal(random.nextDouble() * Math.pow(10, random.nextInt(18)))
              .setScale(random.nextInt(12), RoundingMode.HALF_UP)
              .toPlainString();
      assertThat(letters(text).number()).as(text).isEqualTo(Double.parseDouble(text));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "-", "1.2.3", "12a", "1,5", "--1"})
  void refusesWhatIsNoNumber(String text) {
    assertThatThrownBy(() -> letters(text).number()).isInstanceOf(NumberFormatException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "12, 12",
    "999999999, 999999999",
    "2147483647, 2147483647",
    "' 3 ', 3",
    "-4, -4",
    "'', 8",
    "'  ', 8"
  })
  void isTheWholeNumberThatItSays(String text, int number) {
    assertThat(letters(text).whole(8)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "x", "2147483648", "9999999999"})
  void refusesWhatIsNoWholeNumber(String text) {
    assertThatThrownBy(() -> letters(text).whole(0)).isInstanceOf(NumberFormatException.class);
  }

  @Test
  void holdsTheNextLettersInPlaceOfTheLastOnes() {
    Letters letters = letters("Đảng bộ phường Quảng An");
    letters.clear();
    letters.decode("x".repeat(500));
    letters.add("Đảng ủy".toCharArray(), 5, 2);

    assertThat(letters).hasSize(502).hasToString("x".repeat(500) + "ủy");
    assertThat(letters.subSequence(499, 502)).isEqualTo("xủy");
    assertThat(letters.are("ủy")).isFalse();
    letters.clear();
    letters.decode("  ủy\t".toCharArray(), 0, 5);
    assertThat(letters.stripped()).isEqualTo("ủy");
    assertThat(letters.blank()).isFalse();
    letters.clear();
    assertThat(letters.blank()).isTrue();
  }
}
