package org.rasoat.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rasoat.findings.Finding;
import org.rasoat.findings.Place;

class FactsReaderTest {

  /** A list as offices write it: letterhead, title, two-level headings, sections, signatures. */
  private static SheetText units() {
    return SheetText.sheet("DS ĐV")
        .rows(
            """
            ĐẢNG BỘ THÀNH PHỐ X|||||ĐẢNG CỘNG SẢN VIỆT NAM
            QUẬN ỦY Y|||||Y, ngày 20 tháng 02 năm 2020
            DANH SÁCH TỔ CHỨC CƠ SỞ ĐẢNG
            (Kèm theo Báo cáo số 12-BC/QU)

            STT|Tên tổ chức\\ncơ sở đảng|Tổng số đảng viên||Cấp uỷ viên dự kiến nhiệm kỳ 2020-2025|||Đại hội\\nđiểm|Ghi chú
            ||Tổng số|Chính thức|Tổng số|Tái cử|Mới||
            1|2|3=4+..|4|5=6+7|6|7|8|9
            |TỔNG CỘNG|#620||#37|#27|#10||
            A|ĐẢNG BỘ CƠ SỞ|||||||
            I|KHỐI PHƯỜNG|#420||#30|#22|#8||
            1|Đảng bộ phường Xuân A|#300|#280|#15|#11|#4|x|
            2|Đảng bộ phường Xuân B|120|110|15 đ/c|11|4||chia tách

            II|KHỐI CƠ QUAN|||||||
            1|Đảng bộ cơ quan C|200|190|7|5|2|-|
            B|CHI BỘ CƠ SỞ
            1|Chi bộ kho D|#1.5|9|6|4|||!#REF!
            |Cộng (1+2+3)|620|||
            Ghi chú: số liệu đến 20/02/2020|||||||
            |||||TM. BAN THƯỜNG VỤ
            |NGƯỜI LẬP BIỂU||||BÍ THƯ
            |Nguyễn Văn A||||Trần Thị B
            """)
        .merge(1, 1, 1, 3)
        .merge(3, 1, 3, 9)
        .merge(6, 1, 7, 1)
        .merge(6, 2, 7, 2)
        .merge(6, 3, 6, 4)
        .merge(6, 5, 6, 7)
        .merge(6, 8, 7, 8)
        .merge(6, 9, 7, 9)
        .merge(17, 2, 17, 9);
  }

  private static SheetText general() {
    return SheetText.sheet("TTC")
        .rows(
            """
            THÔNG TIN CHUNG

            TT|Nội dung|Giá trị|Ghi chú
            1|Đảng bộ:|Đảng bộ quận Y|theo quyết định
            2|Cấp|Quận|
            3|Nhiệm kỳ|2020 – 2025|
            4|Ngày báo cáo|@2020-02-20|
            5|Số tổ chức cơ sở đảng|#4|
            """);
  }

  private static List<Declared.Unit> unitsOf(Facts facts) {
    return facts.rows().stream()
        .filter(Declared.Unit.class::isInstance)
        .map(Declared.Unit.class::cast)
        .toList();
  }

  @Test
  void aFormOfAnOfficeIsReadToItsLastRowAndNotBeyond() {
    Facts facts = SheetText.read(units());

    assertThat(unitsOf(facts))
        .extracting(unit -> unit.name.toString())
        .containsExactly(
            "Đảng bộ phường Xuân A", "Đảng bộ phường Xuân B", "Đảng bộ cơ quan C", "Chi bộ kho D");
    Declared.Unit second = unitsOf(facts).get(1);
    assertThat(second.people).isEqualTo(120);
    assertThat(second.official).isEqualTo(110);
    assertThat(second.members).isEqualTo(15);
    assertThat(second.firstTime).isEqualTo(4);
    assertThat(second.pilot).isFalse();
    assertThat(unitsOf(facts).get(0).pilot).isTrue();
    assertThat(second.note).isEqualTo("chia tách");
    assertThat(second.previous).isNull();
  }

