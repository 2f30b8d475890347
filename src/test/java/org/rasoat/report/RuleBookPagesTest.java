package org.rasoat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rasoat.language.Language;
import org.rasoat.rules.Rule;
import org.rasoat.rules.RuleBook;

class RuleBookPagesTest {

  private static final LocalDate DAY = LocalDate.of(2020, 2, 20);
  private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

  private static final String PACK =
      """
      package invoices
      declare Invoice extends Row
        @Sheet(value={"Hóa đơn", "Invoices"}, required=true)
        code : Name    @Column(value={"Số hóa đơn"}, required=true, key=true)
        net  : Integer @Column({"Thành tiền"})
      end
      declare Limit extends Row
        @InForce(from="since", to="until")
        year  : Name      @Column(value={"Năm"}, required=true, key=true)
        since : LocalDate @Column({"Từ ngày"})
        until : LocalDate @Column({"Đến ngày"})
        most  : Integer   @Column({"Nhiều nhất"})
      end
      rule "INV-01"
        @title_vi("Hóa đơn <b>vượt</b> mức") @title_en("Invoice above the limit")
        @severity("warning") @checks("Invoice") @source("Kế toán & bạn") @basis("unconfirmed")
        @vi("{$code}: {$net} vượt mức {$most|percent}") @en("{$code}: {$net} is above {$most|percent}")
      when
        Limit( $most : most != null )
        $i : Invoice( $code : code, $net : net > $most )
      then
        report.cell($i, "net");
      end
      """;

  private static final String PAGE =
      """
      # Hóa đơn · Invoices

      Mức ở [bảng](reference/limits.csv), xem INV-01 và XXX-99.

      Limits stand in reference/limits.csv.

      ## INV-01

      ### Vì sao
      Không tin <script>alert(1)</script> và [bẫy](javascript:alert(2)).

      ### Why
      Because of **limits**.

      ### Phải làm gì
      Sửa.

      ### What to do
      Mend.

      ### Đạt · Passes
      Hóa đơn:

      | Số hóa đơn | Thành tiền |
      |---|---|
      | A-1 | 5 |

      ### Không đạt · Fails

      #### Quá · Too much
      Hóa đơn:

      | Số hóa đơn | Thành tiền |
      |---|---|
      | A-1 | **50** |

      > A-1: 50 vượt mức 1.000 %
      """;

  private static final String LIMITS =
      """
      Năm,Từ ngày,Đến ngày,Nhiều nhất,Căn cứ,Nguồn
      2020,2020-01-01,2020-12-31,10,unconfirmed,Sổ <i>tay</i>
      2021,2021-01-01,2021-12-31,,seen,Chưa đặt mức
      """;

  @TempDir private static Path folder;
  private static RuleBook fire;
  private static RuleBook invoices;

  @BeforeAll
  static void load() throws Exception {
    fire = RuleBook.load(Path.of("rules/fire-safety"), "rules/fire-safety");
    Files.createDirectories(folder.resolve("invoices/reference"));
    Files.writeString(folder.resolve("invoices/invoices.drl"), PACK);
    Files.writeString(folder.resolve("invoices/invoices.md"), PAGE);
    Files.writeString(folder.resolve("invoices/reference/limits.csv"), LIMITS);
    invoices = RuleBook.load(folder.resolve("invoices"), "rules/invoices");
  }

  private static RuleBookPages pages(RuleBook book, Language language) {
    return new RuleBookPages(
        book,
        language,
        DAY,
        new RuleBookPages.Surroundings(
            new Assets.Linked("/a.css", "/a.js"),
            (path, to) -> "/rules/" + path + (to == language ? "" : "?lang=" + to),
            null));
  }

