package org.rasoat.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rasoat.facts.Facts;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Language;
import org.rasoat.rules.Memo;
import org.rasoat.rules.Page;
import org.rasoat.rules.Rule;
import org.rasoat.rules.RuleBook;

/**
 * What a reader may want to know besides the findings.
 *
 * @param rules tells of the rule of an id, whether it found something or not
 * @param types what people call the sheets of a declared type, by the type's name
 * @param drawn gives the subjects and the pictures; few formats ask for them
 */
public record Background(
    Function<String, Optional<About>> rules, Map<String, String> types, Supplier<Drawn> drawn) {

  /** Nothing to know besides. */
  public static final Background NONE =
      new Background(id -> Optional.empty(), Map.of(), () -> new Drawn(Map.of(), List.of()));

  public Background {
    types = Map.copyOf(types);
  }

  /**
   * What takes a walk through all rows to find out.
   *
   * @param subjects whom or what a finding concerns, by its fingerprint; a finding about no row is
   *     left out
   * @param pictures the findings and their surroundings as pictures
   */
  public record Drawn(Map<String, String> subjects, List<Picture> pictures) {
    public Drawn {
      subjects = Map.copyOf(subjects);
      pictures = List.copyOf(pictures);
    }
  }

  /** Whom or what a finding concerns, by its fingerprint. */
  public Map<String, String> subjects() {
    return drawn.get().subjects();
  }

  /** The findings and their surroundings as pictures. */
  public List<Picture> pictures() {
    return drawn.get().pictures();
  }

  /**
   * The background of a check.
   *
   * @param book the rules
   * @param facts what the dossier says
   * @param findings what was found, as reports show it
   * @param mask hides what tells of persons
   */
  public static Background of(
      RuleBook book, Facts facts, LocalDate asOf, List<Report.Fingerprinted> findings, Mask mask) {
    Map<String, String> types = new HashMap<>();
    book.schema().types().forEach(type -> types.put(type.name(), type.label()));
    return new Background(
        id -> about(book, id), types, new Memo<>(() -> drawn(book, facts, asOf, findings, mask)));
  }

  private static Drawn drawn(
      RuleBook book, Facts facts, LocalDate asOf, List<Report.Fingerprinted> findings, Mask mask) {
    Subjects subjects = Subjects.of(book.schema(), facts, findings, mask);
    return new Drawn(
        subjects.byFingerprint(), new Pictures(book, facts, asOf, findings, subjects, mask).all());
  }

  private static Optional<About> about(RuleBook book, String id) {
    return book.rule(id)
        .map(
            rule ->
                new About(rule, prose(book, id, Page.Part.WHY), prose(book, id, Page.Part.REMEDY)));
  }

  private static Bilingual prose(RuleBook book, String id, Page.Part part) {
    return book.page(id)
        .map(page -> new Bilingual(page.plain(part, Language.VI), page.plain(part, Language.EN)))
        .orElse(Bilingual.same(""));
  }

  /**
   * What is known of a rule.
   *
   * @param rule the rule
   * @param why why it is there; may be empty
   * @param remedy what to do about a finding; may be empty
   */
  public record About(Rule rule, Bilingual why, Bilingual remedy) {}
}
