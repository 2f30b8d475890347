package org.rasoat.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rasoat.facts.SheetText.sheet;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.rasoat.findings.Finding;
import org.rasoat.findings.Severity;
import org.rasoat.workbook.Encoding;

@NullUnmarked
class WholeColumnsTest {

  @Sheet({"Chuyến hàng", "Deliveries"})
  public static class Delivery extends Row {
    @Column(
        value = {"Tên hàng"},
        required = true,
        key = true)
    protected Name name;

    @Column({"Ngày giao"})
    protected DateSpan day;

    @Column({"Số thùng"})
    protected Integer boxes;

    @Column({"Người nhận"})
    protected Name receiver;

    @Column({"Ghi chú"})
    protected String note;

    @Column({"Gấp"})
    protected Boolean urgent;
  }

  private static List<Finding> findings(SheetText... sheets) {
    Schema schema = Schema.of(List.of(Delivery.class));
    return FactsReader.read(schema, List.of(SheetText.workbook(sheets)), NameBook.EMPTY).findings();
  }

  private static SheetText deliveries(String... rows) {
    return sheet("Hàng")
        .rows("STT|Tên hàng|Ngày giao|Số thùng|Người nhận|Ghi chú|Gấp\n" + String.join("\n", rows));
  }

  private static List<String> lines(SheetText... sheets) {
    return findings(sheets).stream()
        .map(f -> f.rule() + " " + f.place().cell().a1() + " +" + f.related().size())
        .toList();
  }

  private static SheetText days(String... days) {
    String[] rows = new String[days.length];
    for (int i = 0; i < days.length; i++) {
      rows[i] = (i + 1) + "|Hàng " + i + "|" + days[i] + "|1";
    }
    return deliveries(rows);
  }

  @Test
  void trueDatesUpToThe12thAmongTextsAfterItMayBeSwapped() {
    List<Finding> findings = findings(days("'20/02/2020", "4/5/2020", "'25/02/2020", "2/3/2020"));

    assertThat(findings).extracting(Finding::rule).containsExactly("DQ-05");
    assertThat(findings.get(0).place().cell().a1()).isEqualTo("Hàng!C3");
    assertThat(findings.get(0).related()).hasSize(1);
    assertThat(findings.get(0).message().en())
        .startsWith(
            "Column \"Ngày giao\": the 2 cells that are dates for Excel all have a day up to 12 (such"
                + " as \"4/5/2020\"), and 2 dates after the 12th are texts");
  }

  /** What an American Excel makes of days that are typed as day/month/year, all in 2020. */
  private static String[] american(int... daysAndMonths) {
    String[] cells = new String[daysAndMonths.length / 2];
    for (int i = 0; i < cells.length; i++) {
      int day = daysAndMonths[2 * i];
      int month = daysAndMonths[2 * i + 1];
      cells[i] = day <= 12 ? month + "/" + day + "/2020" : "'" + day + "/" + month + "/2020";
    }
    return cells;
  }

  private static final int[] CLEAR = {
    5, 4, 20, 2, 25, 2, 2, 3, 13, 3, 14, 5, 7, 1, 9, 1, 30, 6, 17, 6, 12, 5, 1, 6, 28, 2, 3, 3, 19,
    4, 21, 4, 11, 2, 24, 1, 8, 5, 16, 3
  };

  @Test
  void daysThatAnAmericanExcelHasSwappedBeyondDoubtAreReadAsTyped() {
    Facts facts = facts(days(american(CLEAR)));

    assertThat(facts.rows())
        .extracting(row -> ((Delivery) row).day.first())
        .startsWith(LocalDate.of(2020, 4, 5), LocalDate.of(2020, 2, 20))
        .contains(LocalDate.of(2020, 1, 7), LocalDate.of(2020, 5, 12));
    assertThat(facts.findings()).hasSize(1);
    Finding finding = facts.findings().get(0);
    assertThat(finding.rule()).isEqualTo("DQ-05");
    assertThat(finding.place().cell().a1()).isEqualTo("Hàng!C2");
    assertThat(finding.place().value()).isEqualTo("4/5/2020");
    assertThat(finding.message().vi())
        .contains("ở 8 ô (ô đầu hiện “4/5/2020”, đã đọc là 05/04/2020)");
  }