  @Test
  void sectionsGiveWhatNoColumnGives() {
    List<Declared.Unit> units = unitsOf(SheetText.read(units()));

    assertThat(units)
        .extracting(unit -> unit.kind)
        .containsExactly(
            Declared.UnitKind.COMMITTEE,
            Declared.UnitKind.COMMITTEE,
            Declared.UnitKind.COMMITTEE,
            Declared.UnitKind.CELL);
    assertThat(units)
        .extracting(unit -> unit.sector)
        .containsExactly("KHỐI PHƯỜNG", "KHỐI PHƯỜNG", "KHỐI CƠ QUAN", "CHI BỘ CƠ SỞ");
    assertThat(units.get(1).place("kind").cell().a1()).isEqualTo("DS ĐV!B10");
    assertThat(units.get(1).place("sector").value()).isEqualTo("KHỐI PHƯỜNG");
  }

  @Test
  void whatCannotBeReadIsAFindingOnItsCell() {
    Facts facts = SheetText.read(units());

    assertThat(SheetText.found(facts))
        .containsExactly(
            "DQ-07 DS ĐV!E13 members",
            "DQ-07 DS ĐV!C18 people",
            "DQ-01 DS ĐV!G18 firstTime",
            "DQ-11 DS ĐV!I18 note");
    Finding first = facts.findings().get(1);
    assertThat(first.message().vi())
        .isEqualTo("Ô “Tổng số đảng viên / Tổng số” ghi “1.5”, là số lẻ; ở đây cần số nguyên");
    assertThat(first.title().vi()).isEqualTo("Số dạng chữ");
    assertThat(first.place().row()).isEqualTo("Chi bộ kho D");
    assertThat(first.place().column()).isEqualTo("Tổng số đảng viên / Tổng số");
    assertThat(first.place().value()).isEqualTo("1.5");
    assertThat(facts.findings().get(2).message().en())
        .isEqualTo(
            "Chi bộ kho D: the cell \"Cấp uỷ viên dự kiến nhiệm kỳ 2020-2025 / Mới\" is empty; enter"
                + " a value");
  }

  @Test
  void everyFactKnowsItsCells() {
    Declared.Unit unit = unitsOf(SheetText.read(units())).get(0);

    assertThat(unit.place().cell().a1()).isEqualTo("DS ĐV!B12");
    assertThat(unit.place().field()).isEqualTo("name");
    Place people = unit.place("people");
    assertThat(people.cell().a1()).isEqualTo("DS ĐV!C12");
    assertThat(people.value()).isEqualTo("300");
    assertThat(unit.place("note").cell().a1()).isEqualTo("DS ĐV!I12");
    assertThat(unit.place("note").value()).isEmpty();
    assertThat(unit.place("previous")).isEqualTo(unit.place());
    assertThat(unit.place("team")).isEqualTo(unit.place());
  }

  @Test
  void aFormWithLabelsIsOneRecordAndGivesTheDate() {
    Facts facts = SheetText.read(general(), units());

    assertThat(facts.counts().getOrDefault("General", 0)).isEqualTo(1);
    Declared.General general = (Declared.General) facts.rows().get(0);
    assertThat(general.body).isEqualTo(Name.of("Đảng bộ quận Y"));
    assertThat(general.level).isEqualTo(Declared.Level.DISTRICT);
    assertThat(general.term).isEqualTo(Name.of("2020-2025"));
    assertThat(general.units).isEqualTo(4);
    assertThat(general.members).isNull();
    assertThat(general.place("term").cell().a1()).isEqualTo("TTC!C6");
    assertThat(general.place("term").column()).isEqualTo("Nhiệm kỳ");
    assertThat(general.place("term").row()).isEqualTo("Đảng bộ quận Y");
    assertThat(facts.reportDate()).contains(LocalDate.of(2020, 2, 20));
  }

