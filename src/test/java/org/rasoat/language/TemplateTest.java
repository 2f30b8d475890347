package org.rasoat.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TemplateTest {

  private static String vi(String template, @Nullable Object... namesAndValues) {
    return say(template, Language.VI, namesAndValues);
  }

  private static String say(
      String template, Language language, @Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> values = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return Template.parse(template).say(language, values::get);
  }

  @Test
  void placesAreFilledInTheLanguage() {
    String template = "{$unit} ends on {$end}";
    assertThat(vi(template, "$unit", "Tổ 1", "$end", LocalDate.of(2020, 4, 5)))
        .isEqualTo("Tổ 1 ends on 05/04/2020");
  }

  @Test
  void onePlaceMayStandTwice() {
    assertThat(Template.parse("{a}{b}{a}").names()).containsExactly("a", "b");
    assertThat(vi("{a}{b}{a}", "a", 1, "b", 2)).isEqualTo("121");
  }

  @Test
  void sharesAreSaidAsPercentages() {
    BigDecimal share = new BigDecimal("0.7465");
    assertThat(vi("{$s|percent}", "$s", share)).isEqualTo("74,7%");
    assertThat(vi("{ $s | percent }", "$s", share)).isEqualTo("74,7%");
    assertThat(say("{$s|percent}", Language.EN, "$s", share)).isEqualTo("74.7%");
    assertThat(vi("{$s|percent}", "$s", null)).isEqualTo("–");
    assertThat(vi("{$s|percent}", "$s", 1.0 / 3)).isEqualTo("33,3%");
  }

  @Test
  void unknownFormsAreTold() {
    assertThat(Template.parse("{a|upper} {b|percent} {c}").unknownForms()).containsExactly("upper");
    assertThat(Template.parse("{a|percent}").unknownForms()).isEmpty();
  }

  @Test
  void missingValuesAreDashes() {
    assertThat(vi("{a}!", "a", null)).isEqualTo("–!");
  }

  @Test
  void valuesAreNotReadAsTemplates() {
    assertThat(vi("{a}", "a", "{b} $1 \\")).isEqualTo("{b} $1 \\");
  }

  @Test
  void textWithoutPlacesStays() {
    assertThat(vi("100% {} } { a", "a", 1)).isEqualTo("100% {} } { a");
    assertThat(Template.parse("plain").names()).isEmpty();
    assertThat(Template.parse("{a} b")).hasToString("{a} b");
  }
}
