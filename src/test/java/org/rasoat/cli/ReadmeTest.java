package org.rasoat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rasoat.workbook.WorkbookReader;
import org.rasoat.workbook.Worksheet;

/**
 * What the README shows is what happens. With {@code -Dgolden=update} the blocks of commands are
 * written anew; review the difference.
 */
class ReadmeTest {

  private static final String BROKEN = "spreadsheets/tay-ho-2020-broken.xlsx";

  private static final Pattern BLOCK =
      Pattern.compile("```console\n\\$ \\./rasoat ([^\n]+)\n(.*?)\n```", Pattern.DOTALL);

  private static String readme = "";

  @BeforeAll
  static void read() throws IOException {
    readme = Files.readString(Path.of("README.md"));
  }

  @Test
  void commandsPrintWhatIsShown() throws IOException {
    List<MatchResult> blocks = BLOCK.matcher(readme).results().toList();
    assertThat(blocks).hasSizeGreaterThanOrEqualTo(2);
    String renewed = readme;
    for (MatchResult block : blocks) {
      String printed = Run.of(words(block.group(1))).out().stripTrailing();
      renewed =
          renewed.replace(block.group(1) + "\n" + block.group(2), block.group(1) + "\n" + printed);
    }
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(Path.of("README.md"), renewed);
    } else {
      assertThat(readme).isEqualTo(renewed);
    }
  }

  /** The words of a command, those in quotes together. */
  private static String[] words(String command) {
    return Pattern.compile("\"([^\"]*)\"|(\\S+)")
        .matcher(command)
        .results()
        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
        .toArray(String[]::new);
  }

  @Test
  void ruleIsTheOneOfThePack() throws IOException {
    List<String> rules =
        Pattern.compile("```drl\n(.*?)\n```", Pattern.DOTALL)
            .matcher(readme)
            .results()
            .map(block -> block.group(1))
            .toList();
    assertThat(rules).hasSize(1);
    assertThat(Files.readString(Path.of("rules/congress/pilots.drl"))).contains(rules.get(0));
  }

  @Test
  void rowsAreThoseOfTheSheet() throws Exception {
    Worksheet sheet =
        WorkbookReader.read(Path.of(BROKEN), BROKEN).sheets().stream()
            .filter(one -> one.name().equals("Lịch đại hội"))
            .findFirst()
            .orElseThrow();
    List<MatchResult> rows =
        Pattern.compile("(?m)^\\| (\\d+) \\| (.*) \\|$").matcher(readme).results().toList();
    assertThat(rows).hasSize(4);
    int[] columns = {2, 5, 6, 11};
    for (MatchResult row : rows) {
      List<String> shown = Stream.of(row.group(2).split("\\|", -1)).map(String::strip).toList();
      for (int i = 0; i < columns.length; i++) {
        String text = sheet.cell(Integer.parseInt(row.group(1)), columns[i]).text();
        String heading = sheet.shown(Integer.parseInt(row.group(1)), columns[i]).text();
        assertThat(shown.get(i)).isIn(text, row.group(1).equals("10") ? heading : text);
      }
    }
  }

  @Test
  void filesThatAreLinkedExist() {
    Pattern.compile("\\]\\(([^)#:]+)\\)")
        .matcher(readme)
        .results()
        .forEach(link -> assertThat(Path.of(link.group(1))).exists());
  }
}
