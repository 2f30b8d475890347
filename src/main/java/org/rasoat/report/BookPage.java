package org.rasoat.report;

import java.util.function.UnaryOperator;

/**
 * What every page of a rule book shows around its content.
 *
 * @param words the words of its language
 * @param title what it is called
 * @param path its path in the book
 * @param link the address of the page of a path, in the same language
 * @param otherLanguage the address of this page in the other language
 */
public record BookPage(
    Words words, String title, String path, UnaryOperator<String> link, String otherLanguage) {

  /** The code of the language, for the browser. */
  public String language() {
    return words.language().locale().getLanguage();
  }

  /** The code of the other language. */
  public String otherCode() {
    return language().equals("vi") ? "en" : "vi";
  }

  /** The address of the page of a path. */
  public String href(String to) {
    return link.apply(to);
  }

  /** The sentence of the book under a key. */
  public String say(String key, Object... values) {
    return words.say("book." + key, values);
  }
}
