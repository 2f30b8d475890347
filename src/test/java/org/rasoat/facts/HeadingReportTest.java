package org.rasoat.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rasoat.findings.Finding;

class HeadingReportTest {

  private static Facts read(String rows) {
    return SheetText.read(SheetText.sheet("Lịch").rows(rows));
  }

  @Test
  void aMissingColumnIsReportedOnceAndNotRowByRow() {
    Facts facts =
        read(
            """
            LỊCH
            STT|Đơn vị|Cấp|Ngày bắt đầu|Ngày kết thcú|Đại hội điểm
            1|A|Cơ sở|1/5/2020|2/5/2020|
            2|B|Cơ sở|1/5/2020|2/5/2020|
            """);

    assertThat(SheetText.found(facts)).containsExactly("DQ-14 Lịch!E2 endDate");
    Finding finding = facts.findings().get(0);
    assertThat(finding.message().vi())
        .isEqualTo(
            "Không tìm thấy cột “Ngày kết thúc” (đã tìm các tiêu đề: Ngày kết thúc, Bế mạc, Đến"
                + " ngày, Thời gian tổ chức / Ngày kết thúc, End date); có phải là cột “Ngày kết"
                + " thcú”?");
    assertThat(finding.place().row()).isNull();
    assertThat(finding.place().column()).isEqualTo("Ngày kết thúc");
    assertThat(finding.place().value()).isEqualTo("Ngày kết thcú");
    assertThat(facts.missing().get("Congress"))
        .contains("endDate", "planned")
        .doesNotContain("unit");
  }

  @Test
  void twoHeadingsForOneFieldAreReportedAtTheSecond() {
    Facts facts =
        read(
            "STT|Đơn vị|Cấp|Ngày bắt đầu|Ngày kết thúc|Bế mạc|Điểm\n1|A|Cơ sở|1/5/2020|2/5/2020|3/5/2020|");

    assertThat(SheetText.found(facts)).containsExactly("DQ-14 Lịch!F1 endDate");
    assertThat(facts.findings().get(0).message().en())
        .isEqualTo(
            "The columns \"Ngày kết thúc\" and \"Bế mạc\" both match \"Ngày kết thúc\"; \"Ngày kết"
                + " thúc\" was read, so remove or rename the other");
    assertThat(facts.rows().get(0).place("endDate").cell().a1()).isEqualTo("Lịch!E2");
  }

  @Test
  void aFieldThatOnlySectionsGiveIsReportedWhereNoneHolds() {
    Facts facts =
        read(
            """
            STT|Đơn vị|Ngày bắt đầu|Ngày kết thúc|Đại hội điểm
            1|A|1/5/2020|2/5/2020|
            I|Các cơ sở
            2|B|1/5/2020|2/5/2020|
            """);

    assertThat(SheetText.found(facts)).containsExactly("DQ-01 Lịch!B2 level");
    assertThat(facts.findings().get(0).place().row()).isEqualTo("A");
    assertThat(facts.missing().get("Congress")).doesNotContain("level");
  }

  @Test
  void aFieldThatNeitherColumnNorSectionGivesIsAMissingColumn() {
    Facts facts =
        read(
            "STT|Đơn vị|Ngày bắt đầu|Ngày kết thúc|Đại hội điểm\n1|A|1/5/2020|2/5/2020|\n2|B|1/5/2020|2/5/2020|");

    assertThat(SheetText.found(facts)).containsExactly("DQ-14 Lịch!B1 level");
    assertThat(facts.missing().get("Congress")).contains("level");
  }

  @Test
  void aFormWithoutItsKeyIsStillOneRecord() {
    Facts facts = read("Đảng bộ|\nCấp|Quận\nNhiệm kỳ|2020-2025");

    assertThat(SheetText.found(facts)).containsExactly("DQ-01 Lịch!B1 body");
    assertThat(facts.rows()).hasSize(1);
  }
}
