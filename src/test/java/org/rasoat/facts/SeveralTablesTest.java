package org.rasoat.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeveralTablesTest {

  private static final String SCHEDULE = "STT|Đơn vị|Cấp|Ngày bắt đầu|Ngày kết thúc|Đại hội điểm";
  private static final String BRANCHES = "STT|Tên chi bộ|Số đảng viên|Ngày đại hội";
  private static final String TEAMS = "Tổ số|Tổ trưởng|Chức vụ|Đơn vị phụ trách";

  private static List<String> cells(Facts facts) {
    return facts.rows().stream()
        .map(row -> row.getClass().getSimpleName() + " " + row.place().cell().a1())
        .toList();
  }

  private static List<String> uses(Facts facts) {
    return facts.sheets().stream()
        .map(use -> use.type() + " " + use.headerRow() + ": " + use.rows())
        .toList();
  }

  @Test
  void tablesOneBelowAnotherAreReadEachByItsOwnHeadings() {
    Facts facts =
        SheetText.read(
            SheetText.sheet("Biểu")
                .rows(
                    "BIỂU 1. LỊCH\n"
                        + SCHEDULE
                        + "\n1|A|Cơ sở|1/5/2020|2/5/2020|x\n2|B|Cơ sở|3/5/2020|4/5/2020|\n"
                        + "|Cộng|||\n\n"
                        + "BIỂU 2. TỔ CÔNG TÁC\n"
                        + TEAMS
                        + "\n1|Nguyễn Văn A|Bí thư|A\n2|Nguyễn Văn B|Phó Bí thư|B\n"
                        + "Ghi chú: hết"));

    assertThat(uses(facts)).containsExactly("Congress 2: 2", "Team 8: 2");
    assertThat(cells(facts))
        .containsExactly("Congress Biểu!B3", "Congress Biểu!B4", "Team Biểu!A9", "Team Biểu!A10");
    assertThat(facts.findings()).isEmpty();
  }

  @Test
  void theTitleOfATableIsNoRowOfTheOneAboveIt() {
    Facts facts =
        SheetText.read(
            SheetText.sheet("Biểu")
                .rows(
                    "Đơn vị|Cấp|Ngày bắt đầu|Ngày kết thúc|Điểm\nA|Cơ sở|1/5/2020|2/5/2020|\n"
                        + "2. DANH SÁCH TỔ CÔNG TÁC\n"
                        + TEAMS
                        + "\n1|Nguyễn Văn A|Bí thư|A"));

    assertThat(cells(facts)).containsExactly("Congress Biểu!A2", "Team Biểu!A5");
    assertThat(facts.findings()).isEmpty();
  }

  @Test
  void tablesSideBySideAreReadEachInItsOwnColumns() {
    Facts facts =
        SheetText.read(
            SheetText.sheet("Biểu")
                .rows(
                    SCHEDULE
                        + "||"
                        + TEAMS
                        + "\n1|A|Cơ sở|1/5/2020|2/5/2020|x||1|Nguyễn Văn A|Bí thư|A\n"
                        + "2|B|Cơ sở|3/5/2020|4/5/2020|||2|Nguyễn Văn B|Phó Bí thư|B\n"
                        + "3|C|Cơ sở|5/5/2020|6/5/2020|"));

    assertThat(uses(facts)).containsExactly("Congress 1: 3", "Team 1: 2");
    assertThat(cells(facts)).contains("Congress Biểu!B4", "Team Biểu!H3");
    assertThat(facts.sheets()).allSatisfy(use -> assertThat(use.unmatched()).isEmpty());
    assertThat(facts.findings()).isEmpty();
  }

  @Test
  void tablesSideBySideMayBeginInDifferentRows() {
    Facts facts =
        SheetText.read(
            SheetText.sheet("Biểu")
                .rows(
                    SCHEDULE
                        + "||DANH SÁCH TỔ\n1|A|Cơ sở|1/5/2020|2/5/2020|x\n2|B|Cơ sở|3/5/2020|4/5/2020|||"
                        + TEAMS
                        + "\n3|C|Cơ sở|5/5/2020|6/5/2020|||1|Nguyễn Văn A|Bí thư|A"));

    assertThat(uses(facts)).containsExactly("Congress 1: 3", "Team 3: 1");
    assertThat(facts.findings()).isEmpty();
  }

  @Test
  void headingsRepeatedOnEveryPageAreOfOneTable() {
    Facts facts =
        SheetText.read(
            SheetText.sheet("CB")
                .rows(
                    BRANCHES
                        + "\nI|Đảng bộ A\n1|Chi bộ 1|10|1/3/2020\n"
                        + BRANCHES
                        + "\n2|Chi bộ 2|10|1/3/2020"));

    assertThat(uses(facts)).containsExactly("Branch 1: 2");
    assertThat(facts.rows())
        .extracting(row -> String.valueOf(((Declared.Branch) row).parent))
        .containsExactly("Đảng bộ A", "Đảng bộ A");
  }

  @Test
  void theSameHeadingsBelowSignaturesBeginATableOfTheirOwn() {
    Facts facts =
        SheetText.read(
            SheetText.sheet("CB")
                .rows(
                    BRANCHES
                        + "\nI|Đảng bộ A\n1|Chi bộ 1|10|1/3/2020\nNgười lập biểu\n\n"
                        + BRANCHES
                        + "\nI|Đảng bộ B\n1|Chi bộ 2|10|1/3/2020"));

    assertThat(uses(facts)).containsExactly("Branch 1: 1", "Branch 6: 1");
    assertThat(facts.findings()).isEmpty();
  }

  @Test
  void aFormMayStandAboveAList() {
    Facts facts =
        SheetText.read(
            SheetText.sheet("Hồ sơ")
                .rows(
                    "Đảng bộ|Quận Y\nCấp|Quận\nNhiệm kỳ|2020-2025\nNgày báo cáo|20/02/2020\n\n"
                        + SCHEDULE
                        + "\n1|A|Cơ sở|1/5/2020|2/5/2020|x"));

    assertThat(uses(facts)).containsExactly("General 1: 1", "Congress 6: 1");
    assertThat(facts.findings()).isEmpty();
  }

  @Test
  void aTableIsFoundHoweverFarDown() {
    StringBuilder rows = new StringBuilder(SCHEDULE);
    for (int i = 1; i <= 300; i++) {
      rows.append("\n%d|Đơn vị số %d|Cơ sở|1/5/2020|2/5/2020|".formatted(i, i));
    }
    rows.append("\n\n").append(TEAMS).append("\n1|Nguyễn Văn A|Bí thư|A");

    Facts facts = SheetText.read(SheetText.sheet("Biểu").rows(rows.toString()));

    assertThat(uses(facts)).containsExactly("Congress 1: 300", "Team 303: 1");
    assertThat(facts.findings()).isEmpty();
  }

  @Test
  void aHiddenSheetIsOneFindingHoweverManyTablesItHas() {
    Facts facts =
        SheetText.read(
            SheetText.sheet("Biểu")
                .rows(
                    SCHEDULE
                        + "\n1|A|Cơ sở|1/5/2020|2/5/2020|x\n\n"
                        + TEAMS
                        + "\n1|Nguyễn Văn A|Bí thư|A")
                .hide());

    assertThat(SheetText.found(facts)).containsExactly("DQ-10 Biểu!B1 null");
    assertThat(facts.findings().get(0).message().en()).contains("holds 2 rows");
  }
}
