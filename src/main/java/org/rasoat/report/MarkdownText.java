package org.rasoat.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A Markdown document that does not grow beyond a limit. */
final class MarkdownText {

  /** A step of GitHub Actions may have a summary of 1 MiB; this leaves room for those of others. */
  static final int MOST_BYTES = 1_000_000;

  /** What must be said when there is no room left. */
  private static final int RESERVE = 1_000;

  private static final int WIDEST = 500;

  /** A blank of no width, without which these beginnings would become links. */
  private static final char INVISIBLE = '\u200B';

  private static final Pattern LINKED = Pattern.compile("[@#](?=\\w)|:(?=//)|(?i:www)(?=\\.)");

  private final StringBuilder document = new StringBuilder();
  private int bytes;

  /**
   * Adds a line, if there is room for it.
   *
   * @return whether there was
   */
  boolean add(String line) {
    int size = line.getBytes(StandardCharsets.UTF_8).length + 1;
    if (bytes + size > MOST_BYTES - RESERVE) {
      return false;
    }
    last(line);
    return true;
  }

  /** Adds a line of a table from texts that are not Markdown, if there is room for it. */
  boolean row(List<String> texts) {
    return add(
        texts.stream().map(MarkdownText::escaped).collect(Collectors.joining(" | ", "| ", " |")));
  }

  /** Begins a table, with an empty line before it. */
  void table(List<String> headings) {
    add("");
    row(headings);
    add("|" + " --- |".repeat(headings.size()));
  }

  /** Adds a short line that must not be left out. */
  void last(String line) {
    document.append(line).append('\n');
    bytes += line.getBytes(StandardCharsets.UTF_8).length + 1;
  }

  /**
   * The text on one line so that Markdown, HTML and what GitHub makes of addresses, names of
   * people, numbers of issues and formulas leave it alone. A very long one is cut.
   */
  static String escaped(String text) {
    String line = Line.clip(Line.of(text), WIDEST);
    StringBuilder escaped = new StringBuilder();
    LINKED
        .matcher(line)
        .replaceAll("$0" + INVISIBLE)
        .codePoints()
        .forEach(letter -> escape(letter, escaped));
    return escaped.toString();
  }

  private static void escape(int letter, StringBuilder out) {
    switch (letter) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '|' -> out.append("&#124;");
      case '$' -> out.append("<span>$</span>");
      case INVISIBLE -> out.append("&#8203;");
      case '\\', '`', '*', '_', '[', ']', '~' -> out.append('\\').appendCodePoint(letter);
      default -> out.appendCodePoint(letter);
    }
  }

  @Override
  public String toString() {
    return document.toString();
  }
}
