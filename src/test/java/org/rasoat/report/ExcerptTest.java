package org.rasoat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rasoat.facts.SheetUse;
import org.rasoat.findings.Finding;
import org.rasoat.findings.Place;
import org.rasoat.findings.Severity;
import org.rasoat.findings.Verdict;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Language;
import org.rasoat.workbook.Address;
import org.rasoat.workbook.Area;
import org.rasoat.workbook.Cell;
import org.rasoat.workbook.Workbook;
import org.rasoat.workbook.Worksheet;

class ExcerptTest {

  private static final String FILE = "a.xlsx";
  private static final String SHEET = "S";

  @Test
  void aLongTextIsCutAndItsMarkWithIt() {
    Worksheet.Builder sheet = Worksheet.builder(FILE, SHEET);
    Reports.row(sheet, 1, "Tên", "Ghi chú");
    Reports.row(sheet, 2, "An", "dài ".repeat(100));
    List<String> lines = excerpt(sheet, 1, place(2, 2, "Ghi chú", "An"));
    assertThat(lines).allMatch(line -> Line.width(line) <= Line.WIDTH);
    assertThat(lines.get(2)).endsWith("…");
    assertThat(Line.width(lines.get(3))).isEqualTo(Line.width(lines.get(2)));
  }

  @Test
  void manyWideColumnsStillFit() {
    Worksheet.Builder sheet = Worksheet.builder(FILE, SHEET);
    String[] row = new String[6];
    Arrays.fill(row, "một đoạn văn khá là dài trong ô này");
    row[0] = "Khoá";
    Reports.row(sheet, 1, row);
    Reports.row(sheet, 2, row);
    Place[] related = {
      place(2, 3, "C", "Khoá"), place(2, 4, "D", "Khoá"), place(2, 5, "E", "Khoá")
    };
    List<String> lines = excerpt(sheet, 1, place(2, 2, "B", "Khoá"), related);
    assertThat(lines).allMatch(line -> Line.width(line) <= Line.WIDTH);
    assertThat(lines.get(0).strip().split(" +", -1)).containsExactly("A", "B", "C", "D", "E");
  }

  @Test
  void aMergedNameIsShownInEveryRowItCovers() {
    Worksheet.Builder sheet = Worksheet.builder(FILE, SHEET);
    Reports.row(sheet, 1, "Tổ", "Đơn vị", "Số");
    Reports.row(sheet, 2, "Tổ Một", "x", "1");
    Reports.row(sheet, 3, "", "y", "-5");
    sheet.merge(new Area(new Address(2, 1), new Address(3, 1)));
    assertThat(excerpt(sheet, 1, place(3, 3, "Số", "Tổ Một")))
        .containsExactly(
            "         A        C",
            "    1    Tổ       Số",
            "    3    Tổ Một   -5",
            "                  ^^");
  }

  @Test
  void theNumberOfARowIsNotTakenForItsName() {
    Worksheet.Builder sheet = Worksheet.builder(FILE, SHEET);
    Reports.row(sheet, 1, "TT", "Tổ", "Số");
    sheet.add(number(2, 1, "7")).text(2, 2, "Tổ").text(2, 3, "x");
    assertThat(excerpt(sheet, 1, place(2, 3, "Số", "Tổ 7 phường")).get(0))
        .isEqualTo("         B    C");
    assertThat(excerpt(sheet, 1, place(2, 3, "Số", "7")).get(0)).isEqualTo("         A    C");
  }

  @Test
  void inAVerticalTableTheLabelStandsInForTheHeading() {
    Worksheet.Builder sheet = Worksheet.builder(FILE, SHEET);
    Reports.row(sheet, 2, "Đơn vị", "Công ty A");
    Reports.row(sheet, 3, "Số người", "12 x");
    assertThat(excerpt(sheet, 2, place(3, 2, "Số người", "Công ty A")))
        .containsExactly(
            "         A          B", "    3    Số người   12 x", "                    ^^^^");
  }

  @Test
  void aHeadingIsShownWithItsNeighbours() {
    Worksheet.Builder sheet = Worksheet.builder(FILE, SHEET);
    Reports.row(sheet, 4, "TT", "Tên", "", "Số", "Ghi chú");
    assertThat(excerpt(sheet, 4, place(4, 4, "Số", null)))
        .containsExactly(
            "         B     D    E", "    4    Tên   Số   Ghi chú", "               ^^");
  }

  @Test
  void aCellOfATableThatIsNotInTheDossierIsShownFromThePlace() {
    Worksheet.Builder sheet = Worksheet.builder(FILE, "khác");
    assertThat(excerpt(sheet, 0, place(12, 3, "Thời hạn", "2020")))
        .containsExactly("         C", "         Thời hạn", "   12    giá trị", "         ^^^^^^^");
  }

  @Test
  void rowNumbersOfSevenDigitsStayAligned() {
    Worksheet.Builder sheet = Worksheet.builder(FILE, SHEET);
    Reports.row(sheet, 1, "Tên");
    Reports.row(sheet, 1_048_576, "An");
    assertThat(excerpt(sheet, 1, place(1_048_576, 1, "Tên", "An")))
        .containsExactly(
            "             A", "        1    Tên", "  1048576    An", "             ^^");
  }

  @Test
  void whereThereIsNothingToSeeNothingIsShown() {
    Worksheet.Builder sheet = Worksheet.builder(FILE, SHEET);
    Finding finding = finding(place(1, 1, null, null));
    Excerpt excerpt = Excerpt.of(finding, sheets(sheet, 0));
    assertThat(excerpt.blank()).isTrue();
    assertThat(excerpt.shows(finding.place().cell())).isFalse();
  }

  private static Cell number(int row, int column, String text) {
    return new Cell.Numeric(new Address(row, column), new java.math.BigDecimal(text), text, false);
  }

  private static Place place(int row, int column, @Nullable String heading, @Nullable String key) {
    return new Place(Reports.at(FILE, SHEET, row, column), "T", "field", heading, key, "giá trị");
  }

  private static Finding finding(Place place, Place... related) {
    return new Finding(
        "R-1", Severity.ERROR, Bilingual.same("t"), Bilingual.same("m"), place, List.of(related));
  }

  private static List<String> excerpt(
      Worksheet.Builder sheet, int headerRow, Place place, Place... related) {
    return Excerpt.of(finding(place, related), sheets(sheet, headerRow)).lines(new Paint(false));
  }

  private static Sheets sheets(Worksheet.Builder sheet, int headerRow) {
    SheetUse use = new SheetUse(FILE, SHEET, "T", headerRow, 1, Map.of(), null, List.of());
    return new Sheets(
        new Report(
            Verdict.NOT_COMPLIANT,
            LocalDate.of(2020, 2, 20),
            Language.VI,
            "0",
            new Report.Pack("p", "p", "", 0),
            List.of(new Workbook(FILE, "", List.of(sheet.build()))),
            List.of(use),
            List.of(),
            0,
            List.of(),
            List.of()));
  }
}