  @Test
  void oneTrueDateAfterThe12thRefutesThatDaysWereSwapped() {
    String[] cells = american(CLEAR);
    cells[3] = "22/3/2020";
    Facts facts = facts(days(cells));

    assertThat(facts.rows())
        .extracting(row -> ((Delivery) row).day.first())
        .startsWith(LocalDate.of(2020, 5, 4));
    assertThat(facts.findings()).isEmpty();
  }

  @Test
  void shortColumnIsJudgedByTheRestOfTheWorkbook() {
    SheetText two = days("2/3/2020");

    assertThat(day(facts(two))).isEqualTo(LocalDate.of(2020, 3, 2));
    assertThat(day(facts(two, days(american(CLEAR))))).isEqualTo(LocalDate.of(2020, 2, 3));
    assertThat(day(facts(two, days(american(CLEAR)), days("22/3/2020"))))
        .isEqualTo(LocalDate.of(2020, 3, 2));
  }

  private static LocalDate day(Facts facts) {
    return ((Delivery) facts.rows().get(0)).day.first();
  }

  private static Facts facts(SheetText... sheets) {
    Schema schema = Schema.of(List.of(Delivery.class));
    return FactsReader.read(schema, List.of(SheetText.workbook(sheets)), NameBook.EMPTY);
  }

  @Test
  void textsThatMayBeReadInTwoWaysAreInDoubt() {
    assertThat(lines(days("'05/04/2020", "'3-2-2020", "'06/06/2020")))
        .containsExactly("DQ-05 Hàng!C2 +1");
  }

  @Test
  void oneTextAfterThe12thShowsHowTheOthersAreMeant() {
    assertThat(lines(days("'05/04/2020", "'20/04/2020"))).isEmpty();
  }

  @Test
  void trueDatesTextsInWordsAndMonthsAreClear() {
    assertThat(lines(days("5/4/2020", "20/4/2020", "6/4/2020"))).isEmpty();
    assertThat(lines(days("'ngày 5 tháng 4 năm 2020", "'04/2020", "'06/06/2020"))).isEmpty();
    assertThat(lines(days("5/4/2020", "20/4/2020", "'21/04/2020"))).isEmpty();
  }

  @Test
  void numbersAsTextAreToldOnceForTheColumn() {
    List<Finding> findings =
        findings(deliveries("'1|A||'15|", "'2|B||7|", "'3|C||'15 thùng|", "'4|D||'1.200|"));

    assertThat(findings)
        .extracting(f -> f.rule() + " " + f.place().cell().a1())
        .containsExactly("DQ-07 Hàng!D2", "DQ-07 Hàng!D4");
    assertThat(findings.get(0).message().vi())
        .isEqualTo(
            "Cột “Số thùng”: 2 ô ghi số dạng chữ (như “15”), vẫn đọc được nhưng Excel không cộng; hãy"
                + " nhập lại bằng số");
    assertThat(findings.get(1).message().vi()).contains("15 thùng");
  }

  @Test
  void placeholdersCountAsBlankAndAreToldOnceForTheColumn() {
    SheetText sheet =
        deliveries(
            "1|A|chưa có|không|-|Không|", "2|B|0|5|Chưa rõ|n/a|-", "3|C|1/5/2020|0|Lê An|ghi|");
    Facts facts =
        FactsReader.read(
            Schema.of(List.of(Delivery.class)), List.of(SheetText.workbook(sheet)), NameBook.EMPTY);

    assertThat(facts.findings())
        .extracting(f -> f.rule() + " " + f.place().cell().a1() + " +" + f.related().size())
        .containsExactly(
            "DQ-15 Hàng!C2 +1", "DQ-15 Hàng!D2 +0", "DQ-15 Hàng!E2 +1", "DQ-15 Hàng!F3 +0");
    assertThat(facts.findings()).extracting(Finding::severity).containsOnly(Severity.INFO);
    Delivery first = (Delivery) facts.rows().get(0);
    assertThat(first.day).isNull();
    assertThat(first.boxes).isNull();
    assertThat(first.note).isEqualTo("Không");
    assertThat(((Delivery) facts.rows().get(1)).receiver).isNull();
    assertThat(((Delivery) facts.rows().get(2)).boxes).isZero();
  }

  @Test
  void aPlaceholderInARequiredCellIsToldThereAlone() {
    List<Finding> findings = findings(deliveries("1|chưa có||1|"));

    assertThat(findings).extracting(Finding::rule).containsExactly("DQ-01");
    assertThat(findings.get(0).message().vi())
        .isEqualTo("Ô “Tên hàng” ghi “chưa có”, chưa phải là giá trị; hãy điền giá trị");
  }

