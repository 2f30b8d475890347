package org.rasoat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The index in {@code rules/README.md} lists the rules as they are. */
class RulesIndexTest {

  private static final Path README = Path.of("rules/README.md");
  private static final Pattern INDEX =
      Pattern.compile("<!-- index -->\\n(.*)<!-- /index -->", Pattern.DOTALL);

  @Test
  void indexIsNotStale() throws IOException {
    String index = Run.of("rules", "list", "--format", "markdown").out();
    String readme = Files.readString(README);
    Matcher matcher = INDEX.matcher(readme);
    assertThat(matcher.find()).isTrue();
    if ("update".equals(System.getProperty("golden"))) {
      readme =
          matcher.replaceFirst(
              "<!-- index -->\n" + Matcher.quoteReplacement(index) + "<!-- /index -->");
      Files.writeString(README, readme);
      return;
    }
    assertThat(matcher.group(1)).isEqualTo(index);
  }
}
