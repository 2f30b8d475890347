package org.rasoat.workbook;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The letters of TCVN 5712:1993, VN3: fonts show a Vietnamese letter in the place of each Latin-1
 * character. The ư stands at U+00AD, the soft hyphen.
 */
final class Tcvn3 {

  private static final String LETTERS =
      "¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u00ADư®đ"
          + "µà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậ"
          + "ÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ"
          + "×ìØỉÜĩÝíÞị"
          + "ßòáỏâõãóäọåồæổçỗèốéộêờëởìỡíớîợ"
          + "ïùñủòũóúôụõừöử÷ữøứùự"
          + "úỳûỷüỹýýþỵ";

  private static final char FIRST = 0xA1;
  private static final char LAST = 0xFF;
  private static final char[] TABLE = table();

  /** Letters of the encoding that proper Vietnamese text does not have. */
  private static final String STRANGE = "¨©ª«¬®§µ¶·¸¹»¼½¾ÆÇËÎÏÑÖ×ØÜÞßäåæçëîïñöø÷ûüþ";

  private static final Pattern WORD = Pattern.compile("[A-Za-z¡-ÿ]+");
  private static final Pattern SYLLABLE =
      Pattern.compile(
          "(?:[bdhlmrsvx]|ch?|gh?|gi|kh?|ngh?|nh?|ph?|qu?|t[hr]?)?[aeiouy]{1,3}(?:ch?|ng?|nh|[mpt])?");

  /** As many strange words are no accident, and such a share in a hundred must make sense. */
  private static final int ENOUGH = 3;

  private static final int MOST = 90;

  private Tcvn3() {}

  /**
   * Whether a text can hardly be anything but this encoding, whatever its font: it has letters that
   * Vietnamese text does not have, none beyond Latin-1, and every word with marks becomes a
   * syllable.
   */
  static boolean evident(String text) {
    boolean strange = false;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > LAST) {
        return false;
      }
      strange |= strange(text.charAt(i));
    }
    return strange && syllables(text);
  }

  /**
   * Whether a whole table without fonts is in this encoding: nothing in it is beyond Latin-1, and
   * almost every word with marks becomes a syllable, many of them through letters that Vietnamese
   * text does not have. Single texts such as {@code Chi bé} would not show it.
   */
  static boolean throughout(String table) {
    // One letter that the font does not have says it all, and looking for it takes no time.
    if (table.chars().anyMatch(letter -> letter > LAST)) {
      return false;
    }
    int marked = 0;
    int meant = 0;
    int strange = 0;
    Matcher words = WORD.matcher(table);
    while (words.find()) {
      String word = words.group();
      if (word.chars().anyMatch(letter -> letter >= FIRST)) {
        marked++;
        meant += SYLLABLE.matcher(bare(decode(word))).matches() ? 1 : 0;
        strange += word.chars().anyMatch(Tcvn3::strange) ? 1 : 0;
      }
    }
    return strange >= ENOUGH && meant * 100 >= marked * MOST;
  }

  private static boolean syllables(String text) {
    boolean found = false;
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String word = words.group();
      boolean marked = word.chars().anyMatch(letter -> letter >= FIRST);
      boolean foreign = word.chars().anyMatch(l -> l >= FIRST && TABLE[l] == l);
      if (foreign || (marked && !SYLLABLE.matcher(bare(decode(word))).matches())) {
        return false;
      }
      boolean plain = word.chars().anyMatch(letter -> letter < FIRST);
      found |= plain && word.chars().anyMatch(Tcvn3::strange);
    }
    return found;
  }

  private static boolean strange(int letter) {
    return letter >= FIRST && STRANGE.indexOf(letter) >= 0;
  }

  private static String bare(String word) {
    String marks = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return marks.replaceAll("\\p{M}", "").replace('đ', 'd');
  }

  /** A text in Unicode. */
  static String decode(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      out.append(letter <= LAST ? TABLE[letter] : letter);
    }
    return out.toString();
  }

  private static char[] table() {
    char[] table = new char[LAST + 1];
    for (char letter = 0; letter <= LAST; letter++) {
      table[letter] = letter;
    }
    for (int i = 0; i < LETTERS.length(); i += 2) {
      table[LETTERS.charAt(i)] = LETTERS.charAt(i + 1);
    }
    return table;
  }
}
