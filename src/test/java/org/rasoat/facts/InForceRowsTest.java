package org.rasoat.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class InForceRowsTest {

  private static final Schema SCHEMA = Schema.of(Declared.ALL);
  private static final LocalDate DAY = LocalDate.of(2020, 2, 20);

  private static final String TERMS =
      """
      Nhiệm kỳ|2015–2020|2020–2025|2025–2030
      Bắt đầu chuẩn bị|01/01/2014|30/05/2019|14/04/2025
      Kết thúc nhiệm kỳ|29/05/2019|13/04/2025|
      """;

  private static List<Row> terms(String rows) {
    return FactsReader.readAs(
            SCHEMA.type("Term").orElseThrow(),
            SCHEMA,
            SheetText.workbook(SheetText.sheet("terms.csv").rows(rows)))
        .rows();
  }

  private static List<Row> general(String term) {
    return SheetText.read(
            SheetText.sheet("Thông tin chung").rows("Đảng bộ|Quận Y\nCấp|Quận\nNhiệm kỳ|" + term))
        .rows();
  }

  private static List<String> names(InForceRows rows) {
    return rows.rows().stream()
        .filter(Declared.Term.class::isInstance)
        .map(row -> ((Declared.Term) row).name.toString())
        .toList();
  }

  @Test
  void theDossierNamesTheRow() {
    InForceRows rows = InForceRows.of(SCHEMA, general("2025 - 2030"), terms(TERMS), DAY);

    assertThat(names(rows)).containsExactly("2025–2030");
    assertThat(rows.problems()).isEmpty();
    assertThat(rows.rows()).hasSize(2);
  }

  @Test
  void elseTheRowHoldsTheDay() {
    assertThat(names(InForceRows.of(SCHEMA, general(""), terms(TERMS), DAY)))
        .containsExactly("2020–2025");
    assertThat(names(InForceRows.of(SCHEMA, List.of(), terms(TERMS), LocalDate.of(2040, 1, 1))))
        .containsExactly("2025–2030");
    assertThat(names(InForceRows.of(SCHEMA, List.of(), terms(TERMS), LocalDate.of(2010, 1, 1))))
        .isEmpty();
  }

  @Test
  void aNameThatNoRowHasIsReportedWithThoseThatAre() {
    InForceRows rows = InForceRows.of(SCHEMA, general("2030-2035"), terms(TERMS), DAY);

    assertThat(names(rows)).isEmpty();
    assertThat(rows.problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.vi())
                    .isEqualTo(
                        "Ô “Nhiệm kỳ” ghi “2030-2035”, không có trong bảng “Nhiệm kỳ”; các giá trị"
                            + " đã biết: 2015–2020, 2020–2025, 2025–2030"));
  }

  @Test
  void differentNamesInOneDossierAreReported() {
    List<Row> dossier = new java.util.ArrayList<>(general("2020-2025"));
    dossier.addAll(general("2025-2030"));

    InForceRows rows = InForceRows.of(SCHEMA, dossier, terms(TERMS), DAY);

    assertThat(names(rows)).containsExactly("2020–2025");
    assertThat(rows.problems()).hasSize(1);
  }

  @Test
  void aSheetOfTheDossierReplacesTheReferenceTableAsAWhole() {
    List<Row> own = terms("Nhiệm kỳ|2020-2025\nSố tổ công tác|5\nBắt đầu chuẩn bị|01/01/2019");

    InForceRows rows = InForceRows.of(SCHEMA, own, terms(TERMS), DAY);

    assertThat(rows.rows()).isEqualTo(own);
  }

  @Test
  void typesWithoutAPeriodKeepAllTheirRows() {
    List<Row> limits =
        FactsReader.readAs(
                SCHEMA.type("LevelLimit").orElseThrow(),
                SCHEMA,
                SheetText.workbook(
                    SheetText.sheet("x").rows("Nhiệm kỳ|Cấp\n2020-2025|Cơ sở\n2025-2030|Cơ sở")))
            .rows();

    assertThat(InForceRows.of(SCHEMA, List.of(), limits, DAY).rows()).isEqualTo(limits);
  }
}
