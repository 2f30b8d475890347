package org.rasoat.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rasoat.workbook.Books.at;
import static org.rasoat.workbook.Books.read;
import static org.rasoat.workbook.Books.sheet;
import static org.rasoat.workbook.Books.style;
import static org.rasoat.workbook.Books.write;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxReaderTest {

  @TempDir Path folder;

  private Worksheet raw(RawXlsx book) throws Exception {
    return read(book.write(folder.resolve("raw.xlsx"))).sheets().get(0);
  }

  private static String text(Worksheet sheet, int row, int column) {
    return sheet.cell(row, column).text();
  }

  @Test
  void cellsKeepTheirTypes() throws Exception {
    Worksheet sheet =
        sheet(
            folder.resolve("cells-typed.xlsx"),
            book -> {
              var out = book.createSheet("Hóa đơn");
              at(out, 2, 2).setCellValue("Số tiền");
              at(out, 2, 3).setCellValue(1250.5);
              at(out, 2, 4).setCellValue(true);
              at(out, 2, 5).setCellErrorValue((byte) 0x17);
              var day = at(out, 2, 6);
              day.setCellValue(LocalDate.of(2020, 3, 31));
              day.setCellStyle(style(book, "dd/mm/yyyy"));
              at(out, 2, 7);
            });

    assertThat(sheet.name()).isEqualTo("Hóa đơn");
    assertThat(sheet.file()).isEqualTo("cells-typed.xlsx");
    assertThat(sheet.row(2))
        .containsExactly(
            new Cell.Text(new Address(2, 2), "Số tiền", false),
            new Cell.Numeric(new Address(2, 3), new BigDecimal("1250.5"), "1250,5", false),
            new Cell.Bool(new Address(2, 4), true, "TRUE", false),
            new Cell.Fault(new Address(2, 5), "#REF!", false),
            new Cell.Date(
                new Address(2, 6),
                LocalDateTime.of(2020, 3, 31, 0, 0),
                new BigDecimal(43921),
                "31/03/2020",
                false));
    assertThat(sheet.cell(2, 7)).isEqualTo(new Cell.Blank(new Address(2, 7)));
    assertThat(sheet.rows()).containsExactly(2);
  }

  @Test
  void runsOfARichTextAreJoined() throws Exception {
    Worksheet sheet =
        sheet(
            folder.resolve("text-rich.xlsx"),
            book -> {
              XSSFRichTextString rich = new XSSFRichTextString("Họ và tên");
              XSSFFont bold = ((XSSFWorkbook) book).createFont();
              bold.setBold(true);
              rich.applyFont(0, 3, bold);
              at(book.createSheet(), 1, 1).setCellValue(rich);
            });
    assertThat(text(sheet, 1, 1)).isEqualTo("Họ và tên");
  }

  @Test
  void sharedTextsAreReadWithoutPhoneticHints() throws Exception {
    Worksheet sheet =
        raw(
            new RawXlsx()
                .strings(
                    "<si><t>Một</t><rPh sb=\"0\" eb=\"1\"><t>một</t></rPh></si>"
                        + "<si><r><rPr><b/></rPr><t>Hai</t></r><r><t xml:space=\"preserve\"> ba"
                        + "</t></r></si><si/>")
                .rows(
                    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                        + "<c r=\"C1\" t=\"s\"><v>2</v></c></row>"));
    assertThat(sheet.row(1)).extracting(Cell::text).containsExactly("Một", "Hai ba");
  }

  @Test
  void inlineTextsAreRead() throws Exception {
    Worksheet sheet =
        raw(
            new RawXlsx()
                .rows(
                    "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>Tổ </t></is></c>"
                        + "<c r=\"B3\" t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is></c>"
                        + "<c r=\"C3\" t=\"str\"><v>c</v></c></row>"));
    assertThat(sheet.row(3)).extracting(Cell::text).containsExactly("Tổ ", "ab", "c");
    assertThat(sheet.row(3)).noneMatch(Cell::formula);
  }

  @Test
  void escapedCharactersAreDecoded() throws Exception {
    Worksheet sheet =
        raw(
            new RawXlsx()
                .strings(
                    "<si><t>một_x000D_\nhai</t></si><si><t>_x005F_x000D_ $1_x0024_ _x005C_ _x1_"
                        + "</t></si>")
                .rows("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>"));
    assertThat(text(sheet, 1, 1)).isEqualTo("một\r\nhai");
    assertThat(text(sheet, 1, 2)).isEqualTo("_x000D_ $1$ \\ _x1_");
  }

  @Test
  void rowsAndCellsWithoutReferencesFollowEachOther() throws Exception {
    Worksheet sheet =
        raw(
            new RawXlsx()
                .rows(
                    "<row><c><v>1</v></c><c/><c><v>3</v></c></row>"
                        + "<row r=\"5\"><c><v>4</v></c></row>"
                        + "<row><c r=\"C6\"><v>5</v></c><c><v>6</v></c></row>"
                        + "<row><c r=\"B9\"><v>7</v></c></row><row><c><v>8</v></c></row>"));
    assertThat(sheet.rows()).containsExactly(1, 5, 6, 9, 10);
    assertThat(text(sheet, 1, 1)).isEqualTo("1");
    assertThat(text(sheet, 1, 3)).isEqualTo("3");
    assertThat(text(sheet, 6, 3)).isEqualTo("5");
    assertThat(text(sheet, 6, 4)).isEqualTo("6");
    assertThat(text(sheet, 9, 2)).isEqualTo("7");
    assertThat(text(sheet, 10, 1)).isEqualTo("8");
  }

  @Test
  void cellsOutOfOrderAreSortedAndTheLaterOneStands() throws Exception {
    Worksheet sheet =
        raw(
            new RawXlsx()
                .rows(
                    "<row r=\"7\"><c r=\"C7\"><v>3</v></c><c r=\"A7\"><v>1</v></c></row>"
                        + "<row r=\"2\"><c r=\"AA2\"><v>27</v></c></row>"
                        + "<row r=\"7\"><c r=\"C7\"><v>33</v></c></row>"));
    assertThat(sheet.rows()).containsExactly(2, 7);
    assertThat(sheet.row(7)).extracting(Cell::text).containsExactly("1", "33");
    assertThat(text(sheet, 2, 27)).isEqualTo("27");
  }

  @Test
  void formulasGiveTheirCachedValues() throws Exception {
    Worksheet sheet =
        sheet(
            folder.resolve("formula-cached.xlsx"),
            book -> {
              var out = book.createSheet();
              at(out, 1, 1).setCellFormula("1+2");
              at(out, 1, 2).setCellFormula("\"a\"&\"b\"");
              at(out, 1, 3).setCellFormula("1/0");
              at(out, 1, 4).setCellFormula("\"\"");
              at(out, 1, 5).setCellFormula("1=1");
              book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            });
    assertThat(sheet.row(1))
        .containsExactly(
            new Cell.Numeric(new Address(1, 1), new BigDecimal(3), "3", true),
            new Cell.Text(new Address(1, 2), "ab", true),
            new Cell.Fault(new Address(1, 3), "#DIV/0!", true),
            new Cell.Bool(new Address(1, 5), true, "TRUE", true));
  }

  @Test
  void formulaWithoutAResultIsAFaultThatShowsIt() throws Exception {
    Worksheet sheet =
        raw(
            new RawXlsx()
                .rows(
                    "<row r=\"1\"><c r=\"A1\"><f>SUM(B1:B9)</f></c><c r=\"B1\"><f>C1</f><v/></c>"
                        + "<c r=\"C1\" t=\"str\"><f>D1</f><v></v></c></row>"));
    assertThat(sheet.row(1))
        .containsExactly(
            new Cell.Fault(new Address(1, 1), "=SUM(B1:B9)", true),
            new Cell.Fault(new Address(1, 2), "=C1", true));
  }

  @Test
  void numbersThatAreNoneAreFaults() throws Exception {
    Worksheet sheet = raw(new RawXlsx().rows("<row><c><v>1e999</v></c><c><v>NaN</v></c></row>"));
    assertThat(sheet.row(1)).extracting(Cell::text).containsExactly("#NUM!", "#NUM!");
  }

  @Test
  void daysCountFrom1904WhereTheWorkbookSaysSo() throws Exception {
    Worksheet sheet =
        sheet(
            folder.resolve("dates-1904.xlsx"),
            book -> {
              ((XSSFWorkbook) book).getCTWorkbook().addNewWorkbookPr().setDate1904(true);
              var cell = at(book.createSheet(), 1, 1);
              cell.setCellValue(42459.25);
              cell.setCellStyle(style(book, "dd/mm/yyyy hh:mm"));
            });
    Cell.Date day = (Cell.Date) sheet.cell(1, 1);
    assertThat(day.value()).isEqualTo(LocalDateTime.of(2020, 3, 31, 6, 0));
    assertThat(day.serial()).isEqualTo(new BigDecimal("42459.25"));
    assertThat(day.text()).isEqualTo("31/03/2020 06:00");
  }

  @Test
  void formatsTellDatesFromNumbers() throws Exception {
    List<String> dates =
        List.of("dd/mm/yyyy", "mm/yyyy", "[$-42A]dd\\ mmmm\\ yyyy", "\"Ngày \"d\" tháng \"m");
    List<String> others = List.of("[h]:mm", "h:mm:ss", "0.0", "#,##0 \"đ/c\"", "@", "General");
    Worksheet sheet =
        sheet(
            folder.resolve("formats-mixed.xlsx"),
            book -> {
              var out = book.createSheet();
              for (int i = 0; i < dates.size(); i++) {
                var cell = at(out, 1, i + 1);
                cell.setCellValue(43921);
                cell.setCellStyle(style(book, dates.get(i)));
              }
              for (int i = 0; i < others.size(); i++) {
                var cell = at(out, 2, i + 1);
                cell.setCellValue(43921);
                cell.setCellStyle(style(book, others.get(i)));
              }
            });
    assertThat(sheet.row(1)).hasOnlyElementsOfType(Cell.Date.class);
    assertThat(sheet.row(1))
        .extracting(Cell::text)
        .containsExactly("31/03/2020", "03/2020", "31 tháng 3 2020", "Ngày 31 tháng 3");
    assertThat(sheet.row(2)).hasOnlyElementsOfType(Cell.Numeric.class);
    assertThat(sheet.row(2))
        .extracting(Cell::text)
        .containsExactly("1054104:00", "0:00:00", "43921,0", "43.921 đ/c", "43921", "43921");
  }

  @Test
  void theUsersOwnDateFormatIsVietnamese() throws Exception {
    Worksheet sheet =
        sheet(
            folder.resolve("date-builtin.xlsx"),
            book -> {
              CellStyle day = book.createCellStyle();
              day.setDataFormat((short) 14);
              CellStyle minute = book.createCellStyle();
              minute.setDataFormat((short) 22);
              var out = book.createSheet();
              var one = at(out, 1, 1);
              one.setCellValue(LocalDate.of(2020, 4, 5));
              one.setCellStyle(day);
              var other = at(out, 1, 2);
              other.setCellValue(LocalDateTime.of(2020, 4, 5, 7, 30));
              other.setCellStyle(minute);
            });
    assertThat(text(sheet, 1, 1)).isEqualTo("05/04/2020");
    assertThat(text(sheet, 1, 2)).isEqualTo("05/04/2020 7:30");
  }

  @Test
  void isoDatesOfStrictWorkbooksAreDays() throws Exception {
    Worksheet sheet =
        raw(
            new RawXlsx()
                .strict()
                .strings("<si><t>Đơn vị</t></si>")
                .styles("<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>")
                .rows(
                    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
                        + "<c r=\"B1\" s=\"1\" t=\"d\"><v>2020-03-31</v></c>"
                        + "<c r=\"C1\" t=\"d\"><v>2020-03-31T12:00:00Z</v></c>"
                        + "<c r=\"D1\" t=\"d\"><v>sau Tết</v></c></row>"));
    assertThat(sheet.row(1))
        .extracting(Cell::text)
        .containsExactly("Đơn vị", "31/03/2020", "31/03/2020", "sau Tết");
    assertThat(((Cell.Date) sheet.cell(1, 3)).value().getHour()).isEqualTo(12);
  }

  @Test
  void mergedAreasShowTheirFirstCell() throws Exception {
    Worksheet sheet =
        sheet(
            folder.resolve("cells-merged.xlsx"),
            book -> {
              var out = book.createSheet();
              at(out, 1, 2).setCellValue("Năm sinh");
              out.addMergedRegion(new CellRangeAddress(0, 1, 1, 3));
            });
    assertThat(sheet.mergeAt(2, 4)).isEqualTo(new Area(new Address(1, 2), new Address(2, 4)));
    assertThat(sheet.shown(2, 4).text()).isEqualTo("Năm sinh");
    assertThat(sheet.shown(2, 4).at()).isEqualTo(new Address(1, 2));
    assertThat(sheet.mergeAt(3, 2)).isNull();
    assertThat(sheet.cell(2, 4).blank()).isTrue();
  }

  @Test
  void aFilterIsKnownOnceAColumnHasACriterion() throws Exception {
    String rows = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>";
    String range = "<autoFilter ref=\"A1:B9\">%s</autoFilter><pageMargins left=\"1\"/>";
    String criterion =
        "<filterColumn colId=\"0\"><filters><filter val=\"a\"/></filters></filterColumn>";

    assertThat(raw(new RawXlsx().sheet(rows + range.formatted(""))).filtered()).isFalse();
    assertThat(raw(new RawXlsx().sheet(rows + range.formatted(criterion))).filtered()).isTrue();
    assertThat(raw(new RawXlsx().sheet("<sheetPr filterMode=\"1\"/>" + rows)).filtered()).isTrue();
    assertThat(raw(new RawXlsx().sheet("<sheetPr><tabColor rgb=\"F\"/></sheetPr>" + rows)).rows())
        .containsExactly(1);
  }

  @Test
  void hiddenRowsAndColumnsAreKnown() throws Exception {
    Worksheet sheet =
        sheet(
            folder.resolve("rows-hidden.xlsx"),
            book -> {
              var out = book.createSheet();
              at(out, 2, 1).setCellValue("ẩn");
              out.getRow(1).setZeroHeight(true);
              at(out, 3, 1).setCellValue("thấp");
              out.getRow(2).setHeight((short) 0);
              at(out, 4, 1).setCellValue("thường");
              out.setColumnHidden(1, true);
              out.setColumnWidth(3, 0);
            });
    assertThat(sheet.rowHidden(1)).isFalse();
    assertThat(sheet.rowHidden(2)).isTrue();
    assertThat(sheet.rowHidden(3)).isTrue();
    assertThat(sheet.rowHidden(4)).isFalse();
    assertThat(sheet.columnHidden(1)).isFalse();
    assertThat(sheet.columnHidden(2)).isTrue();
    assertThat(sheet.columnHidden(4)).isTrue();
    assertThat(text(sheet, 2, 1)).isEqualTo("ẩn");
  }

  @Test
  void sheetsKeepTheOrderOfTheirTabsAndSayHowHiddenTheyAre() throws Exception {
    Workbook book =
        read(
            write(
                folder.resolve("sheets-hidden.xlsx"),
                out -> {
                  out.createSheet("Một");
                  out.createSheet("Hai ");
                  out.createSheet("Ba");
                  out.setSheetOrder("Ba", 0);
                  out.setSheetVisibility(1, SheetVisibility.HIDDEN);
                  out.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
                }));
    assertThat(book.sheets()).extracting(Worksheet::name).containsExactly("Ba", "Một", "Hai ");
    assertThat(book.sheets())
        .extracting(Worksheet::visibility)
        .containsExactly(Visibility.VISIBLE, Visibility.HIDDEN, Visibility.VERY_HIDDEN);
  }

  @Test
  void decomposedTextsAreComposed() throws Exception {
    String typed = "Cấp\u00A0ủy";
    String decomposed = Normalizer.normalize(typed, Normalizer.Form.NFD);
    Worksheet sheet =
        sheet(
            folder.resolve("text-decomposed.xlsx"),
            book -> at(book.createSheet(decomposed), 1, 1).setCellValue(decomposed));
    assertThat(decomposed).isNotEqualTo(typed);
    assertThat(sheet.name()).isEqualTo(typed);
    assertThat(text(sheet, 1, 1)).isEqualTo(typed);
  }

  @Test
  void partsAreFoundWhateverTheirCase() throws Exception {
    Worksheet sheet =
        raw(
            new RawXlsx()
                .rows("<row><c><v>7</v></c></row>")
                .part("XL\\Styles.xml", "<styleSheet/>"));
    assertThat(text(sheet, 1, 1)).isEqualTo("7");
  }

  @Test
  void tableOfTextsMayBeMissingWhereNoCellNeedsIt() throws Exception {
    Worksheet sheet =
        raw(
            new RawXlsx()
                .rows("<row><c><v>7</v></c></row>")
                .part(
                    "xl/_rels/workbook.xml.rels",
                    "<R><Relationship Id=\"rId1\" Type=\"a/worksheet\""
                        + " Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\""
                        + " Type=\"a/sharedStrings\" Target=\"texts.xml\"/></R>"));
    assertThat(text(sheet, 1, 1)).isEqualTo("7");
  }

  @Test
  void modulesOfMacrosAreNoSheets() throws Exception {
    Path path =
        new RawXlsx()
            .rows("<row><c><v>7</v></c></row>")
            .part(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Module\" r:id=\"\"/>"
                    + "<sheet name=\"Một\" r:id=\"rId1\"/></sheets></workbook>")
            .write(folder.resolve("sheet-module.xlsm"));
    assertThat(read(path).sheets()).extracting(Worksheet::name).containsExactly("Một");
  }

  @Test
  void theFileIsNotChanged() throws Exception {
    Path path =
        write(
            folder.resolve("bytes-unchanged.xlsx"),
            book -> at(book.createSheet(), 1, 1).setCellValue("x"));
    byte[] before = Files.readAllBytes(path);
    Workbook book = read(path);
    assertThat(Files.readAllBytes(path)).isEqualTo(before);
    assertThat(book.sha256()).matches("[0-9a-f]{64}");
    assertThat(book.file()).isEqualTo("bytes-unchanged.xlsx");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(path);
    }
  }

  @Test
  void digestIsThatOfTheBytes() throws Exception {
    Path path = folder.resolve("digest-known.csv");
    Files.writeString(path, "abc");
    assertThat(WorkbookReader.readCsv(path, "digest-known.csv").sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
