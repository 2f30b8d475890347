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

  private static final Map<String, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

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
    int dot = key.indexOf('.');
    String room = key.substring(0, dot);
    String rest = key.substring(dot + 1);
    return new Bilingual(
        fill(room, rest, Language.VI, values), fill(room, rest, Language.EN, values));
  }

  private static String fill(String room, String key, Language language, Object... values) {
    ResourceBundle bundle =
        BUNDLES.computeIfAbsent(room + language, name -> bundle(room, language));
    return Template.parse(bundle.getString(key))
        .say(language, place -> values[Integer.parseInt(place)]);
  }

  private static ResourceBundle bundle(String room, Language language) {
    return ResourceBundle.getBundle(
        "org.rasoat." + room + ".sentences",
        Locale.forLanguageTag(language.locale().getLanguage()),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
