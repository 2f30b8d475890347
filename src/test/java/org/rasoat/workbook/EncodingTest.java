package org.rasoat.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rasoat.workbook.Books.at;
import static org.rasoat.workbook.Books.read;
import static org.rasoat.workbook.Books.write;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

  private static final String VOWELS =
      "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";

  /** The bytes of the letters above as TCVN 5712:1993 lists them, the plain ones as they are. */
  private static final int[] TCVN3 = {
    'a', 0xB5, 0xB6, 0xB7, 0xB8, 0xB9, 0xA8, 0xBB, 0xBC, 0xBD, 0xBE, 0xC6, 0xA9, 0xC7, 0xC8, 0xC9,
    0xCA, 0xCB, 'e', 0xCC, 0xCE, 0xCF, 0xD0, 0xD1, 0xAA, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6, 'i', 0xD7,
    0xD8, 0xDC, 0xDD, 0xDE, 'o', 0xDF, 0xE1, 0xE2, 0xE3, 0xE4, 0xAB, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9,
    0xAC, 0xEA, 0xEB, 0xEC, 0xED, 0xEE, 'u', 0xEF, 0xF1, 0xF2, 0xF3, 0xF4, 0xAD, 0xF5, 0xF6, 0xF7,
    0xF8, 0xF9, 'y', 0xFA, 0xFB, 0xFC, 0xFD, 0xFE
  };

  /** The same letters as VNI fonts for Windows have them. */
  private static final String VNI =
      "a aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä "
          + "e eø eû eõ eù eï eâ eà eå eã eá eä i ì æ ó í ò "
          + "o oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï "
          + "u uø uû uõ uù uï ö öø öû öõ öù öï y yø yû yõ yù î";

  @TempDir Path folder;

  private static String written(String text, Map<Character, String> letters) {
    StringBuilder out = new StringBuilder();
    text.chars().forEach(c -> out.append(letters.getOrDefault((char) c, String.valueOf((char) c))));
    return out.toString();
  }

  private static Map<Character, String> tcvn3() {
    Map<Character, String> letters = new HashMap<>();
    for (int i = 0; i < TCVN3.length; i++) {
      letters.put(VOWELS.charAt(i), String.valueOf((char) TCVN3[i]));
    }
    letters.put('đ', "®");
    letters.put('Đ', "§");
    return letters;
  }

  private static Map<Character, String> vni() {
    Map<Character, String> letters = new HashMap<>();
    String[] written = VNI.split(" ", -1);
    for (int i = 0; i < written.length; i++) {
      letters.put(VOWELS.charAt(i), written[i]);
    }
    letters.put('đ', "ñ");
    letters.put('Đ', "Ñ");
    return letters;
  }

  @Test
  void everyLetterComesBackFromEachEncoding() {
    assertThat(VOWELS).hasSize(TCVN3.length);
    for (char letter : (VOWELS + "đĐ").toCharArray()) {
      String text = String.valueOf(letter);
      assertThat(Encoding.TCVN3.decode(written(text, tcvn3()))).isEqualTo(text);
      assertThat(Encoding.VNI.decode(written(text, vni()))).isEqualTo(text);
    }
    String capitals = VOWELS.toUpperCase(java.util.Locale.ROOT);
    assertThat(Encoding.VNI.decode(written(VOWELS, vni()).toUpperCase(java.util.Locale.ROOT)))
        .isEqualTo(capitals);
    assertThat(Encoding.TCVN3_CAPITALS.decode(written(VOWELS, tcvn3()))).isEqualTo(capitals);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Nguyễn Thị Thủy", "phường Bưởi 12/3", "Quý khách, đường số 5", "Hoà quyện ướt"})
  void wholeTextsComeBackFromEachEncoding(String text) {
    assertThat(Encoding.TCVN3.decode(written(text, tcvn3()))).isEqualTo(text);
    assertThat(Encoding.VNI.decode(written(text, vni()))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "TCVN3,NguyÔn ThÞ,Nguyễn Thị",
    "TCVN3,Hä vµ tªn,Họ và tên",
    "TCVN3,Tæng céng,Tổng cộng",
    "TCVN3,Thôy Khuª,Thụy Khuê",
    "TCVN3,ph\u00ADêng B\u00ADëi,phường Bưởi",
    "TCVN3_CAPITALS,tæng céng,TỔNG CỘNG",
    "VNI,Nguyeãn Vaên AÙnh,Nguyễn Văn Ánh",
    "VNI,Ñöôøng Hoaøng Quoác Vieät,Đường Hoàng Quốc Việt",
    "UNICODE,Tæng ô,Tæng ô",
  })
  void textsAsTheyStandInOldFilesAreRead(Encoding encoding, String written, String meant) {
    assertThat(encoding.decode(written)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    ".VnTime,TCVN3",
    ".VnArial NarrowH,TCVN3_CAPITALS",
    ".vntime,TCVN3",
    ".vntimeh,TCVN3_CAPITALS",
    "VNI-Times,VNI",
    "Times New Roman,UNICODE",
    "Vnidentity,UNICODE",
  })
  void theNameOfAFontTellsItsEncoding(String font, Encoding encoding) {
    assertThat(Encoding.ofFont(font)).isEqualTo(encoding);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hä vµ tªn",
        "§¶ng bé ph\u00ADêng B\u00ADëi",
        "Tæng céng (1+2)",
        "Chi bé sè 1: ThÞ"
      })
  void textsThatCanBeNothingElseAreReadInAnyFont(String written) throws Exception {
    assertThat(typed(written).text()).isEqualTo(Encoding.TCVN3.decode(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hà Nam, xã Hòa Bình",
        "Bộ luật, § 5",
        "Müller & Søn",
        "Straße",
        "5 m², 20 °C",
        "1½ ngày",
        "© 2020",
        "Điều 3 ¶ 2",
        "A·B",
        "Señor",
        "No. 12",
        "ph\u00ADần",
        "Hà\u00AD Nam",
        "Má\u00AD"
      })
  void otherTextsStayAsTheyAre(String written) throws Exception {
    Cell.Text cell = (Cell.Text) typed(written);

    assertThat(cell.text()).isEqualTo(written);
    assertThat(cell.encoding()).isEqualTo(Encoding.UNICODE);
  }

  private Cell typed(String text) throws Exception {
    Path file =
        write(
            folder.resolve("typed.xlsx"),
            book -> at(book.createSheet("A"), 1, 1).setCellValue(text));
    return read(file).sheets().get(0).cell(1, 1);
  }

  private static CellStyle style(org.apache.poi.ss.usermodel.Workbook book, String name) {
    CellStyle style = book.createCellStyle();
    style.setFont(font(book, name));
    return style;
  }

  private static Font font(org.apache.poi.ss.usermodel.Workbook book, String name) {
    Font font = book.createFont();
    font.setFontName(name);
    return font;
  }

  private static void fill(org.apache.poi.ss.usermodel.Workbook book) {
    var sheet = book.createSheet("A");
    for (String name : new String[] {".VnTime", "Arial", "VNI-Times", ".VnTimeH"}) {
      int row = sheet.getPhysicalNumberOfRows() + 1;
      var cell = at(sheet, row, 1);
      cell.setCellValue("céng ò");
      cell.setCellStyle(style(book, name));
    }
    at(sheet, 5, 1).setCellValue("To\u0302ng");
    var plain = at(sheet, 6, 1);
    plain.setCellValue("No. 12");
    plain.setCellStyle(style(book, ".VnTime"));
    RichTextString mixed = book.getCreationHelper().createRichTextString("Hä tên, céng");
    mixed.applyFont(2, 8, font(book, "Arial"));
    mixed.applyFont(8, 12, font(book, ".VnTime"));
    var rich = at(sheet, 7, 1);
    rich.setCellValue(mixed);
    rich.setCellStyle(style(book, ".VnTime"));
    var number = at(sheet, 8, 1);
    number.setCellValue(5);
    number.setCellStyle(style(book, ".VnTime"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fonts.xlsx", "fonts.xls"})
  void theFontOfACellDecidesHowItsTextIsRead(String name) throws Exception {
    Worksheet sheet = read(write(folder.resolve(name), EncodingTest::fill)).sheets().get(0);

    assertThat(sheet.rows()).hasSize(8);
    assertText(sheet, 1, "cộng ũ", Encoding.TCVN3);
    assertText(sheet, 2, "céng ò", Encoding.UNICODE);
    assertText(sheet, 3, "céng ị", Encoding.VNI);
    assertText(sheet, 4, "CỘNG Ũ", Encoding.TCVN3_CAPITALS);
    assertText(sheet, 5, "Tông", Encoding.DECOMPOSED);
    assertText(sheet, 6, "No. 12", Encoding.UNICODE);
    assertText(sheet, 7, "Họ tên, cộng", Encoding.TCVN3);
    assertThat(sheet.cell(8, 1)).isInstanceOf(Cell.Numeric.class);
  }

  private static void assertText(Worksheet sheet, int row, String text, Encoding encoding) {
    assertThat(sheet.cell(row, 1))
        .isEqualTo(new Cell.Text(new Address(row, 1), text, false, encoding));
  }
}
