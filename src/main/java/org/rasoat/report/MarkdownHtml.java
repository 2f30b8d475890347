package org.rasoat.report;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown as HTML in which nothing of the author's is HTML: tags are shown as text, and links go
 * to the web, to a mail address or to another page only. Rules and tables that a text mentions
 * become links.
 */
final class MarkdownHtml {

  private static final List<TablesExtension> TABLES =
      List.of((TablesExtension) TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(TABLES)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .omitSingleParagraphP(false)
          .build();

  private static final Pattern MENTION =
      Pattern.compile("\\b[A-Z]{2,5}-\\d{2,3}\\b|\\breference/([\\w-]+)\\.csv\\b");
  private static final Pattern TABLE = Pattern.compile("(?:\\./)?reference/([\\w-]+)\\.csv");
  private static final Pattern PAGE = Pattern.compile("(?:\\./)?([\\w-]+)\\.md(?:#.*)?");

  private final Function<String, String> rule;
  private final Function<String, String> table;
  private final Function<String, String> topic;

  /**
   * A way to write HTML.
   *
   * @param rule the address of the page of a rule by its id; empty if there is no such rule
   * @param table the address of a table of values by its name
   * @param topic the address of a topic by its name
   */
  MarkdownHtml(
      Function<String, String> rule,
      Function<String, String> table,
      Function<String, String> topic) {
    this.rule = rule;
    this.table = table;
    this.topic = topic;
  }

  /** The text as HTML. */
  String of(String markdown) {
    Node document = PARSER.parse(markdown);
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            link.setDestination(destination(link.getDestination()));
          }

          @Override
          public void visit(Text text) {
            link(text);
          }
        });
    return RENDERER.render(document);
  }

  private String destination(String written) {
    Matcher toTable = TABLE.matcher(written);
    if (toTable.matches()) {
      return table.apply(toTable.group(1));
    }
    Matcher toTopic = PAGE.matcher(written);
    return toTopic.matches() ? topic.apply(toTopic.group(1)) : written;
  }

  private void link(Text text) {
    String whole = text.getLiteral();
    Matcher matcher = MENTION.matcher(whole);
    int done = 0;
    while (matcher.find()) {
      String named = matcher.group(1);
      String address = named == null ? rule.apply(matcher.group()) : table.apply(named);
      if (!address.isEmpty()) {
        Link link = new Link(address, null);
        link.appendChild(new Text(matcher.group()));
        text.insertBefore(new Text(whole.substring(done, matcher.start())));
        text.insertBefore(link);
        done = matcher.end();
      }
    }
    text.setLiteral(whole.substring(done));
  }
}
