package org.rasoat.report;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * For people in a browser: one file that needs nothing else, neither a network nor scripts. A
 * server gives the same page with its own surroundings.
 */
public final class HtmlFormat implements Format {

  /**
   * What stands around a report.
   *
   * @param assets how the page comes by its style sheet and script
   * @param rules where the pages of rules are, such as {@code /rules/}; a rule's id is added to it;
   *     null if there are none
   * @param toolbar what stands above the report; null for nothing
   */
  public record Surroundings(Assets assets, @Nullable String rules, @Nullable Content toolbar) {}

  @Override
  public void write(Report report, Appendable out) throws IOException {
    new Drawn(report).write(out);
  }

  /**
   * Writes the page of a report.
   *
   * @param out where to; not closed
   * @throws IOException if it cannot be written
   */
  public static void write(Report report, Surroundings around, Appendable out) throws IOException {
    new Drawn(report).write(around, out);
  }

  /** The page of a report without what stands around it, to be written once or several times. */
  public static final class Drawn {

    private final ReportPage page;

    /** The page of a report. */
    public Drawn(Report report) {
      this.page = ReportPage.of(report);
    }

    /** Writes the page as a file that stands by itself. */
    public void write(Appendable out) throws IOException {
      write(new Surroundings(Own.ASSETS, null, null), out);
    }

    /**
     * Writes the page.
     *
     * @param out where to; not closed
     * @throws IOException if it cannot be written
     */
    public void write(Surroundings around, Appendable out) throws IOException {
      Map<String, @Nullable Object> parameters = new HashMap<>();
      parameters.put("page", page.leadingTo(around.rules()));
      parameters.put("assets", around.assets());
      parameters.put("toolbar", around.toolbar());
      out.append(rendered("report/page.jte", parameters));
    }
  }

  /** A template of this program, filled. */
  static String rendered(String template, Map<String, @Nullable Object> parameters) {
    StringOutput page = new StringOutput();
    Own.ENGINE.render(template, parameters, page);
    return page.toString();
  }

  /** The style sheet and the script for a page that stands by itself. */
  static Assets assets() {
    return Own.ASSETS;
  }

  /** The style sheet of the page. */
  public static String css() {
    return Own.ASSETS.css();
  }

  /** The script of the page. */
  public static String js() {
    return Own.ASSETS.js();
  }

  /** What a page that stands by itself allows a browser: its own style sheet and script. */
  public static String policy() {
    return Own.ASSETS.policy();
  }

  /** Made when the first page is. */
  private static final class Own {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final Assets.Embedded ASSETS =
        new Assets.Embedded(Resources.text("report.css"), Resources.text("report.js"));
  }
}
