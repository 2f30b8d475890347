package org.rasoat.report;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Language;
import org.rasoat.rules.Rule;
import org.rasoat.rules.RuleBook;

/**
 * The pages of a rule book: one that lists all rules and can be searched, one for each topic and
 * each rule, and one with the tables of values. Each page has a path: {@code ""} for the list,
 * {@code values}, {@code topics/} with a topic's name, or the id of a rule.
 */
public final class RuleBookPages {

  /** The path of the list of all rules. */
  public static final String INDEX = "";

  /** The path of the tables of values. */
  public static final String VALUES = "values";

  private static final String TOPICS = "topics/";

  private final RuleBook book;
  private final Language language;
  private final Surroundings around;
  private final PageViews views;

  /**
   * What stands around the pages.
   *
   * @param assets how they come by the style sheet {@link #css} and the script {@link #js}
   * @param address where the page of a path stands in a language, as a link on any page of this
   *     book would say it
   * @param toolbar what stands above each page; null for nothing
   */
  public record Surroundings(
      Assets assets, BiFunction<String, Language, String> address, @Nullable Content toolbar) {}

  /**
   * The pages of a pack.
   *
   * @param language the language of the pages
   * @param day the day for which values are said to be in force
   */
  public RuleBookPages(RuleBook book, Language language, LocalDate day, Surroundings around) {
    this.book = book;
    this.language = language;
    this.around = around;
    this.views = new PageViews(book, language, day, path -> around.address().apply(path, language));
  }

  /** The path of a topic's page. */
  static String topicPath(String topic) {
    return TOPICS + topic;
  }

  /** The path of every page. */
  public List<String> paths() {
    List<String> paths = new ArrayList<>(List.of(INDEX, VALUES));
    views.topics().forEach(topic -> paths.add(topicPath(topic.name())));
    book.rules().forEach(rule -> paths.add(rule.id()));
    return paths;
  }

  /** The page of a path as HTML; empty if there is none. */
  public Optional<String> page(String path) {
    if (path.equals(INDEX)) {
      return Optional.of(
          render("index", path, views.words().say("book.title", book.name()), views.index()));
    }
    if (path.equals(VALUES)) {
      return Optional.of(render("values", path, views.words().say("book.values"), views.values()));
    }
    if (path.startsWith(TOPICS)) {
      return views.topics().stream()
          .filter(topic -> topicPath(topic.name()).equals(path))
          .findFirst()
          .map(views::topic)
          .map(view -> render("topic", path, view.title(), view));
    }
    return book.rule(path).map(rule -> render("rule", path, title(rule), views.rule(rule)));
  }

  private String title(Rule rule) {
    return rule.id() + " · " + Line.of(rule.title().in(language));
  }

  private String render(String template, String path, String title, Object view) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    Language other = language == Language.VI ? Language.EN : Language.VI;
    parameters.put(
        "page",
        new BookPage(
            views.words(),
            title,
            path,
            link -> around.address().apply(link, language),
            around.address().apply(path, other)));
    parameters.put("assets", around.assets());
    parameters.put("toolbar", around.toolbar());
    parameters.put("view", view);
    StringOutput out = new StringOutput();
    Engine.JTE.render("book/" + template + ".jte", parameters, out);
    return out.toString();
  }

  /** The style sheet of the pages. */
  public static String css() {
    return Resources.text("report.css") + Resources.text("book.css");
  }

  /** The script of the pages. Without it they can be read, but not searched. */
  public static String js() {
    return Resources.text("report.js") + Resources.text("book.js");
  }

  /** Made when the first page is. */
  private static final class Engine {
    private static final TemplateEngine JTE = TemplateEngine.createPrecompiled(ContentType.Html);
  }
}
