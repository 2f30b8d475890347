package org.rasoat.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasoat.Input;

/** The pages as a person with a browser uses them; skipped where there is no Chromium. */
class BrowserTest {

  private static final List<String> BROWSERS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private static final Path SAMPLE = Path.of("spreadsheets/fire-safety.xlsx");

  private static final Pattern REPORT = Pattern.compile(".*/checks/\\w+(\\?.*)?");

  private static final double PATIENCE_MILLIS = 60_000;

  @TempDir private static Path temp;
  private static TestServer server;
  private static SmallPack pack;
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void open() throws Exception {
    Path program =
        BROWSERS.stream().map(Path::of).filter(Files::isExecutable).findFirst().orElse(null);
    Assumptions.assumeTrue(program != null, "no Chromium is installed: " + BROWSERS);
    pack = SmallPack.in(temp);
    Path fire = Path.of("rules/fire-safety");
    server = TestServer.start(TestServer.settings(temp, fire, pack.folder())).loaded();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
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
  static void close() throws Exception {
    if (playwright != null) {
      browser.close();
      playwright.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @Test
  void aWorkbookIsDroppedAndItsReportAppears() throws Exception {
    try (Page page = page(1280, ColorScheme.LIGHT)) {
      drop(page, "dossier.xlsx", Files.readAllBytes(SAMPLE));
      assertThat(page.locator("#chosen .name")).hasText("dossier.xlsx");
      page.click("button[type=submit]");
      reported(page, "not-compliant");
      assertThat(page.locator("#expires")).containsText("Tự xóa sau");
      page.fill("#filter-text", "CS-A");
      assertThat(page.locator(".finding:not([hidden])")).hasCount(1);
    }
  }

  @Test
  void aWorkbookIsSentByKeyboardAlone() {
    try (Page page = page(1280, ColorScheme.LIGHT)) {
      // The dialog opens in the window that has the keyboard.
      page.bringToFront();
      // Asked for only with the key, a dialog was at times already open before it could be caught.
      List<FileChooser> choosers = new ArrayList<>();
      page.onFileChooser(choosers::add);
      for (int i = 0; i < 20 && !focused(page).equals("files"); i++) {
        page.keyboard().press("Tab");
      }
      assertThat(page.locator("#files")).isFocused();
      page.keyboard().press("Space");
      page.waitForCondition(() -> !choosers.isEmpty());
      choosers.get(0).setFiles(SAMPLE);
      assertThat(page.locator("#chosen li")).hasCount(1);
      for (int i = 0; i < 20 && !focused(page).equals("submit"); i++) {
        page.keyboard().press("Tab");
      }
      page.keyboard().press("Enter");
      reported(page, "not-compliant");
    }
  }

  @Test
  void whatCannotBeCheckedIsToldAndThePageStays() throws Exception {
    try (Page page = page(1280, ColorScheme.LIGHT)) {
      page.click("button[type=submit]");
      assertThat(page.locator("#fault")).containsText("Hãy chọn ít nhất một tệp");
      choose(
          page, "letter.xlsx", "Kính gửi anh, em xin phép nghỉ.".getBytes(StandardCharsets.UTF_8));
      page.click("button[type=submit]");
      assertThat(page.locator("#fault")).containsText("letter.xlsx");
      page.click("#chosen button");
      assertThat(page.locator("#chosen")).isHidden();
      choose(page, "large.xlsx", new byte[(int) TestServer.MOST + 1]);
      assertThat(page.locator("#fault")).containsText("lớn hơn");
      page.click("#chosen button");
      choose(page, "half.xlsx", Arrays.copyOf(Files.readAllBytes(SAMPLE), 5_000));
      page.click("button[type=submit]");
      reported(page, "not-checked");
      assertThat(page.locator("main")).containsText("half.xlsx");
    }
  }

  @Test
  void theLanguageIsChangedOnEveryPage() throws Exception {
    try (Page page = page(1280, ColorScheme.LIGHT)) {
      assertThat(page.locator("h1")).hasText("Kiểm tra sổ tính Excel");
      page.click("text=English");
      assertThat(page.locator("h1")).hasText("Check an Excel workbook");
      choose(page, "dossier.xlsx", Files.readAllBytes(SAMPLE));
      page.click("button[type=submit]");
      reported(page, "not-compliant");
      assertThat(page.locator("html")).hasAttribute("lang", "en");
      page.click("text=Tiếng Việt");
      assertThat(page.locator("#verdict")).containsText("ông đạt");
      page.click("text=Kiểm tra tệp khác");
      assertThat(page.locator("h1")).hasText("Kiểm tra sổ tính Excel");
    }
  }

  @Test
  void theMarkedWorkbookIsDownloadedAndSentAgain() throws Exception {
    try (Page page = page(1280, ColorScheme.LIGHT)) {
      choose(page, "dossier.xlsx", Files.readAllBytes(SAMPLE));
      page.click("button[type=submit]");
      reported(page, "not-compliant");
      String errors = page.locator(".total.error").textContent();
      Download download = page.waitForDownload(() -> page.click(".tools .main"));
      assertThat(download.suggestedFilename()).startsWith("dossier-").endsWith(".xlsx");
      byte[] copy = Files.readAllBytes(download.path());
      page.navigate(server.at("/").toString());
      choose(page, download.suggestedFilename(), copy);
      page.click("button[type=submit]");
      reported(page, "not-compliant");
      assertThat(page.locator(".total.error")).hasText(errors.strip());
    }
  }

  @Test
  void aResultIsDeletedAtOnce() throws Exception {
    try (Page page = page(1280, ColorScheme.LIGHT)) {
      choose(page, "dossier.xlsx", Files.readAllBytes(SAMPLE));
      page.click("button[type=submit]");
      reported(page, "not-compliant");
      String address = page.url();
      page.click(".keep button");
      assertThat(page.locator(".banner.good")).containsText("Đã xóa");
      page.navigate(address);
      assertThat(page.locator("h1")).hasText("Không có kết quả này");
    }
  }

  @Test
  void anEditOfTheRulesIsSeenWhileThePageIsOpen() {
    try (Page page = page(1280, ColorScheme.LIGHT)) {
      String banner = "[data-pack=parcels]";
      assertThat(page.locator(banner)).isHidden();
      pack.change("weights.drl", "Kiện quá nặng", "Kiện nặng quá");
      assertThat(page.locator(banner)).containsText("vừa được cập nhật");
      pack.change("weights.drl", "weight > 30", "wieght > 30");
      assertThat(page.locator(banner)).containsText("weights.drl:8");
      assertThat(page.locator(banner)).hasClass(Pattern.compile(".*broken.*"));
      choose(page, "kiện.csv", SmallPack.TABLE.getBytes(StandardCharsets.UTF_8));
      page.selectOption("#pack", "parcels");
      page.click("button[type=submit]");
      reported(page, "not-compliant");
      assertThat(page.locator("#findings")).containsText("Kiện nặng quá");
      pack.change("weights.drl", "wieght > 30", "weight > 30");
      page.navigate(server.at("/").toString());
      assertThat(page.locator(banner))
          .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE_MILLIS));
    }
  }

  @Test
  void thePagesWorkWithoutScripts() {
    try (BrowserContext plain =
            browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        Page page = plain.newPage()) {
      page.setDefaultTimeout(PATIENCE_MILLIS);
      page.navigate(server.at("/").toString());
      page.setInputFiles("#files", SAMPLE);
      page.click("button[type=submit]");
      page.waitForURL(REPORT);
      page.waitForSelector("#verdict");
      assertThat(page.locator(".opening.not-compliant")).isVisible();
    }
  }

  @Test
  void axeFindsNoGraveFaultOnAnyPageInEitherTheme() throws Exception {
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (Page page = page(1280, theme)) {
        assertThat(faults(page)).isEmpty();
        choose(page, "letter.xlsx", "Kính gửi".getBytes(StandardCharsets.UTF_8));
        page.click("button[type=submit]");
        assertThat(page.locator("#fault")).isVisible();
        assertThat(faults(page)).isEmpty();
        page.navigate(server.at("/checks/none").toString());
        assertThat(faults(page)).isEmpty();
        page.navigate(server.at("/").toString());
        choose(page, "dossier.xlsx", Files.readAllBytes(SAMPLE));
        page.click("button[type=submit]");
        reported(page, "not-compliant");
        assertThat(faults(page)).isEmpty();
      }
    }
  }

