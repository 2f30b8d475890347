package org.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasoat.findings.Finding;

/** Rules that are written as the rows of a workbook. */
class DecisionTablesTest {

  private static final String SHEET = DecisionTable.SHEET;

  @TempDir Path parent;

  @Test
  void eachRowOfTheTableIsARule() throws Exception {
    RuleBook book = table("limits.drl.xlsx", SHEET).load();
    Finding found =
        book
            .apply(
                PackFixture.facts(book, "Hóa đơn\nSố hóa đơn|Thành tiền\nA1|3000\nA2|2000"),
                PackFixture.TODAY,
                id -> id.startsWith("INV-1"))
            .findings()
            .stream()
            .reduce((one, other) -> one)
            .orElseThrow();
    assertThat(found.rule()).isEqualTo("INV-12");
    assertThat(found.message().vi()).isEqualTo("A1: 3.000 phải duyệt");
    assertThat(found.place().cell().at().a1()).isEqualTo("B2");
  }

  @Test
  void aRuleStandsInItsRow() throws Exception {
    Rule rule = table("limits.drl.xlsx", SHEET).load().rule("INV-12").orElseThrow();
    assertThat(rule.place()).isEqualTo("rules/invoices/limits.drl.xlsx:10");
    assertThat(rule.topic()).isEqualTo("limits");
  }

  @Test
  void wrongFieldIsToldWithTheCellOfItsRow() throws IOException {
    PackFixture pack = table("limits.drl.xlsx", SHEET.replace("|net|2000|", "|nett|2000|"));
    assertThat(pack.problems())
        .singleElement()
        .asString()
        .isEqualTo(
            """
            rules/invoices/limits.drl.xlsx!A10: The type Invoice has no field 'nett'.
                  | $i : Invoice($code : code, $net : nett != null, net > 2000)
                  |                                   ^
                  = did you mean 'net'?""");
  }

  @Test
  void unknownVariableInAMessageIsToldWithTheCellOfItsRow() throws IOException {
    PackFixture pack = table("limits.drl.xlsx", SHEET.replace("{$net} quá lớn", "{$nett} quá lớn"));
    assertThat(pack.problems())
        .singleElement()
        .asString()
        .startsWith("rules/invoices/limits.drl.xlsx!A9: ")
        .contains("      | @vi(");
  }

  @Test
  void brokenConditionIsToldWithTheCellOfItsRow() throws IOException {
    PackFixture pack = table("limits.drl.xlsx", SHEET.replace("|5000|", "|5000 )|"));
    assertThat(pack.problems())
        .first()
        .asString()
        .startsWith("rules/invoices/limits.drl.xlsx!A9: ");
  }

  @Test
  void anIdThatStandsInTwoRowsIsToldWithBoth() throws IOException {
    PackFixture pack = table("limits.drl.xlsx", SHEET.replace("INV-12", "INV-11"));
    assertThat(pack.problems())
        .singleElement()
        .asString()
        .startsWith("rules/invoices/limits.drl.xlsx!A10: ")
        .contains("rules/invoices/limits.drl.xlsx:9");
  }

  @Test
  void aFileThatIsNoWorkbookIsRefused() throws IOException {
    PackFixture pack = PackFixture.in(parent).write("limits.drl.xlsx", "INV-11,net,5000");
    assertThat(pack.problems())
        .singleElement()
        .asString()
        .startsWith("rules/invoices/limits.drl.xlsx: ");
  }

  @Test
  void aWorkbookWithoutATableIsRefused() throws IOException {
    assertThat(table("limits.drl.xlsx", "Ghi chú").problems())
        .singleElement()
        .asString()
        .startsWith("rules/invoices/limits.drl.xlsx: ")
        .contains("RuleTable");
  }

  @Test
  void otherWorkbooksAndWhatExcelKeepsBesideAnOpenOneAreLeftAlone() {
    assertThat(List.of("a.xlsx", "~$a.drl.xlsx", "a.drl", "a.drl.xlsx"))
        .filteredOn(DecisionTables::isTable)
        .containsExactly("a.drl.xlsx");
  }

  /** The sound pack with a table. */
  private PackFixture table(String name, String text) throws IOException {
    return DecisionTable.in(PackFixture.in(parent), name, text);
  }
}
