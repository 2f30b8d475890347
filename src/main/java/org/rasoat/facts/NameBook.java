package org.rasoat.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rasoat.language.Spelling;

/**
 * Which names mean the same, beyond their spelling. An alias without {@code *} stands for a whole
 * name ({@code Head office} for {@code Company A, head office}); with {@code *} for words within
 * one: {@code Dept. *} at its beginning, {@code * & *} anywhere.
 */
public final class NameBook {

  /** No aliases: names are the same when they are spelt alike. */
  public static final NameBook EMPTY = new NameBook(List.of(), Map.of());

  private record Phrase(String words, Pattern pattern, String by) {}

  private final List<Phrase> phrases;
  private final Map<String, String> wholes;

  private NameBook(List<Phrase> phrases, Map<String, String> wholes) {
    this.phrases = phrases;
    this.wholes = wholes;
  }

  /** The aliases among rows of reference data: those of types marked {@link Aliases}. */
  public static NameBook of(List<Row> rows) {
    List<Phrase> phrases = new ArrayList<>();
    Map<String, String> wholes = new HashMap<>();
    for (Row row : rows) {
      Aliases fields = row.getClass().getAnnotation(Aliases.class);
      if (fields != null
          && row.value(fields.alias()) instanceof String alias
          && row.value(fields.name()) instanceof String name) {
        if (alias.contains("*")) {
          phrases.add(phrase(alias, name));
        } else {
          wholes.put(Spelling.key(alias), Spelling.key(name));
        }
      }
    }
    NameBook words = new NameBook(List.copyOf(phrases), Map.of());
    Map<String, String> settled = new HashMap<>();
    wholes.forEach((alias, name) -> settled.put(words.key(alias), words.key(name)));
    return new NameBook(words.phrases, Map.copyOf(settled));
  }

  /** The name as it is written, to be compared by what it means. */
  public Name name(String text) {
    return phrases.isEmpty() && wholes.isEmpty()
        ? Name.of(text)
        : Name.of(text, key(Spelling.key(text)));
  }

  private String key(String spelling) {
    String key = spelling;
    // By their numbers: it is asked for each person.
    for (int i = 0; i < phrases.size(); i++) {
      Phrase phrase = phrases.get(i);
      if (key.contains(phrase.words())) {
        key = phrase.pattern().matcher(key).replaceAll(Matcher.quoteReplacement(phrase.by()));
      }
    }
    return wholes.getOrDefault(key, key);
  }

  private static Phrase phrase(String alias, String name) {
    String words = words(alias);
    String start = alias.startsWith("*") ? "(?<![^ ])" : "^";
    String end = alias.endsWith("*") ? "(?![^ ])" : "$";
    return new Phrase(words, Pattern.compile(start + Pattern.quote(words) + end), words(name));
  }

  private static String words(String text) {
    return Spelling.key(text.replace('*', ' '));
  }
}
