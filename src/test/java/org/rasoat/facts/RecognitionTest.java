package org.rasoat.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognitionTest {

  private static final String SCHEDULE = "STT|Đơn vị|Cấp|Ngày bắt đầu|Ngày kết thúc|Đại hội điểm";

  private static SheetUse use(SheetText sheet) {
    return SheetText.read(sheet).sheets().get(0);
  }

  @Test
  void theSheetIsKnownByItsColumnsAndNotByItsName() {
    SheetUse use = use(SheetText.sheet("Danh sách chi bộ").rows(SCHEDULE + "\n1|A|Cơ sở|1/5/2020"));

    assertThat(use.type()).isEqualTo("Congress");
    assertThat(use.columns()).containsEntry("unit", "Đơn vị").containsEntry("level", "Cấp");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stt|ĐƠN VỊ|CẤP|NGÀY  BẮT ĐẦU|Ngày kết thúc|đại hội điểm",
        "STT|Don vi|Cap|Ngay bat dau|Ngay ket thuc|Dai hoi diem",
        "TT|Đơn vị:|Cấp|Ngày\\nbắt đầu|Ngày kết thúc (dd/mm/yyyy)|Điểm",
        "(1)|Tên đơn vị|Cấp|1. Khai mạc|2. Bế mạc|ĐH điểm"
      })
  void headingsMayBeSpeltInManyWays(String headings) {
    SheetUse use = use(SheetText.sheet("x").rows(headings));

    assertThat(use.type()).isEqualTo("Congress");
    assertThat(use.columns()).containsKeys("unit", "level", "startDate", "endDate", "pilot");
  }

  @Test
  void decomposedHeadingsAreTheSame() {
    String decomposed = Normalizer.normalize(SCHEDULE, Normalizer.Form.NFD);

    assertThat(use(SheetText.sheet("x").rows(decomposed)).type()).isEqualTo("Congress");
  }

  @Test
  void theHeadingThatFitsBetterWins() {
    SheetUse use =
        use(
            SheetText.sheet("x")
                .rows(
                    "Đơn vị|Loại hình|Tổng số đảng viên|Số cấp ủy viên nhiệm kỳ 2015-2020|"
                        + "Số cấp uỷ viên dự kiến nhiệm kỳ 2020-2025|Tái cử|Mới"));

    assertThat(use.type()).isEqualTo("Unit");
    assertThat(use.columns())
        .containsEntry("previous", "Số cấp ủy viên nhiệm kỳ 2015-2020")
        .containsEntry("members", "Số cấp uỷ viên dự kiến nhiệm kỳ 2020-2025");
  }

  @Test
  void parentsMayStandInTheFirstColumnOfTheirChildrenUnmerged() {
    SheetText sheet =
        SheetText.sheet("x")
            .rows(
                """
                STT|Họ và tên|Năm sinh||Cấp ủy dự kiến tham gia|Diện
                ||Nam|Nữ||Tái cử
                1|Nguyễn Văn A|1975||Đảng ủy B|x
                """);
    Facts facts = SheetText.read(sheet);

    assertThat(facts.sheets().get(0).columns())
        .containsEntry("bornMale", "Năm sinh / Nam")
        .containsEntry("bornFemale", "Năm sinh / Nữ")
        .containsEntry("reelected", "Diện / Tái cử")
        .containsEntry("name", "Họ và tên");
    assertThat(facts.sheets().get(0).headerRow()).isEqualTo(2);
    assertThat(facts.rows()).hasSize(1);
  }

  @Test
  void headingsMayHaveThreeLevels() {
    SheetText sheet =
        SheetText.sheet("x")
            .rows(
                """
                STT|Họ và tên|Lý lịch|||Cấp ủy dự kiến tham gia
                ||Ngày sinh||Quê quán|
                ||Nam|Nữ||
                1|Nguyễn Văn A|1975|||Đảng ủy B
                """)
            .merge(1, 1, 3, 1)
            .merge(1, 2, 3, 2)
            .merge(1, 3, 1, 5)
            .merge(2, 3, 2, 4)
            .merge(2, 5, 3, 5)
            .merge(1, 6, 3, 6);

    assertThat(use(sheet).columns())
        .containsEntry("bornMale", "Lý lịch / Ngày sinh / Nam")
        .containsEntry("body", "Cấp ủy dự kiến tham gia");
    assertThat(use(sheet).unmatched()).containsExactly("Lý lịch / Quê quán");
    assertThat(use(sheet).headerRow()).isEqualTo(3);
  }

  @Test
  void aTitleRightAboveTheHeadingsIsNoParent() {
    SheetText sheet = SheetText.sheet("x").rows("LỊCH ĐẠI HỘI\n" + SCHEDULE).merge(1, 1, 1, 5);

    assertThat(use(sheet).columns()).containsEntry("unit", "Đơn vị");
    assertThat(use(sheet).headerRow()).isEqualTo(2);
  }

  @Test
  void aRemarkAboveTheLastHeadingIsNoParent() {
    SheetText sheet = SheetText.sheet("x").rows("|||||Đvt: người\n" + SCHEDULE);

    assertThat(use(sheet).columns()).containsEntry("pilot", "Đại hội điểm");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kính gửi: các đơn vị\nNgày 20 tháng 02 năm 2020\nĐơn vị: phường A\nNgày báo cáo: 20/02",
        "STT|Nội dung|Người làm\n1|Cấp ủy họp|A",
        "Loại hình|Số lượng|Số đảng viên\nPhường|8|1200",
        "Đơn vị|Ghi chú\nA|"
      })
  void lettersGuidanceAndSummariesAreNoTables(String rows) {
    assertThat(use(SheetText.sheet("x").rows(rows)).type()).isNull();
  }

  @Test
  void theNameOfTheSheetBreaksTies() {
    Schema schema = Schema.of(List.of(One.class, Two.class));
    SheetText sheet = SheetText.sheet("Bảng hai").rows("Tên|Số|Ngày\na|1|2");

    assertThat(
            FactsReader.read(schema, List.of(SheetText.workbook(sheet)), NameBook.EMPTY)
                .sheets()
                .get(0)
                .type())
        .isEqualTo("Two");
  }

  @Sheet({"Bảng một"})
  @org.jspecify.annotations.NullUnmarked
  public static class One extends Row {
    @Column(
        value = {"Tên"},
        key = true)
    protected Name name;

    @Column({"Số"})
    protected Integer number;
  }

  @Sheet({"Bảng hai"})
  @org.jspecify.annotations.NullUnmarked
  public static class Two extends Row {
    @Column(
        value = {"Tên"},
        key = true)
    protected Name name;

    @Column({"Số"})
    protected Integer number;
  }

  @Test
  void aFormIsFoundWhereverItsLabelsStand() {
    SheetUse use =
        use(
            SheetText.sheet("x")
                .rows("||\n|I. Thông tin|\n|1. Đảng bộ|Quận Y\n|2. Cấp|Quận\n|Nhiệm kỳ|2020-2025"));

    assertThat(use.type()).isEqualTo("General");
    assertThat(use.headerRow()).isEqualTo(3);
    assertThat(use.rows()).isEqualTo(1);
  }

  @Sheet({"Thủ kho"})
  public static class Keeper extends Row {
    @Column("STT")
    protected @Nullable Integer number;

    @Column(value = "Họ và tên", required = true, key = true)
    protected @Nullable Name name;

    @Column("Ngày sinh")
    protected @Nullable LocalDate born;

    @Column("Ghi chú")
    protected @Nullable String note;
  }

  @Sheet({"Thủ kho khóa trước"})
  public static class FormerKeeper extends Row {
    @Column(value = "Họ và tên", required = true, key = true)
    protected @Nullable Name name;

    @Column("Ngày sinh")
    protected @Nullable LocalDate born;

    @Column(value = "Kho", required = true, section = true)
    protected @Nullable Name store;
  }

  @ParameterizedTest
  @CsvSource({
    "Thủ kho khóa trước,FormerKeeper",
    "thu kho khoa truoc,FormerKeeper",
    "Thủ kho,Keeper"
  })
  void theNameOfTheSheetTellsTypesApartThatShareTheirColumns(String sheet, String type) {
    Schema schema = Schema.of(List.of(Keeper.class, FormerKeeper.class));
    SheetText rows =
        SheetText.sheet(sheet)
            .rows(
                "STT|Họ và tên|Ngày sinh|Ghi chú\nI|Kho A\n1|Lê Thử|1/5/1970|x\n2|Vũ Thử|2/5/1970");
    Facts facts = FactsReader.read(schema, List.of(SheetText.workbook(rows)), NameBook.EMPTY);

    assertThat(facts.sheets().get(0).type()).isEqualTo(type);
  }
}