  @Test
  void aPhoneNeverScrollsSideways() throws Exception {
    try (Page page = page(360, ColorScheme.LIGHT)) {
      choose(page, "a very long name of a dossier that goes on and on.xlsx", new byte[] {1});
      assertThat(width(page)).isLessThanOrEqualTo(360);
      page.click("#chosen button");
      choose(page, "dossier.xlsx", Files.readAllBytes(SAMPLE));
      page.click("button[type=submit]");
      reported(page, "not-compliant");
      assertThat(width(page)).isLessThanOrEqualTo(360);
    }
  }

  @Test
  void anEditThatWaitsIsSeenAndPutIntoForceOnAPhoneByKeyboard() throws Exception {
    Path own = Files.createDirectory(temp.resolve("edited"));
    SmallPack edited = SmallPack.in(own);
    Path sample = Files.writeString(own.resolve("kho.csv"), SmallPack.TABLE);
    Map<String, List<Input>> samples = Map.of("kho.csv", List.of(new Input(sample, "kho.csv")));
    Settings settings = TestServer.with(TestServer.settings(own, edited.folder()), samples);
    try (TestServer other = TestServer.start(settings).loaded();
        Page page = page(360, ColorScheme.DARK)) {
      page.navigate(other.at("/").toString());
      assertThat(page.locator("[data-pack=parcels]")).isHidden();
      edited
          .change("weights.md", "| K1 | 30 |", "| K1 | 10 |")
          .change("weights.drl", "weight > 30", "weight > 10");
      page.click("[data-pack=parcels] a");
      assertThat(page.locator(".effects .appears")).containsText("K1 nặng 12");
      assertThat(width(page)).isLessThanOrEqualTo(360);
      assertThat(faults(page)).isEmpty();
      for (int i = 0; i < 20 && !focused(page).equals("submit"); i++) {
        page.keyboard().press("Tab");
      }
      page.keyboard().press("Enter");
      assertThat(page.locator(".banner.good")).containsText("có hiệu lực");
      assertThat(page.locator("[data-pack=parcels] .edit")).isHidden();
    }
  }

