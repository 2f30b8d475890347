package org.rasoat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rasoat.language.Sentences;
import org.rasoat.workbook.Limit;

class ReadingOptionsTest {

  private static final String SAMPLE = "spreadsheets/fire-safety.xlsx";

  private static Run check(String... options) {
    List<String> words = new ArrayList<>(List.of("check", "--rules", "rules/fire-safety"));
    words.addAll(List.of(options));
    words.add(SAMPLE);
    return Run.of(words.toArray(String[]::new));
  }

  @Test
  void fileBeyondALimitIsNotChecked() {
    Run run = check("--limit", "cells=100");

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out())
        .contains(Sentences.say("workbook.limit.cells", SAMPLE, 100, "cells").vi());
  }

  @Test
  void severalLimitsAreSetAtOnce() {
    assertThat(check("--limit", "cells=5000,file=1MB", "--limit", "seconds=2m").code())
        .isEqualTo(1);
    assertThat(check("--limit", "cells=5000,file=1KB").code()).isEqualTo(3);
  }

  @Test
  void limitThatIsNoneIsAWrongUse() {
    Run unknown = check("--limit", "cell=5");
    Run unequalled = check("--limit", "cells");
    Run unit = check("--limit", "seconds=5MB");

    assertThat(List.of(unknown.code(), unequalled.code(), unit.code())).containsOnly(2);
    assertThat(unknown.err())
        .contains(Sentences.say("cli.limit-unknown", "cell", Limit.words()).vi());
    assertThat(unit.err()).contains(Sentences.say("cli.limit-value", "seconds", "5MB", "30s").vi());
  }

  @Test
  void readmeListsTheLimits() throws Exception {
    List<String> listed =
        Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (\\w+) \\|")
            .matcher(Files.readString(Path.of("README.md")))
            .results()
            .map(row -> row.group(1) + " " + row.group(2))
            .toList();

    assertThat(listed)
        .containsExactlyElementsOf(
            Arrays.stream(Limit.values()).map(limit -> limit.word() + " " + shown(limit)).toList());
  }

  private static String shown(Limit limit) {
    return limit == Limit.MEMORY ? "half" : limit.show(limit.usual());
  }
}
