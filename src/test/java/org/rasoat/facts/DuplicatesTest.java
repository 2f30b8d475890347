package org.rasoat.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rasoat.facts.SheetText.sheet;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.rasoat.findings.Finding;
import org.rasoat.findings.Severity;

@NullUnmarked
class DuplicatesTest {

  @Sheet({"Kho", "Stores"})
  @Unique({"name", "town"})
  public static class Store extends Row {
    @Column(
        value = {"Tên kho"},
        required = true,
        key = true)
    protected Name name;

    @Column(
        value = {"Nơi"},
        section = true)
    protected String town;

    @Column({"Số kệ"})
    protected Integer shelves;
  }

  @Sheet({"Nhân viên", "Staff"})
  @Persons(
      name = "name",
      born = {"bornMale", "bornFemale"},
      within = "shop")
  @OneOf({"bornMale", "bornFemale"})
  public static class Clerk extends Row {
    @Column(
        value = {"Họ và tên"},
        required = true,
        key = true)
    protected Name name;

    @Column({"Năm sinh / Nam"})
    protected DateSpan bornMale;

    @Column({"Năm sinh / Nữ"})
    protected DateSpan bornFemale;

    @Column({"Cửa hàng"})
    protected Name shop;
  }

  @Sheet({"Thử"})
  @Unique("nmae")
  public static class Wrong extends Row {
    @Column(
        value = {"Tên"},
        key = true)
    protected Name name;
  }

  private static List<Finding> findings(SheetText... sheets) {
    Schema schema = Schema.of(List.of(Store.class, Clerk.class));
    return FactsReader.read(schema, List.of(SheetText.workbook(sheets)), NameBook.EMPTY).findings();
  }

  private static List<String> lines(SheetText... sheets) {
    return findings(sheets).stream().map(DuplicatesTest::line).toList();
  }

  private static String line(Finding finding) {
    return finding.rule()
        + " "
        + finding.severity().word()
        + " "
        + finding.place().cell().a1()
        + finding.related().stream().map(place -> " < " + place.cell().a1()).toList();
  }

  private static SheetText stores(String name, String... rows) {
    return sheet(name).rows("Tên kho|Nơi|Số kệ\n" + String.join("\n", rows));
  }

  private static SheetText clerks(String... rows) {
    return sheet("NV")
        .rows("Họ và tên|Năm sinh||Cửa hàng\n|Nam|Nữ|\n" + String.join("\n", rows))
        .merge(1, 2, 1, 3)
        .merge(1, 1, 2, 1)
        .merge(1, 4, 2, 4);
  }

  @Test
  void aRowThatIsThereAlreadyIsReportedAtTheSecond() {
    assertThat(
            lines(
                stores(
                    "Kho",
                    "Kho Thủy|Hà Nội|1",
                    "Kho Hoà|Huế|2",
                    "kho  THUỶ|HÀ NỘI|3",
                    "Kho Hòa|Vinh|4")))
        .containsExactly("DQ-02 error Kho!A4[ < Kho!A2]");
  }

  @Test
  void aRowThatLacksAPartOfItsNameIsNotCompared() {
    assertThat(lines(stores("Kho", "Kho A||1", "Kho A||2"))).isEmpty();
  }

  @Test
  void rowsOfTwoSheetsAreCompared() {
    assertThat(lines(stores("Một", "Kho A|Huế|1"), stores("Hai", "Kho B|Huế|1", "Kho A|Huế|1")))
        .containsExactly("DQ-02 error Hai!A3[ < Một!A2]");
  }

  @Test
  void aCopiedSheetIsOneFinding() {
    String[] rows = {"Kho A|Huế|1", "Kho B|Huế|1", "Kho C|Huế|1"};
    List<Finding> findings = findings(stores("Gốc", rows), stores("Gốc (2)", rows));

    assertThat(findings).hasSize(1);
    assertThat(line(findings.get(0)))
        .isEqualTo("DQ-02 error Gốc (2)!A2[ < Gốc!A2,  < Gốc!A3,  < Gốc!A4]");
    assertThat(findings.get(0).message().en())
        .startsWith("3 rows of the sheet \"Gốc (2)\" also stand on the sheet \"Gốc\"");
  }

  @Test
  void someoneOfTheSameNameAndBirthIsThereTwice() {
    List<Finding> findings =
        findings(clerks("Lê Thị Hoa||22/3/1980|Số 1", "LÊ THỊ HOA||'22-03-1980|Số 1"));

    assertThat(findings).extracting(Finding::severity).containsExactly(Severity.ERROR);
    assertThat(findings.get(0).message().vi())
        .isEqualTo(
            "LÊ THỊ HOA đã được ghi ở NV!A3, cùng tên và cùng ngày sinh; hãy bỏ một trong hai dòng");
  }

  @Test
  void aNamesakeMayBeTheSamePerson() {
    assertThat(
            lines(
                clerks(
                    "Lê An|1980||Số 1",
                    "Lê An|1981||Số 1",
                    "Lê An||1980|Số 1",
                    "Lê An|1980||Số 1")))
        .containsExactly(
            "DQ-03 warning NV!A4[ < NV!A3]",
            "DQ-03 warning NV!A5[ < NV!A3]",
            "DQ-03 error NV!A6[ < NV!A3]");
  }

  @Test
  void theSamePersonMayStandOnTwoLists() {
    assertThat(lines(clerks("Lê An|1980||Số 1", "Lê An|1980||Số 2", "Vũ An|1980||Số 1"))).isEmpty();
  }

  @Test
  void exactlyOneOfTheAlternativesIsFilled() {
    List<Finding> findings =
        findings(clerks("Lê An|1980||Số 1", "Lê Bảo|1980|1981|Số 1", "Lê Chi|||Số 1"));

    assertThat(findings.stream().map(DuplicatesTest::line))
        .containsExactly("DQ-08 error NV!B4[ < NV!C4]", "DQ-08 error NV!B5[ < NV!C5]");
    assertThat(findings.get(0).message().vi())
        .isEqualTo("Lê Bảo: các cột Năm sinh / Nam, Năm sinh / Nữ đều được điền; chỉ điền một cột");
    assertThat(findings.get(1).message().en())
        .isEqualTo(
            "Lê Chi: the columns Năm sinh / Nam, Năm sinh / Nữ are all empty; fill exactly one");
  }

  @Test
  void aTableWithoutOneOfTheAlternativesIsNotHeldToThem() {
    assertThat(lines(sheet("NV").rows("Họ và tên|Năm sinh / Nam|Cửa hàng\nLê An||Số 1"))).isEmpty();
  }

  @Test
  void theDeclarationsNameFieldsThatAreThere() {
    assertThat(Schema.of(List.of(Wrong.class)).problems())
        .extracting(problem -> problem.message().en())
        .containsExactly("type Wrong has no field \"nmae\"; did you mean \"name\"?");
  }
}
