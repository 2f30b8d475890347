package org.rasoat.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** One table of a web page; a cell may span rows and columns. */
final class HtmlTable {

  private static final List<String> BLOCKS = List.of("p", "div", "li");

  private final Element table;
  private final Worksheet.Builder sheet;
  private final CellMaker maker;
  private final HtmlFormats formats;

  /** For each column the first row that no cell above reaches into. */
  private final Map<Integer, Integer> free = new HashMap<>();

  private boolean typed;

  HtmlTable(Element table, Worksheet.Builder sheet, CellMaker maker, HtmlFormats formats) {
    this.table = table;
    this.sheet = sheet;
    this.maker = maker;
    this.formats = formats;
  }

  /** Reads it into the sheet. */
  void read() {
    List<Element> rows = new ArrayList<>();
    for (Element child : table.children()) {
      if (child.normalName().equals("tr")) {
        rows.add(child);
      } else {
        child.children().stream().filter(row -> row.normalName().equals("tr")).forEach(rows::add);
      }
    }
    for (int row = 1; row <= rows.size(); row++) {
      row(rows.get(row - 1), row, rows.size());
    }
    if (!typed) {
      sheet.untyped();
    }
  }

  private void row(Element element, int row, int rows) {
    if (element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none")) {
      sheet.hideRow(row);
    }
    int column = 1;
    for (Element cell : element.children()) {
      if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
        continue;
      }
      while (free.getOrDefault(column, 0) > row) {
        column++;
      }
      Address.check(row, column);
      int last = column + span(cell, "colspan", Address.MAX_COLUMN - column + 1) - 1;
      int end = row + span(cell, "rowspan", rows - row + 1) - 1;
      if (last > column || end > row) {
        sheet.merge(new Area(new Address(row, column), new Address(end, last)));
      }
      for (int covered = column; end > row && covered <= last; covered++) {
        free.put(covered, end + 1);
      }
      keep(cell, row, column);
      column = last + 1;
    }
  }

  /** How many rows or columns a cell takes; nought means all that there are. */
  private static int span(Element cell, String attribute, int most) {
    String digits = cell.attr(attribute).strip();
    if (!digits.matches("\\d{1,6}")) {
      return 1;
    }
    int span = Integer.parseInt(digits);
    return Math.max(1, span == 0 || span > most ? most : span);
  }

  private void keep(Element cell, int row, int column) {
    maker.meter().step();
    String text = text(cell);
    Optional<Double> number = number(cell, text);
    typed |= number.isPresent() || cell.hasAttr("x:str");
    if (number.isPresent()) {
      maker.number(sheet.cells(), row, column, number.get(), formats.index(cell), false);
    } else {
      maker.text(sheet.cells(), row, column, Runs.plain(text), 0, false);
    }
  }

  /** The number behind a cell: LibreOffice says it, and so did Excel up to 2003. */
  private static Optional<Double> number(Element cell, String text) {
    boolean excel = cell.hasAttr("x:num");
    String value = excel ? cell.attr("x:num") : cell.attr("sdval");
    String digits = excel && value.isEmpty() ? text : value;
    try {
      return digits.isBlank() ? Optional.empty() : Optional.of(Double.valueOf(digits.strip()));
    } catch (NumberFormatException words) {
      return Optional.empty();
    }
  }

  /** The text as a browser shows it: white space is one space, and lines break where it says. */
  private static String text(Element cell) {
    StringBuilder text = new StringBuilder();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
              String plain = words.getWholeText().replaceAll("[ \\t\\r\\n\\f\\u00A0]+", " ");
              // One space where two nodes meet: runs of them would take the pattern below long.
              boolean spaced = text.toString().endsWith(" ") && plain.startsWith(" ");
              text.append(plain, spaced ? 1 : 0, plain.length());
            } else if (node.normalName().equals("br")) {
              text.append('\n');
            } else if (BLOCKS.contains(node.normalName()) && !text.isEmpty()) {
              text.append('\n');
            }
          }

          @Override
          public void tail(Node node, int depth) {}
        },
        cell);
    String shown = text.toString().replaceAll(" *\\n *", "\n").strip();
    return shown;
  }
}
