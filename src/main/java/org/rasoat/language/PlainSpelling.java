package org.rasoat.language;

import java.text.Normalizer;
import java.util.Optional;

/**
 * Keys of texts in composed Latin letters, which almost all are: the same as those of {@link
 * Spelling}, letter by letter and without regular expressions, for a dossier may have millions.
 */
final class PlainSpelling {

  private static final char FIRST_COMBINING = '\u0300';
  private static final char FIRST_VIETNAMESE = '\u1E00';
  private static final char LAST_VIETNAMESE = '\u1EFF';

  /** Typographic dashes, quotation marks and dots. */
  private static final char FIRST_SIGN = '\u2010';

  private static final char LAST_SIGN = '\u2026';
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final char DOTTED_I = '\u0130';

  private static final int WORD =
      types(
          Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER);

  private static final int DIGIT =
      types(Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER);

  private static final int TONES = 5;
  private static final String TONED_O = "\u00F2\u00F3\u00F5\u1ECF\u1ECD";
  private static final String TONED_U = "\u00F9\u00FA\u0169\u1EE7\u1EE5";
  private static final String TONED_A = "\u00E0\u00E1\u00E3\u1EA3\u1EA1";
  private static final String TONED_E = "\u00E8\u00E9\u1EBD\u1EBB\u1EB9";
  private static final String TONED_Y = "\u1EF3\u00FD\u1EF9\u1EF7\u1EF5";

  private PlainSpelling() {}

  private static int types(byte... types) {
    int all = 0;
    for (byte type : types) {
      all |= 1 << type;
    }
    return all;
  }

  /** The key; empty for a text that holds other characters. */
  static Optional<String> key(String text) {
    char[] key = new char[text.length()];
    int length = 0;
    boolean gap = false;
    boolean toned = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (!plain(letter)) {
        return Optional.empty();
      }
      char small = SMALL[letter] != 0 ? SMALL[letter] : learnSmall(letter);
      if (small == ' ') {
        gap = true;
        continue;
      }
      if (gap && length > 0) {
        key[length++] = ' ';
      }
      gap = false;
      key[length++] = small;
      toned |= vowel(small) != 0;
    }
    if (toned) {
      place(key, length);
    }
    return Optional.of(new String(key, 0, length));
  }

  /** What a plain letter is in a key, a blank for one that is left out; 0 if not asked for yet. */
  private static final char[] SMALL = new char[LAST_SIGN + 1];

  private static char learnSmall(char letter) {
    char small = word(letter) ? Character.toLowerCase(letter) : ' ';
    SMALL[letter] = small == '\u00F0' ? '\u0111' : small;
    return SMALL[letter];
  }

  /** For o and u with tones: the number of the tone from 1 on, for u as many more. */
  private static final byte[] VOWEL = vowels();

  private static int vowel(char small) {
    // A few small letters stand far from their capitals.
    return small < VOWEL.length ? VOWEL[small] : 0;
  }

  private static byte[] vowels() {
    byte[] vowels = new byte[LAST_SIGN + 1];
    for (int tone = 0; tone < TONES; tone++) {
      vowels[TONED_O.charAt(tone)] = (byte) (tone + 1);
      vowels[TONED_U.charAt(tone)] = (byte) (tone + 1 + TONES);
    }
    return vowels;
  }

  /** The letter that is left of each plain one without its marks; 0 where it was not asked for. */
  private static final char[] BARE = new char[LAST_SIGN + 1];

  /** The key without marks; empty for one that holds other characters. */
  static Optional<String> bare(String key) {
    char[] bare = new char[key.length()];
    for (int i = 0; i < bare.length; i++) {
      char letter = key.charAt(i);
      if (!plain(letter)) {
        return Optional.empty();
      }
      bare[i] = BARE[letter] != 0 ? BARE[letter] : learn(letter);
    }
    return Optional.of(new String(bare));
  }

  /** Several threads may learn the same letter, and all learn the same. */
  private static char learn(char letter) {
    String decomposed =
        Normalizer.normalize(
            String.valueOf(letter == '\u0111' ? 'd' : letter), Normalizer.Form.NFD);
    BARE[letter] = decomposed.charAt(0);
    return BARE[letter];
  }

  private static boolean plain(char letter) {
    return (letter < FIRST_COMBINING && letter != SOFT_HYPHEN && letter != DOTTED_I)
        || (letter >= FIRST_VIETNAMESE && letter <= LAST_VIETNAMESE)
        || (letter >= FIRST_SIGN && letter <= LAST_SIGN);
  }

  private static boolean word(char letter) {
    return (WORD >>> Character.getType(letter) & 1) != 0
        || letter == '*'
        || letter == '%'
        || letter == '+';
  }

  /** Moves the tone of oa, oe and uy at the end of a syllable to the second vowel. */
  private static void place(char[] key, int length) {
    for (int i = 0; i + 1 < length; i++) {
      int vowel = vowel(key[i]);
      boolean o = vowel <= TONES;
      int tone = o ? vowel - 1 : vowel - 1 - TONES;
      String second = vowel == 0 ? "" : second(o, key[i + 1]);
      if (!second.isEmpty()
          && (i == 0 || key[i - 1] != 'q')
          && (i + 2 == length || !letter(key[i + 2]))) {
        key[i] = o ? 'o' : 'u';
        key[i + 1] = second.charAt(tone);
      }
    }
  }

  private static String second(boolean o, char vowel) {
    return switch (vowel) {
      case 'a' -> o ? TONED_A : "";
      case 'e' -> o ? TONED_E : "";
      case 'y' -> o ? "" : TONED_Y;
      default -> "";
    };
  }

  private static boolean letter(char letter) {
    return word(letter) && (DIGIT >>> Character.getType(letter) & 1) == 0 && letter > '+';
  }
}
