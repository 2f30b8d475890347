package org.rasoat.report;

import java.util.List;
import java.util.Map;

/**
 * What the pages of a rule book show, as texts in its language. What is called HTML was made of
 * Markdown with everything escaped that an author could write into it.
 */
public final class BookViews {

  private BookViews() {}

  /**
   * The list of all rules.
   *
   * @param pack the pack's name
   * @param counted how many rules and topics there are, in words
   * @param topics the topics with their rules
   * @param severities the severities that rules can be chosen by, by their word
   * @param bases the bases that rules can be chosen by, by their word
   */
  public record Index(
      String pack,
      String counted,
      List<TopicView> topics,
      Map<String, String> severities,
      Map<String, String> bases) {}

  /**
   * A topic.
   *
   * @param path its path
   * @param html its introduction as HTML; may be empty
   */
  public record TopicView(String path, String title, String html, List<Entry> rules) {}

  /**
   * A rule in a list.
   *
   * @param word the word of its severity
   * @param severity what that is called
   * @param basis the word of its basis
   * @param trust what that is called
   * @param text what a search looks through
   */
  public record Entry(
      String id,
      String title,
      String word,
      String severity,
      String basis,
      String trust,
      String text) {}

  /**
   * A rule.
   *
   * @param topic the title of its topic
   * @param topicPath the path of that
   * @param word the word of its severity
   * @param severity what that is called
   * @param basis the word of its basis
   * @param trust what that is called
   * @param meaning what it means that the basis is this one
   * @param source where it comes from; may be empty
   * @param place the file and line that it stands in
   * @param message its message, in pieces; empty for a rule of reading
   * @param why why it is there, as HTML; may be empty
   * @param remedy what to do about a finding, as HTML; may be empty
   * @param tables the values that it depends on, by table
   * @param passing examples that pass
   * @param failing examples that fail
   * @param previous the id of the rule before it in the topic; empty for the first
   * @param next the id of the rule behind it; empty for the last
   */
  public record RuleView(
      String id,
      String title,
      String topic,
      String topicPath,
      String word,
      String severity,
      String basis,
      String trust,
      String meaning,
      String source,
      String place,
      List<Part> message,
      String why,
      String remedy,
      List<ValueTable> tables,
      List<Example> passing,
      List<Example> failing,
      String previous,
      String next) {}

  /**
   * A part of a message.
   *
   * @param variable whether it is the name of a variable
   */
  public record Part(String text, boolean variable) {}

  /**
   * The values of one of the pack's tables.
   *
   * @param name the table's name
   * @param now those in force
   * @param others those that hold at other times
   */
  public record ValueTable(String name, List<Value> now, List<Value> others) {}

  /**
   * A value.
   *
   * @param name what it is called
   * @param row the row that it stands in; may be empty
   * @param text the value; empty if the table leaves it blank
   * @param trust how far it can be trusted; may be empty
   * @param source where it comes from; may be empty
   */
  public record Value(String name, String row, String text, String trust, String source) {}

  /**
   * An example.
   *
   * @param name what it is about; may be empty
   * @param day the day for which it is checked; may be empty
   * @param messages what is found, in Vietnamese; none if it passes
   */
  public record Example(String name, String day, List<SheetView> sheets, List<String> messages) {}

  /**
   * A table as a spreadsheet shows it.
   *
   * @param name what it is called
   * @param anchor what links call it; may be empty
   * @param letters the letters of its columns
   * @param rows its rows, the headings first
   */
  public record SheetView(String name, String anchor, List<String> letters, List<List<Box>> rows) {}

  /**
   * A cell.
   *
   * @param marked whether a finding is expected there
   */
  public record Box(String text, boolean marked) {}
}
