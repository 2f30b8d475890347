package org.rasoat.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarkedCopyTest {

  private static final String RESULT = "Kết quả rà soát";
  private static final String USERS_NOTE = "Đã hỏi kế toán";

  @TempDir private Path folder;

  /** A workbook with one of everything that a copy must keep. */
  private Path original(BookKind kind) throws IOException {
    try (org.apache.poi.ss.usermodel.Workbook book = empty(kind)) {
      Sheet sheet = book.createSheet("Hóa đơn");
      sheet.setColumnWidth(0, 31 * 256);
      sheet.setColumnHidden(4, true);
      CellStyle style = book.createCellStyle();
      Font font = book.createFont();
      font.setBold(true);
      font.setFontName("Times New Roman");
      font.setColor(IndexedColors.DARK_GREEN.getIndex());
      style.setFont(font);
      style.setDataFormat(book.createDataFormat().getFormat("#,##0.00"));
      for (int row = 0; row < 6; row++) {
        Row line = sheet.createRow(row);
        for (int column = 0; column < 4; column++) {
          line.createCell(column).setCellValue(row * 10 + column);
          line.getCell(column).setCellStyle(style);
        }
      }
      sheet.getRow(5).getCell(3).setCellFormula("SUM(D1:D5)");
      sheet.getRow(2).setHeightInPoints(33);
      sheet.addMergedRegion(CellRangeAddress.valueOf("A5:B6"));
      sheet.createFreezePane(1, 2);
      sheet.getPrintSetup().setLandscape(true);
      sheet.setRepeatingRows(CellRangeAddress.valueOf("1:2"));
      book.setPrintArea(0, "$A$1:$D$6");
      var validations = sheet.getDataValidationHelper();
      sheet.addValidationData(
          validations.createValidation(
              validations.createExplicitListConstraint(new String[] {"có", "không"}),
              new CellRangeAddressList(1, 5, 2, 2)));
      SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
      var rule = formats.createConditionalFormattingRule("$D1>40");
      rule.createPatternFormatting().setFillBackgroundColor(IndexedColors.YELLOW.getIndex());
      formats.addConditionalFormatting(
          new CellRangeAddress[] {CellRangeAddress.valueOf("A1:D6")}, rule);
      note(sheet, "B2", USERS_NOTE);
      book.createSheet("Ẩn").createRow(0).createCell(0).setCellValue("=1+1");
      book.setSheetHidden(1, true);
      var name = book.createName();
      name.setNameName("Tong");
      name.setRefersToFormula("'Hóa đơn'!$D$6");
      return write(book, "hoa-don." + kind.ending());
    }
  }

  private static org.apache.poi.ss.usermodel.Workbook empty(BookKind kind) {
    return switch (kind) {
      case XLSX -> new XSSFWorkbook();
      case XLSM -> new XSSFWorkbook(XSSFWorkbookType.XLSM);
      case XLS -> new HSSFWorkbook();
    };
  }

  private static void note(Sheet sheet, String at, String text) {
    var make = sheet.getWorkbook().getCreationHelper();
    CellAddress place = new CellAddress(at);
    var anchor = make.createClientAnchor();
    anchor.setCol1(place.getColumn());
    anchor.setRow1(place.getRow());
    anchor.setCol2(place.getColumn() + 2);
    anchor.setRow2(place.getRow() + 2);
    Comment note = sheet.createDrawingPatriarch().createCellComment(anchor);
    note.setAddress(place);
    note.setAuthor("Lan");
    note.setString(make.createRichTextString(text));
  }

  private Path write(org.apache.poi.ss.usermodel.Workbook book, String name) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
    return file;
  }

  private static Mark mark(String at, Tone tone, String... note) {
    return new Mark("Hóa đơn", Address.parse(at), tone, List.of(note), 0);
  }

  private static ResultSheet result(String... messages) {
    List<ResultSheet.Row> rows = new ArrayList<>();
    for (String message : messages) {
      rows.add(
          new ResultSheet.Row(
              List.of("lỗi", message, "B2", "A-1"),
              Tone.STRONG,
              2,
              "Hóa đơn",
              Address.parse("B2")));
    }
    return new ResultSheet(
        RESULT,
        "KẾT QUẢ",
        "không đạt",
        Tone.STRONG,
        List.of(new ResultSheet.Fact("Tệp", "hoa-don", null)),
        List.of(
            new ResultSheet.Column("Mức", 10),
            new ResultSheet.Column("Phát hiện", 50),
            new ResultSheet.Column("Ô", 8),
            new ResultSheet.Column("Dòng", 20)),
        rows);
  }

  private static byte[] copy(Path file, BookKind kind, List<Mark> marks, ResultSheet result)
      throws Exception {
    return MarkedCopy.of(file, kind, Checksum.of(Files.readAllBytes(file)), marks, result);
  }

  private static org.apache.poi.ss.usermodel.Workbook open(byte[] bytes, BookKind kind)
      throws IOException {
    return kind == BookKind.XLS
        ? new HSSFWorkbook(new ByteArrayInputStream(bytes))
        : new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  private static String noteAt(Sheet sheet, String at) {
    Comment note = sheet.getCellComment(new CellAddress(at));
    return note == null ? "" : note.getString().getString();
  }

  /** What a person would miss if it were gone, as text. */
  private static String look(org.apache.poi.ss.usermodel.Workbook book) {
    Sheet sheet = book.getSheet("Hóa đơn");
    StringBuilder look = new StringBuilder();
    for (Row row : sheet) {
      look.append(row.getHeightInPoints());
      row.forEach(
          cell -> {
            Font font = book.getFontAt(cell.getCellStyle().getFontIndex());
            look.append('|')
                .append(cell)
                .append(' ')
                .append(cell.getCellStyle().getDataFormatString())
                .append(font.getFontName())
                .append(font.getBold())
                .append(font.getColor())
                .append(cell.getCellStyle().getFillPattern());
          });
      look.append('\n');
    }
    return look.append(sheet.getMergedRegions())
        .append(sheet.getColumnWidth(0))
        .append(sheet.isColumnHidden(4))
        .append(sheet.getPaneInformation().getHorizontalSplitPosition())
        .append(sheet.getPrintSetup().getLandscape())
        .append(sheet.getRepeatingRows().formatAsString())
        .append(book.getPrintArea(0))
        .append(book.isSheetHidden(1))
        .append(book.getName("Tong").getRefersToFormula())
        .append(sheet.getDataValidations().size())
        .append(sheet.getDataValidations().get(0).getRegions().getCellRangeAddresses()[0])
        .toString();
  }

  private static int formats(org.apache.poi.ss.usermodel.Workbook book) {
    return book.getSheet("Hóa đơn").getSheetConditionalFormatting().getNumConditionalFormattings();
  }

  @ParameterizedTest
  @EnumSource(BookKind.class)
  void aCopyKeepsEverythingAndMarksTheRightCells(BookKind kind) throws Exception {
    Path file = original(kind);
    byte[] before = Files.readAllBytes(file);
    byte[] bytes =
        copy(
            file,
            kind,
            List.of(
                mark("B2", Tone.STRONG, "lỗi INV-01: sai số"),
                mark("A5", Tone.MEDIUM, "cảnh báo INV-02: ô gộp"),
                mark("G9", Tone.STRONG, "lỗi INV-03: ô chưa có gì"),
                mark("C3", Tone.FAINT)),
            result("một", "hai"));
    assertThat(file).hasBinaryContent(before);
    try (var original = open(before, kind);
        var copy = open(bytes, kind)) {
      assertThat(look(copy)).isEqualTo(look(original));
      Sheet sheet = copy.getSheet("Hóa đơn");
      assertThat(noteAt(sheet, "B2")).startsWith(USERS_NOTE).contains("INV-01");
      assertThat(noteAt(sheet, "A5")).contains("INV-02");
      assertThat(noteAt(sheet, "G9")).contains("INV-03");
      assertThat(sheet.getCellComments()).hasSize(3);
      assertThat(formats(copy)).isEqualTo(formats(original) + 3);
      assertThat(copy.getSheetAt(copy.getNumberOfSheets() - 1).getSheetName()).isEqualTo(RESULT);
      assertThat(BookKind.of(Files.write(folder.resolve("copy"), bytes))).contains(kind);
    }
  }

  @ParameterizedTest
  @EnumSource(BookKind.class)
  void theResultLeadsToEachCellAndCellsWithoutANoteLeadBack(BookKind kind) throws Exception {
    byte[] bytes = copy(original(kind), kind, List.of(mark("D4", Tone.FAINT)), result("một"));
    try (var copy = open(bytes, kind)) {
      Sheet results = copy.getSheet(RESULT);
      int row = result("một").row(0) - 1;
      assertThat(results.getRow(row).getCell(2).getHyperlink().getAddress())
          .isEqualTo("'Hóa đơn'!B2");
      assertThat(copy.getSheet("Hóa đơn").getRow(3).getCell(3).getHyperlink().getAddress())
          .isEqualTo("'" + RESULT + "'!A" + (row + 1));
    }
  }

  @ParameterizedTest
  @EnumSource(BookKind.class)
  void aCopyOfACopyHasItsOwnMarksAlone(BookKind kind) throws Exception {
    Path file = original(kind);
    byte[] first =
        copy(
            file,
            kind,
            List.of(
                mark("B2", Tone.STRONG, "lỗi INV-01: sai số"), mark("D1", Tone.STRONG, "lỗi cũ")),
            result("một"));
    Path sent = Files.write(folder.resolve("sent." + kind.ending()), first);
    byte[] second =
        copy(sent, kind, List.of(mark("D2", Tone.LIGHT, "thông tin INV-09: khác")), result("hai"));
    byte[] clean =
        copy(
            Files.write(folder.resolve("again." + kind.ending()), second),
            kind,
            List.of(),
            result());
    try (var original = open(Files.readAllBytes(file), kind);
        var again = open(second, kind);
        var bare = open(clean, kind)) {
      Sheet sheet = again.getSheet("Hóa đơn");
      assertThat(noteAt(sheet, "B2")).isEqualTo(USERS_NOTE);
      assertThat(noteAt(sheet, "D1")).isEmpty();
      assertThat(noteAt(sheet, "D2")).contains("INV-09");
      assertThat(again.getNumberOfSheets()).isEqualTo(3);
      assertThat(look(again)).isEqualTo(look(original));
      assertThat(formats(again)).isEqualTo(formats(original) + 1);
      assertThat(formats(bare)).isEqualTo(formats(original));
      assertThat(bare.getSheet("Hóa đơn").getCellComments()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(BookKind.class)
  void ourSheetIsNoDataWhateverItIsCalledAndAUsersSheetOfThatNameIs(BookKind kind)
      throws Exception {
    Path file;
    try (org.apache.poi.ss.usermodel.Workbook book = empty(kind)) {
      book.createSheet("Hóa đơn").createRow(0).createCell(0).setCellValue("a");
      book.createSheet(RESULT).createRow(0).createCell(0).setCellValue("của tôi");
      file = write(book, "mine." + kind.ending());
    }
    byte[] bytes = copy(file, kind, List.of(), result("một"));
    try (var copy = open(bytes, kind)) {
      copy.setSheetName(2, "Đổi tên");
      Path renamed = write(copy, "renamed." + kind.ending());
      Workbook read = WorkbookReader.read(renamed, "renamed");
      assertThat(read.sheets())
          .extracting(Worksheet::name, Worksheet::own)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("Hóa đơn", false),
              org.assertj.core.groups.Tuple.tuple(RESULT, false),
              org.assertj.core.groups.Tuple.tuple("Đổi tên", true));
    }
  }

  @ParameterizedTest
  @EnumSource(BookKind.class)
  void textsAreNoFormulasWhateverTheyBeginWith(BookKind kind) throws Exception {
    String[] texts = {"=1+1", "+84 24", "-5", "@SUM(A1)", "\tx", "a\u0000b", "＝1"};
    for (byte[] bytes :
        List.of(
            copy(original(kind), kind, List.of(mark("B2", Tone.STRONG, "=1+1")), result(texts)),
            MarkedCopy.alone(kind, result(texts)))) {
      try (var copy = open(bytes, kind)) {
        for (int line = 0; line < texts.length; line++) {
          var cell = copy.getSheet(RESULT).getRow(result().row(line) - 1).getCell(1);
          assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
          boolean quoted = !texts[line].startsWith("a");
          assertThat(cell.getCellStyle().getQuotePrefixed()).as(texts[line]).isEqualTo(quoted);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(BookKind.class)
  void aFileThatHasChangedSinceIsNotMarked(BookKind kind) throws Exception {
    Path file = original(kind);
    assertThatThrownBy(() -> MarkedCopy.of(file, kind, "0".repeat(64), List.of(), result()))
        .isInstanceOf(NotMarkedException.class);
  }
}
