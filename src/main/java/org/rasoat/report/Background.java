package org.rasoat.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rasoat.language.Bilingual;
import org.rasoat.rules.Rule;

/**
 * What a reader may want to know besides the findings.
 *
 * @param rules tells of the rule of an id, whether it found something or not
 * @param types what people call the sheets of a declared type, by the type's name
 * @param subjects whom or what a finding concerns, by its fingerprint; a finding about no row is
 *     left out
 * @param pictures the findings and their surroundings as pictures
 */
public record Background(
    Function<String, Optional<About>> rules,
    Map<String, String> types,
    Map<String, String> subjects,
    List<Picture> pictures) {

  /** Nothing to know besides. */
  public static final Background NONE =
      new Background(id -> Optional.empty(), Map.of(), Map.of(), List.of());

  public Background {
    types = Map.copyOf(types);
    subjects = Map.copyOf(subjects);
    pictures = List.copyOf(pictures);
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
