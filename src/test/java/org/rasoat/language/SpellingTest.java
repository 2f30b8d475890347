package org.rasoat.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  /** Letters of all kinds, among them those of syllables whose tone may stand in two places. */
  private static final String LETTERS =
      "oòóõỏọuùúũủụaáàeéèyýqQthnĐđƠơờÒÓ 12½*%+-–.,ẠẾếộ/'\"“”…ẞßaeyaey  ";

  @Test
  void plainTextsHaveTheKeyOfAnyText() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String text =
          random
              .ints(1 + random.nextInt(8), 0, LETTERS.length())
              .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
              .collect(Collectors.joining());
      String key = Spelling.anyKey(text);
      assertThat(PlainSpelling.key(text)).hasValue(key);
      assertThat(PlainSpelling.bare(key)).hasValue(Spelling.anyBare(key));
    }
  }

  @Test
  void everyPlainLetterHasTheKeyOfAnyText() {
    for (char letter = 0; letter < '\u2100'; letter++) {
      String text = "x" + letter + "à" + letter;
      assertThat(PlainSpelling.key(text).orElseGet(() -> Spelling.anyKey(text)))
          .as(Integer.toHexString(letter))
          .isEqualTo(Spelling.anyKey(text));
    }
  }

  @Test
  void otherTextsAreNotPlain() {
    assertThat(PlainSpelling.key("Ho\u0300a")).isEmpty();
    assertThat(PlainSpelling.key("\u0130")).isEmpty();
    assertThat(PlainSpelling.key("a\u00ADb")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hòa Bình | Hoà Bình",
        "cấp ủy | Cấp uỷ",
        "THỤY KHUÊ | Thuỵ Khuê",
        "Nguyễn Thị Thúy | Nguyễn Thị Thuý",
        "khỏe | khoẻ",
        "HỌA | hoạ",
        "Ðảng | Đảng",
        "ðơn vị | đơn vị",
        "Số  TT | Số\u00A0TT",
        "Họ\u200B tên | Họ tên",
        "Năm sinh / Nam | năm sinh – nam",
        "P.Xuân La | P. Xuân La",
        "Ngày, tháng, năm | Ngày tháng năm"
      })
  void spellingsOfOneWordHaveOneKey(String one, String other) {
    assertThat(Spelling.key(one)).isEqualTo(Spelling.key(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "quý | quy",
        "Quý | Qúy",
        "hòa | hoa",
        "Tổ 1 | Tổ 2",
        "dự bị | đự bị",
        "múa | mủa",
        "Tỷ lệ % | Tỷ lệ",
        "hoàn | hoan"
      })
  void differentWordsHaveDifferentKeys(String one, String other) {
    assertThat(Spelling.key(one)).isNotEqualTo(Spelling.key(other));
  }

  @Test
  void decomposedTextHasTheKeyOfComposedText() {
    String text = "Nguyễn Thị Thủy – Thụy Khuê, Đồng ý";
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    assertThat(decomposed).isNotEqualTo(text);
    assertThat(Spelling.key(decomposed)).isEqualTo(Spelling.key(text));
    assertThat(Spelling.bare(decomposed)).isEqualTo("nguyen thi thuy thuy khue dong y");
  }

  @Test
  void keysAreComposedAndStay() {
    String key = Spelling.key("  ỦY BAN (quận)\n");
    assertThat(key).isEqualTo("uỷ ban quận");
    assertThat(Spelling.key(key)).isEqualTo(key);
  }

  @Test
  void toneMovesAtTheEndOfASyllableAlone() {
    assertThat(Spelling.key("hòa hòan thủy quý hoàng")).isEqualTo("hoà hòan thuỷ quý hoàng");
  }

  @Test
  void bareKeyHasNoDiacritics() {
    assertThat(Spelling.bare("Đơn vị: Ửng Hòe")).isEqualTo("don vi ung hoe");
  }

  @Test
  void nearestForgivesMissingDiacriticsAndSlips() {
    List<String> headings = List.of("Tổ trưởng", "Tổ viên", "Chức vụ");
    assertThat(Spelling.nearest("to truong", headings)).contains("Tổ trưởng");
    assertThat(Spelling.nearest("Tổ trườgn", headings)).contains("Tổ trưởng");
    assertThat(Spelling.nearest("Chức vu", headings)).contains("Chức vụ");
    assertThat(Spelling.nearest("Địa điểm", headings)).isEmpty();
  }

  @Test
  void nearestDoesNotTakeOneShortWordForAnother() {
    assertThat(Spelling.nearest("M", List.of("F"))).isEmpty();
    assertThat(Spelling.nearest("CB", List.of("ĐB"))).isEmpty();
    assertThat(Spelling.nearest("STT", List.of("TT"))).contains("TT");
    assertThat(Spelling.nearest("ĐB", List.of("đb"))).contains("đb");
  }

  @Test
  void nearestOfEquallyNearOnesIsTheFirstInOrder() {
    assertThat(Spelling.nearest("mark", List.of("park", "dark"))).contains("dark");
    assertThat(Spelling.nearest("mark", List.of())).isEmpty();
  }
}
