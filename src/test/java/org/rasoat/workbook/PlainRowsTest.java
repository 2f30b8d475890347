package org.rasoat.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read as plain rows is what the parser reads, or it is not plain. */
class PlainRowsTest {

  private static final String HEAD = "<worksheet xmlns=\"m\" xmlns:x14ac=\"ac\"><sheetData>";

  private static CellMaker maker() {
    Texts texts = new Texts();
    List.of("một", "hai", " ", "bốn").forEach(text -> texts.append(Runs.plain(text)));
    return new CellMaker(texts, new Formats(List.of(), false), Fonts.UNICODE);
  }

  private static Worksheet plain(String rows) throws PlainRows.OtherForm {
    CellMaker maker = maker();
    Worksheet.Builder sheet = Worksheet.builder("a.xlsx", "Biểu", maker);
    byte[] bytes = rows.getBytes(UTF_8);
    // What stands behind the rows in the array is none of theirs.
    byte[] more = Arrays.copyOf(bytes, bytes.length + 40);
    System.arraycopy(
        "<row r=\"77\"><c><v>77</v></c></row>    ".getBytes(UTF_8), 0, more, bytes.length, 37);
    new PlainRows(more, bytes.length, true, sheet, maker).read();
    return sheet.build();
  }

  private static Worksheet parsed(String rows) throws XMLStreamException {
    CellMaker maker = maker();
    Worksheet.Builder sheet = Worksheet.builder("a.xlsx", "Biểu", maker);
    String part = HEAD + rows + "</sheetData></worksheet>";
    Xml xml = Xml.open(new ByteArrayInputStream(part.getBytes(UTF_8)));
    new SheetPart(xml, sheet, maker, new Formats(List.of(), false)).read();
    return sheet.build();
  }

  /** All that the rows say, in lines. */
  private static List<String> told(Worksheet sheet) {
    List<String> told = new ArrayList<>();
    for (int row = 1; row < 120; row++) {
      if (sheet.rowHidden(row)) {
        told.add("hidden " + row);
      }
    }
    for (int row : sheet.rows()) {
      sheet.row(row).forEach(cell -> told.add(cell.toString()));
    }
    return told;
  }