  @Test
  void everySheetSaysWhatWasMadeOfIt() {
    Facts facts =
        SheetText.read(
            general(),
            units(),
            SheetText.sheet("Trống"),
            SheetText.sheet("Hướng dẫn")
                .rows("Cách ghi biểu\n1|Ghi đủ các cột\n2|Không sửa tiêu đề"),
            SheetText.sheet("Tổng hợp").rows("Loại hình|Số lượng|Tổng số đảng viên\nPhường|2|420"));

    assertThat(facts.sheets())
        .extracting(SheetUse::type)
        .containsExactly("General", "Unit", null, null, null);
    SheetUse units = facts.sheets().get(1);
    assertThat(units.headerRow()).isEqualTo(7);
    assertThat(units.rows()).isEqualTo(4);
    assertThat(units.columns())
        .containsEntry("members", "Cấp uỷ viên dự kiến nhiệm kỳ 2020-2025 / Tổng số")
        .containsEntry("name", "Tên tổ chức cơ sở đảng");
    assertThat(units.ignored()).isNull();
    assertThat(ignored(facts, 2)).isEqualTo("trang tính trống");
    assertThat(ignored(facts, 3)).isEqualTo("không nhận ra bảng nào theo tiêu đề cột");
    assertThat(ignored(facts, 4))
        .isEqualTo(
            "không nhận ra bảng nào theo tiêu đề cột; gần nhất là “Danh sách tổ chức cơ sở đảng”,"
                + " còn thiếu các cột: Tên tổ chức cơ sở đảng, Số cấp ủy viên dự kiến nhiệm kỳ *,"
                + " Cấp ủy viên dự kiến nhiệm kỳ * / Tái cử, Cấp ủy viên dự kiến nhiệm kỳ * / Mới");
    assertThat(facts.headings()).containsOnlyKeys("General", "Unit");
    assertThat(heading(facts, "")).isEqualTo("DS ĐV!B6");
    assertThat(heading(facts, "members")).isEqualTo("DS ĐV!E7");
    assertThat(facts.missing()).containsEntry("Unit", Set.of("previous", "team"));
  }

  private static String heading(Facts facts, String field) {
    return facts.headings().getOrDefault("Unit", Map.of()).entrySet().stream()
        .filter(entry -> entry.getKey().equals(field))
        .map(entry -> entry.getValue().cell().a1())
        .findFirst()
        .orElse("");
  }

  private static String ignored(Facts facts, int sheet) {
    return java.util.Objects.requireNonNull(facts.sheets().get(sheet).ignored()).vi();
  }

  @Test
  void hiddenRowsAreReadLikeOthers() {
    Facts facts = SheetText.read(units().hideRow(12));

    assertThat(facts.counts().getOrDefault("Unit", 0)).isEqualTo(4);
  }

  @Test
  void aTableOfAKnownTypeNeedsFewColumns() {
    Schema schema = Schema.of(Declared.ALL);
    SheetText table = SheetText.sheet("units").rows("Đơn vị|Tái cử\nA|1\nB|");

    Facts facts =
        FactsReader.readAs(schema.type("Unit").orElseThrow(), schema, SheetText.workbook(table));

    assertThat(unitsOf(facts)).extracting(unit -> unit.reelected).containsExactly(1, null);
    assertThat(SheetText.found(facts))
        .contains("DQ-01 units!B3 reelected", "DQ-14 units!A1 members")
        .doesNotContain("DQ-01 units!A3 members");
  }

  @Test
  void aTableOfAKnownTypeTakesEveryRowForAFact() {
    Schema schema = Schema.of(Declared.ALL);
    SheetText table = SheetText.sheet("x").rows("Đơn vị|Số ĐV|Tái cử\nA|1|2\n|3|\nĐảng bộ B||");

    Facts facts =
        FactsReader.readAs(schema.type("Unit").orElseThrow(), schema, SheetText.workbook(table));

    assertThat(unitsOf(facts)).hasSize(3);
  }

  @Test
  void aTableOfAKnownTypeWithoutAnyKnownHeadingSaysSo() {
    Schema schema = Schema.of(Declared.ALL);

    Facts facts =
        FactsReader.readAs(
            schema.type("LevelLimit").orElseThrow(),
            schema,
            SheetText.workbook(SheetText.sheet("x").rows("a|b\n1|2")));

    assertThat(SheetText.found(facts)).containsExactly("DQ-14 x!A1 level", "DQ-14 x!A1 term");
    assertThat(facts.rows()).isEmpty();
    assertThat(facts.missing().get("LevelLimit")).contains("term", "level", "deadline");
  }