  @Test
  void textsOfOldFontsAreToldOnceForTheColumn() {
    List<Finding> findings =
        findings(
            deliveries("1|||1|", "2|||1|", "3|Bàn||1|")
                .text(2, 2, "Ghế", Encoding.TCVN3)
                .text(3, 2, "Tủ", Encoding.TCVN3_CAPITALS)
                .text(3, 6, "kèm", Encoding.VNI)
                .text(4, 6, "kèm", Encoding.DECOMPOSED));

    assertThat(findings)
        .extracting(f -> f.rule() + " " + f.severity().word() + " " + f.place().cell().a1())
        .containsExactly("DQ-06 warning Hàng!B2", "DQ-06 warning Hàng!F3", "DQ-06 info Hàng!F4");
    assertThat(findings.get(0).message().en())
        .isEqualTo(
            "Column \"Tên hàng\": 2 cells are written in the old encoding TCVN3 (ABC) (the first"
                + " says \"Ghế\"), and were converted to Unicode for the check; convert the file to"
                + " Unicode");
  }

  @Test
  void hiddenRowsAreToldOnceForTheSheet() {
    assertThat(lines(deliveries("1|A||1|", "2|B||1|", "3|C||1|").hideRow(3).hideRow(4).hideRow(9)))
        .containsExactly("DQ-10 Hàng!B3 +1");
  }

  @Test
  void aFilterIsNamedAsTheReason() {
    List<Finding> findings = findings(deliveries("1|A||1|", "2|B||1|").hideRow(3).filter());

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).message().en())
        .startsWith("A filter on the sheet \"Hàng\" keeps 1 rows of data from showing");
    assertThat(lines(deliveries("1|A||1|").filter())).isEmpty();
  }

  @Test
  void hiddenColumnsAreToldIfTheyHoldData() {
    assertThat(lines(deliveries("1|A||1|").hideColumn(4).hideColumn(5).hideColumn(9)))
        .containsExactly("DQ-10 Hàng!D1 +0");
  }

  @Test
  void aHiddenSheetIsOneFindingHoweverMuchOfItIsHidden() {
    assertThat(lines(deliveries("1|A||1|", "2|B||1|").hide().hideRow(3).hideColumn(4)))
        .containsExactly("DQ-10 Hàng!B1 +0");
    assertThat(lines(deliveries().hide())).isEmpty();
  }

  @Test
  void runningNumbersThatBreakAreToldAtTheFirst() {
    List<Finding> findings = findings(deliveries("1|A||1|", "2|B||1|", "4|C||1|", "4|D||1|"));

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).rule()).isEqualTo("DQ-12");
    assertThat(findings.get(0).severity()).isEqualTo(Severity.INFO);
    assertThat(findings.get(0).place().cell().a1()).isEqualTo("Hàng!A4");
    assertThat(findings.get(0).place().row()).isEqualTo("C");
    assertThat(findings.get(0).message().en())
        .isEqualTo(
            "The running number 4 follows 2, where 3 is due; number the rows again (2 such places in"
                + " the table)");
  }

  @Test
  void runningNumbersMayBeginAnewInEachSectionOrGoOn() {
    assertThat(lines(deliveries("I|Bàn", "1|A||1|", "2|B||1|", "II|Ghế", "1|C||1|", "2|D||1|")))
        .isEmpty();
    assertThat(lines(deliveries("I|Bàn", "1|A||1|", "2|B||1|", "II|Ghế", "3|C||1|"))).isEmpty();
    assertThat(lines(deliveries("I|Bàn", "1|A||1|", "2|B||1|", "II|Ghế", "2|C||1|")))
        .containsExactly("DQ-12 Hàng!A6 +0");
  }

  @Test
  void rowsWithoutANumberDoNotCount() {
    assertThat(lines(deliveries("1|A||1|", "|B||1|", "2|C||1|"))).isEmpty();
  }

  @Test
  void aTableOfNothingButTextHasNoTypesToJudge() {
    SheetText sheet = deliveries("1|A|'05/04/2020|'15|");
    Schema schema = Schema.of(List.of(Delivery.class));
    RowType type = schema.type("Delivery").orElseThrow();

    assertThat(FactsReader.readAs(type, schema, SheetText.workbook(sheet)).findings()).isEmpty();
  }
}
