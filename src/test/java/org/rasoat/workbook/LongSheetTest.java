package org.rasoat.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read in pieces is what is read as a whole, or it is not read in pieces. */
class LongSheetTest {

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet xmlns=\"m\" xmlns:x14ac=\"ac\">"
          + "<sheetPr filterMode=\"1\"/><cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>";
  private static final String TAIL =
      "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells><rowBreaks><brk id=\"1\"/></rowBreaks>"
          + "</worksheet>";

  @TempDir Path folder;

  private static String document(String rows) {
    return HEAD + "<sheetData>" + rows + "</sheetData>" + TAIL;
  }

  /** By turns some rows that only a parser reads, and some that are plain. */
  private static String row(int number) {
    String hidden = number % 7 == 0 ? " hidden=\"1\"" : "";
    if (number / 4 % 2 == 1) {
      return "<row r=\"%1$d\"%2$s><c r=\"A%1$d\" s=\"1\" t=\"s\"><v>%3$d</v></c>"
              .formatted(number, hidden, number % 3)
          + "<c s=\"2\"/><c r=\"C%1$d\"><v>%1$d.5</v></c></row>\n".formatted(number);
    }
    return "<row r=\"%1$d\"%2$s x14ac:dyDescent=\"0.25\">".formatted(number, hidden)
        + "<c r=\"A%1$d\" t=\"s\"><v>%2$d</v></c>".formatted(number, number % 3)
        + "<c r=\"B%1$d\"><v>%1$d.5</v></c>".formatted(number)
        + "<c t=\"inlineStr\"><is><t>tổ &amp; đội %d</t></is></c>".formatted(number % 10)
        + "<c t=\"e\"><v>#REF!</v></c></row>\r\n";
  }

  private static String rows(int from, int to) {
    return String.join("", IntStream.rangeClosed(from, to).mapToObj(LongSheetTest::row).toList());
  }

  private static CellMaker maker(Formats formats, Meter meter) {
    Texts texts = new Texts(meter);
    List.of("một", "hai", "ba").forEach(text -> texts.append(Runs.plain(text)));
    return new CellMaker(texts, formats, Fonts.UNICODE, meter);
  }

  /** Reads a part; in pieces of a size, or as a whole if there is none. */
  private static Worksheet read(String part, Optional<Integer> size, Limits limits)
      throws IOException, XMLStreamException {
    Meter meter = new Meter(limits);
    Formats formats = new Formats(List.of(), false);
    CellMaker maker = maker(formats, meter);
    Worksheet.Builder sheet = Worksheet.builder("a.xlsx", "Biểu", maker);
    ByteArrayInputStream in = new ByteArrayInputStream(part.getBytes(UTF_8));
    if (size.isPresent()) {
      new LongSheet(in, sheet, maker, formats, size.get()).read();
    } else {
      new SheetPart(Xml.open(in, meter), sheet, maker, formats).read();
    }
    return sheet.build();
  }

  private static Worksheet inPieces(String part, int size) throws IOException, XMLStreamException {
    return read(part, Optional.of(size), Limits.DEFAULT);
  }

  private static Worksheet whole(String part) throws IOException, XMLStreamException {
    return read(part, Optional.empty(), Limits.DEFAULT);
  }

