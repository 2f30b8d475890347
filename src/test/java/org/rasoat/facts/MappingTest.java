package org.rasoat.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rasoat.language.Bilingual;

class MappingTest {

  private static final Schema SCHEMA = Schema.of(Declared.ALL);

  private static final String COLUMNS =
      "Tệp|Trang tính|Bảng|Đọc là|Dòng tiêu đề|Ô|Tiêu đề|Cột đọc vào|Ghi chú\n";

  private static final String SCHEDULE =
      "STT|Đơn vị|Cấp|Khai hội|Ngày kết thúc|Đại hội điểm\n1|A|Cơ sở|1/5/2020|2/5/2020|x";

  private static Mapping mapping(String lines) throws MappingException {
    return Mapping.of(SheetText.sheet("ghép cột").rows(COLUMNS + lines).build(), SCHEMA);
  }

  private static Facts read(Mapping mapping, SheetText... sheets) {
    return FactsReader.read(SCHEMA, List.of(SheetText.workbook(sheets)), NameBook.EMPTY, mapping);
  }

  private static Declared.Congress congress(Facts facts) {
    return (Declared.Congress) facts.rows().get(0);
  }

  private static List<String> unused(Mapping mapping) {
    return mapping.unused().stream().map(Bilingual::vi).toList();
  }

  @Test
  void anUnknownHeadingGoesWhereTheMappingSendsIt() throws Exception {
    Mapping mapping = mapping("|LỊCH|1|Lịch đại hội|1|D1|KHAI HỘI|Ngày bắt đầu|");

    Facts facts = read(mapping, SheetText.sheet("Lịch").rows(SCHEDULE));

    assertThat(congress(facts).startDate).isEqualTo("2020-05-01");
    assertThat(congress(facts).place("startDate").cell().a1()).isEqualTo("Lịch!D2");
    assertThat(facts.findings()).isEmpty();
    assertThat(unused(mapping)).isEmpty();
  }

  @Test
  void ofTwoHeadingsForOneFieldTheMappingChooses() throws Exception {
    SheetText sheet =
        SheetText.sheet("Lịch")
            .rows(
                "STT|Đơn vị|Cấp|Khai mạc|Từ ngày|Ngày kết thúc|Điểm\n"
                    + "1|A|Cơ sở|1/5/2020|30/4/2020|2/5/2020|x");

    assertThat(SheetText.found(SheetText.read(sheet))).containsExactly("DQ-14 Lịch!E1 startDate");

    Facts facts =
        read(
            mapping("|Lịch||Congress|||Khai mạc|ignore|\n|Lịch||Congress|||Từ ngày|startDate|"),
            sheet);

    assertThat(congress(facts).startDate).isEqualTo("2020-04-30");
    assertThat(facts.findings()).isEmpty();
    assertThat(facts.sheets().get(0).unmatched()).isEmpty();
  }

  @Test
  void aSheetThatDoesNotConvinceIsReadAsTheMappingSays() throws Exception {
    SheetText sheet = SheetText.sheet("Bảng lạ").rows("Tên|Ngày\nA|1/5/2020\nB|2/5/2020");

    Facts facts =
        read(
            mapping(
                "|Bảng lạ||Lịch đại hội|1||Tên|Đơn vị|\n|Bảng lạ||Lịch đại hội|1||Ngày|Ngày bắt đầu|"),
            sheet);

    assertThat(SheetText.read(sheet).rows()).isEmpty();
    assertThat(facts.rows()).hasSize(2);
    assertThat(facts.sheets().get(0).type()).isEqualTo("Congress");
  }

  @Test
  void aSheetMayBeLeftOut() throws Exception {
    Facts facts = read(mapping("|Bản cũ||bỏ qua||||"), SheetText.sheet("Bản cũ").rows(SCHEDULE));

    assertThat(facts.rows()).isEmpty();
    assertThat(facts.sheets().get(0).ignored())
        .isEqualTo(
            new Bilingual(
                "bảng ghép cột ghi là bỏ qua trang tính này",
                "the mapping says that this sheet is not to be read"));
  }

  @Test
  void aRowThatHasMovedIsFoundAgain() throws Exception {
    Facts facts =
        read(
            mapping("|Lịch||Congress|1|D1|Khai hội|startDate|"),
            SheetText.sheet("Lịch").rows("LỊCH\n\n" + SCHEDULE));

    assertThat(congress(facts).startDate).isEqualTo("2020-05-01");
  }

