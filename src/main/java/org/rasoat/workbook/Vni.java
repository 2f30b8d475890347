package org.rasoat.workbook;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The letters of VNI fonts for Windows: a vowel, and behind it a letter that the font shows as its
 * marks ({@code aù} is á); a few letters stand alone.
 */
final class Vni {

  private static final String CIRCUMFLEX = "\u0302";
  private static final String BREVE = "\u0306";

  /** No tone, acute, grave, hook above, tilde, dot below. */
  private static final String[] TONES = {"", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"};

  private static final Map<String, String> PAIRS = pairs();
  private static final Map<String, String> SINGLES =
      Map.of("ô", "ơ", "ö", "ư", "ñ", "đ", "æ", "ỉ", "ó", "ĩ", "ò", "ị", "î", "ỵ");

  private Vni() {}

  /** A text in Unicode. */
  static String decode(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      String pair = i + 1 < text.length() ? PAIRS.get(small(text.substring(i, i + 2))) : null;
      String letter = text.substring(i, i + 1);
      String shown = pair == null ? SINGLES.getOrDefault(small(letter), small(letter)) : pair;
      boolean capital = !small(letter).equals(letter);
      out.append(capital ? shown.toUpperCase(Locale.ROOT) : shown);
      i += pair == null ? 0 : 1;
    }
    return out.toString();
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> pairs() {
    Map<String, String> pairs = new HashMap<>();
    for (String vowel : new String[] {"a", "e", "o", "u", "y", "ô", "ö"}) {
      String plain = vowel.equals("ô") ? "ơ" : vowel.equals("ö") ? "ư" : vowel;
      put(pairs, vowel, " ùøûõï", plain);
    }
    for (String vowel : new String[] {"a", "e", "o"}) {
      put(pairs, vowel, "âáàåãä", vowel + CIRCUMFLEX);
    }
    put(pairs, "a", "êéèúüë", "a" + BREVE);
    return pairs;
  }

  /** Puts in a vowel with its tones, in their order; a blank stands for no letter. */
  private static void put(Map<String, String> pairs, String vowel, String marks, String plain) {
    for (int tone = 0; tone < TONES.length; tone++) {
      if (marks.charAt(tone) != ' ') {
        String shown = Normalizer.normalize(plain + TONES[tone], Normalizer.Form.NFC);
        pairs.put(vowel + marks.charAt(tone), shown);
      }
    }
  }
}