  /** All that a sheet says, in lines. */
  private static List<String> told(Worksheet sheet) {
    List<String> told = new ArrayList<>();
    told.add("filtered " + sheet.filtered());
    IntStream.rangeClosed(1, 30)
        .forEach(column -> told.add("column " + sheet.columnHidden(column)));
    for (int row : sheet.rows()) {
      told.add("row " + row + " " + sheet.rowHidden(row));
      sheet.row(row).forEach(cell -> told.add(cell + " " + sheet.mergeAt(row, cell.at().column())));
    }
    return told;
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 64, 300, 1000, 7777, 1 << 20})
  void aSheetInPiecesSaysTheSame(int size) throws Exception {
    String part = document(rows(1, 60) + "<row r=\"61\"/>" + rows(70, 99));

    assertThat(told(inPieces(part, size))).isEqualTo(told(whole(part))).hasSizeGreaterThan(350);
  }

  @Test
  void rowsInDisorderAndTwiceSayTheSame() throws Exception {
    String part =
        document(rows(50, 60) + rows(1, 40) + rows(20, 30) + row(60).replace(".5", ".25"));

    assertThat(told(inPieces(part, 500))).isEqualTo(told(whole(part)));
  }

  @Test
  void aRowThatGoesOnInAnotherElementSaysTheSame() throws Exception {
    String part =
        document(
            rows(1, 9)
                + "<row r=\"10\"><c r=\"A10\"><v>1</v></c></row>"
                + "<row r=\"10\"><c r=\"C10\"><v>3</v></c></row>"
                + "<row r=\"10\"><c r=\"B10\"><v>2</v></c></row>");

    assertThat(told(inPieces(part, 50))).isEqualTo(told(whole(part)));
  }

  @Test
  void aSheetOfMoreThanABlockOfCellsSaysTheSame() throws Exception {
    String part = document(rows(1, CellBlock.SIZE / 2));

    assertThat(told(inPieces(part, 100_000))).isEqualTo(told(whole(part)));
  }

  @Test
  void aPrefixThatOnlyAnotherElementDeclaresIsNoneForRows() {
    String row = "<row r=\"1\" x14ac:dyDescent=\"0.25\"><c r=\"A1\"><v>1</v></c></row>";
    String within = "<worksheet xmlns=\"m\"><sheetPr xmlns:x14ac=\"ac\"/><sheetData>";
    String above = "<worksheet xmlns=\"m\" xmlns:x14ac=\"ac\"><sheetPr/><sheetData>";

    assertThat(attempt(within + row + "</sheetData></worksheet>", Optional.of(30))).isEmpty();
    assertThat(attempt(above + row + "</sheetData></worksheet>", Optional.of(30))).isPresent();
  }

  @Test
  void aSheetWithoutRowsSaysTheSame() throws Exception {
    assertThat(told(inPieces(document(""), 30))).isEqualTo(told(whole(document(""))));
  }

  /** What is sound and cannot be cut, or is not sound: in pieces it is not read at all. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row><c><v>1</v></c></row>%s",
        "%s<row><c><v>1</v></c></row>",
        "%s<!-- <row r='9'> <row r='10'> and more than a piece -->",
        "%s</sheetData><mergeCells><mergeCell ref='A5:B5'/></mergeCells><sheetData>%s",
        "%s</sheetData></worksheet><!-- <row r='9'></row> <row r='10'></row> -->%s",
        "%s<row r='9'><row r='10'></row></row>",
        "%s<row r='9'>",
        "%s</row>",
        "%s<c r='A9'><v>1</v></c><c>%s</c>",
        "<c><v>1</v></c>%s",
        "%s<row r='x'/>",
        "%s<row r='1048577'><c r='A1048577'><v>1</v></c></row>",
        "%s<row r='9'><c t='s'><v>3</v></c></row>",
      })
  void aSheetThatCannotBeCutIsNotReadInPieces(String pattern) throws Exception {
    String rows = rows(1, 8);
    String part = document(pattern.replace("%s", rows));
    Optional<List<String>> whole = attempt(part, Optional.empty());

    for (int size = 40; size < 2000; size += 97) {
      Optional<List<String>> pieces = attempt(part, Optional.of(size));
      assertThat(pieces)
          .satisfiesAnyOf(p -> assertThat(p).isEmpty(), p -> assertThat(p).isEqualTo(whole));
    }
    assertThat(attempt(part, Optional.of(60))).isEmpty();
  }

  private static Optional<List<String>> attempt(String part, Optional<Integer> size) {
    try {
      return Optional.of(told(read(part, size, Limits.DEFAULT)));
    } catch (IOException | XMLStreamException | RuntimeException e) {
      return Optional.empty();
    }
  }

  @Test
  void whateverIsBrokenInPiecesItSaysNothingElseThanAsAWhole() {
    Random random = new Random(7);
    String sound = document(rows(1, 12));
    List<String> shreds =
        List.of(
            "<row ",
            "<row r='3'>",
            "</row>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<",
            ">",
            "&",
            "</sheetData>",
            "<sheetData>",
            "</worksheet>",
            "<c>",
            "</c>",
            "<v>",
            "</v>",
            "<?row ",
            "?>",
            "\"",
            " r=\"5\"");
    int alike = 0;
    for (int i = 0; i < 4000; i++) {
      StringBuilder broken = new StringBuilder(sound);
      for (int k = random.nextInt(3); k >= 0; k--) {
        int at = HEAD.length() + random.nextInt(broken.length() - HEAD.length());
        switch (random.nextInt(3)) {
          case 0 -> broken.insert(at, shreds.get(random.nextInt(shreds.size())));
          case 1 -> broken.delete(at, Math.min(broken.length(), at + random.nextInt(60)));
          default -> {
            int from = HEAD.length() + random.nextInt(broken.length() - HEAD.length());
            broken.insert(
                at, broken.substring(from, Math.min(broken.length(), from + random.nextInt(200))));
          }
        }
      }
      Optional<List<String>> pieces =
          attempt(broken.toString(), Optional.of(50 + random.nextInt(600)));
      if (pieces.isPresent()) {
        assertThat(pieces)
            .as(broken.toString())
            .isEqualTo(attempt(broken.toString(), Optional.empty()));
        alike++;
      }
    }
    assertThat(alike).isGreaterThan(20);
  }

  /** So many rows make a part that is read in pieces, and a table of texts that is read beside. */
  private static final int MANY = 60_000;

  private RawXlsx book(String rows) {
    StringBuilder strings = new StringBuilder();
    for (int i = 0; i < MANY; i++) {
      strings.append("<si><t>Đảng viên số ").append(i).append("</t></si>");
    }
    assertThat((long) document(rows).length()).isGreaterThan(LongSheet.LONG);
    return new RawXlsx()
        .part("xl/worksheets/sheet1.xml", document(rows))
        .strings(strings.toString());
  }

  private static String named(int number) {
    return ("<row r=\"%1$d\"><c r=\"A%1$d\" t=\"s\"><v>%2$d</v></c>"
            + "<c r=\"B%1$d\" t=\"str\"><v>tổ %3$d</v></c><c r=\"C%1$d\"><v>%1$d</v></c></row>")
        .formatted(number, MANY - number, number % 100);
  }

  private static String namedRows() {
    return String.join("", IntStream.rangeClosed(1, MANY).mapToObj(LongSheetTest::named).toList());
  }

  private Worksheet read(RawXlsx book, Limits limits) throws Exception {
    Path path = book.write(folder.resolve("long.xlsx"));
    ReadOptions options = new ReadOptions(limits, Optional.empty());
    return WorkbookReader.read(path, "long.xlsx", options).sheets().get(0);
  }

  @Test
  void aLongBookIsReadToItsEnd() throws Exception {
    Worksheet sheet = read(book(namedRows()), Limits.DEFAULT);

    assertThat(sheet.rows()).hasSize(MANY).startsWith(1, 2, 3).endsWith(MANY - 1, MANY);
    for (int row : List.of(1, 7, 12_345, MANY)) {
      assertThat(sheet.row(row))
          .extracting(Cell::text)
          .containsExactly("Đảng viên số " + (MANY - row), "tổ " + row % 100, String.valueOf(row));
    }
    assertThat(sheet.columnHidden(2)).isTrue();
    assertThat(sheet.mergeAt(1, 2)).isEqualTo(Area.between(new Address(1, 1), new Address(1, 2)));
  }

  @Test
  void aLongBookWhoseRowsHaveNoNumbersIsReadAllTheSame() throws Exception {
    String rows =
        namedRows().replaceAll("<row r=\"\\d+\">", "<row>").replaceAll(" r=\"[A-C]\\d+\"", "");

    Worksheet sheet = read(book(rows), Limits.DEFAULT);

    assertThat(sheet.cell(MANY, 3).text()).isEqualTo(String.valueOf(MANY));
  }

  @Test
  void aLongBookThatIsDamagedIsRefused() {
    String rows = namedRows();
    String cut = rows.substring(0, rows.length() - 10);

    assertThatThrownBy(() -> read(book(cut), Limits.DEFAULT))
        .isInstanceOfSatisfying(
            UnreadableWorkbookException.class,
            e -> assertThat(e.sentence()).isEqualTo(Refusal.DAMAGED.of("long.xlsx").sentence()));
  }

  @Test
  void aLongBookWhoseTextsAreDamagedIsRefused() {
    RawXlsx book = book(namedRows());
    String strings = String.valueOf(book.parts().get("xl/sharedStrings.xml"));
    book.part("xl/sharedStrings.xml", strings.replace("số 59000</t>", "số 59000"));

    assertThatThrownBy(() -> read(book, Limits.DEFAULT))
        .isInstanceOf(UnreadableWorkbookException.class);
  }

  @Test
  void aLongBookWithoutOneOfItsTextsIsRefused() {
    String rows = namedRows().replace("<v>0</v>", "<v>" + MANY + "</v>");

    assertThatThrownBy(() -> read(book(rows), Limits.DEFAULT))
        .isInstanceOf(UnreadableWorkbookException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CELLS", "CHARACTERS", "MEMORY"})
  void aLongBookOfTooMuchIsRefusedForIt(String name) {
    Limit limit = Limit.valueOf(name);
    long most = limit == Limit.MEMORY ? 7_000_000 : 100_000;

    assertThatThrownBy(() -> read(book(namedRows()), Limits.DEFAULT.with(limit, most)))
        .isInstanceOfSatisfying(
            UnreadableWorkbookException.class,
            e ->
                assertThat(e.sentence())
                    .isEqualTo(new Refusal.Refused(limit, most).of("long.xlsx").sentence()));
  }

  /** What is read in pieces counts as much as what is read as a whole. */
  @Test
  void aLongBookOfAsMuchAsAllowedIsRead() throws Exception {
    long cells = 3L * MANY;

    assertThat(read(book(namedRows()), Limits.DEFAULT.with(Limit.CELLS, cells)).rows())
        .hasSize(MANY);
    assertThatThrownBy(() -> read(book(namedRows()), Limits.DEFAULT.with(Limit.CELLS, cells - 1)))
        .isInstanceOf(UnreadableWorkbookException.class);
  }
}
