package org.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationTestsTest {

  private static final String PAGE =
      """
      # Hóa đơn · Invoices

      Ngày xét: 20/02/2020

      ## INV-01

      ### Đạt · Passes

      #### Không âm · Not negative
      Hóa đơn:

      | Số hóa đơn | Thành tiền |
      |---|---|
      | A-1 | 0 |

      ### Không đạt · Fails

      #### Âm · Negative
      Hóa đơn:

      | Số hóa đơn | Thành tiền |
      |---|---|
      | A-1 | **-5** |
      """;

  @TempDir Path temp;

  @Test
  void tablesOnBothSidesOfALimitNoticeEveryChange() throws Exception {
    MutationTests.Result result = run(PackFixture.in(temp));
    assertThat(result.survivors()).isEmpty();
    assertThat(result.killed()).hasSize(2);
    assertThat(result.score()).isEqualTo(100);
  }

  @Test
  void aConditionThatNoTableTriesIsTold() throws Exception {
    PackFixture pack =
        PackFixture.in(temp).change("checks.drl", "net < 0", "net < 0, code != null");
    MutationTests.Result result = run(pack);
    assertThat(result.survivors())
        .extracting(Mutant::kind, Mutant::before, Mutant::file)
        .containsExactly(tuple(Mutant.Kind.REMOVED, "code != null", "rules/invoices/checks.drl"));
    assertThat(result.score()).isEqualTo(75);
  }

  /** Without a value the rule is not run at all, so asking for one can make no difference. */
  @Test
  void askingForAReferenceValueIsNoConditionToTry() throws Exception {
    PackFixture pack =
        PackFixture.in(temp)
            .change(
                "checks.drl",
                "$i : Invoice( $code : code, $net : net < 0 )",
                "Limit( $most : most != null, kind == Kind.GOODS )"
                    + " $i : Invoice( $code : code, $net : net < 0 )");
    assertThat(run(pack).survivors())
        .extracting(Mutant::before)
        .doesNotContain("$most : most != null");
  }

  @Test
  void aChangeThatDoesNotCompileIsCountedApart() throws Exception {
    PackFixture pack =
        PackFixture.in(temp).change("checks.drl", "net < 0", "net < 0, code.key matches \"A.*\"");
    MutationTests.Result result = run(pack);
    assertThat(result.killed().size() + result.survivors().size() + result.invalid()).isEqualTo(4);
  }

  /** Changes run side by side, and one that throws must not decide for the others. */
  @Test
  void aChangeThatThrowsIsNoticedAndTheOthersAreTriedAllTheSame() throws Exception {
    PackFixture pack =
        PackFixture.in(temp)
            .change(
                "checks.drl",
                "$net : net < 0",
                "kind == Kind.GOODS && kind.getVi().length() > 3, $net : net < 0");
    String page =
        PAGE.replace("| Số hóa đơn | Thành tiền |", "| Số hóa đơn | Thành tiền | Loại |")
            .replace("|---|---|", "|---|---|---|")
            .replace("| A-1 | 0 |", "| A-1 | 0 | Hàng |\n| A-2 | -7 | |")
            .replace("| A-1 | **-5** |", "| A-1 | **-5** | Hàng |");
    MutationTests.Result result = run(pack, page);
    assertThat(result.killed()).hasSize(5);
    assertThat(result.survivors())
        .extracting(Mutant::before)
        .containsExactly("kind.getVi().length() > 3");
  }

  private MutationTests.Result run(PackFixture pack) throws Exception {
    return run(pack, PAGE);
  }

  private MutationTests.Result run(PackFixture pack, String page) throws Exception {
    RuleBook book = pack.write("checks.md", page).load();
    RuleTests tests = RuleTests.read(book, temp.resolve("invoices"));
    return new MutationTests(book, tests).run(List.of("INV-01"), id -> {});
  }
}
