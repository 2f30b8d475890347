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
    assertThat(result.killed()).isEqualTo(2);
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

  private MutationTests.Result run(PackFixture pack) throws Exception {
    RuleBook book = pack.write("checks.md", PAGE).load();
    RuleTests tests = RuleTests.read(book, temp.resolve("invoices"));
    return new MutationTests(book, tests).run(List.of("INV-01"), id -> {});
  }
}
