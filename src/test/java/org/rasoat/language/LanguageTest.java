package org.rasoat.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageTest {

  @Test
  void daysAndMonthsAreWrittenAsInTheWorkbooks() {
    for (Language language : Language.values()) {
      assertThat(language.say(LocalDate.of(2020, 4, 5))).isEqualTo("05/04/2020");
      assertThat(language.say(YearMonth.of(2020, 4))).isEqualTo("04/2020");
    }
  }

  @Test
  void numbersHaveTheSeparatorsOfTheLanguage() {
    assertThat(Language.VI.say(8700)).isEqualTo("8.700");
    assertThat(Language.EN.say(8700)).isEqualTo("8,700");
    assertThat(Language.VI.say(new BigDecimal("1234.50"))).isEqualTo("1.234,5");
    assertThat(Language.EN.say(0.1)).isEqualTo("0.1");
    assertThat(Language.VI.say(-3L)).isEqualTo("-3");
  }

  @Test
  void numbersAreRoundedAwayFromZeroAtTheHalf() {
    assertThat(Language.EN.say(new BigDecimal("0.0000005"))).isEqualTo("0.000001");
  }

  @Test
  void meanOfNothingIsADash() {
    assertThat(Language.VI.say(Double.NaN)).isEqualTo("–");
    assertThat(Language.VI.percent(Double.POSITIVE_INFINITY)).isEqualTo("–");
  }

  @Test
  void truthIsAWord() {
    assertThat(Language.VI.say(true)).isEqualTo("có");
    assertThat(Language.EN.say(false)).isEqualTo("no");
  }

  @Test
  void listsAreSaidItemByItem() {
    assertThat(Language.VI.say(Arrays.asList("A", 1000, null))).isEqualTo("A, 1.000, –");
    assertThat(Language.VI.say(List.of())).isEmpty();
  }

  @Test
  void bilingualTextIsSaidInTheLanguage() {
    Bilingual text = new Bilingual("một", "one");
    assertThat(Language.VI.say(text)).isEqualTo("một");
    assertThat(Language.EN.say(text)).isEqualTo("one");
    assertThat(Bilingual.same("x").in(Language.EN)).isEqualTo("x");
  }
}
