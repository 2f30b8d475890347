package org.rasoat.language;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which spellings mean the same word. Vietnamese text is written in composed or decomposed Unicode,
 * with the tone mark on either vowel of {@code oa, oe, uy} (hòa, hoà), with the Icelandic Ð for Đ,
 * in capitals or not. Keys fold all of that; they are for comparing, never for showing.
 */
public final class Spelling {

  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u200B-\\u200D\\u2060\\uFEFF\\u00AD]");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** A tone mark in decomposed text: grave, acute, tilde, hook above, dot below. */
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  /** Old placement (tone on the first vowel) at the end of a syllable; the u of qu is no vowel. */
  private static final Pattern OLD_PLACEMENT =
      Pattern.compile("(?<!q)(o[" + TONES + "][ae]|u[" + TONES + "]y)(?![\\p{L}\\p{M}])");

  /** The same in composed text: nothing else needs the detour through decomposed text. */
  private static final Pattern OLD_PLACEMENT_COMPOSED =
      Pattern.compile("[òóỏõọ][ae]|[ùúủũụ]y|[" + TONES + "]");

  private Spelling() {}

  /**
   * What a text is compared by: one Unicode form, lower case, new tone placement, đ for its
   * look-alikes, and one space for every run of blanks and punctuation.
   */
  public static String key(String text) {
    // Asked for millions of texts: a lambda for each would cost as much as a short key.
    Optional<String> plain = PlainSpelling.key(text);
    return plain.isPresent() ? plain.get() : anyKey(text);
  }

  /** The key of a text in any script. */
  static String anyKey(String text) {
    String plain =
        Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replace('\u00F0', 'đ');
    return newPlacement(words(plain));
  }

  /** The text with one space for every run of what is no letter, mark or number, and *, % or +. */
  private static String words(String text) {
    StringBuilder words = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      i += Character.charCount(letter);
      if (kept(letter)) {
        if (gap && !words.isEmpty()) {
          words.append(' ');
        }
        gap = false;
        words.appendCodePoint(letter);
      } else {
        gap = true;
      }
    }
    return words.toString();
  }

  private static boolean kept(int letter) {
    return switch (Character.getType(letter)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> Character.isLetter(letter) || letter == '*' || letter == '%' || letter == '+';
    };
  }

  /** A second key without any diacritics: {@code hoa don} for Hóa đơn. */
  public static String bare(String text) {
    return bareOf(key(text));
  }

  /** What {@link #bare} makes of the text of which this is the {@link #key}. */
  public static String bareOf(String key) {
    return PlainSpelling.bare(key).orElseGet(() -> anyBare(key));
  }

  /** The key of a text in any script without its diacritics. */
  static String anyBare(String key) {
    String decomposed = Normalizer.normalize(key.replace('đ', 'd'), Normalizer.Form.NFD);
    return MARKS.matcher(decomposed).replaceAll("");
  }

  /**
   * The candidate that was most likely meant: equal without diacritics, or a slip of a few letters
   * away (one in four at most, and one in a word of three).
   */
  public static Optional<String> nearest(String text, Collection<String> candidates) {
    String wanted = bare(text);
    int limit = (wanted.length() + 1) / 4;
    record Near(String candidate, int distance) {}
    return candidates.stream()
        .distinct()
        .map(candidate -> new Near(candidate, distance(wanted, bare(candidate), limit)))
        .filter(near -> near.distance() <= limit)
        .min(Comparator.comparingInt(Near::distance).thenComparing(Near::candidate))
        .map(Near::candidate);
  }

  private static String newPlacement(String text) {
    if (!OLD_PLACEMENT_COMPOSED.matcher(text).find()) {
      return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    Matcher matcher = OLD_PLACEMENT.matcher(decomposed);
    String moved =
        matcher.replaceAll(
            match -> {
              String found = match.group();
              return "" + found.charAt(0) + found.charAt(2) + found.charAt(1);
            });
    return Normalizer.normalize(moved, Normalizer.Form.NFC);
  }

  /**
   * How many letters must be put in, taken out, replaced or swapped with a neighbour; or, where
   * that is above the limit, some number above it.
   */
  private static int distance(String one, String other, int limit) {
    int longer = Math.abs(one.length() - other.length());
    if (longer > limit) {
      return longer;
    }
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        cost[i][j] =
            Math.min(
                Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        if (swapped) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[one.length()][other.length()];
  }
}
