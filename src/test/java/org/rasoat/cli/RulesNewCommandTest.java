package org.rasoat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesNewCommandTest {

  private static final String PAYMENTS =
      """
      package invoices

      declare Payment extends Row
        @Sheet({"Thanh toán"})
        receipt : Name       @Column(value={"Phiếu | chi"}, required=true, key=true)
        amount  : BigDecimal @Column({"Số tiền"})
      end
      """;

  @TempDir Path temp;

  @SuppressWarnings("NullAway.Init")
  private InvoicePack pack;

  @BeforeEach
  void aPack() {
    pack = InvoicePack.in(temp).write("payments.drl", PAYMENTS);
  }

  private Run rules(String command, String... words) {
    String[] all = new String[words.length + 6];
    all[0] = "rules";
    all[1] = command;
    System.arraycopy(words, 0, all, 2, words.length);
    System.arraycopy(
        new String[] {"--rules", pack.toString(), "--lang", "en"}, 0, all, words.length + 2, 4);
    return Run.of(all);
  }

  @Test
  void theSkeletonIsAddedToTheTopicAndTheTestsListWhatIsToBeWritten() {
    String before = pack.text("checks.drl");
    Run run = rules("new", "checks", "INV-02");
    assertThat(run.code()).as(run.all()).isZero();
    assertThat(run.out()).contains("checks.drl", "checks.md", "./rasoat rules test INV-02");
    assertThat(pack.text("checks.drl"))
        .startsWith(before)
        .contains("rule \"INV-02\"", "@checks(\"Invoice\")");
    Run test = rules("test", "INV-02");
    assertThat(test.code()).isEqualTo(1);
    assertThat(test.out())
        .contains("✗ INV-02")
        .containsPattern("checks\\.drl:\\d+:\\d+: This is still to be written\\.")
        .containsPattern("checks\\.md:\\d+:\\d+: This is still to be written\\.");
  }

  @Test
  void aSkeletonThatIsWrittenOutPasses() {
    rules("new", "checks", "INV-02");
    pack.change("checks.drl", "$key : code, false", "$key : code, net == 0")
        .change("checks.drl", "// CHƯA VIẾT, TO WRITE: thay 'false'", "// thay 'false'")
        .write("checks.drl", pack.text("checks.drl").replaceAll("CHƯA VIẾT: |TO WRITE: ", ""))
        .change("checks.drl", "{$key} sai thế nào, đúng phải ra sao", "{$key} bằng 0");
    String page = pack.text("checks.md");
    String cases =
        page.substring(page.indexOf("## INV-02"))
            .replace("| Số |\n|---|\n", "| Số | Thành tiền |\n|---|---|\n")
            .replace("| CHƯA VIẾT |", "| A | 1 |")
            .replace("| **CHƯA VIẾT** |", "| **B** | 0 |")
            .replaceAll("> CHƯA VIẾT.*", "> B bằng 0")
            .replaceAll("CHƯA VIẾT|TO WRITE", "Tên");
    pack.write("checks.md", page.substring(0, page.indexOf("## INV-02")) + cases);
    Run test = rules("test");
    assertThat(test.code()).as(test.all()).isZero();
    assertThat(test.out()).contains("✓ INV-02");
  }

  @Test
  void aNewTopicGetsFilesAndTheTypeThatMostRulesExamineUnlessOneIsNamed() {
    assertThat(rules("new", "totals", "TOT-01").code()).isZero();
    assertThat(pack.text("totals.drl")).startsWith("package invoices\n").contains("\"Invoice\"");
    assertThat(rules("new", "paying", "PAY-01", "--checks", "Payment").code()).isZero();
    assertThat(pack.text("paying.drl")).contains("@checks(\"Payment\")", "$key : receipt");
    assertThat(rules("test", "PAY-01").out())
        .contains("✗ PAY-01", "Expected a finding at Thanh toán");
  }

  @Test
  void anIdThatIsTakenIsRefusedAndNothingWritten() {
    pack.write("checks.md", pack.text("checks.md") + "\n## INV-09\n\n### Vì sao\nChưa rõ.\n");
    String before = pack.text("checks.drl") + pack.text("checks.md");
    Run twice = rules("new", "checks", "INV-01");
    assertThat(twice.code()).isEqualTo(2);
    assertThat(twice.err()).contains("'INV-01' is taken at", "checks.drl:9");
    assertThat(rules("new", "checks", "DQ-02").err())
        .contains("'DQ-02' is taken by the reading of workbooks");
    assertThat(rules("new", "checks", "INV-09").err()).contains("INV-09 has a page");
    assertThat(pack.text("checks.drl") + pack.text("checks.md")).isEqualTo(before);
  }

  @Test
  void badNamesAreRefused() {
    for (String id : new String[] {"INV-1", "inv-02", "INVOICE-02", "INV-02/../x", "INV-0002"}) {
      Run run = rules("new", "checks", id);
      assertThat(run.code()).as(id).isEqualTo(2);
      assertThat(run.err()).contains("'" + id + "' is no rule id");
    }
    for (String topic : new String[] {"Checks", "../checks", "kiểm-tra", "a--b", ""}) {
      assertThat(rules("new", topic, "INV-02").code()).as(topic).isEqualTo(2);
    }
    Run type = rules("new", "checks", "INV-02", "--checks", "Invoices");
    assertThat(type.code()).isEqualTo(2);
    assertThat(type.err()).contains("'Invoices'", "Invoice, Payment");
    assertThat(Files.exists(temp.resolve("checks.drl"))).isFalse();
  }

  @Test
  void aPackThatDoesNotCompileIsToBeMendedFirst() {
    pack.change("checks.drl", "then", "the");
    Run run = rules("new", "checks", "INV-02");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("checks.drl:");
    assertThat(pack.text("checks.drl")).doesNotContain("INV-02");
  }
}
