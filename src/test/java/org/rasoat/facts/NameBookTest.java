package org.rasoat.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rasoat.workbook.Workbook;
import org.rasoat.workbook.Worksheet;

@SuppressWarnings("NullAway.Init")
class NameBookTest {

  /** As Drools makes it of a declared type. */
  @Aliases
  public static class OtherName extends Row {
    @Column(value = "Cách viết", required = true, key = true)
    private String alias;

    @Column(value = "Tên", required = true)
    private String name;

    public String getAlias() {
      return alias;
    }

    public void setAlias(String alias) {
      this.alias = alias;
    }

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }
  }

  private final NameBook names =
      book(
          "CN *|Chi nhánh",
          "* P. *|phường",
          "* KHTH *|Kế hoạch tổng hợp",
          "Thụy Khuê|Chi nhánh phường Thụy Khuê");

  @Test
  void spellingAloneMakesNamesTheSameWithoutAliases() {
    assertThat(NameBook.EMPTY.name("PHÒNG KẾ  TOÁN")).isEqualTo(Name.of("Phòng kế toán"));
    assertThat(NameBook.EMPTY.name("P. Kế toán")).isNotEqualTo(Name.of("Phòng Kế toán"));
  }

  @Test
  void wordsWithinANameAreReplaced() {
    assertThat(names.name("CN P.Xuân La")).isEqualTo(Name.of("Chi nhánh phường Xuân La"));
    assertThat(names.name("Phòng KHTH")).isEqualTo(Name.of("Phòng Kế hoạch tổng hợp"));
  }

  @Test
  void aWordOfOneLetterIsFoundWhereverItStands() {
    NameBook book = book("* Q|quận", "T *|Tổ", "* q cũ *|quận trước");
    assertThat(book.name("Tây Hồ Q.")).isEqualTo(Name.of("Tây Hồ quận"));
    assertThat(book.name("T 5 Q")).isEqualTo(Name.of("Tổ 5 quận"));
    assertThat(book.name("T")).isEqualTo(Name.of("Tổ"));
    assertThat(book.name("Chợ Q cũ")).isEqualTo(Name.of("Chợ quận trước"));
    assertThat(book.name("Tổ 5 quán")).isEqualTo(Name.of("Tổ 5 quán"));
  }

  @Test
  void wordForTheBeginningIsNotReplacedElsewhere() {
    assertThat(names.name("Phòng CN Xuân La")).isNotEqualTo(Name.of("Phòng Chi nhánh Xuân La"));
  }

  @Test
  void partsOfWordsAreNotReplaced() {
    assertThat(names.name("CNTT P.Bưởi").key()).isEqualTo("cntt phường bưởi");
  }

  @Test
  void wholeNameIsReplacedWhateverItsToneMarks() {
    assertThat(names.name("Thuỵ Khuê")).isEqualTo(names.name("CN P. Thụy Khuê"));
    assertThat(names.name("Chợ Thuỵ Khuê")).isEqualTo(Name.of("Chợ Thụy Khuê"));
  }

  @Test
  void nameIsShownAsItWasWritten() {
    assertThat(names.name("CN P.Xuân La")).hasToString("CN P.Xuân La");
  }

  @Test
  void nearestNameIsTheOneThatWasMostLikelyMeant() {
    List<Name> known = List.of(Name.of("Phường Bưởi"), Name.of("Phường Xuân La"));
    assertThat(Name.nearest(Name.of("Phường Xuan Lá"), known)).isEqualTo(known.get(1));
    assertThat(Name.nearest(Name.of("Hợp tác xã"), known)).isNull();
  }

  private static NameBook book(String... rows) {
    Worksheet.Builder sheet =
        Worksheet.builder("names.csv", "names").text(1, 1, "Cách viết").text(1, 2, "Tên");
    for (int i = 0; i < rows.length; i++) {
      int bar = rows[i].indexOf('|');
      sheet.text(i + 2, 1, rows[i].substring(0, bar)).text(i + 2, 2, rows[i].substring(bar + 1));
    }
    Schema schema = Schema.of(List.of(OtherName.class));
    return NameBook.of(
        FactsReader.readAs(
                schema.types().get(0),
                schema,
                new Workbook("names.csv", "", List.of(sheet.build())))
            .rows());
  }
}