  @Test
  void theCellTellsHeadingsApartThatSayTheSame() throws Exception {
    SheetText sheet =
        SheetText.sheet("Lịch")
            .rows("STT|Đơn vị|Cấp|Ngày|Ngày|Điểm\n1|A|Cơ sở|1/5/2020|2/5/2020|x");

    Facts facts =
        read(
            mapping("|Lịch||Congress|1|E1|Ngày|endDate|\n|Lịch||Congress|1|D1|Ngày|startDate|"),
            sheet);

    assertThat(congress(facts).startDate).isEqualTo("2020-05-01");
    assertThat(congress(facts).endDate).isEqualTo("2020-05-02");
    assertThat(facts.findings()).isEmpty();
  }

  @Test
  void aLineMayHoldForOneWorkbookOnly() throws Exception {
    Mapping mapping = mapping("khác.xlsx|Lịch||Congress|1||Khai hội|startDate|");

    Facts facts = read(mapping, SheetText.sheet("Lịch").rows(SCHEDULE));

    assertThat(facts.missing().get("Congress")).contains("startDate");
    assertThat(unused(mapping)).hasSize(1);
  }

  @Test
  void linesThatMatchedNothingAreTold() throws Exception {
    Mapping mapping =
        mapping("|Lich||Congress|1||Khai hội|startDate|\n|Lịch||Congress|1||Khai hộp|startDate|");

    read(mapping, SheetText.sheet("Lịch").rows(SCHEDULE));

    assertThat(unused(mapping))
        .containsExactly(
            "hồ sơ.xlsx, dòng 2: hồ sơ không có trang tính “Lich”; có phải là “Lịch”? Dòng này"
                + " không dùng đến",
            "hồ sơ.xlsx, dòng 3: trang tính “Lịch” không có tiêu đề “Khai hộp”; có phải là"
                + " “Khai hội”? Dòng này không dùng đến");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "|Lịch||Lịch đại hôi||||¦ bộ quy tắc không có loại trang tính “Lịch đại hôi”; có phải là"
            + " “Lịch đại hội”?",
        "|Lịch||Congress|||Khai hội|Ngày bắt đâu|¦ không có cột “Ngày bắt đâu” để đọc vào; có phải"
            + " là “Ngày bắt đầu”?",
        "|Lịch||||||¦ thiếu tên trang tính hoặc ô “Đọc là”; hãy điền cả hai, hoặc xóa dòng này",
        "|Lịch||Congress|một||||¦ ô “Dòng tiêu đề” ghi “một”, ở đây cần một số dòng",
        "|Lịch||Congress||7B|||¦ “7B” không phải là tên ô; hãy ghi như B7, hoặc để trống"
      })
  void whatThePackDoesNotHaveIsRefusedWithTheNearestName(String row, String said) {
    assertThatThrownBy(() -> mapping(row))
        .isInstanceOfSatisfying(
            MappingException.class,
            e -> assertThat(e.sentence().vi()).isEqualTo("hồ sơ.xlsx, dòng 2: " + said));
  }

  @Test
  void aTableWithoutTheColumnsOfAMappingIsNone() {
    assertThatThrownBy(() -> Mapping.of(SheetText.sheet("x").rows("a|b\n1|2").build(), SCHEMA))
        .isInstanceOfSatisfying(
            MappingException.class,
            e ->
                assertThat(e.sentence().en())
                    .isEqualTo(
                        "The mapping hồ sơ.xlsx has no column \"Sheet\"; --save-mapping writes one"
                            + " to start from"));
  }

  @Test
  void everyHeadingSaysWhatBecameOfIt() {
    Facts facts =
        SheetText.read(
            SheetText.sheet("Lịch")
                .rows(
                    "STT|Đơn vị|Cấp|Khai mạc|Từ ngày|Ngày kêt thuc|Điểm|Ghi gì|Tên đơn vị\n"
                        + "1|A|Cơ sở|1/5/2020|||x"));

    TableUse table = java.util.Objects.requireNonNull(facts.sheets().get(0).table());
    assertThat(table.headings())
        .extracting(use -> use.at().a1() + " " + use.fate() + " " + use.field() + " " + use.near())
        .containsExactly(
            "A1 READ STT null",
            "B1 AMBIGUOUS Đơn vị null",
            "C1 READ Cấp null",
            "D1 READ Ngày bắt đầu null",
            "E1 AMBIGUOUS Ngày bắt đầu null",
            "F1 READ Ngày kết thúc null",
            "G1 READ Đại hội điểm null",
            "H1 UNKNOWN null null",
            "I1 READ Đơn vị null");
    assertThat(table.found()).isEqualTo(6);
  }
}
