package org.rasoat.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasoat.findings.LedgerEntry.Status;

/**
 * A report as its page shows it: every text is in the report's language, on one line, and free of
 * characters that a browser would obey. Templates only lay it out.
 *
 * @param report the report itself
 * @param words the words of its language
 * @param facts what was checked and by what, each with its name
 * @param totals how many findings there are of each severity
 * @param problems why the check could not be made; empty if it was
 * @param agreements what waivers and a baseline say; empty if there are none
 * @param files what was read
 * @param groups the findings by rule, the gravest first
 * @param choices what findings can be chosen by
 * @param figures the pictures
 * @param unanswered the rules that gave no answer, by reason
 * @param ledger what became of each rule
 * @param counts how many rules came to what end
 * @param rulePages where the pages of rules are; null if there are none
 */
public record ReportPage(
    Report report,
    Words words,
    List<Labelled> facts,
    List<Total> totals,
    List<Problem> problems,
    List<Agreement> agreements,
    List<File> files,
    List<Group> groups,
    Choices choices,
    List<Figure> figures,
    List<String> unanswered,
    List<Entry> ledger,
    List<Labelled> counts,
    @Nullable String rulePages) {

  /** The page of a report, which leads to no pages of rules. */
  static ReportPage of(Report report) {
    return new PageMaker(report).page();
  }

  /**
   * The same page.
   *
   * @param pages where the pages of rules are; null if there are none
   */
  ReportPage leadingTo(@Nullable String pages) {
    return new ReportPage(
        report,
        words,
        facts,
        totals,
        problems,
        agreements,
        files,
        groups,
        choices,
        figures,
        unanswered,
        ledger,
        counts,
        pages);
  }

  /** The code of the language, for the browser. */
  public String language() {
    return report.language().locale().getLanguage();
  }

  /** What the browser's tab is called. */
  public String title() {
    String files =
        report.workbooks().isEmpty() ? "" : " · " + Line.of(report.workbooks().get(0).file());
    return words.verdict(report.verdict()) + files + " · Rasoat";
  }

  /** The sentence of this page under a key. */
  public String say(String key, Object... values) {
    return words.say("html." + key, values);
  }

  /** How many rules gave no answer. */
  public String unansweredText() {
    long rules =
        ledger.stream()
            .filter(e -> e.status() == Status.ERROR || e.status() == Status.NOT_CHECKED)
            .count();
    return say("unanswered.meaning", words.count("rules", rules));
  }

  /** A text with its name. */
  public record Labelled(String label, String text) {}

  /**
   * How many findings there are of a severity.
   *
   * @param word the severity's word, which its looks go by
   */
  public record Total(String word, String text, boolean none) {

    /** The icon that it goes by. */
    public String icon() {
      return word.equals("waived") || word.equals("baseline") ? "agreed" : word;
    }
  }

  /**
   * Why the check could not be made.
   *
   * @param file the file that is to blame; may be empty
   * @param lines what is wrong and what to do; a later line may be part of a rule's source
   */
  public record Problem(String file, List<String> lines) {
    public Problem {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A part of what was agreed on before the check.
   *
   * @param title what the lines are about
   */
  public record Agreement(String title, List<String> lines) {
    public Agreement {
      lines = List.copyOf(lines);
    }
  }

  /** A workbook that was read. */
  public record File(String name, String sha256, List<Sheet> sheets) {
    public File {
      sheets = List.copyOf(sheets);
    }
  }

  /**
   * A sheet of it.
   *
   * @param type what it was recognised as; empty if it was not
   * @param header the row of its headings; empty if none is known
   * @param rows how many rows were read
   * @param notes what of it was not read, and why
   */
  public record Sheet(String name, String type, String header, String rows, List<String> notes) {
    public Sheet {
      notes = List.copyOf(notes);
    }
  }

  /**
   * The findings of one rule.
   *
   * @param word the word of its heaviest severity
   * @param severity what that is called
   * @param count its true number of findings, in words
   * @param shown how many of them stand below
   * @param facts its source and the like
   * @param open whether its findings are to be seen at once
   * @param first the findings that are shown with a piece of the sheet
   * @param more those that are shown as a line only
   */
  public record Group(
      String rule,
      String title,
      String word,
      String severity,
      String count,
      int number,
      int shown,
      List<String> why,
      List<String> remedy,
      List<Labelled> facts,
      boolean open,
      List<Item> first,
      List<Item> more) {
    public Group {
      why = List.copyOf(why);
      remedy = List.copyOf(remedy);
      facts = List.copyOf(facts);
      first = List.copyOf(first);
      more = List.copyOf(more);
    }
  }

  /**
   * A finding.
   *
   * @param number its number in the report, from 1
   * @param word its severity's word
   * @param severity what that is called
   * @param sheetChoice the choice of its sheet
   * @param subjectChoice the choice of whom or what it concerns; empty if it has none
   * @param called what a person calls the cell: the row and the column; may be empty
   * @param standing why it does not count; empty if it does
   */
  public record Item(
      int number,
      String word,
      String severity,
      String sheetChoice,
      String subjectChoice,
      String message,
      String file,
      String sheet,
      String cell,
      String called,
      String value,
      List<Piece> pieces,
      String standing,
      int left) {
    public Item {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * What findings can be chosen by: values with what they are called.
   *
   * @param severities by the severity's word
   */
  public record Choices(
      Map<String, String> severities,
      Map<String, String> sheets,
      Map<String, String> subjects,
      Map<String, String> rules) {}

  /** What became of a rule. */
  public record Entry(
      String rule,
      String title,
      Status status,
      String said,
      String examined,
      String findings,
      String millis,
      String reason) {}

  /**
   * A picture with what it is called.
   *
   * @param heat the heat map, or null
   * @param drawing what is drawn, or null
   */
  public record Figure(
      String title, String caption, Picture.@Nullable HeatMap heat, @Nullable Drawing drawing) {}
}
