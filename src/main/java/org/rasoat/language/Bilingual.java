package org.rasoat.language;

/**
 * The same text in both languages.
 *
 * @param vi the Vietnamese text
 * @param en the English text
 */
public record Bilingual(String vi, String en) {

  /** A text that reads the same in both languages: a file name, a number, a unit's name. */
  public static Bilingual same(String text) {
    return new Bilingual(text, text);
  }

  /** This text in the given language. */
  public String in(Language language) {
    return language == Language.VI ? vi : en;
  }
}
