package org.rasoat.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rasoat.facts.Labels;
import org.rasoat.findings.Severity;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Language;
import org.rasoat.language.Spelling;
import org.rasoat.rules.Page;
import org.rasoat.rules.Parameter;
import org.rasoat.rules.Parameters;
import org.rasoat.rules.Rule;
import org.rasoat.rules.RuleBook;
import org.rasoat.rules.Topic;

/** Makes what the pages of a rule book show. */
final class PageViews {

  private static final Pattern VARIABLE = Pattern.compile("\\{\\$?(\\w+)(?:\\|\\w+)?\\}");

  /** A table with more rows than these is not repeated on the pages of rules. */
  private static final int REPEATED = 24;

  private final RuleBook book;
  private final Words words;
  private final Parameters parameters;
  private final List<Topic> topics;
  private final MarkdownHtml markdown;

  PageViews(RuleBook book, Language language, LocalDate day, UnaryOperator<String> address) {
    this.book = book;
    this.words = new Words(language);
    this.parameters = book.parameters(day);
    this.topics = book.topics();
    this.markdown =
        new MarkdownHtml(
            id -> book.rule(id).isPresent() ? address.apply(id) : "",
            table -> address.apply(RuleBookPages.VALUES) + "#" + table,
            topic -> address.apply(RuleBookPages.topicPath(topic)));
  }

  /** The topics of the book. */
  List<Topic> topics() {
    return topics;
  }

  Words words() {
    return words;
  }

  BookViews.Index index() {
    List<Topic> sorted =
        topics.stream()
            .sorted(
                Comparator.comparing((Topic topic) -> topic.name().equals(Rule.READING))
                    .thenComparing(topic -> Spelling.bare(title(topic))))
            .toList();
    Map<String, String> severities = new LinkedHashMap<>();
    for (Severity severity : Severity.values()) {
      severities.put(severity.word(), words.severity(severity));
    }
    Map<String, String> bases = new LinkedHashMap<>();
    Rule.BASES.stream()
        .filter(basis -> book.rules().stream().anyMatch(rule -> rule.basis().equals(basis)))
        .forEach(basis -> bases.put(basis, trust(basis)));
    return new BookViews.Index(
        Line.of(book.name()),
        words.count("rules", book.rules().size()),
        sorted.stream().map(this::topic).toList(),
        severities,
        bases);
  }

  BookViews.TopicView topic(Topic topic) {
    return new BookViews.TopicView(
        RuleBookPages.topicPath(topic.name()),
        title(topic),
        markdown.of(topic.introduction().in(words.language())),
        topic.rules().stream().map(this::entry).toList());
  }

  private String title(Topic topic) {
    boolean untitled = topic.name().equals(Rule.READING) && topic.title().vi().equals(topic.name());
    return untitled ? words.say("book.reading") : Line.of(topic.title().in(words.language()));
  }

  private BookViews.Entry entry(Rule rule) {
    Optional<Page> page = book.page(rule.id());
    String text =
        Stream.of(
                rule.id(),
                rule.title().vi(),
                rule.title().en(),
                rule.source(),
                plain(page, Page.Part.WHY),
                plain(page, Page.Part.REMEDY))
            .map(Line::of)
            .collect(Collectors.joining(" "));
    return new BookViews.Entry(
        rule.id(),
        Line.of(rule.title().in(words.language())),
        rule.severity().word(),
        words.severity(rule.severity()),
        rule.basis(),
        trust(rule.basis()),
        text);
  }

  private String plain(Optional<Page> page, Page.Part part) {
    return page.map(one -> one.plain(part, words.language())).orElse("");
  }

  private String trust(String basis) {
    return words.say("html.basis." + basis);
  }

  BookViews.RuleView rule(Rule rule) {
    Optional<Page> page = book.page(rule.id());
    Topic topic =
        topics.stream().filter(one -> one.name().equals(rule.topic())).findFirst().orElseThrow();
    int index = topic.rules().indexOf(rule);
    return new BookViews.RuleView(
        rule.id(),
        Line.of(rule.title().in(words.language())),
        title(topic),
        RuleBookPages.topicPath(topic.name()),
        rule.severity().word(),
        words.severity(rule.severity()),
        rule.basis(),
        trust(rule.basis()),
        words.say("book.meaning." + rule.basis()),
        Line.of(rule.source()),
        rule.reading() ? words.say("html.rule.reading") : Line.of(rule.place()),
        book.message(rule.id()).map(this::message).orElse(List.of()),
        prose(page, Page.Part.WHY),
        prose(page, Page.Part.REMEDY),
        tables(rule),
        page.map(one -> one.passing().map(this::example).toList()).orElse(List.of()),
        page.map(one -> one.failing().map(this::example).toList()).orElse(List.of()),
        index > 0 ? topic.rules().get(index - 1).id() : "",
        index + 1 < topic.rules().size() ? topic.rules().get(index + 1).id() : "");
  }

  private List<BookViews.Part> message(Bilingual template) {
    String text = template.in(words.language());
    List<BookViews.Part> parts = new ArrayList<>();
    Matcher matcher = VARIABLE.matcher(text);
    int done = 0;
    while (matcher.find()) {
      parts.add(new BookViews.Part(text.substring(done, matcher.start()), false));
      parts.add(new BookViews.Part(matcher.group(1), true));
      done = matcher.end();
    }
    parts.add(new BookViews.Part(text.substring(done), false));
    return parts;
  }

  private String prose(Optional<Page> page, Page.Part part) {
    return page.map(one -> one.prose().getOrDefault(part, Bilingual.same("")))
        .map(text -> markdown.of(text.in(words.language())))
        .orElse("");
  }

  private List<BookViews.ValueTable> tables(Rule rule) {
    Map<String, List<Parameter>> byTable =
        parameters.of(rule.id()).stream()
            .collect(
                Collectors.groupingBy(Parameter::table, LinkedHashMap::new, Collectors.toList()));
    List<BookViews.ValueTable> tables = new ArrayList<>();
    byTable.forEach((name, values) -> tables.add(table(name, values)));
    return tables;
  }

  private BookViews.ValueTable table(String name, List<Parameter> values) {
    return values.size() > REPEATED
        ? new BookViews.ValueTable(name, List.of(), List.of())
        : new BookViews.ValueTable(
            name,
            values.stream().filter(Parameter::inForce).map(this::value).toList(),
            values.stream().filter(value -> !value.inForce()).map(this::value).toList());
  }

  private BookViews.Value value(Parameter parameter) {
    return new BookViews.Value(
        Line.of(parameter.name()),
        Line.of(parameter.row()),
        Line.of(said(parameter.value())),
        Rule.BASES.contains(parameter.basis()) ? trust(parameter.basis()) : "",
        Line.of(parameter.source()));
  }

  private String said(@Nullable Object value) {
    if (value instanceof Enum<?> constant) {
      return Labels.say(constant).in(words.language());
    }
    return value == null ? "" : words.language().say(value);
  }

  private BookViews.Example example(Page.Case example) {
    LocalDate asOf = example.asOf();
    return new BookViews.Example(
        Line.of(example.name().in(words.language())),
        asOf == null ? "" : words.language().say(asOf),
        example.tables().stream().map(BookSheets::of).toList(),
        example.messages().stream().map(Line::of).toList());
  }

  List<BookViews.SheetView> values() {
    return book.tables().stream().map(new BookSheets(words, this::trust)::of).toList();
  }
}
