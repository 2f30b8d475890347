package org.rasoat.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasoat.cli.Main;
import org.rasoat.rules.RuleBook;

/** The report as a browser shows it; skipped where there is no Chromium. */
class HtmlReportBrowserTest {

  private static final List<String> BROWSERS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  @TempDir private static Path folder;
  private static Playwright playwright;
  private static Browser browser;
  private static String address;

  @BeforeAll
  static void open() {
    Path program =
        BROWSERS.stream().map(Path::of).filter(Files::isExecutable).findFirst().orElse(null);
    Assumptions.assumeTrue(program != null, "no Chromium is installed: " + BROWSERS);
    Path file = folder.resolve("report.html");
    Main.run(
        new java.io.PrintWriter(new java.io.StringWriter()),
        new java.io.PrintWriter(new java.io.StringWriter()),
        new String[] {
          "check",
          "spreadsheets/tay-ho-2020-broken.xlsx",
          "--rule",
          "PIL-03,STR-04,SCH-01,DQ-06,DQ-15",
          "--report",
          "html=" + file
        });
    address = file.toUri().toString();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(List.of("--no-sandbox")));
  }

  @AfterAll
  static void close() {
    if (playwright != null) {
      browser.close();
      playwright.close();
    }
  }

  @Test
  void axeFindsNoGraveFaultInEitherTheme() {
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (Page page = page(1280, theme)) {
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        assertGraceful(page);
      }
    }
  }

  @Test
  void aPhoneNeverScrollsSideways() {
    try (Page page = page(360, ColorScheme.LIGHT)) {
      page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(360);
    }
  }

  @Test
  void findingsAreFoundWithOrWithoutAccents() {
    try (Page page = page(1280, ColorScheme.LIGHT)) {
      int all = visible(page);
      page.fill("#filter-text", "xuan la");
      page.waitForFunction(
          "n => document.querySelectorAll('.finding:not([hidden])').length < n", all);
      int bare = visible(page);
      page.fill("#filter-text", "Xuân La");
      page.waitForFunction("document.querySelector('.count').textContent.length > 0");
      assertThat(bare).isPositive().isLessThan(all);
      assertThat(visible(page)).isPositive().isLessThanOrEqualTo(bare);
      page.fill("#filter-text", "đại hội không-có-chữ-này");
      page.waitForSelector(".no-match:not([hidden])");
      page.click("button[type=reset]");
      page.waitForFunction(
          "n => document.querySelectorAll('.finding:not([hidden])').length === n", all);
    }
  }

  @Test
  void severitiesAreChosenByKeyboard() {
    try (Page page = page(1280, ColorScheme.LIGHT)) {
      int all = visible(page);
      page.focus("input[value=error]");
      page.keyboard().press("Space");
      page.waitForFunction(
          "n => document.querySelectorAll('.finding:not([hidden])').length < n", all);
      assertThat(
              (Integer)
                  page.evaluate("document.querySelectorAll('.finding.error:not([hidden])').length"))
          .isZero();
    }
  }

  @Test
  void theRuleBookIsSearchedFromItsFiles() throws Exception {
    RuleBook book = RuleBook.load(Path.of("rules/fire-safety"), "rules/fire-safety");
    Path start = RuleBookFiles.write(book, LocalDate.of(2025, 8, 15), folder.resolve("book"));
    try (Page page = page(360, ColorScheme.DARK)) {
      page.navigate(start.toUri().toString());
      page.waitForURL("**/vi/index.html");
      page.fill("#book-text", "loi thoat nan");
      page.waitForFunction("document.querySelectorAll('.entry:not([hidden])').length < 10");
      assertThat(page.locator(".entry:not([hidden])").first().textContent()).contains("FIR-05");
      page.fill("#book-text", "lôi thoát nạn");
      page.waitForSelector(".no-match:not([hidden])");
      assertGraceful(page);
      page.navigate(folder.resolve("book/en/FIR-05.html").toUri().toString());
      assertGraceful(page);
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(360);
    }
  }

  private static void assertGraceful(Page page) {
    assertThat(new AxeBuilder(page).analyze().getViolations())
        .filteredOn(rule -> List.of("serious", "critical").contains(rule.getImpact()))
        .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
        .isEmpty();
  }

  private static int visible(Page page) {
    return (Integer) page.evaluate("document.querySelectorAll('.finding:not([hidden])').length");
  }

  private static Page page(int width, ColorScheme theme) {
    Page page =
        browser.newPage(
            new Browser.NewPageOptions().setViewportSize(width, 900).setColorScheme(theme));
    page.navigate(address);
    return page;
  }
}
