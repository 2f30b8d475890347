package org.rasoat.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasoat.language.Language;

class FixedNumberTest {

  private static final int ID = 164;

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.0", "0.00", "0.0000", "#,##0", "#,##0.0", "#,##0.00"})
  void numbersAreShownAsPoiShowsThem(String code) {
    DataFormatter poi = new DataFormatter(Language.VI.locale());
    FixedNumber format = FixedNumber.of(code).orElseThrow();
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      double value = number(random);
      format
          .show(value)
          .ifPresent(
              shown ->
                  assertThat(shown)
                      .as("%s as %s", value, code)
                      .isEqualTo(poi.formatRawCellContents(value, ID, code)));
    }
    for (double value :
        new double[] {
          0, -0.0, 0.5, -0.5, 0.05, -0.04, 0.15, 2.675, 999.5, 999_999.95, 1e10, -1e10
        }) {
      assertThat(format.show(value)).contains(poi.formatRawCellContents(value, ID, code));
    }
  }

  /** Whole ones and ones with few decimals as people write them, and any. */
  private static double number(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(2_000_000) - 1_000_000;
      case 1 -> (random.nextInt(2_000_000) - 1_000_000) / 100.0;
      case 2 -> (random.nextInt(20_000) - 10_000) / 1_000.0;
      default -> Math.scalb(random.nextDouble() - 0.5, random.nextInt(90) - 45);
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"General", "0%", "0.0 \"người\"", "#,##0;(#,##0)", "0,", "00", "#", "", "0.#"})
  void otherFormatsAreNotTakenForOne(String code) {
    assertThat(FixedNumber.of(code)).isEmpty();
  }

  @Test
  void numbersThatAreWrittenWithAnExponentAreLeftToPoi() {
    assertThat(new FixedNumber(true, 0).show(1e300)).isEmpty();
  }
}
