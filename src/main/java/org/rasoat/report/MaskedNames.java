package org.rasoat.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds names of several words in texts, however many names there are. */
final class MaskedNames {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private final String cover;
  private final Set<String> names = new HashSet<>();

  /** How many words names have, the longest first. */
  private final TreeSet<Integer> lengths = new TreeSet<>((one, other) -> other - one);

  /**
   * Names to be found.
   *
   * @param cover what stands for a name that is found
   */
  MaskedNames(String cover) {
    this.cover = cover;
  }

  /** Adds a name; a text of one word, or without letters, is none. */
  void add(String text) {
    List<MatchResult> words = WORD.matcher(text).results().toList();
    if (words.size() > 1 && LETTER.matcher(text).find()) {
      names.add(joined(words, 0, words.size()));
      lengths.add(words.size());
    }
  }

  /** The text with all names covered. */
  String over(String text) {
    if (names.isEmpty()) {
      return text;
    }
    List<MatchResult> words = WORD.matcher(text).results().toList();
    StringBuilder out = new StringBuilder();
    int copied = 0;
    for (int at = 0; at < words.size(); ) {
      int length = nameAt(words, at);
      if (length == 0) {
        at++;
        continue;
      }
      out.append(text, copied, words.get(at).start()).append(cover);
      copied = words.get(at + length - 1).end();
      at += length;
    }
    return copied == 0 ? text : out.append(text, copied, text.length()).toString();
  }

  private int nameAt(List<MatchResult> words, int at) {
    for (int length : lengths) {
      if (at + length <= words.size() && names.contains(joined(words, at, at + length))) {
        return length;
      }
    }
    return 0;
  }

  private static String joined(List<MatchResult> words, int from, int to) {
    List<String> parts = new ArrayList<>();
    words.subList(from, to).forEach(word -> parts.add(word.group().toLowerCase(Locale.ROOT)));
    return String.join(" ", parts);
  }

  /** The text with each place covered where another text stands in whole words. */
  static String replaced(String text, String hidden, String cover) {
    StringBuilder out = new StringBuilder();
    int copied = 0;
    for (int at = text.indexOf(hidden); at >= 0; at = text.indexOf(hidden, at + 1)) {
      int end = at + hidden.length();
      if (at >= copied && !inWord(text, at) && !inWord(text, end)) {
        out.append(text, copied, at).append(cover);
        copied = end;
      }
    }
    return copied == 0 ? text : out.append(text, copied, text.length()).toString();
  }

  /** Whether a word goes on across the place. */
  private static boolean inWord(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at));
  }
}