  private static Page page(int width, ColorScheme theme) {
    Page page =
        browser.newPage(
            new Browser.NewPageOptions().setViewportSize(width, 900).setColorScheme(theme));
    page.setDefaultTimeout(PATIENCE_MILLIS);
    List<String> refused = new ArrayList<>();
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            refused.add(message.text());
          }
        });
    page.onClose(closed -> assertThat(refused).isEmpty());
    page.navigate(server.at("/").toString());
    return page;
  }

  private static void choose(Page page, String name, byte[] content) {
    page.setInputFiles("#files", new FilePayload(name, "application/octet-stream", content));
  }

  private static void drop(Page page, String name, byte[] content) {
    JSHandle data =
        page.evaluateHandle(
            "([name, text]) => { const data = new DataTransfer();"
                + " const bytes = Uint8Array.from(atob(text), c => c.charCodeAt(0));"
                + " data.items.add(new File([bytes], name)); return data; }",
            List.of(name, Base64.getEncoder().encodeToString(content)));
    page.dispatchEvent(".drop", "drop", Map.of("dataTransfer", data));
  }

  private static void reported(Page page, String verdict) {
    page.waitForURL(REPORT);
    assertThat(page.locator(".opening." + verdict)).isVisible();
  }

  private static String focused(Page page) {
    return (String) page.evaluate("document.activeElement.id || document.activeElement.type || ''");
  }

  private static int width(Page page) {
    return (Integer) page.evaluate("document.documentElement.scrollWidth");
  }

  private static List<String> faults(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
            .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
            .toList();
  }
}
