package org.rasoat.language;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sentences that the program itself says. Each package keeps its own, in both languages, in
 * {@code sentences_vi.properties} and {@code sentences_en.properties} beside its classes. A test
 * holds that the two files of each package have the same keys and places.
 */
public final class Sentences {

  private static final Map<Place, Template> TEMPLATES = new ConcurrentHashMap<>();

  /** A sentence of a package in a language. */
  private record Place(String key, Language language) {}

  private Sentences() {}

  /**
   * The sentence under a key, in both languages.
   *
   * @param key the package's name, a dot, and the key in its files: {@code workbook.missing}
   * @param values what stands for {@code {0}}, {@code {1}} …; said as {@link Language#say} says
   *     them
   * @throws java.util.MissingResourceException if there is no such key
   */
  public static Bilingual say(String key, Object... values) {
    return new Bilingual(say(Language.VI, key, values), say(Language.EN, key, values));
  }

  /**
   * The sentence under a key in one language.
   *
   * @param key as for {@link #say(String, Object...)}
   * @param values what stands for {@code {0}}, {@code {1}} …
   * @throws java.util.MissingResourceException if there is no such key
   */
  public static String say(Language language, String key, Object... values) {
    return TEMPLATES
        .computeIfAbsent(new Place(key, language), Sentences::template)
        .say(language, place -> values[Integer.parseInt(place)]);
  }

  private static Template template(Place place) {
    int dot = place.key().indexOf('.');
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "org.rasoat." + place.key().substring(0, dot) + ".sentences",
            Locale.forLanguageTag(place.language().locale().getLanguage()),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return Template.parse(bundle.getString(place.key().substring(dot + 1)));
  }
}
