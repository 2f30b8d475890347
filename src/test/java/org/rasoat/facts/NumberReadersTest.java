package org.rasoat.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasoat.workbook.Address;
import org.rasoat.workbook.Cell;

class NumberReadersTest {

  private static final Address AT = new Address(1, 1);

  private static Cell text(String text) {
    return new Cell.Text(AT, text, false);
  }

  private static Cell number(String value) {
    return new Cell.Numeric(AT, new BigDecimal(value), value, false);
  }

  private static Reading whole(Cell cell) {
    return new WholeReader(Integer.MAX_VALUE).read(cell);
  }

  private static Reading decimal(Cell cell) {
    return new DecimalReader().read(cell);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "15;15",
        "02;2",
        "8.700;8700",
        "8,700;8700",
        "1.234.567;1234567",
        "8 700;8700",
        "15 đ/c;15",
        "15 đ/c.;15",
        "120 người;120",
        "-5;-5",
        "12,0;12",
        "１２;12",
        "' 7 ';7"
      })
  void wholeNumbersAreReadAsPeopleTypeThem(String typed, int expected) {
    assertThat(whole(text(typed))).isEqualTo(Reading.value(expected));
  }

  @ParameterizedTest
  @CsvSource({"1O,10", "l5,15", "I2o,120"})
  void aLetterThatLooksLikeADigitIsNamed(String typed, String meant) {
    assertThat(whole(text(typed)))
        .isEqualTo(new Reading.Refused(ReadingRule.UNREADABLE_NUMBER, "number.letter", meant));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "15 hoặc 16", "12%", "1/2", "1.2.3", "12 con mèo", "1,23,4"})
  void whatIsNoWholeNumberIsRefused(String typed) {
    assertThat(whole(text(typed)))
        .isEqualTo(Reading.refused(ReadingRule.UNREADABLE_NUMBER, "whole.text"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2,5", "8.7", "0,700", "0.5"})
  void fractionsAreNoWholeNumbers(String typed) {
    assertThat(whole(text(typed)))
        .isEqualTo(Reading.refused(ReadingRule.UNREADABLE_NUMBER, "whole.fraction"));
  }

  @Test
  void numericCellsAreWholeUpToTheNoiseOfSpreadsheetArithmetic() {
    assertThat(whole(number("228.00000000000003"))).isEqualTo(Reading.value(228));
    assertThat(whole(number("1E+3"))).isEqualTo(Reading.value(1000));
    assertThat(whole(number("2.5")))
        .isEqualTo(Reading.refused(ReadingRule.UNREADABLE_NUMBER, "whole.fraction"));
    assertThat(whole(number("1E+12")))
        .isEqualTo(Reading.refused(ReadingRule.UNREADABLE_NUMBER, "whole.large"));
    assertThat(new WholeReader(Long.MAX_VALUE).read(number("1E+12")))
        .isEqualTo(Reading.value(1_000_000_000_000L));
  }

  @Test
  void datesAreNoNumbers() {
    LocalDate day = LocalDate.of(2020, 2, 1);
    Cell date = new Cell.Date(AT, day.atStartOfDay(), BigDecimal.TEN, "1-2", false);

    assertThat(whole(date)).isEqualTo(Reading.refused(ReadingRule.UNREADABLE_NUMBER, "whole.date"));
    assertThat(decimal(date))
        .isEqualTo(Reading.refused(ReadingRule.UNREADABLE_NUMBER, "decimal.date"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2,5;2.5",
        "74,6%;0.746",
        "74,6 %;0.746",
        "30%;0.3",
        "8.700;8700",
        "8,700;8.7",
        "8.7;8.7",
        "0.746;0.746",
        "1.234,5;1234.5",
        "1,234.5;1234.5",
        "1,234,567;1234567",
        "2,5 ngày;2.5",
        "1/2;0.5",
        "-0,5;-0.5",
        "7;7"
      })
  void decimalsFollowVietnameseUsage(String typed, BigDecimal expected) {
    assertThat(decimal(text(typed)))
        .isInstanceOfSatisfying(
            Reading.Value.class,
            value -> assertThat((BigDecimal) value.value()).isEqualByComparingTo(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"một nửa", "1/0", "2,5 hoặc 3", "1.2.3", "~5"})
  void whatIsNoNumberIsRefused(String typed) {
    assertThat(decimal(text(typed)))
        .isEqualTo(Reading.refused(ReadingRule.UNREADABLE_NUMBER, "decimal.text"));
  }
}
