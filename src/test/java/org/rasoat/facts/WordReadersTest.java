package org.rasoat.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasoat.workbook.Address;
import org.rasoat.workbook.Cell;

class WordReadersTest {

  private static final Address AT = new Address(1, 1);

  private static Cell text(String text) {
    return new Cell.Text(AT, text, false);
  }

  private static Reading coded(String typed) {
    return new CodedReader(Labels.of(Declared.Level.class)).read(text(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "X", " x ", "×", "✓", "✔", "1", "+", "có", "Có", "true"})
  void ticksSayYes(String typed) {
    assertThat(new TickReader().read(text(typed))).isEqualTo(Reading.value(true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "không", "Không", "false"})
  void noTickSaysNo(String typed) {
    assertThat(new TickReader().read(text(typed))).isEqualTo(Reading.value(false));
  }

  @Test
  void ticksMayBeNumbersAndBooleans() {
    TickReader reader = new TickReader();

    assertThat(reader.read(new Cell.Bool(AT, true, "TRUE", false))).isEqualTo(Reading.value(true));
    assertThat(reader.read(new Cell.Numeric(AT, new BigDecimal("1.0"), "1", false)))
        .isEqualTo(Reading.value(true));
    assertThat(reader.read(new Cell.Numeric(AT, BigDecimal.ZERO, "-", false)))
        .isEqualTo(Reading.value(false));
    assertThat(reader.blank()).isEqualTo(false);
  }

  @Test
  void aWordThatIsNoTickIsAnUnknownValue() {
    assertThat(new TickReader().read(text("chưa rõ")))
        .isEqualTo(Reading.refused(ReadingRule.UNKNOWN_VALUE, "tick.text"));
  }

  @ParameterizedTest
  @CsvSource({
    "Chi bộ, BRANCH",
    "CẤP CƠ SỞ, GRASSROOTS",
    "co so, GRASSROOTS",
    "TCCSD, GRASSROOTS",
    "Grassroots, GRASSROOTS",
    "DISTRICT, DISTRICT",
    "Tỉnh, CITY"
  })
  void codedValuesAreReadByLabel(String typed, Declared.Level expected) {
    assertThat(coded(typed)).isEqualTo(Reading.value(expected));
  }

  @Test
  void decomposedLabelsReadTheSame() {
    assertThat(coded(Normalizer.normalize("Cấp huyện", Normalizer.Form.NFD)))
        .isEqualTo(Reading.value(Declared.Level.DISTRICT));
  }

  @Test
  void anUnknownCodedValueOffersTheNearest() {
    assertThat(coded("Cấp huyệm"))
        .isEqualTo(new Reading.Refused(ReadingRule.UNKNOWN_VALUE, "coded.near", "Cấp huyện"));
    assertThat(coded("liên bang"))
        .isEqualTo(
            new Reading.Refused(
                ReadingRule.UNKNOWN_VALUE,
                "coded.text",
                "Chi bộ trực thuộc, Cơ sở, Quận, Thành phố"));
  }

  @Test
  void theLongestLabelWithinATextCounts() {
    Labels labels = Labels.of(Declared.UnitKind.class);

    assertThat(labels.within("Các chi bộ cơ sở thuộc quận")).contains(Declared.UnitKind.CELL);
    assertThat(labels.within("Khối phường")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Phường A; Phường B, C;|Phường A/Phường B, C",
        "Phường A, Phường B|Phường A/Phường B",
        "- Phường A\\n- Phường B|Phường A/Phường B",
        "1. Phường A\\n2. Phường B|Phường A/Phường B",
        "1) Phường A; 2) Phường B.|Phường A/Phường B",
        "• Phường A,\\n• Phường B|Phường A/Phường B",
        "Tổ 1|Tổ 1"
      })
  void listsAreSplitIntoNames(String typed, String expected) {
    Reading reading = new ListReader(NameBook.EMPTY).read(text(typed.replace("\\n", "\n")));

    assertThat(reading)
        .isEqualTo(Reading.value(List.of(expected.split("/")).stream().map(Name::of).toList()));
  }

  @Test
  void textsLoseOnlyWhatTheLayoutPutThere() {
    assertThat(new TextReader().read(text("  Nguyễn\u00A0Văn \n A\u200B ")))
        .isEqualTo(Reading.value("Nguyễn Văn A"));
    assertThat(new NameReader(NameBook.EMPTY).read(text("PHƯỜNG THUỴ KHUÊ")))
        .isEqualTo(Reading.value(Name.of("Phường Thụy Khuê")));
  }
}