  private static String page(RuleBook book, Language language, String path) {
    return pages(book, language).page(path).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLinkLeadsToAPageAndAPlaceOnIt(Language language) {
    for (RuleBook book : List.of(fire, invoices)) {
      RuleBookPages pages = pages(book, language);
      for (String path : pages.paths()) {
        String page = pages.page(path).orElseThrow();
        assertThat(page).contains("<html lang=\"" + language.locale().getLanguage() + "\">");
        HREF.matcher(page)
            .results()
            .map(m -> m.group(1))
            .filter(l -> l.startsWith("/rules/"))
            .forEach(link -> assertLeads(pages, link.substring("/rules/".length())));
      }
    }
  }

  private static void assertLeads(RuleBookPages pages, String link) {
    String[] parts = link.replaceAll("\\?lang=.*", "").split("#", 2);
    assertThat(pages.page(parts[0])).as(link).isPresent();
    if (parts.length > 1) {
      Set<String> places = new HashSet<>();
      ID.matcher(pages.page(parts[0]).orElseThrow()).results().forEach(m -> places.add(m.group(1)));
      assertThat(places).as(link).contains(parts[1]);
    }
  }

  @Test
  void unknownPathsHaveNoPage() {
    RuleBookPages pages = pages(fire, Language.VI);
    for (String path : List.of("topics/", "topics/none", "FIR-99", "../FIR-01", "values/", "<b>")) {
      assertThat(pages.page(path)).as(path).isEmpty();
    }
  }

  @Test
  void everyRuleIsListedWithItsBasisInWords() {
    String index = page(fire, Language.VI, RuleBookPages.INDEX);
    for (Rule rule : fire.rules()) {
      assertThat(index).contains("href=\"/rules/" + rule.id() + "\"").contains(rule.title().vi());
    }
    assertThat(index).doesNotContain(">design<");
  }

  @Test
  void whatIsUnconfirmedIsSaidToBeNoLaw() {
    assertThat(page(invoices, Language.VI, "INV-01")).contains("CHƯA XÁC NHẬN");
    assertThat(page(invoices, Language.EN, "INV-01")).contains("not to be taken for law");
    assertThat(page(invoices, Language.VI, "values"))
        .contains("<td>chưa xác nhận</td>")
        .doesNotContain("unconfirmed");
    assertThat(page(fire, Language.VI, "FIR-01")).doesNotContain("CHƯA XÁC NHẬN");
  }

  @Test
  void nothingThatAuthorsWriteIsMarkup() {
    String page = page(invoices, Language.VI, "INV-01");
    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert")
        .doesNotContain("href=\"javascript:")
        .contains("&lt;b&gt;vượt&lt;/b&gt;")
        .contains("Sổ &lt;i&gt;tay&lt;/i&gt;");
  }

  @Test
  void rulesAndTablesThatAreMentionedAreLinks() {
    String topic = page(invoices, Language.VI, "topics/invoices");
    assertThat(topic)
        .contains("<a rel=\"nofollow\" href=\"/rules/values#limits\">bảng</a>")
        .contains("<a rel=\"nofollow\" href=\"/rules/INV-01\">INV-01</a> và XXX-99")
        .doesNotContain("Limits stand in");
    assertThat(page(invoices, Language.EN, "topics/invoices"))
        .contains("<a rel=\"nofollow\" href=\"/rules/values#limits\">reference/limits.csv</a>");
  }

  @Test
  void valuesInForceStandApartFromThoseOfOtherTimes() {
    String page = page(invoices, Language.VI, "INV-01");
    int others = page.indexOf("Giá trị của thời kỳ khác");
    assertThat(page.substring(0, others)).contains("<td>2020</td><td class=\"value\">10</td>");
    assertThat(page.substring(others))
        .contains("<td>2021</td><td class=\"value\">để trống</td>")
        .contains("Chưa đặt mức");
  }

  @Test
  void examplesAreSheetsWithTheCellMarked() {
    String page = page(invoices, Language.EN, "INV-01");
    assertThat(page)
        .contains("<th scope=\"col\">B</th>")
        .contains("<td class=\"mark error\"><mark>50</mark>")
        .contains("<li>A-1: 50 vượt mức 1.000 %</li>")
        .contains("Too much")
        .contains("<var>code</var>: <var>net</var> is above <var>most</var>");
    assertThat(page.indexOf("Examples that fail")).isLessThan(page.indexOf("Examples that pass"));
  }

  @Test
  void pagesRunNoScriptOfTheirOwn() {
    for (String path : pages(fire, Language.VI).paths()) {
      assertThat(page(fire, Language.VI, path))
          .doesNotContain("<script>")
          .doesNotContain("<style")
          .doesNotContain(" style=")
          .doesNotContain(" onclick");
    }
  }

  @Test
  void filesLeadToEachOtherAndLeaveNothingOldBehind() throws Exception {
    Path target = folder.resolve("book");
    Path first = RuleBookFiles.write(invoices, DAY, target);
    assertThat(first).exists().isEqualTo(target.resolve("index.html"));
    Path old = Files.copy(target.resolve("vi/INV-01.html"), target.resolve("vi/OLD-01.html"));
    Path mine = Files.writeString(target.resolve("vi/mine.html"), "<p>mine</p>");
    assertThat(RuleBookFiles.mayHold(target)).isTrue();
    RuleBookFiles.write(invoices, DAY, target);
    assertThat(old).doesNotExist();
    assertThat(mine).hasContent("<p>mine</p>");
    for (String file :
        List.of("index.html", "vi/index.html", "en/topics-invoices.html", "en/INV-01.html")) {
      Path page = target.resolve(file);
      HREF.matcher(Files.readString(page))
          .results()
          .map(m -> m.group(1))
          .filter(link -> !link.startsWith("#"))
          .forEach(
              link ->
                  assertThat(page.resolveSibling(link.replaceAll("#.*", ""))).as(link).exists());
    }
    assertThat(RuleBookFiles.mayHold(folder)).isFalse();
  }
}
