package org.rasoat.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

  private static final Address AT = new Address(1, 1);

  private static Cell cell(double value, int id, @Nullable String code) {
    return new Formats(List.of(NumberFormat.of(id, code)), false).number(AT, value, 0, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "74.6 | General | 74,6",
        "8700 | General | 8700",
        "8700 | #,##0 | 8.700",
        "0.746 | 0.0% | 74,6%",
        "-3 | General | -3",
        "99999999999 | General | 99999999999",
        "-0.0 | General | 0",
        "12345678901234 | General | 1,23457E+13",
        "0.30000000000000004 | General | 0,3",
        "2 | 00 | 02",
        "5 | not a format | 5"
      })
  void showsNumbersAsAVietnameseExcelDoes(double value, String code, String expected) {
    assertThat(cell(value, 164, code).text()).isEqualTo(expected);
  }

  @Test
  void keepsTheStoredValueWithoutTrailingZeros() {
    assertThat(((Cell.Numeric) cell(5, 164, "0.00")).value()).isEqualTo(new BigDecimal("5"));
    assertThat(((Cell.Numeric) cell(0.1, 164, "0")).value()).isEqualTo(new BigDecimal("0.1"));
    assertThat(((Cell.Numeric) cell(1e20, 164, "0")).value())
        .isEqualTo(new BigDecimal("100000000000000000000"));
  }

  @ParameterizedTest
  @CsvSource({"-1", "2958466", "1e300"})
  void numbersThatNoCalendarHasStayNumbers(double value) {
    assertThat(cell(value, 14, null)).isInstanceOf(Cell.Numeric.class);
  }

  @Test
  void serialZeroIsADay() {
    assertThat(cell(0, 14, null)).isInstanceOf(Cell.Date.class);
    assertThat(cell(0, 14, null).text()).isEqualTo("00/01/1900");
  }

  @Test
  void lastDayOfTheCalendarIsADayInBothSystems() {
    assertThat(cell(2_958_465, 14, null).text()).isEqualTo("31/12/9999");
    Formats since1904 = new Formats(List.of(NumberFormat.of(14, null)), true);
    assertThat(since1904.number(AT, 2_957_003, 0, false).text()).isEqualTo("31/12/9999");
    assertThat(since1904.number(AT, 2_957_004, 0, false)).isInstanceOf(Cell.Numeric.class);
  }

  @Test
  void numbersOfFixedMeaningNeedNoCode() {
    assertThat(cell(43921, 14, "m/d/yyyy").text()).isEqualTo("31/03/2020");
    assertThat(cell(43921, 27, null).text()).isEqualTo("31/03/2020");
    assertThat(cell(43921, 57, "reserved-0x39").text()).isEqualTo("31/03/2020");
    assertThat(cell(43921.5, 33, null)).isInstanceOf(Cell.Numeric.class);
    assertThat(cell(0.5, 9, null).text()).isEqualTo("50%");
  }

  @Test
  void styleThatTheFileDoesNotHaveIsGeneral() {
    assertThat(new Formats(List.of(), false).number(AT, 1.5, 9, false).text()).isEqualTo("1,5");
  }
}
