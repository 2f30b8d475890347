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

  private static final Map<String, Template> VI = new ConcurrentHashMap<>();
  private static final Map<String, Template> EN = new ConcurrentHashMap<>();

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
    return (language == Language.VI ? VI : EN)
        .computeIfAbsent(key, one -> template(language, one))
        .say(language, place -> values[Integer.parseInt(place)]);
  }

  private static Template template(Language language, String key) {
    int dot = key.indexOf('.');
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "org.rasoat." + key.substring(0, dot) + ".sentences",
            Locale.forLanguageTag(language.locale().getLanguage()),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return Template.parse(bundle.getString(key.substring(dot + 1)));
  }
}
