package org.rasoat.web;

import org.rasoat.language.Language;
import org.rasoat.language.Sentences;

/**
 * The words of the pages in one language.
 *
 * @param language the language
 */
public record Words(Language language) {

  /** The sentence of the pages under a key. */
  public String say(String key, Object... values) {
    return Sentences.say(language, "web." + key, values);
  }

  /** The code of the language, for the browser. */
  public String code() {
    return language.locale().getLanguage();
  }

  /** The other language, by its code. */
  public String otherCode() {
    return language == Language.VI ? "en" : "vi";
  }

  /** A number as its readers write it. */
  public String number(long number) {
    return language.say(number);
  }
}
