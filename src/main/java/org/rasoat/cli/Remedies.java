package org.rasoat.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Language;
import org.rasoat.rules.Page;
import org.rasoat.rules.Rule;
import org.rasoat.rules.RuleBook;
import org.rasoat.rules.RuleTests;

/**
 * What the pages of a pack's rules say is to be done about findings.
 *
 * @param texts the texts by the rules' ids
 */
record Remedies(Map<String, Bilingual> texts) implements Function<String, Bilingual> {

  /** Where there are no pages. */
  static final Remedies NONE = new Remedies(Map.of());

  /** What the pages in a pack's folder say. */
  static Remedies of(RuleBook book, Path folder) {
    RuleTests pages = RuleTests.read(book, folder);
    Map<String, Bilingual> texts = new HashMap<>();
    for (Rule rule : book.rules()) {
      pages.page(rule.id()).ifPresent(page -> texts.put(rule.id(), remedy(page)));
    }
    return new Remedies(texts);
  }

  private static Bilingual remedy(Page page) {
    return new Bilingual(
        page.plain(Page.Part.REMEDY, Language.VI), page.plain(Page.Part.REMEDY, Language.EN));
  }

  @Override
  public Bilingual apply(String rule) {
    return texts.getOrDefault(rule, Bilingual.same(""));
  }
}
