package org.rasoat.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatePatternTest {

  private static final LocalDateTime DAY = LocalDateTime.of(2020, 4, 5, 17, 6, 7, 250_000_000);

  private static String show(String code, LocalDateTime when) {
    return DatePattern.parse(code).orElseThrow().show(when);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "dd/mm/yyyy | 05/04/2020",
        "d-m-yy | 5-4-20",
        "DD/MM/YYYY | 05/04/2020",
        "dd/mm/yyyy;@ | 05/04/2020",
        "[$-42A]dd/mm/yyyy;@ | 05/04/2020",
        "[$-vi-VN]dd\\ mmmm\\ yyyy | 05 tháng 4 2020",
        "[$-409]d\\-mmm\\-yy | 5-Apr-20",
        "[$-en-US]mmmm d, yyyy | April 5, 2020",
        "[Red]dd.mm.yyyy | 05.04.2020",
        "\"Ngày \"dd\" tháng \"mm\" năm \"yyyy | Ngày 05 tháng 04 năm 2020",
        "\\n\\g\\à\\y d | ngày 5",
        "mm/yyyy | 04/2020",
        "yyyy | 2020",
        "mm | 04",
        "dd/mm/yyyy hh:mm:ss | 05/04/2020 17:06:07",
        "dd/mm/yyyy h:m | 05/04/2020 17:6",
        "mm:ss dd | 06:07 05",
        "yyyy-mm-ddThh:mm:ss.000 | 2020-04-05T17:06:07.250",
        "[$-409]d/m/yyyy h:mm AM/PM | 5/4/2020 5:06 PM",
        "d/m/yyyy h:mm AM/PM | 5/4/2020 5:06 CH",
        "yyyy\"年\"m\"月\"d\"日\" | 2020年4月5日",
        "dd_-mm* yyyy | 05 042020"
      })
  void showsDays(String code, String expected) {
    assertThat(show(code, DAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "General",
        "Standard",
        "",
        "@",
        "0",
        "0.00%",
        "#,##0 \"d\"",
        "# ?/?",
        "[h]:mm",
        "[mm]:ss",
        "[s]",
        "h:mm",
        "hh:mm:ss AM/PM",
        "mm:ss.0",
        "\"dd/mm/yyyy\"",
        "\"chưa đóng",
        "[$-42A",
        "\\",
        "_"
      })
  void passesOverWhatShowsNoDay(String code) {
    assertThat(DatePattern.parse(code)).isEmpty();
  }

  @Test
  void zeroIsShownAsExcelShowsIt() {
    assertThat(show("dd/mm/yyyy", LocalDateTime.of(1899, 12, 31, 0, 0))).isEqualTo("00/01/1900");
  }
}
