package org.rasoat.equivalence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Texts as people wrote them before Unicode: in fonts that show Vietnamese for Latin letters. */
final class OldText {

  private static final String VOWELS =
      "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ";

  /** The same letters in TCVN 5712:1993, VN3. */
  private static final String TCVN3 =
      "aµ¶·¸¹¨»¼½¾Æ©ÇÈÉÊËeÌÎÏÐÑªÒÓÔÕÖi×ØÜÝÞoßáâãä«åæçèé¬êëìíîuïñòóô\u00ADõö÷øùyúûüýþ®";

  /** The same letters in VNI fonts for Windows. */
  private static final String VNI =
      "a aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä e eø eû eõ eù eï eâ eà eå eã eá eä"
          + " i ì æ ó í ò o oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï"
          + " u uø uû uõ uù uï ö öø öû öõ öù öï y yø yû yõ yù î ñ";

  /** Capitals that TCVN3 has places for; all others need a font of capitals. */
  private static final String CAPITALS = "ĂÂÊÔƠƯĐ";

  private static final String TCVN3_CAPITALS = "¡¢£¤¥¦§";

  private static final Map<Character, String> VNI_LETTERS = vni();

  private OldText() {}

  /** The text in {@code .VnTime}, with capitals that it lacks in {@code .VnTimeH}. */
  static List<Content.Run> tcvn3(String text) {
    List<Content.Run> runs = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      char small = Character.toLowerCase(letter);
      int marked = VOWELS.indexOf(small);
      int capital = CAPITALS.indexOf(letter);
      boolean needsCapitals = letter != small && marked >= 0 && small > 0x7F && capital < 0;
      char written =
          capital >= 0
              ? TCVN3_CAPITALS.charAt(capital)
              : marked < 0 || small <= 0x7F ? letter : TCVN3.charAt(marked);
      add(runs, written, needsCapitals ? ".VnTimeH" : ".VnTime");
    }
    return runs;
  }

  private static void add(List<Content.Run> runs, char letter, String font) {
    int last = runs.size() - 1;
    if (last >= 0 && runs.get(last).font().equals(font)) {
      runs.set(last, new Content.Run(runs.get(last).text() + letter, font));
    } else {
      runs.add(new Content.Run(String.valueOf(letter), font));
    }
  }

  /** The text in a VNI font. */
  static List<Content.Run> vni(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      out.append(VNI_LETTERS.getOrDefault(letter, String.valueOf(letter)));
    }
    return List.of(new Content.Run(out.toString(), "VNI-Times"));
  }

  private static Map<Character, String> vni() {
    Map<Character, String> letters = new HashMap<>();
    String[] written = VNI.split(" ", -1);
    for (int i = 0; i < written.length; i++) {
      char letter = VOWELS.charAt(i);
      letters.put(letter, written[i]);
      letters.put(Character.toUpperCase(letter), written[i].toUpperCase(Locale.ROOT));
    }
    return letters;
  }
}
