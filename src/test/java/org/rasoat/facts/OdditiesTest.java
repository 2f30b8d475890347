package org.rasoat.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rasoat.facts.SheetText.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rasoat.workbook.Address;
import org.rasoat.workbook.Cell;
import org.rasoat.workbook.Workbook;
import org.rasoat.workbook.Worksheet;

/**
 * Sheets as offices write them, one for each oddity. A fixture is called after the thing and its
 * circumstance: a valid one is read without a finding, an error has one at its cell.
 */
@NullUnmarked
class OdditiesTest {

  @Sheet({"Danh sách hàng", "Goods"})
  public static class Goods extends Row {
    @Column(
        value = {"Tên hàng"},
        required = true,
        key = true)
    protected Name name;

    @Column(
        value = {"Nơi để"},
        section = true)
    protected String place;

    @Column({"Số thùng"})
    protected Integer boxes;

    @Column({"Tỷ lệ (%)"})
    protected BigDecimal share;

    @Column({"Ngày nhập"})
    protected DateSpan day;

    @Column({"Bậc"})
    protected String grade;

    @Column({"Đủ"})
    protected Boolean whole;
  }

  /** A fixture: its sheets, what is read of each row, and the findings. */
  record Fixture(String name, List<SheetText> sheets, List<String> rows, List<String> found) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final String HEAD = "STT|Tên hàng|Số thùng|Tỷ lệ (%)|Ngày nhập|Bậc|Đủ\n";

  private static Fixture fixture(String name, String rows, List<String> read, String... found) {
    return new Fixture(name, List.of(sheet("H").rows(HEAD + rows)), read, List.of(found));
  }

  static Stream<Fixture> fixtures() {
    return Stream.concat(values(), layouts());
  }

  private static Stream<Fixture> values() {
    return Stream.of(
        fixture("percent-as-share-valid", "1|A|2|#0.746|1/1/2020|x|x", List.of("A 2 0.746 true")),
        fixture("percent-as-number-valid", "1|A|2|#74.6|1/1/2020|x|x", List.of("A 2 0.746 true")),
        fixture(
            "percent-with-sign-valid",
            "1|A|2|74,6%|1/1/2020|x|x",
            List.of("A 2 0.746 true"),
            "DQ-07 H!D2 share"),
        fixture(
            "number-letter-o-error",
            "1|A|1O|#1|1/1/2020|x|x",
            List.of("A null 1 true"),
            "DQ-07 H!C2 boxes"),
        fixture(
            "number-full-width-error",
            "1|A|１２|#1|1/1/2020|x|x",
            List.of("A 12 1 true"),
            "DQ-07 H!C2 boxes"),
        fixture("tick-wingdings-valid", "1|A|2|#1|1/1/2020|x|ü", List.of("A 2 1 true")),
        fixture("tick-symbol-valid", "1|A|2|#1|1/1/2020|x|\uF0FE", List.of("A 2 1 true")),
        fixture("tick-empty-box-valid", "1|A|2|#1|1/1/2020|x|\uF0A8", List.of("A 2 1 false")),
        fixture(
            "date-impossible-error",
            "1|A|2|#1|31/02/2020|x|",
            List.of("A 2 1 false"),
            "DQ-04 H!E2 day"));
  }

  private static Stream<Fixture> layouts() {
    String one = "1|A|2|#1|1/1/2020|x|";
    return Stream.of(
        fixture(
            "totals-on-top-valid",
            "|Tổng cộng|5||||\n1|A|2\n2|B|3",
            List.of("A 2 null false", "B 3 null false")),
        fixture(
            "totals-on-top-error",
            "|Tổng cộng|6||||\n1|A|2\n2|B|3",
            List.of("A 2 null false", "B 3 null false"),
            "DQ-13 H!C2 boxes"),
        fixture("notes-below-valid", one + "\nGhi chú: hết\n2|B|3", List.of("A 2 1 false")),
        fixture("side-note-far-right-valid", one + "|||||xem lại", List.of("A 2 1 false")),
        fixture(
            "rows-blank-between-valid",
            one + "\n\n\n2|B|3",
            List.of("A 2 1 false", "B 3 null false")),
        new Fixture(
            "sheet-copy-later-error",
            List.of(sheet("H").rows(HEAD + three()), sheet("H (2)").rows(HEAD + three())),
            List.of("A 1 null false", "B 2 null false", "C 3 null false"),
            List.of("DQ-02 H (2)!B2 name")),
        new Fixture(
            "sheet-copy-old-version-first-error",
            List.of(sheet("H bản cũ").rows(HEAD + three()), sheet("H").rows(HEAD + three())),
            List.of("A 1 null false", "B 2 null false", "C 3 null false"),
            List.of("DQ-02 H bản cũ!B2 name")));
  }

  private static String three() {
    return "1|A|1\n2|B|2\n3|C|3";
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void isReadAsItsNameSays(Fixture fixture) {
    Facts facts = read(fixture.sheets().toArray(SheetText[]::new));

    assertThat(facts.rows())
        .extracting(row -> (Goods) row)
        .extracting(row -> row.name + " " + row.boxes + " " + plain(row.share) + " " + row.whole)
        .containsExactlyElementsOf(fixture.rows());
    assertThat(SheetText.found(facts)).containsExactlyElementsOf(fixture.found());
  }

  private static String plain(BigDecimal number) {
    return number == null ? "null" : number.stripTrailingZeros().toPlainString();
  }

  private static Facts read(SheetText... sheets) {
    return FactsReader.read(
        Schema.of(List.of(Goods.class)), List.of(SheetText.workbook(sheets)), NameBook.EMPTY);
  }

  private static List<String> years(String heading, String... days) {
    StringBuilder rows = new StringBuilder(HEAD.replace("Ngày nhập", heading));
    for (int i = 0; i < days.length; i++) {
      rows.append("%d|H%d|||%s\n".formatted(i + 1, i, days[i]));
    }
    return read(sheet("H").rows(rows.toString())).rows().stream()
        .map(row -> String.valueOf(((Goods) row).day.first().getYear()))
        .toList();
  }

  @Test
  void aYearOfTwoDigitsBelongsToTheCenturyOfItsColumn() {
    assertThat(years("Ngày nhập", "1/2/1961", "1/2/1975", "'1/2/29"))
        .containsExactly("1961", "1975", "1929");
    assertThat(years("Ngày nhập", "1/2/2018", "1/2/2019", "'1/2/45"))
        .containsExactly("2018", "2019", "2045");
    assertThat(years("Ngày nhập", "'13/2/29", "'13/2/45")).containsExactly("2029", "1945");
  }

  @Test
  void aDayThatExcelMadeOfAFractionIsReadAsItWasTyped() {
    Worksheet goods =
        Worksheet.builder("hồ sơ.xlsx", "H")
            .text(1, 1, "Tên hàng")
            .text(1, 2, "Bậc")
            .text(1, 3, "Số thùng")
            .text(2, 1, "A")
            .add(
                new Cell.Date(
                    new Address(2, 2),
                    LocalDate.of(2026, 12, 12).atStartOfDay(),
                    BigDecimal.TEN,
                    "12-Dec",
                    false))
            .build();

    Facts facts =
        FactsReader.read(
            Schema.of(List.of(Goods.class)),
            List.of(new Workbook("hồ sơ.xlsx", "0", List.of(goods))),
            NameBook.EMPTY);

    assertThat(facts.rows()).extracting(row -> ((Goods) row).grade).containsExactly("12/12");
    assertThat(SheetText.found(facts)).containsExactly("DQ-05 H!B2 grade");
  }
}
