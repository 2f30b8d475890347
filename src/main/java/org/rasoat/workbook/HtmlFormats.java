package org.rasoat.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The number formats that the cells of a web page name, as Excel and LibreOffice write them. */
final class HtmlFormats {

  private static final String PROPERTY = "mso-number-format";
  private static final Pattern CLASS =
      Pattern.compile("\\.([\\w-]+)\\s*\\{([^}]*" + PROPERTY + "[^}]*)\\}");
  private static final Pattern FORMAT =
      Pattern.compile(PROPERTY + "\\s*:\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'|([^;}]*))");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([0-9a-fA-F]{4})|(.))");

  /** The first number of a format that has no fixed meaning. */
  private static final int OWN = 164;

  /** How many formats are told apart. */
  private static final int MOST = 10_000;

  private final Map<String, String> byClass = new HashMap<>();
  private final Map<String, Integer> indexes = new HashMap<>();
  private final List<NumberFormat> styles = new ArrayList<>(List.of(NumberFormat.GENERAL));

  HtmlFormats(Document page) {
    for (Element style : page.select("style")) {
      Matcher matcher = CLASS.matcher(style.data());
      while (matcher.find()) {
        code(String.valueOf(matcher.group(2)))
            .ifPresent(code -> byClass.put(String.valueOf(matcher.group(1)), code));
      }
    }
    page.select("td, th").forEach(cell -> code(cell).ifPresent(this::add));
  }

  private void add(String code) {
    if (!indexes.containsKey(code) && !code.equals("General") && styles.size() < MOST) {
      indexes.put(code, styles.size());
      styles.add(NumberFormat.of(OWN, Xml2003Styles.meant(code)));
    }
  }

  /** The formats, by the index of their style. */
  List<NumberFormat> styles() {
    return styles;
  }

  /** The index of a cell's style. */
  int index(Element cell) {
    return code(cell).map(code -> indexes.getOrDefault(code, 0)).orElse(0);
  }

  private Optional<String> code(Element cell) {
    String[] libre = cell.attr("sdnum").split(";", 3);
    if (libre.length == 3 && !libre[2].isBlank()) {
      return Optional.of(libre[2]);
    }
    Optional<String> own = code(cell.attr("style"));
    return own.isPresent()
        ? own
        : cell.classNames().stream()
            .filter(byClass::containsKey)
            .map(name -> String.valueOf(byClass.get(name)))
            .findFirst();
  }

  private static Optional<String> code(String css) {
    Matcher matcher = FORMAT.matcher(css);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String raw = first(matcher.group(1), matcher.group(2), matcher.group(3));
    return Optional.of(
        ESCAPE
            .matcher(raw.strip())
            .replaceAll(
                found -> Matcher.quoteReplacement(unescaped(found.group(1), found.group(2)))));
  }

  private static String unescaped(@Nullable String hex, @Nullable String sign) {
    return hex == null ? String.valueOf(sign) : String.valueOf((char) Integer.parseInt(hex, 16));
  }

  private static String first(@Nullable String one, @Nullable String two, @Nullable String three) {
    return one != null ? one : two != null ? two : String.valueOf(three);
  }
}
