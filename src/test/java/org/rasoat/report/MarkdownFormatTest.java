package org.rasoat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasoat.findings.Finding;
import org.rasoat.findings.Severity;
import org.rasoat.findings.Standing;
import org.rasoat.findings.Verdict;
import org.rasoat.language.Language;

class MarkdownFormatTest {

  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  static List<Report> cases() {
    return Written.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyFindingIsARow(Report report) {
    String html = html(Written.in("markdown", report));
    long rules = report.findings().stream().map(found -> found.finding().rule()).distinct().count();
    long waivedTable = report.total(Standing.WAIVED) == 0 ? 0 : 1;
    assertThat(html.split("<tr>", -1).length - 1L)
        .isEqualTo(
            report.findings().isEmpty() ? 0 : 2 + waivedTable + rules + report.listed().size());
    assertThat(html).startsWith("<h2>Rasoat");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a | b \\| c \\",
        "`code` ``more`",
        "<script>alert(1)</script> <!-- x --> &amp; &#124;",
        "**bold** _a_ ~~b~~ [x](http://example.org) ![y](z)",
        "# 1. - > +",
        "Chi nhánh Bưởi (đạt 74,6%)"
      })
  void aTextIsShownAsItIs(String text) {
    String shown = html("| " + MarkdownText.escaped(text) + " |\n| --- |\n");
    assertThat(plain(shown)).isEqualTo(text);
    assertThat(TAG.matcher(shown).results().map(tag -> tag.group()))
        .containsExactly(
            "<table>", "<thead>", "<tr>", "<th>", "</th>", "</tr>", "</thead>", "</table>");
  }

  @Test
  void nothingBecomesALinkOrAFormula() {
    assertThat(MarkdownText.escaped("@ai #12 http://a.b www.c.d $x$"))
        .doesNotContain("@ai", "#12", "://", "www.", " $");
  }

  @Test
  void aSummaryStaysBelowOneMebibyteAndCountsTheRest() {
    List<Finding> findings = new ArrayList<>();
    for (int i = 1; i <= 9_000; i++) {
      findings.add(Reports.saying(i, Severity.WARNING, "Chưa có địa điểm ".repeat(6)));
    }
    findings.add(Reports.saying(9_001, Severity.ERROR, "the worst"));
    String text =
        Written.in("markdown", Reports.with(Verdict.NOT_COMPLIANT, findings, List.of(), 99_999));
    int rows = (int) text.lines().filter(line -> line.contains("TXT-01")).count() - 1;
    assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(900_000, 1_000_000);
    assertThat(text).endsWith("… " + Language.EN.say(9_001 - rows) + " more findings\n");
    assertThat(text).contains("the worst").contains("1 error, 9,000 warnings");
  }

  private static String html(String markdown) {
    List<TablesExtension> tables = List.of((TablesExtension) TablesExtension.create());
    return HtmlRenderer.builder()
        .extensions(tables)
        .build()
        .render(Parser.builder().extensions(tables).build().parse(markdown));
  }

  private static String plain(String html) {
    return TAG.matcher(html)
        .replaceAll("")
        .replace("\u200B", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
        .strip();
  }
}