  @Test
  void referenceTablesAreReadAsTheyAreWritten() {
    Schema schema = Schema.of(Declared.ALL);
    SheetText table =
        SheetText.sheet("level-limits.csv")
            .rows(
                """
                Nhiệm kỳ,Cấp,Hạn kết thúc,Số ngày tối đa,Thời điểm tính tuổi
                2020–2025,Cơ sở,30/06/2020,2,4/2020
                2020–2025,Chi bộ,,"1",
                """
                    .replace("\"", "")
                    .replace(',', '|'));

    Facts facts =
        FactsReader.readAs(
            schema.type("LevelLimit").orElseThrow(), schema, SheetText.workbook(table));

    Declared.LevelLimit first = (Declared.LevelLimit) facts.rows().get(0);
    assertThat(first.level).isEqualTo(Declared.Level.GRASSROOTS);
    assertThat(first.deadline).isEqualTo(LocalDate.of(2020, 6, 30));
    assertThat(first.maxDays).isEqualByComparingTo("2");
    assertThat(first.place().row()).isEqualTo("2020–2025 · Cơ sở");
    assertThat(facts.rows()).hasSize(2);
    assertThat(facts.findings()).isEmpty();
  }

  @Test
  void termsStandSideBySideWithRemarksBetweenThem() {
    Schema schema = Schema.of(Declared.ALL);
    SheetText table =
        SheetText.sheet("terms.csv")
            .rows(
                """
                Nhiệm kỳ|2020–2025|Căn cứ|Nguồn|2025–2030|Căn cứ|Nguồn
                Bắt đầu chuẩn bị|30/05/2019|Chỉ thị 35|a|14/04/2025|Chỉ thị 45|b
                Số tổ công tác|8||||
                Tỷ lệ đổi mới tối thiểu|1/3|||30%
                """);

    Facts facts =
        FactsReader.readAs(schema.type("Term").orElseThrow(), schema, SheetText.workbook(table));

    assertThat(facts.rows()).hasSize(2);
    Declared.Term second = (Declared.Term) facts.rows().get(1);
    assertThat(second.name).isEqualTo(Name.of("2025-2030"));
    assertThat(second.begins).isEqualTo(LocalDate.of(2025, 4, 14));
    assertThat(second.teamCount).isNull();
    assertThat(second.renewalShare).isEqualByComparingTo("0.3");
    assertThat(second.place("begins").cell().a1()).isEqualTo("terms.csv!E2");
    assertThat(facts.findings()).isEmpty();
    assertThat(facts.sheets().get(0).headerRow()).isEqualTo(1);
  }

  @Test
  void missingNumbersAreNullAndNotZero() {
    Facts facts =
        SheetText.read(
            SheetText.sheet("x")
                .rows(
                    "Tổ số|Tổ trưởng|Chức vụ|Đơn vị phụ trách\n1|Nguyễn Văn A||Phường A; Phường B"));

    Declared.Team team = (Declared.Team) facts.rows().get(0);
    assertThat(team.getName()).isEqualTo(Name.of("1"));
    assertThat(team.getPosition()).isNull();
    assertThat(team.getUnits()).isEqualTo(List.of(Name.of("Phường A"), Name.of("Phường B")));
    assertThat(SheetText.found(facts)).containsExactly("DQ-01 x!C2 position");
    Declared.Unit unit = unitsOf(FactsReaderTest.plainUnits("Đơn vị|Số ĐV\nA|")).get(0);
    assertThat(unit.people).isNull();
    assertThat(unit.members).isNull();
    assertThat(unit.pilot).isNull();
  }

  private static Facts plainUnits(String rows) {
    Schema schema = Schema.of(Declared.ALL);
    return FactsReader.readAs(
        schema.type("Unit").orElseThrow(),
        schema,
        SheetText.workbook(SheetText.sheet("x").rows(rows)));
  }

  @Test
  void sheetsOfOneTypeAreReadOneAfterTheOther() {
    String heading = "STT|Đơn vị|Ngày bắt đầu|Ngày kết thúc|Điểm|Cấp\n";
    Facts facts =
        SheetText.read(
            SheetText.sheet("2").rows(heading + "1|B|1/5/2020|2/5/2020||Cơ sở"),
            SheetText.sheet("1").rows(heading + "1|A|1/5/2020|31/4/2020||Cơ xở"));

    assertThat(facts.rows())
        .extracting(row -> row.place().cell().a1())
        .containsExactly("2!B2", "1!B2");
    assertThat(SheetText.found(facts)).containsExactly("DQ-04 1!D2 endDate", "DQ-09 1!F2 level");
    assertThat(facts.headings()).extractingByKey("Congress").extracting(Map::size).isEqualTo(7);
    assertThat(facts.has("Congress")).isTrue();
    assertThat(facts.has("Unit")).isFalse();
  }
}
