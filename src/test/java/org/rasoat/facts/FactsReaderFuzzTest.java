package org.rasoat.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rasoat.facts.SheetText.sheet;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whatever stands in the sheets of a dossier, facts come of it, and findings at cells that are
 * there. As in the fuzz test of the reader, ordinary runs read what is kept beside the test.
 */
class FactsReaderFuzzTest {

  /** Merged areas of a sheet stand in its first line: {@code 1,1-2,3}. */
  private static final Pattern MERGE =
      Pattern.compile("(\\d{1,2}),(\\d{1,2})-(\\d{1,2}),(\\d{1,2})");

  private static final int LONGEST = 20_000;

  @FuzzTest(maxDuration = "10m")
  void anySheetsGiveFacts(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    List<SheetText> sheets = new ArrayList<>();
    try {
      for (String part : text.substring(0, Math.min(text.length(), LONGEST)).split("\f", 4)) {
        sheets.add(sheetOf(part, "Sheet" + sheets.size()));
      }
    } catch (NumberFormatException | DateTimeException notInTheNotationOfTheTest) {
      return;
    }
    Facts facts = SheetText.read(sheets.toArray(SheetText[]::new));

    for (var finding : facts.findings()) {
      assertThat(finding.place().cell().a1()).isNotEmpty();
      assertThat(finding.message().vi()).isNotBlank().doesNotContain("{");
    }
    assertThat(facts.sheets()).hasSizeGreaterThanOrEqualTo(sheets.size());
  }

  private static SheetText sheetOf(String part, String name) {
    int end = part.indexOf('\n');
    String head = end < 0 ? "" : part.substring(0, end);
    SheetText sheet = sheet(name).rows(part.substring(end + 1));
    for (MatchResult area : MERGE.matcher(head).results().limit(20).toList()) {
      sheet.merge(number(area, 1), number(area, 2), number(area, 3), number(area, 4));
    }
    return sheet;
  }

  /** Rows and columns count from one. */
  private static int number(MatchResult area, int group) {
    return Math.max(1, Integer.parseInt(area.group(group)));
  }
}
