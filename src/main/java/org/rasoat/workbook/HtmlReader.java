package org.rasoat.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of a web page, each as a sheet. Programs of all sorts write one and call it
 * {@code .xls}. Nothing that the page refers to is loaded.
 */
final class HtmlReader {

  /** A page is held as a tree, which takes so many times its bytes where it is nothing but tags. */
  private static final int TREE = 40;

  private static final Pattern SHEET_NAME = Pattern.compile("<x:Name>\\s*(.*?)\\s*</x:Name>");
  private static final Pattern ORDINAL = Pattern.compile("Sheet \\d+: *");
  private static final Pattern NAMES_CHARSET = Pattern.compile("charset\\s*=|encoding\\s*=");
  private static final int LONGEST_NAME = 60;

  private final Document page;
  private final String file;
  private final String title;

  private HtmlReader(Document page, String file, String title) {
    this.page = page;
    this.file = file;
    this.title = title;
  }

  /**
   * The sheets of a page.
   *
   * @param title the name of a sheet that nothing else names
   * @throws Refusal.Refused if it has no table, or is too large
   */
  static List<Worksheet> read(byte[] bytes, String file, String title, Meter meter)
      throws IOException {
    meter.wanted((long) TREE * bytes.length);
    return new HtmlReader(parse(bytes), file, title).sheets(meter);
  }

  private static Document parse(byte[] bytes) throws IOException {
    String head = new String(bytes, 0, Math.min(bytes.length, 8192), StandardCharsets.ISO_8859_1);
    boolean named = NAMES_CHARSET.matcher(head.toLowerCase(Locale.ROOT)).find();
    return named
        ? Jsoup.parse(new ByteArrayInputStream(bytes), null, "")
        : Jsoup.parse(PlainText.of(bytes).text());
  }

  /** A table that holds other tables only arranges them. */
  private List<Worksheet> sheets(Meter meter) {
    List<Element> tables = innermost();
    if (tables.isEmpty()) {
      throw Refusal.WEB_PAGE.thrown();
    }
    HtmlFormats formats = new HtmlFormats(page);
    CellMaker maker =
        new CellMaker(new Texts(meter), new Formats(formats.styles(), false), Fonts.UNICODE, meter);
    List<String> given = given(tables.size());
    Set<String> taken = new HashSet<>();
    List<Worksheet> sheets = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      String name = given.isEmpty() ? name(tables.get(i)) : given.get(i);
      Worksheet.Builder sheet = Worksheet.builder(file, distinct(name, taken), maker);
      new HtmlTable(tables.get(i), sheet, maker, formats).read();
      sheets.add(sheet.build());
    }
    return sheets;
  }

  /** The tables that hold cells and no other tables. */
  private List<Element> innermost() {
    List<Element> tables = page.select("table");
    Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element table : tables) {
      // Whatever stands around something that was met before was met, too.
      for (Element outer = table.parent();
          outer != null && around.add(outer);
          outer = outer.parent()) {}
    }
    return tables.stream()
        .filter(table -> !around.contains(table) && table.selectFirst("td, th") != null)
        .toList();
  }

  /** The names that Excel gives in a comment, if there is one for each table. */
  private List<String> given(int tables) {
    Matcher names = SHEET_NAME.matcher(page.html());
    List<String> given = new ArrayList<>();
    while (names.find()) {
      given.add(Parser.unescapeEntities(String.valueOf(names.group(1)), false));
    }
    return given.size() == tables ? given : List.of();
  }

  /** The caption of a table, or the heading above it. */
  private String name(Element table) {
    Element caption = table.selectFirst("caption");
    Element above = caption == null ? heading(table) : caption;
    String text = above == null ? "" : ORDINAL.matcher(above.text()).replaceFirst("").strip();
    return text.isEmpty() || text.length() > LONGEST_NAME ? title : text;
  }

  private static @Nullable Element heading(Element table) {
    Element before = table.previousElementSibling();
    while (before != null && !before.normalName().equals("table")) {
      Element heading =
          before.normalName().matches("h[1-6]") ? before : before.selectFirst("h1,h2,h3,h4,h5,h6");
      if (heading != null) {
        return heading;
      }
      before = before.previousElementSibling();
    }
    return null;
  }

  private static String distinct(String name, Set<String> taken) {
    String free = name;
    for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = name + " (" + i + ")";
    }
    return free;
  }
}
