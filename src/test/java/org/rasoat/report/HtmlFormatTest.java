package org.rasoat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.rasoat.findings.Finding;
import org.rasoat.findings.Severity;
import org.rasoat.findings.Verdict;
import org.rasoat.language.Language;

class HtmlFormatTest {

  @Test
  void pageIsWellFormed() {
    for (Report report : Written.cases()) {
      Parser parser = Parser.htmlParser().setTrackErrors(20);
      Document page = parser.parseInput(Written.in("html", report), "");
      // HTML may close an element such as rect or line with a slash in SVG only; nothing else is.
      assertThat(parser.getErrors()).isEmpty();
      assertThat(page.select("h1")).hasSize(1);
      assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }
  }

  @Test
  void verdictComesFirstInTheLanguageOfTheReport() {
    Document vi = page(Reports.named(Language.VI, "many"));
    assertThat(vi.expectFirst("html").attr("lang")).isEqualTo("vi");
    assertThat(vi.expectFirst("main h1").text()).isEqualTo("không đạt");
    Document en = page(Reports.named(Language.EN, "many"));
    assertThat(en.expectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(en.expectFirst("main h1").text()).isEqualTo("not compliant");
  }

  @Test
  void nothingIsFetchedFromAnywhere() {
    for (Report report : Written.cases()) {
      Document page = page(report);
      assertThat(page.select("[src], link, iframe, object, embed, base")).isEmpty();
      assertThat(page.select("[href]").eachAttr("href")).allMatch(href -> href.startsWith("#"));
      assertThat(page.select("style").html()).doesNotContain("url(", "@import");
    }
  }

  @Test
  void noElementHasStyleOrScriptOfItsOwn() {
    for (Report report : Written.cases()) {
      List<String> attributes = new ArrayList<>();
      for (Element element : page(report).getAllElements()) {
        element.attributes().forEach(attribute -> attributes.add(attribute.getKey()));
      }
      assertThat(attributes).noneMatch(name -> name.equals("style") || name.startsWith("on"));
    }
  }

  @Test
  void hostileTextsStayTexts() {
    String evil = "</script><script>alert(1)</script>\" onload='x' ${7*7} {0} <img src=x>";
    Finding finding = Reports.saying(1, Severity.ERROR, evil);
    Report report =
        Reports.with(Verdict.NOT_COMPLIANT, List.of(finding), Reports.ledger(0, 0), 100);
    Document page = page(report);
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("img, [onload]")).isEmpty();
    assertThat(page.expectFirst(".message").ownText()).isEqualTo(evil);
  }

  @Test
  void groupsBearTrueCountsWhenFindingsAreCut() {
    Document page = page(Reports.named(Language.EN, "cut"));
    assertThat(page.select(".finding")).hasSize(2);
    assertThat(page.select("details.rule .badge").eachText())
        .hasSize(6)
        .first()
        .asString()
        .contains("1 finding");
    assertThat(page.select("details.rule").text()).contains("shows 0 of the 1 findings");
  }

  @Test
  void manyFindingsOfOneRuleAreShortBeyondTheFirstHundred() {
    List<Finding> many = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      many.add(Reports.saying(i, Severity.WARNING, "text " + i));
    }
    Report report =
        Reports.with(
            Verdict.COMPLIANT_WITH_WARNINGS, many, Reports.ledger(0, 0), Integer.MAX_VALUE);
    String html = Written.in("html", report);
    Document page = Jsoup.parse(html);
    assertThat(page.select(".finding")).hasSize(10_000);
    assertThat(page.select(".piece")).hasSize(100);
    assertThat(page.expectFirst("details.rest > summary").text()).contains("9,900");
    assertThat(html.length()).isLessThan(10_000_000);
  }

  @Test
  void aServerGivesItsOwnSurroundings() throws Exception {
    StringBuilder out = new StringBuilder();
    HtmlFormat.write(
        Reports.named(Language.VI, "many"),
        new HtmlFormat.Surroundings(
            new Assets.Linked("/assets/report.css", "/assets/report.js"),
            "/rules/",
            output -> output.writeContent("<p id=\"mine\">x</p>")),
        out);
    Document page = Jsoup.parse(out.toString());
    assertThat(page.select("style, script:not([src])")).isEmpty();
    assertThat(page.select("script[src]").eachAttr("src")).containsExactly("/assets/report.js");
    assertThat(page.expectFirst("header #mine").text()).isEqualTo("x");
    assertThat(page.select("details.rule .more a").eachAttr("href")).contains("/rules/DQ-01");
  }

  private static Document page(Report report) {
    return Jsoup.parse(Written.in("html", report));
  }
}
