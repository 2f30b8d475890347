package org.rasoat.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasoat.facts.DateSpan.Precision;
import org.rasoat.workbook.Address;
import org.rasoat.workbook.Cell;

class DateReadersTest {

  private static final Address AT = new Address(1, 1);

  private static Cell text(String text) {
    return new Cell.Text(AT, text, false);
  }

  private static Cell date(LocalDate day, String shown) {
    return new Cell.Date(AT, day.atTime(8, 30), BigDecimal.ONE, shown, false);
  }

  private static DateSpan span(Cell cell) {
    return (DateSpan) ((Reading.Value) new SpanReader().read(cell)).value();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "3/2/1930;1930-02-03",
        "03/02/1930;1930-02-03",
        "20.02.2020;2020-02-20",
        "20-02-2020;2020-02-20",
        "2020-03-31;2020-03-31",
        "2020-03-31T08:00:00;2020-03-31",
        "ngày 05 tháng 8 năm 2020;2020-08-05",
        "Ngày 5 tháng 8, năm 2020;2020-08-05",
        "ngày 05/8/2020;2020-08-05",
        "sáng 5/8/2020;2020-08-05",
        "Chiều thứ Tư, 5/8/2020;2020-08-05",
        "8h00 ngày 5/8/2020;2020-08-05",
        "5/8/2020 08:30;2020-08-05",
        "7h30-11h30 ngày 5/8/2020;2020-08-05",
        "Thứ 4 (5/8/2020);2020-08-05",
        "29/02/2020;2020-02-29",
        "'’05/08/2020';2020-08-05",
        "05/08/75;1975-08-05",
        "05/08/20;2020-08-05"
      })
  void daysAreReadInEveryUsualShape(String typed, LocalDate expected) {
    assertThat(new DayReader().read(text(typed))).isEqualTo(Reading.value(expected));
  }

  @Test
  void decomposedUnicodeReadsTheSame() {
    String typed = Normalizer.normalize("ngày 05 tháng 8 năm 2020", Normalizer.Form.NFD);

    assertThat(new DayReader().read(text(typed)))
        .isEqualTo(Reading.value(LocalDate.of(2020, 8, 5)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "02/2020;2020-02-01;2020-02-29;MONTH",
        "T4/2020;2020-04-01;2020-04-30;MONTH",
        "tháng 4/2020;2020-04-01;2020-04-30;MONTH",
        "Tháng 4 năm 2020;2020-04-01;2020-04-30;MONTH",
        "2020-04;2020-04-01;2020-04-30;MONTH",
        "Quý I/2020;2020-01-01;2020-03-31;QUARTER",
        "Q.II/2020;2020-04-01;2020-06-30;QUARTER",
        "Quý 4 năm 2020;2020-10-01;2020-12-31;QUARTER",
        "1975;1975-01-01;1975-12-31;YEAR",
        "/ /1975;1975-01-01;1975-12-31;YEAR",
        "năm 1975;1975-01-01;1975-12-31;YEAR",
        "04-05/8/2020;2020-08-04;2020-08-05;RANGE",
        "04–05/8/2020;2020-08-04;2020-08-05;RANGE",
        "ngày 4 và 5 tháng 8 năm 2020;2020-08-04;2020-08-05;RANGE",
        "Tháng 4-6/2020;2020-04-01;2020-06-30;RANGE",
        "T4-T6/2020;2020-04-01;2020-06-30;RANGE",
        "từ 28/6 đến 02/8/2020;2020-06-28;2020-08-02;RANGE",
        "28/6/2020 - 02/8/2020;2020-06-28;2020-08-02;RANGE",
        "từ tháng 4/2020 đến tháng 6/2020;2020-04-01;2020-06-30;RANGE",
        "Quý I-II/2020;2020-01-01;2020-06-30;RANGE",
        "2015-2020;2015-01-01;2020-12-31;RANGE",
        "cuối tháng 8/2020;2020-08-21;2020-08-31;RANGE",
        "đầu tháng 8/2020;2020-08-01;2020-08-10;RANGE",
        "dự kiến tháng 8/2020;2020-08-01;2020-08-31;MONTH"
      })
  void spansKeepTheirPrecision(String typed, LocalDate first, LocalDate last, Precision precision) {
    DateSpan span = span(text(typed));

    assertThat(span.first()).isEqualTo(first);
    assertThat(span.last()).isEqualTo(last);
    assertThat(span.precision()).isEqualTo(precision);
    assertThat(span.text()).isEqualTo(typed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "trước 30/6/2020;;2020-06-29",
        "trước ngày 30/6/2020;;2020-06-29",
        "xong trước tháng 6/2020;;2020-05-31",
        "chậm nhất 30/6/2020;;2020-06-30",
        "đến hết tháng 6/2020;;2020-06-30",
        "sau 30/6/2020;2020-07-01;",
        "từ 01/4/2020;2020-04-01;",
        "từ ngày 01/4/2020 trở đi;2020-04-01;"
      })
  void boundsAreOpenAtOneSide(String typed, LocalDate first, LocalDate last) {
    DateSpan span = span(text(typed));

    assertThat(span.first()).isEqualTo(first);
    assertThat(span.last()).isEqualTo(last);
    assertThat(span.precision()).isEqualTo(Precision.BOUND);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "31/02/2020;date.impossible",
        "29/02/2019;date.impossible",
        "13/13/2020;date.impossible",
        "00/00/1975;date.impossible",
        "13/2020;date.impossible",
        "30-31/4/2020;date.impossible",
        "05/08/2200;date.year",
        "05/08/0202;date.year",
        "1820;date.year",
        "05-04/8/2020;date.order",
        "5/8;date.no-year",
        "20/02;date.no-year",
        "tháng 8;date.no-year",
        "chưa có;date.text",
        "5/8-2020;date.text",
        "chưa rõ 2020;date.text"
      })
  void whatIsNoDateIsRefusedWithTheReason(String typed, String sentence) {
    assertThat(new SpanReader().read(text(typed)))
        .isEqualTo(Reading.refused(ReadingRule.IMPOSSIBLE_DATE, sentence));
  }

  @ParameterizedTest
  @ValueSource(strings = {"02/2020", "Quý I/2020", "04-05/8/2020", "trước 30/6/2020", "1975"})
  void fieldsOfADayRefuseWhatIsLessExact(String typed) {
    assertThat(new DayReader().read(text(typed)))
        .isEqualTo(Reading.refused(ReadingRule.IMPOSSIBLE_DATE, "date.day-needed"));
  }

  @Test
  void monthsAreReadFromMonthsAndDays() {
    YearMonth april = YearMonth.of(2020, 4);

    assertThat(new MonthReader().read(text("4/2020"))).isEqualTo(Reading.value(april));
    assertThat(new MonthReader().read(text("15/4/2020"))).isEqualTo(Reading.value(april));
    assertThat(new MonthReader().read(date(LocalDate.of(2020, 4, 1), "04/2020")))
        .isEqualTo(Reading.value(april));
    assertThat(new MonthReader().read(text("2020")))
        .isEqualTo(Reading.refused(ReadingRule.IMPOSSIBLE_DATE, "date.month-needed"));
  }

  @Test
  void dateCellsAreAsExactAsTheyShow() {
    LocalDate day = LocalDate.of(2020, 8, 1);

    assertThat(new DayReader().read(date(day, "01/08/2020"))).isEqualTo(Reading.value(day));
    assertThat(span(date(day, "08/2020")).precision()).isEqualTo(Precision.MONTH);
    assertThat(span(date(day, "Aug-20")).last()).isEqualTo(LocalDate.of(2020, 8, 31));
    assertThat(span(date(day, "2020")).precision()).isEqualTo(Precision.YEAR);
    assertThat(new DayReader().read(date(day, "08/2020")))
        .isEqualTo(Reading.refused(ReadingRule.IMPOSSIBLE_DATE, "date.day-needed"));
    assertThat(new DayReader().read(date(LocalDate.of(2220, 8, 1), "01/08/2220")))
        .isEqualTo(Reading.refused(ReadingRule.IMPOSSIBLE_DATE, "date.year"));
  }

  @Test
  void numbersAreYearsOrDatesWithoutTheirFormat() {
    assertThat(span(new Cell.Numeric(AT, new BigDecimal("1975"), "1975", false)).precision())
        .isEqualTo(Precision.YEAR);
    assertThat(new SpanReader().read(new Cell.Numeric(AT, new BigDecimal("43881"), "43881", false)))
        .isEqualTo(Reading.refused(ReadingRule.IMPOSSIBLE_DATE, "date.number"));
  }
}
