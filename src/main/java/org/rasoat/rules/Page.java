package org.rasoat.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Language;

/**
 * What is written about a rule in the Markdown file beside it: prose for people, and tables that
 * are its tests.
 *
 * @param id the rule's id
 * @param file the Markdown file, as messages name it
 * @param line the line of the rule's heading, from 1
 * @param prose the text of each part, in both languages; a part that is missing is the empty text
 * @param cases the tables that must pass and those that must fail
 */
public record Page(String id, String file, int line, Map<Part, Bilingual> prose, List<Case> cases) {

  public Page {
    prose = Map.copyOf(prose);
    cases = List.copyOf(cases);
  }

  /**
   * The text of a part without its Markdown, for a terminal.
   *
   * @return the empty text if the page has no such part in this language
   */
  public String plain(Part part, Language language) {
    Bilingual text = prose.getOrDefault(part, Bilingual.same(""));
    return PageReader.plainText(text.in(language));
  }

  /** A part of a page that people read. */
  public enum Part {
    /** Why the rule is there and where it comes from. */
    WHY("Vì sao", "Why"),
    /** What to do about a finding. */
    REMEDY("Phải làm gì", "What to do");

    private final String vi;
    private final String en;

    Part(String vi, String en) {
      this.vi = vi;
      this.en = en;
    }

    /** The heading above this part, in each language's text. */
    public String heading(Language language) {
      return language == Language.VI ? vi : en;
    }
  }

  /** The cases in which the rule must find nothing. */
  public Stream<Case> passing() {
    return cases.stream().filter(Case::passes);
  }

  /** The cases in which the rule must find what is marked, and nothing else. */
  public Stream<Case> failing() {
    return cases.stream().filter(example -> !example.passes());
  }

  /**
   * Some tables with what the rule must say of them.
   *
   * @param name what the case is about; may be empty
   * @param passes whether the rule must find nothing
   * @param line the line of its first table
   * @param asOf the day for which it is checked; null if the page gives none
   * @param tables its tables
   * @param messages the Vietnamese messages that are expected; empty if none are stated
   */
  public record Case(
      Bilingual name,
      boolean passes,
      int line,
      @Nullable LocalDate asOf,
      List<Table> tables,
      List<String> messages) {
    public Case {
      tables = List.copyOf(tables);
      messages = List.copyOf(messages);
    }
  }

  /**
   * One table.
   *
   * @param sheet what the page calls the sheet
   * @param line the line of its heading
   * @param rows its rows, the headings first
   */
  public record Table(String sheet, int line, List<List<TableCell>> rows) {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One cell of a table.
   *
   * @param text what it holds
   * @param marked whether a finding is expected there
   */
  public record TableCell(String text, boolean marked) {}
}
