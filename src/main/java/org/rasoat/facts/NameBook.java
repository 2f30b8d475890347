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

  /** All beginnings. */
  private static final long ANY = -1;

  private record Phrase(String words, Pattern pattern, String by) {}

  private final List<Phrase> phrases;
  private final Map<String, String> wholes;

  /** How phrases begin, as {@link #beginning} has it. */
  private final long beginnings;

  private NameBook(List<Phrase> phrases, Map<String, String> wholes) {
    this.phrases = phrases;
    this.wholes = wholes;
    long all = 0;
    for (Phrase phrase : phrases) {
      all |= beginning(phrase.words(), 0);
    }
    beginnings = all;
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
    // The names of people, which are many, hardly have a word that begins like an abbreviation.
    for (Phrase phrase : mayHaveOne(key) ? phrases : List.<Phrase>of()) {
      if (key.contains(phrase.words())) {
        key = phrase.pattern().matcher(key).replaceAll(Matcher.quoteReplacement(phrase.by()));
      }
    }
    return wholes.getOrDefault(key, key);
  }

  /** Whether a word of it begins like a phrase; each phrase stands for whole words. */
  private boolean mayHaveOne(String key) {
    boolean found = beginnings == ANY;
    for (int i = 0; !found && i < key.length(); i++) {
      found = (beginnings & beginning(key, i)) != 0 && (i == 0 || key.charAt(i - 1) == ' ');
    }
    return found;
  }

  /** One of 64 bits for the two letters from a place on. */
  private static long beginning(String key, int at) {
    if (key.isEmpty()) {
      return ANY;
    }
    char second = at + 1 < key.length() ? key.charAt(at + 1) : ' ';
    return 1L << (31 * key.charAt(at) + second);
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
