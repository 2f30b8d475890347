package org.rasoat.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bi thu",
        "Đảng ủy phường Quảng An",
        "Đa\u0309ng u\u0309y phu\u031bo\u031b\u0300ng",
        "Đảng uỷ",
        "a\u0301\u0323",
        "\u2000\u2126",
        "ộ\u0301",
        "\u1100\u1161"
      })
  void textsAreComposed(String text) {
    assertThat(Texts.nfc(text)).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  /** What is not looked at closely: each of these letters before and behind each. */
  @Test
  void lettersOfVietnameseNeitherChangeNorJoin() {
    StringBuilder letters = new StringBuilder();
    for (char one = ' '; one < '\u0300'; one++) {
      letters.append(one);
    }
    for (char one = '\u1EA0'; one <= '\u1EF9'; one++) {
      letters.append(one);
    }
    for (int i = 0; i < letters.length(); i++) {
      StringBuilder pairs = new StringBuilder();
      for (int j = 0; j < letters.length(); j++) {
        pairs.append(letters.charAt(i)).append(letters.charAt(j));
      }
      String text = pairs.toString();
      assertThat(Texts.nfc(text))
          .isEqualTo(text)
          .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    }
  }
}
