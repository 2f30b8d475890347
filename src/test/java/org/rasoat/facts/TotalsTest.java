package org.rasoat.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rasoat.facts.SheetText.sheet;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasoat.findings.Finding;

@NullUnmarked
class TotalsTest {

  @Sheet({"Tồn kho", "Stock"})
  public static class Stock extends Row {
    @Column(
        value = {"Tên hàng"},
        required = true,
        key = true)
    protected Name name;

    @Column(
        value = {"Số lượng"},
        required = true)
    protected Integer count;

    @Column(
        value = {"Ngày nhập"},
        required = true)
    protected java.time.LocalDate day;

    @Column({"Hỏng"})
    protected Long broken;
  }

  private static final String TWO_GROUPS =
      """
      I|Bàn|||
      1|A|10|1/2/2020|1
      2|B|20|1/2/2020|
      |Cộng|%s||%s
      II|Ghế|||
      1|C|5|1/2/2020|2
      2|D|7|1/2/2020|
      |Cộng|12||2
      |Tổng cộng|%s||3
      """;

  private static List<Finding> findings(String rows) {
    SheetText sheet = sheet("Kho").rows("STT|Tên hàng|Số lượng|Ngày nhập|Hỏng\n" + rows);
    return FactsReader.read(
            Schema.of(List.of(Stock.class)), List.of(SheetText.workbook(sheet)), NameBook.EMPTY)
        .findings();
  }

  private static List<String> lines(String rows) {
    return findings(rows).stream()
        .map(
            f ->
                f.rule()
                    + " "
                    + f.place().cell().at().a1()
                    + " "
                    + f.related().stream().map(place -> place.cell().at().a1()).toList())
        .toList();
  }

  @Test
  void subtotalsAndTheGrandTotalAreRight() {
    assertThat(lines(TWO_GROUPS.formatted("30", "1", "42"))).isEmpty();
  }

  @Test
  void aWrongTotalIsReportedAtItsCellWithItsParts() {
    List<Finding> findings = findings(TWO_GROUPS.formatted("31", "1", "42"));

    assertThat(lines(TWO_GROUPS.formatted("31", "1", "42"))).containsExactly("DQ-13 C5 [C3, C4]");
    assertThat(findings.get(0).message().vi())
        .isEqualTo(
            "“Cộng”, cột “Số lượng” ghi 31, nhưng cộng lại được 30; hãy sửa dòng tổng hoặc các dòng"
                + " được cộng");
    assertThat(findings.get(0).place().row()).isEqualTo("Cộng");
    assertThat(findings.get(0).place().field()).isEqualTo("count");
  }

  @Test
  void aWrongGrandTotalIsHeldAgainstAllRows() {
    assertThat(lines(TWO_GROUPS.formatted("30", "1", "43")))
        .containsExactly("DQ-13 C10 [C3, C4, C7, C8]");
    assertThat(findings(TWO_GROUPS.formatted("30", "1", "43")).get(0).message().en())
        .contains("says 43, but the sum is 42");
  }

  @Test
  void aGrandTotalMayBeTheSumOfItsSubtotals() {
    assertThat(lines(TWO_GROUPS.formatted("31", "1", "43"))).containsExactly("DQ-13 C5 [C3, C4]");
  }

  @Test
  void eachColumnIsJudgedByItself() {
    assertThat(lines(TWO_GROUPS.formatted("31", "4", "42")))
        .containsExactly("DQ-13 C5 [C3, C4]", "DQ-13 E5 [E3]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // The total stands on top.
        "|Tổng số|30||\n1|A|10|1/2/2020|\n2|B|20|1/2/2020|",
        // Groups show their sums beside their names, and the total adds those up.
        "|Tổng số|60||\nI|Bàn|30||\n1|A|10|1/2/2020|\n2|B|20|1/2/2020|\nII|Ghế|30||",
        // Groups without sums of their own; the total is that of all.
        "I|Bàn|||\n1|A|10|1/2/2020|\nII|Ghế|||\n2|B|20|1/2/2020|\n|Cộng|30||",
        // A part and a share of the total are no totals.
        "1|A|10|1/2/2020|\n|Cộng|10||\n|Trong đó: gỗ|4||\n|Tỷ lệ|40||",
        // The total has nothing to say in this column.
        "1|A|10|1/2/2020|\n|Cộng|||",
        // What is not readable in one row leaves every sum open.
        "1|A|mười|1/2/2020|\n2|B|20|1/2/2020|\n|Cộng|30||",
        // Nothing stands in the column but the total's zero.
        "1|A|10|1/2/2020|\n|Cộng|10||0",
      })
  void aTotalThatMakesSenseInAnyWayIsRight(String rows) {
    assertThat(findings(rows)).extracting(Finding::rule).doesNotContain("DQ-13");
  }

  @Test
  void theSumBesideTheNameOfAGroupIsChecked() {
    assertThat(lines("I|Bàn|31||\n1|A|10|1/2/2020|\n2|B|20|1/2/2020|\nII|Ghế|||\n3|C|4|1/2/2020|"))
        .containsExactly("DQ-13 C2 [C3, C4]");
  }

  @Test
  void aZeroIsNotTheSumOfNothing() {
    assertThat(lines("1|A|10|1/2/2020|\n2|B|20|1/2/2020|\n|Cộng|0||"))
        .containsExactly("DQ-13 C4 [C2, C3]");
  }

  @Test
  void theValueThatAFormulaLeftIsCalledThat() {
    List<Finding> findings = findings("1|A|10|1/2/2020|\n2|B|20|1/2/2020|\n|Cộng|=10||");

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).message().en())
        .isEqualTo(
            "\"Cộng\", column \"Số lượng\", has a formula that gave 10, but the sum is 30; correct"
                + " the range of the formula, or open the file in Excel, let it calculate, and save");
  }

  @Test
  void noMoreThanEightPartsAreNamed() {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 20; i++) {
      rows.append(i + "|Hàng " + i + "|1|1/2/2020|\n");
    }
    assertThat(findings(rows + "|Cộng|21||").get(0).related()).hasSize(8);
  }

  @Test
  void aNumberThatIsMergedOverRowsIsCountedOnce() {
    SheetText sheet =
        sheet("Kho")
            .rows("STT|Tên hàng|Số lượng|Ngày nhập\n1|A|10|1/2/2020\n2|B||1/2/2020\n|Cộng|10|")
            .merge(2, 3, 3, 3);
    Facts facts =
        FactsReader.read(
            Schema.of(List.of(Stock.class)), List.of(SheetText.workbook(sheet)), NameBook.EMPTY);

    assertThat(facts.findings()).isEmpty();
  }
}
