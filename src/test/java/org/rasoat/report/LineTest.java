package org.rasoat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineTest {

  private static final String NAME = "Thụy Khuê, Bưởi";

  @Test
  void lettersWithMarksTakeOneColumnHoweverTheyAreWritten() {
    assertThat(Line.width(NAME)).isEqualTo(15);
    assertThat(Line.width(Normalizer.normalize(NAME, Normalizer.Form.NFD))).isEqualTo(15);
  }

  @Test
  void clippingNeverPartsALetterFromItsMarks() {
    String decomposed = Normalizer.normalize(NAME, Normalizer.Form.NFD);
    for (int width = 1; width < 15; width++) {
      String clipped = Line.clip(decomposed, width);
      assertThat(Line.width(clipped)).isLessThanOrEqualTo(width);
      assertThat(NAME).startsWith(Line.of(clipped.replace("…", "")));
    }
    assertThat(Line.clip("Bưởi", 4)).isEqualTo("Bưởi");
    assertThat(Line.clip("Bưởi", 3)).isEqualTo("Bư…");
    assertThat(Line.clip("a bcd", 3)).isEqualTo("a…");
  }

  @Test
  void paddingReachesTheSameColumnForComposedAndDecomposedText() {
    assertThat(Line.width(Line.pad(Normalizer.normalize("Bưởi", Normalizer.Form.NFD), 10)))
        .isEqualTo(10);
    assertThat(Line.pad("Bưởi", 2)).isEqualTo("Bưởi");
  }

  @Test
  void nothingThatATerminalObeysGetsThrough() {
    assertThat(Line.of("\u001B[2Jx\u0007\u009By\u007F")).isEqualTo("␛[2Jx␇\uFFFDy\uFFFD");
    assertThat(Line.of("trái\u202Ephải\u200B\u00AD")).isEqualTo("tráiphải");
    assertThat(Line.of("\uD800")).isEqualTo("\uFFFD");
  }

  @Test
  void lineBreaksTabsAndHardSpacesBecomeSpaces() {
    assertThat(Line.of(" Ngày \r\n kết\tthúc\u2028x\u00A0y ")).isEqualTo("Ngày kết thúc x y");
  }

  @Test
  void longTextIsBrokenBetweenWordsUnderItsBeginning() {
    List<String> lines = Line.wrap("ghi chú: ", "từ ".repeat(60).strip());
    assertThat(lines).hasSizeGreaterThan(1).allMatch(line -> Line.width(line) <= Line.WIDTH);
    assertThat(lines.get(1)).startsWith("         từ");
    assertThat(String.join(" ", lines).replaceAll(" +", " "))
        .isEqualTo("ghi chú: " + "từ ".repeat(60).strip());
  }

  @Test
  void aWordThatIsWiderThanALineIsLeftWhole() {
    assertThat(Line.wrap("- ", "x".repeat(300))).containsExactly("- " + "x".repeat(300));
  }
}
