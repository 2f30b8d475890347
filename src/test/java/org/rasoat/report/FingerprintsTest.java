package org.rasoat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rasoat.findings.Finding;
import org.rasoat.findings.Place;
import org.rasoat.findings.Severity;
import org.rasoat.language.Bilingual;

class FingerprintsTest {

  private static final Finding LATE =
      finding("SCH-03", "plan.xlsx", "Lịch", 12, "Chi nhánh Thụy Khuê", "end", "muộn");

  @Test
  void insertingRowsChangesNothing() {
    Finding below =
        finding("SCH-03", "plan.xlsx", "Lịch", 40, "Chi nhánh Thụy Khuê", "end", "muộn");
    assertThat(one(below)).isEqualTo(one(LATE));
  }

  @Test
  void splittingAWorkbookAndRenamingItsSheetChangesNothing() {
    Finding moved =
        finding("SCH-03", "2/b.xlsx", "Sheet1", 12, "Chi nhánh Thụy Khuê", "end", "muộn");
    assertThat(one(moved)).isEqualTo(one(LATE));
  }

  @Test
  void anotherSpellingOfTheKeyChangesNothing() {
    Finding decomposed =
        finding(
            "SCH-03", "plan.xlsx", "Lịch", 12, "Chi nha\u0301nh Thu\u0323y Khue\u0302", "end", "m");
    Finding folded =
        finding("SCH-03", "plan.xlsx", "Lịch", 12, "chi nhánh  THUỴ KHUÊ", "end", "muộn");
    assertThat(one(folded)).isEqualTo(one(LATE));
    assertThat(one(decomposed)).isEqualTo(one(LATE));
  }

  @Test
  void anotherRuleKeyOrFieldIsAnotherFinding() {
    assertThat(
            List.of(
                one(LATE),
                one(finding("SCH-04", "plan.xlsx", "Lịch", 12, "Chi nhánh Thụy Khuê", "end", "m")),
                one(finding("SCH-03", "plan.xlsx", "Lịch", 12, "Chi nhánh Bưởi", "end", "m")),
                one(
                    finding(
                        "SCH-03", "plan.xlsx", "Lịch", 12, "Chi nhánh Thụy Khuê", "start", "m"))))
        .doesNotHaveDuplicates();
  }

  @Test
  void aCorrectedButStillWrongValueKeepsTheFingerprintOfALoneFinding() {
    Finding still =
        finding("SCH-03", "plan.xlsx", "Lịch", 12, "Chi nhánh Thụy Khuê", "end", "vẫn muộn");
    assertThat(one(still)).isEqualTo(one(LATE));
  }

  @Test
  void twoFindingsNeverShareOne() {
    List<Finding> alike =
        IntStream.range(0, 20)
            .mapToObj(i -> finding("DQ-01", "a.xlsx", "S", i + 1, "Trùng tên", "end", "m" + i / 4))
            .toList();
    assertThat(fingerprints(alike))
        .doesNotHaveDuplicates()
        .allMatch(f -> f.matches("[0-9a-f]{32}"));
  }

  @Test
  void sortingTheSheetChangesNothingEvenForFindingsThatAgree() {
    Random random = new Random(7);
    for (int round = 0; round < 20; round++) {
      List<Finding> sorted =
          random
              .ints(12, 1, 1000)
              .distinct()
              .mapToObj(row -> finding("SCH-03", "p.xlsx", "S", row, "Trùng tên", "end", "m"))
              .toList();
      List<Finding> other =
          IntStream.range(0, sorted.size())
              .mapToObj(i -> finding("SCH-03", "p.xlsx", "S", i + 1, "Trùng tên", "end", "m"))
              .toList();
      assertThat(fingerprints(sorted)).containsExactlyInAnyOrderElementsOf(fingerprints(other));
    }
  }

  @Test
  void theMessageAndNotTheOrderTellsFindingsOfOneKeyApart() {
    Finding one = finding("SCH-03", "p.xlsx", "S", 1, "Trùng tên", "end", "một");
    Finding two = finding("SCH-03", "p.xlsx", "S", 2, "Trùng tên", "end", "hai");
    List<String> there = fingerprints(List.of(one, two));
    List<String> back = fingerprints(List.of(two, one));
    assertThat(there).containsExactly(back.get(1), back.get(0));
  }

  @Test
  void aHeadingStandsInWhereNoFieldIsKnown() {
    assertThat(one(heading("Số lượng"))).isNotEqualTo(one(heading("Đơn giá")));
    assertThat(one(heading("Số lượng"))).isEqualTo(one(heading("SỐ  LƯỢNG")));
  }

  @Test
  void findingsKeepTheirOrderAndGetTheirSource() {
    Finding second = finding("DQ-01", "plan.xlsx", "Lịch", 13, "X", "end", "m");
    List<Report.Fingerprinted> both =
        Fingerprints.of(List.of(LATE, second), rule -> rule.equals("DQ-01") ? "" : "a.drl:3");
    assertThat(both).map(Report.Fingerprinted::finding).containsExactly(LATE, second);
    assertThat(both).map(Report.Fingerprinted::source).containsExactly("a.drl:3", "");
  }

  private static String one(Finding finding) {
    return fingerprints(List.of(finding)).get(0);
  }

  private static List<String> fingerprints(List<Finding> findings) {
    return Fingerprints.of(findings, rule -> "").stream()
        .map(Report.Fingerprinted::fingerprint)
        .toList();
  }

  private static Finding heading(String column) {
    return finding(
        "DQ-14",
        new Place(Reports.at("p.xlsx", "S", 6, 2), "Meeting", null, column, null, ""),
        "m");
  }

  private static Finding finding(
      String rule, String file, String sheet, int row, String key, String field, String message) {
    return finding(
        rule,
        new Place(Reports.at(file, sheet, row, 6), "Meeting", field, "Cột", key, "5"),
        message);
  }

  private static Finding finding(String rule, Place place, String message) {
    return new Finding(
        rule,
        Severity.ERROR,
        Bilingual.same("Tiêu đề"),
        new Bilingual(message, "the same in English"),
        place,
        List.of());
  }
}