  /** As Excel, LibreOffice, POI, openpyxl and others write them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\r\n",
        "<row r=\"1\"/>",
        "<row r=\"1\"></row>",
        "<row r=\"1\"> </row>\n<row r=\"3\"><c r=\"B3\"><v>7</v></c></row>\n",
        "<row r=\"2\" spans=\"1:13\" s=\"1\" customFormat=\"1\" ht=\"15.75\" thickBot=\"1\""
            + " x14ac:dyDescent=\"0.25\"><c r=\"A2\" s=\"3\" t=\"s\"><v>1</v></c>"
            + "<c r=\"C2\" s=\"4\"/><c r=\"XFD2\"><v>43881</v></c></row>",
        "<row r=\"1\" customFormat=\"false\" ht=\"12.8\" hidden=\"false\" customHeight=\"false\""
            + " outlineLevel=\"0\" collapsed=\"false\"><c r=\"A1\" s=\"0\" t=\"s\"><v>0</v></c>"
            + "<c r=\"B1\" s=\"0\" t=\"n\"><v>-1.5</v></c><c r=\"C1\" t=\"b\"><v>1</v></c></row>",
        "<row r=\"1\" hidden=\"true\"><c r=\"A1\" t=\"n\"><v>1E-3</v></c></row>",
        "<row r=\"1\" hidden=\"1\"/><row r=\"2\" hidden=\"0\"/><row r=\"4\" ht=\"0\"/><row r=\"5\" ht=\"0.00\"/>",
        "<row r=\"1\"><c r=\"A1\" s=\"1\" /><c r=\"B1\" t=\"b\"><v>0</v></c><c r=\"C1\"></c></row>"
            + "<row r=\"2\" ht=\"20\" />",
        "<row r=\"1\"><c><v>1</v></c><c s=\"2\"/><c t=\"s\"><v>3</v></c></row>",
        "<row r=\"1\">\n  <c r=\"A1\">\n    <v>1</v>\n  </c>\n</row>",
        "<row r=\"9\"><c r=\"A9\" t=\"s\"><v>2</v></c><c r=\"A9\"><v>5</v></c></row>",
        "<row r=\"5\"><c r=\"A6\"><v>1</v></c><c><v>2</v></c></row><row r=\"3\"/>",
        "<row r=\"1048576\"><c r=\"XFD1048576\"><v>12345678901234567890.123456789</v></c></row>",
        "<row r=\"1\"><c r=\"A1\"><v>1e999</v></c><c r=\"B1\"><v>0.1</v></c></row>",
      })
  void plainRowsSayWhatTheParserReads(String rows) throws Exception {
    assertThat(told(plain(rows))).isEqualTo(told(parsed(rows)));
  }

  @Test
  void cellsOfAllPlainKindsAreKept() throws Exception {
    String rows =
        "<row r=\"3\" hidden=\"1\"><c r=\"A3\" t=\"s\"><v>3</v></c><c r=\"B3\"><v>2.50</v></c>"
            + "<c r=\"AA3\" t=\"b\"><v>1</v></c></row>";

    Worksheet sheet = plain(rows);

    assertThat(sheet.row(3)).extracting(Cell::text).containsExactly("bốn", "2,5", "TRUE");
    assertThat(sheet.row(3)).extracting(cell -> cell.at().a1()).containsExactly("A3", "B3", "AA3");
    assertThat(sheet.rowHidden(3)).isTrue();
  }

  /** Sound or not: only the parser knows. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "<",
        "<row",
        "<row r=\"1\"",
        "<row r=\"1\">",
        "<row r=\"1\"><c r=\"A1\"",
        "<row r=\"1\"><c r=\"A1\"><v>1",
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c>",
        "<row/>",
        "<row r=\"\"/>",
        "<row r=\"0\"/>",
        "<row r='1'/>",
        "<row  r=\"1\"/>",
        "<row\tr=\"1\"/>",
        "<row r=\"1\"spans=\"1:2\"/>",
        "<row r=\"1\" r=\"1\"/>",
        "<row r=\"1\" spans=\"1\" spans=\"1\"/>",
        "<row r=\"1\" spans=\"&amp;\"/>",
        "<row r=\"1\" spans=\"<\"/>",
        "<row r=\"1\" spans=\"đ\"/>",
        "<row r=\"1\" other=\"1\"/>",
        "<row r=\"1\" hidden=\"on\"/>",
        "<row r=\"1\" ht=\"\"/>",
        "<row r=\"1\" ht=\"NaN\"/>",
        "<row r=\"1\"/ >",
        "<rows r=\"1\"/>",
        "<row r=\"1\">1</row>",
        "<row r=\"1\"><!-- 1 --></row>",
        "<row r=\"1\"></row",
        "<row r=\"1\"><d/></row>",
        "<row r=\"1\"><c r=\"A1\" r=\"A1\"/></row>",
        "<row r=\"1\"><c s=\"1\" s=\"1\"/></row>",
        "<row r=\"1\"><c t=\"n\" t=\"n\"><v>1</v></c></row>",
        "<row r=\"1\"><c cm=\"1\"/></row>",
        "<row r=\"1\"><c r=\"$A$1\"/></row>",
        "<row r=\"1\"><c r=\"a1\"/></row>",
        "<row r=\"1\"><c r=\"A123456789\"/></row>",
        "<row r=\"1\"><c r=\"AAAAA1\"/></row>",
        "<row r=\"1\"><c s=\"-1\"/></row>",
        "<row r=\"1\"><c t=\"str\"><v>1</v></c></row>",
        "<row r=\"1\"><c t=\"e\"><v>1</v></c></row>",
        "<row r=\"1\"><c t=\"d\"><v>2020</v></c></row>",
        "<row r=\"1\"><c t=\"\"><v>1</v></c></row>",
        "<row r=\"1\"><c><v></v></c></row>",
        "<row r=\"1\"><c><v/></c></row>",
        "<row r=\"1\"><c><v> 1</v></c></row>",
        "<row r=\"1\"><c><v>1<!-- 0 --></v></c></row>",
        "<row r=\"1\"><c><v>1</v><v>2</v></c></row>",
        "<row r=\"1\"><c><v>1</v>2</c></row>",
        "<row r=\"1\"><c><f>1+1</f><v>2</v></c></row>",
        "<row r=\"1\"><c t=\"inlineStr\"><is><t>một</t></is></c></row>",
        "<row r=\"1\"/></sheetData>",
      })
  void whateverElseThereIsIsLeftToTheParser(String rows) {
    assertThatThrownBy(() -> plain(rows))
        .isInstanceOfAny(PlainRows.OtherForm.class, IllegalArgumentException.class);
  }

  @Test
  void thePrefixOfExcelHasToBeDeclared() {
    CellMaker maker = maker();
    byte[] rows = "<row r=\"1\" x14ac:dyDescent=\"0.25\"/>".getBytes(UTF_8);
    Worksheet.Builder sheet = Worksheet.builder("a.xlsx", "Biểu", maker);

    assertThatThrownBy(() -> new PlainRows(rows, rows.length, false, sheet, maker).read())
        .isInstanceOf(PlainRows.OtherForm.class);
  }

  @Test
  void whateverIsBrokenSaysNothingElseThanTheParserReads() {
    Random random = new Random(11);
    String sound =
        "<row r=\"1\" spans=\"1:3\" ht=\"15\"><c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c>"
            + "<c r=\"B1\"><v>1.25</v></c><c r=\"C1\" t=\"b\"><v>1</v></c><c s=\"2\"/></row>\n"
            + "<row r=\"2\" x14ac:dyDescent=\"0.25\"/><row r=\"3\" hidden=\"1\"><c r=\"A3\"/></row>";
    List<String> shreds =
        List.of(
            "<",
            ">",
            "/",
            "\"",
            "'",
            " ",
            "=",
            "0",
            "-",
            ".",
            "e",
            "&",
            "đ",
            "<v>",
            "</v>",
            "<c>",
            "</c>",
            " r=\"5\"",
            " s=\"1\"",
            "<row r=\"7\">",
            "</row>",
            "<!--",
            "-->",
            "\u0001");
    int alike = 0;
    for (int i = 0; i < 40_000; i++) {
      StringBuilder broken = new StringBuilder(sound);
      for (int k = random.nextInt(2); k >= 0; k--) {
        int at = random.nextInt(broken.length());
        switch (random.nextInt(3)) {
          case 0 -> broken.insert(at, shreds.get(random.nextInt(shreds.size())));
          case 1 -> broken.delete(at, Math.min(broken.length(), at + 1 + random.nextInt(20)));
          default -> {
            int from = random.nextInt(broken.length());
            int to = Math.min(broken.length(), from + random.nextInt(60));
            broken.insert(at, broken.substring(from, to));
          }
        }
      }
      Optional<List<String>> plain = attemptPlain(broken.toString());
      if (plain.isPresent()) {
        assertThat(plain).as(broken.toString()).isEqualTo(attemptParsed(broken.toString()));
        alike++;
      }
    }
    assertThat(alike).isGreaterThan(500);
  }

  private static Optional<List<String>> attemptPlain(String rows) {
    try {
      return Optional.of(told(plain(rows)));
    } catch (PlainRows.OtherForm | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<List<String>> attemptParsed(String rows) {
    try {
      return Optional.of(told(parsed(rows)));
    } catch (XMLStreamException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
