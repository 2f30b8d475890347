package org.rasoat.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

  private static final String SCHEDULE =
      "STT|Đơn vị|Cấp|Ngày bắt đầu|Ngày kết thúc|Đại hội điểm|Tổ công tác\n";

  private static final String BRANCHES = "STT|Tên chi bộ|Số đảng viên|Ngày đại hội\n";

  private static Facts schedule(String rows) {
    return SheetText.read(SheetText.sheet("Lịch").rows(SCHEDULE + rows));
  }

  private static List<String> names(Facts facts) {
    return facts.rows().stream().map(row -> String.valueOf(row.place().value())).toList();
  }

  private static List<String> parents(String rows) {
    Facts facts = SheetText.read(SheetText.sheet("CB").rows(BRANCHES + rows));
    return facts.rows().stream()
        .map(row -> (Declared.Branch) row)
        .map(branch -> branch.name + " < " + branch.parent)
        .toList();
  }

  @Test
  void sectionsHoldUntilOneOfTheirLevelBegins() {
    assertThat(
            parents(
                """
                I|KHỐI PHƯỜNG||
                a)|Đảng bộ phường A||
                1|Chi bộ 1|10|1/3/2020
                2|Chi bộ 2|10|1/3/2020
                b)|Đảng bộ phường B||
                1|Chi bộ 3|10|1/3/2020
                II|KHỐI CƠ QUAN||
                1|Chi bộ 4|10|1/3/2020
                """))
        .containsExactly(
            "Chi bộ 1 < Đảng bộ phường A",
            "Chi bộ 2 < Đảng bộ phường A",
            "Chi bộ 3 < Đảng bộ phường B",
            "Chi bộ 4 < KHỐI CƠ QUAN");
  }

  @Test
  void aLongTableIsReadAsAShortOne() {
    StringBuilder rows = new StringBuilder(BRANCHES);
    List<String> expected = new ArrayList<>();
    for (int part = 1; part <= 30; part++) {
      rows.append("I|KHỐI ").append(part).append("||\n");
      for (int branch = 1; branch <= 100; branch++) {
        rows.append(branch).append("|Chi bộ ").append(branch % 7).append("|10|1/3/2020\n");
        expected.add("Chi bộ " + branch % 7 + " < KHỐI " + part);
      }
    }
    rows.append("|Tổng cộng|30000|\n\n\n|Nơi nhận:||\n|- Lưu|5|\n".repeat(2));

    Facts facts = SheetText.read(SheetText.sheet("CB").rows(rows.toString()));

    assertThat(facts.rows())
        .map(row -> (Declared.Branch) row)
        .map(branch -> branch.name + " < " + branch.parent)
        .isEqualTo(expected);
    assertThat(facts.sheets())
        .singleElement()
        .extracting(sheet -> Objects.requireNonNull(sheet.table()).skipped())
        .isEqualTo(new TableUse.Skipped(30, 1, 0, 2, 0, 5));
  }

  @Test
  void aTextAloneInItsRowIsASection() {
    assertThat(
            parents(
                """
                KHỐI PHƯỜNG
                |II. Đảng bộ phường A
                1|Chi bộ 1|10|1/3/2020

                Đảng bộ phường B
                1|Chi bộ 2|10|1/3/2020
                """))
        .containsExactly("Chi bộ 1 < Đảng bộ phường A", "Chi bộ 2 < Đảng bộ phường B");
  }

  @Test
  void aNumberedTextMergedAcrossTheTableIsASection() {
    Facts facts =
        SheetText.read(
            SheetText.sheet("CB")
                .rows(
                    BRANCHES
                        + "1|Đảng bộ A\n1|Chi bộ 1|10|1/3/2020\n2|Đảng bộ B\n1|Chi bộ 2|10|1/3/2020")
                .merge(2, 2, 2, 4)
                .merge(4, 2, 4, 4));

    assertThat(facts.rows())
        .extracting(row -> String.valueOf(((Declared.Branch) row).parent))
        .containsExactly("Đảng bộ A", "Đảng bộ B");
    assertThat(facts.findings()).isEmpty();
  }

  @Test
  void theKeyOfARowTakesTheSectionIn() {
    Facts facts =
        SheetText.read(SheetText.sheet("CB").rows(BRANCHES + "I|Đảng bộ A\n1|Chi bộ 1|x|1/3/2020"));

    assertThat(facts.findings().get(0).place().row()).isEqualTo("Chi bộ 1 · Đảng bộ A");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cộng",
        "Tổng",
        "TỔNG CỘNG",
        "Tổng số",
        "Cộng (1+…+11)",
        "Cộng (I+II)",
        "Tổng (A+B):",
        "Tổng số:",
        "Trong đó: nữ",
        "Tỷ lệ %",
        "Total",
        "Cộng khối phường"
      })
  void totalsAreNeverFacts(String total) {
    Facts facts =
        schedule(
            "|" + total + "||#2|#2|#1|\n1|A|Cơ sở|1/5/2020|2/5/2020||\n|" + total + "||#2|#2|#1|");

    assertThat(names(facts)).containsExactly("A");
    assertThat(facts.findings()).isEmpty();
  }

  @Test
  void aTotalMayStandInTheFirstColumnAndBringItsParts() {
    Facts facts =
        schedule("1|A|Cơ sở|1/5/2020|2/5/2020||\nTổng cộng||||1||\n|- Nữ|||1||\n|+ Trẻ|||1||");

    assertThat(names(facts)).containsExactly("A");
    assertThat(facts.findings()).isEmpty();
  }

  @Test
  void aNameThatStartsLikeATotalIsNoTotal() {
    Facts facts =
        schedule(
            "1|Tổng công ty A|Cơ sở|1/5/2020|2/5/2020||\n2|Cộng đồng B|Cơ sở|1/5/2020|2/5/2020||");

    assertThat(names(facts)).containsExactly("Tổng công ty A", "Cộng đồng B");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ghi chú: số liệu tạm tính",
        "|NGƯỜI LẬP BIỂU||||THỦ TRƯỞNG ĐƠN VỊ",
        "||||Y, ngày 20 tháng 02 năm 2020",
        "||||Y, ngày … tháng … năm 2020",
        "|Nơi nhận:",
        "||||T/M BAN THƯỜNG VỤ",
        "||||(Ký tên, đóng dấu)"
      })
  void theTableEndsAtNotesAndSignatures(String end) {
    Facts facts =
        schedule(
            "1|A|Cơ sở|1/5/2020|2/5/2020||\n"
                + end
                + "\n|Nguyễn Văn A|||||\n2|B|Cơ sở|1/5/2020|2/5/2020||");

    assertThat(names(facts)).containsExactly("A");
    assertThat(facts.findings()).isEmpty();
  }

  @Test
  void theTableEndsAtARowWithoutNumberAndKeyAfterATotal() {
    Facts facts =
        schedule(
            "1|A|Cơ sở|1/5/2020|2/5/2020||\n|Cộng||||1|\n||BÍ THƯ||PHÓ BÍ THƯ||\n|Nguyễn Văn A|||Trần Văn B||");

    assertThat(names(facts)).containsExactly("A");
    assertThat(facts.findings()).isEmpty();
  }

  @Test
  void blankRowsDoNotEndTheTable() {
    Facts facts =
        schedule(
            "1|A|Cơ sở|1/5/2020|2/5/2020||\n\n\n2|B|Cơ sở|1/5/2020|2/5/2020||\n\n|C|Cơ sở|1/5/2020|2/5/2020||");

    assertThat(names(facts)).containsExactly("A", "B", "C");
  }

  @Test
  void aRowWithANumberIsAFactHoweverMuchIsMissing() {
    Facts facts = schedule("1|A|||||\n2||Cơ sở|1/5/2020|2/5/2020||\n3|C|Cơ sở|1/5/2020|-||");

    assertThat(facts.rows()).hasSize(3);
    assertThat(SheetText.found(facts))
        .containsExactly(
            "DQ-01 Lịch!C2 level",
            "DQ-01 Lịch!D2 startDate",
            "DQ-01 Lịch!E2 endDate",
            "DQ-01 Lịch!B3 unit",
            "DQ-01 Lịch!E4 endDate");
    assertThat(facts.rows().get(1).place().row()).isNull();
  }

  @Test
  void numbersWithoutDataBelowTheTableAreUnused() {
    Facts facts = schedule("1|A|Cơ sở|1/5/2020|2/5/2020||\n2||||||\n3||||||");

    assertThat(facts.rows()).hasSize(1);
    assertThat(facts.findings()).isEmpty();
  }

  @Test
  void aNumberWithoutDataBetweenRowsIsAFactWithoutData() {
    Facts facts = schedule("1||||||\n2|A|Cơ sở|1/5/2020|2/5/2020||");

    assertThat(facts.rows()).hasSize(2);
    assertThat(SheetText.found(facts)).first().isEqualTo("DQ-01 Lịch!B2 unit");
  }

  @Test
  void romanNumbersMayCountFactsToo() {
    Facts facts = schedule("I|A|Cơ sở|1/5/2020|2/5/2020||\nII|B|Cơ sở|1/5/2020|2/5/2020||");

    assertThat(names(facts)).containsExactly("A", "B");
  }

  @Test
  void mergedCellsAreFilledInsideTheMergeOnly() {
    Facts facts =
        SheetText.read(
            SheetText.sheet("Lịch")
                .rows(
                    SCHEDULE
                        + "1|A|Cơ sở|1/5/2020|2/5/2020||Tổ 1\n"
                        + "2|B|Cơ sở|1/5/2020|2/5/2020||\n"
                        + "3|C|Cơ sở|1/5/2020|2/5/2020||")
                .merge(2, 7, 3, 7));

    assertThat(facts.rows())
        .extracting(row -> ((Declared.Congress) row).team)
        .containsExactly(Name.of("Tổ 1"), Name.of("Tổ 1"), null);
    assertThat(facts.rows().get(1).place("team").cell().a1()).isEqualTo("Lịch!G2");
  }

  @Test
  void oneMergedCellIsReportedOnce() {
    Facts facts =
        SheetText.read(
            SheetText.sheet("Lịch")
                .rows(SCHEDULE + "1|A|Cơ sở|1/5/2020|31/6/2020||\n2|B|Cơ sở|1/5/2020|||")
                .merge(2, 5, 3, 5));

    assertThat(SheetText.found(facts)).containsExactly("DQ-04 Lịch!E2 endDate");
  }

  @Test
  void headingsMayBeRepeatedOnEveryPage() {
    Facts facts =
        schedule(
            "1|2|3|4|5|6|7\n1|A|Cơ sở|1/5/2020|2/5/2020||\n"
                + SCHEDULE
                + "1|2|3|4|5|6|7\n2|B|Cơ sở|1/5/2020|2/5/2020||");

    assertThat(names(facts)).containsExactly("A", "B");
    assertThat(facts.findings()).isEmpty();
  }

  @Test
  void whatStandsBesideTheTableIsNotRead() {
    Facts facts = schedule("1|A|Cơ sở|1/5/2020|2/5/2020||||Xem lại\n||||||||||Ghi chú bên lề");

    assertThat(names(facts)).containsExactly("A");
  }

  @Test
  void rowsWithoutNumberingAreFacts() {
    Facts facts =
        SheetText.read(
            SheetText.sheet("TCT")
                .rows(
                    "Tổ số|Tổ trưởng|Chức vụ|Đơn vị phụ trách\n1|Nguyễn Văn A|Phó bí thư|A, B\n2|||"));

    assertThat(facts.rows()).hasSize(2);
    assertThat(facts.findings()).hasSize(3);
  }

  @Test
  void aNameAloneInItsRowIsAFactWhereNoSectionIsNeeded() {
    Facts facts =
        SheetText.read(
            SheetText.sheet("Lịch")
                .rows(
                    "Đơn vị|Cấp|Ngày bắt đầu|Ngày kết thúc|Đại hội điểm\n"
                        + "A|Cơ sở|1/5/2020|2/5/2020|\nB||||"));

    assertThat(names(facts)).containsExactly("A", "B");
    assertThat(SheetText.found(facts))
        .containsExactly("DQ-01 Lịch!B3 level", "DQ-01 Lịch!C3 startDate", "DQ-01 Lịch!D3 endDate");
  }
}
