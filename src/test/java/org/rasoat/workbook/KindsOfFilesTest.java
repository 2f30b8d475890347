package org.rasoat.workbook;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasoat.language.Sentences;

class KindsOfFilesTest {

  @TempDir Path folder;

  private Worksheet text(String name, byte[] bytes) throws Exception {
    return Books.read(Files.write(folder.resolve(name), bytes)).sheets().get(0);
  }

  private Worksheet text(String name, String text) throws Exception {
    return text(name, text.getBytes(UTF_8));
  }

  private static void assertRefused(Path path, ReadOptions options, Refusal reason) {
    assertThatExceptionOfType(UnreadableWorkbookException.class)
        .isThrownBy(() -> WorkbookReader.read(path, "a", options))
        .satisfies(refusal -> assertThat(refusal.sentence()).isEqualTo(reason.of("a").sentence()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "ods", "fods", "xml"})
  void sameTableInAnyTypedFormatHasTheSameCells(String ending) throws Exception {
    Worksheet expected =
        Books.read(SameTable.SAMPLE.save(folder.resolve("same-valid.xlsx"))).sheets().get(0);
    Workbook book = Books.read(SameTable.SAMPLE.save(folder.resolve("same-valid." + ending)));
    Worksheet sheet = book.sheets().get(0);
    assertThat(book.notes()).isEmpty();
    assertThat(sheet.name()).isEqualTo("Bảng");
    assertThat(sheet.typed()).isTrue();
    assertThat(sheet.rows()).isEqualTo(expected.rows());
    for (int row : expected.rows()) {
      assertThat(sheet.row(row)).isEqualTo(expected.row(row));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "html"})
  void sameTableInAFormatWithoutTypesHasTheSameTexts(String ending) throws Exception {
    Worksheet expected =
        Books.read(SameTable.SAMPLE.save(folder.resolve("same-valid.xlsx"))).sheets().get(0);
    Worksheet sheet =
        Books.read(SameTable.SAMPLE.save(folder.resolve("same-valid." + ending))).sheets().get(0);
    assertThat(sheet.name()).isEqualTo("same-valid");
    assertThat(sheet.typed()).isFalse();
    for (int row : expected.rows()) {
      assertThat(sheet.row(row).stream().map(Cell::text))
          .isEqualTo(expected.row(row).stream().map(Cell::text).toList());
    }
  }

  @Test
  void wrongEndingIsANoteAndNoRefusal() throws Exception {
    Path html = SameTable.SAMPLE.save(folder.resolve("a.html"));
    Workbook book = WorkbookReader.read(html, "Báo cáo.xls");
    assertThat(book.sheets()).hasSize(1);
    assertThat(book.notes())
        .containsExactly(
            Sentences.say("workbook.note.ending", ".xls", Sentences.say("workbook.kind.html")));
    assertThat(WorkbookReader.read(html, "Báo cáo").notes()).isEmpty();
  }

  @Test
  void vietnameseCodePageIsReadAndNoted() throws Exception {
    byte[] bytes = "Đơn vị;Số\r\nChi bộ Ngã Tư;5\r\n".getBytes(UTF_8);
    Charset windows = Charset.forName("windows-1258");
    String parted = "Đơn vi\u0323;Sô\u0301\r\nChi bô\u0323 Nga\u0303 Tư;5\r\n";
    Workbook plain = Books.read(Files.write(folder.resolve("charset-utf8-valid.csv"), bytes));
    Workbook book =
        Books.read(Files.write(folder.resolve("charset-1258-valid.csv"), parted.getBytes(windows)));
    assertThat(plain.notes()).isEmpty();
    assertThat(book.notes())
        .containsExactly(Sentences.say("workbook.note.charset", "windows-1258"));
    assertThat(book.sheets().get(0).row(1)).isEqualTo(plain.sheets().get(0).row(1));
    assertThat(book.sheets().get(0).row(2)).isEqualTo(plain.sheets().get(0).row(2));
  }

  @Test
  void wideTextIsReadByItsMark() throws Exception {
    Worksheet sheet = text("charset-wide-valid.csv", "\uFEFFĐơn vị\tSố\r\n".getBytes(UTF_16LE));
    assertThat(sheet.row(1)).extracting(Cell::text).containsExactly("Đơn vị", "Số");
  }

  @Test
  void cellsOfAPageSpanRowsAndColumns() throws Exception {
    Worksheet sheet =
        text(
            "spans-valid.xls",
            "<meta charset=utf-8><h2>Lịch</h2><table><tr><th rowspan=2>Đơn vị<th colspan=2>Thời"
                + " gian<tr><td>Từ<td>Đến<tr><td>Tổ&nbsp;1<br>cũ<td>1<td>&nbsp;</table>");
    assertThat(sheet.name()).isEqualTo("Lịch");
    assertThat(sheet.mergeAt(2, 1)).isEqualTo(new Area(new Address(1, 1), new Address(2, 1)));
    assertThat(sheet.mergeAt(1, 3)).isEqualTo(new Area(new Address(1, 2), new Address(1, 3)));
    assertThat(sheet.cell(2, 2).text()).isEqualTo("Từ");
    assertThat(sheet.cell(3, 1).text()).isEqualTo("Tổ 1\ncũ");
    assertThat(sheet.cell(3, 3).blank()).isTrue();
  }

  @Test
  void numbersOfAPageMayBeGivenBesideTheirTexts() throws Exception {
    Worksheet sheet =
        text(
            "values-valid.html",
            "<style>.d {mso-number-format:\"dd\\/mm\\/yyyy\";}</style><table><tr>"
                + "<td class=d x:num=\"43921\">3/31/2020</td><td sdval=\"0.5\""
                + " sdnum=\"1033;0;0%\">50%</td></table>");
    assertThat(sheet.typed()).isTrue();
    assertThat(sheet.cell(1, 1)).isInstanceOf(Cell.Date.class);
    assertThat(sheet.cell(1, 1).text()).isEqualTo("31/03/2020");
    assertThat(sheet.cell(1, 2)).isInstanceOf(Cell.Numeric.class);
    assertThat(sheet.cell(1, 2).text()).isEqualTo("50%");
  }

  @Test
  void severalTablesOfAPageAreSheets() throws Exception {
    Path path =
        Files.writeString(
            folder.resolve("tables-valid.htm"),
            "<table><tr><td><table><caption>Một</caption><tr><td>a</table>"
                + "<table><tr><td>b</table></table>");
    assertThat(Books.read(path).sheets())
        .extracting(Worksheet::name)
        .containsExactly("Một", "tables-valid");
  }

  @Test
  void repeatedCellsOfAnOpenDocumentMustNotExplode() throws Exception {
    String body =
        "<office:body><office:spreadsheet><table:table><table:table-row"
            + " table:number-rows-repeated=\"1048576\"><table:table-cell"
            + " table:number-columns-repeated=\"16384\" office:value-type=\"float\""
            + " office:value=\"1\"/></table:table-row></table:table></office:spreadsheet>"
            + "</office:body>";
    Path path = folder.resolve("repeats-huge-error.ods");
    RawXlsx.zip(path, SameTable.zip(body));
    ReadOptions options =
        new ReadOptions(Limits.DEFAULT.with(Limit.CELLS, 1_000_000), Optional.empty());
    assertThatExceptionOfType(UnreadableWorkbookException.class)
        .isThrownBy(() -> WorkbookReader.read(path, "a", options))
        .satisfies(
            refusal ->
                assertThat(refusal.sentence())
                    .isEqualTo(Sentences.say("workbook.limit.cells", "a", 1_000_000, "cells")));
  }

  @Test
  void encryptedOpenDocumentIsRefusedByName() throws Exception {
    var parts = SameTable.zip("");
    parts.put(
        "META-INF/manifest.xml",
        "<manifest><file-entry><encryption-data/></file-entry></manifest>");
    Path path = folder.resolve("password-ods-error.ods");
    RawXlsx.zip(path, parts);
    assertRefused(path, ReadOptions.DEFAULT, Refusal.PASSWORD_ODS);
  }

  private Path encrypted(String name, EncryptionMode mode, String password) throws Exception {
    byte[] plain = Files.readAllBytes(SameTable.SAMPLE.save(folder.resolve("plain.xlsx")));
    Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
    encryptor.confirmPassword(password);
    Path path = folder.resolve(name);
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      try (OutputStream out = encryptor.getDataStream(files)) {
        out.write(plain);
      }
      try (OutputStream out = Files.newOutputStream(path)) {
        files.writeFilesystem(out);
      }
    }
    return path;
  }

  @ParameterizedTest
  @EnumSource(names = {"agile", "standard"})
  void passwordOpensAnXlsx(EncryptionMode mode) throws Exception {
    Path path = encrypted("password-" + mode + "-valid.xlsx", mode, "bí mật");
    ReadOptions right = ReadOptions.DEFAULT.withPassword("bí mật");
    Workbook book = WorkbookReader.read(path, "a.xlsx", right);
    assertThat(book.notes()).isEmpty();
    assertThat(book.sheets().get(0).cell(2, 1).text()).isEqualTo("Tổ Ánh Dương");
    assertRefused(path, ReadOptions.DEFAULT, Refusal.PASSWORD);
    assertRefused(path, ReadOptions.DEFAULT.withPassword("sai"), Refusal.WRONG_PASSWORD);
    assertThat(right.toString()).doesNotContain("bí mật");
  }

  @Test
  void passwordOfExcelItselfIsNotAskedFor() throws Exception {
    Path path = encrypted("password-default-valid.xlsx", EncryptionMode.agile, "VelvetSweatshop");
    assertThat(Books.read(path).sheets()).hasSize(1);
    assertThat(
            WorkbookReader.read(path, "a", new ReadOptions(Limits.DEFAULT, Optional.of("khác")))
                .sheets())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret", "VelvetSweatshop"})
  void passwordOpensAnXls(String password) throws Exception {
    Path path = folder.resolve("password-old-valid.xls");
    Biff8EncryptionKey.setCurrentUserPassword(password);
    try {
      SameTable.SAMPLE.save(path);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    ReadOptions right = ReadOptions.DEFAULT.withPassword("secret");
    assertThat(WorkbookReader.read(path, "a.xls", right).sheets()).hasSize(1);
    if (password.equals("secret")) {
      assertRefused(path, ReadOptions.DEFAULT.withPassword("sai"), Refusal.WRONG_PASSWORD);
    } else {
      assertThat(Books.read(path).sheets()).hasSize(1);
    }
  }

  @Test
  void excel95IsReadInTheCodePageThatItNames() throws Exception {
    Workbook book = Books.read(Files.write(folder.resolve("excel95-valid.xls"), biff5()));
    Worksheet sheet = book.sheets().get(0);
    assertThat(book.notes()).isEmpty();
    assertThat(sheet.name()).isEqualTo("Lịch");
    assertThat(sheet.cell(1, 1)).isEqualTo(new Cell.Text(new Address(1, 1), "Chi bộ", false));
    assertThat(sheet.cell(1, 2).text()).isEqualTo("31/03/2020");
    assertThat(sheet.cell(1, 2)).isInstanceOf(Cell.Date.class);
    assertThat(sheet.cell(1, 3).text()).isEqualTo("1,5");
    assertThat(sheet.rowHidden(1)).isTrue();
  }

  /** A workbook of Excel 95: code page, format, styles, one sheet with a text and two numbers. */
  private static byte[] biff5() {
    Charset windows = Charset.forName("windows-1258");
    byte[] name = "Li\u0323ch".getBytes(windows);
    byte[] format = "dd/mm/yyyy".getBytes(windows);
    byte[] label = "Chi bô\u0323".getBytes(windows);
    List<byte[]> globals = new ArrayList<>();
    globals.add(record(Biff.BOF, 8, data -> data.putShort((short) 0x500).putShort((short) 5)));
    globals.add(record(Biff.CODEPAGE, 2, data -> data.putShort((short) 1258)));
    globals.add(
        record(
            Biff.FORMAT,
            3 + format.length,
            data -> data.putShort((short) 164).put((byte) format.length).put(format)));
    globals.add(record(Biff.XF, 16, data -> data.putInt(0)));
    globals.add(record(Biff.XF, 16, data -> data.putShort((short) 0).putShort((short) 164)));
    int before = globals.stream().mapToInt(bytes -> bytes.length).sum();
    int start = before + 4 + 7 + name.length + 4;
    globals.add(
        record(
            Biff.BOUNDSHEET,
            7 + name.length,
            data -> data.putInt(start).putShort((short) 0).put((byte) name.length).put(name)));
    globals.add(record(Biff.EOF, 0, data -> {}));
    globals.add(record(Biff.BOF, 8, data -> data.putShort((short) 0x500).putShort((short) 0x10)));
    globals.add(
        record(Biff.ROW, 16, data -> data.putShort(6, (short) 255).putShort(12, (short) 0x20)));
    globals.add(
        record(
            Biff.LABEL,
            8 + label.length,
            data -> data.putShort(6, (short) label.length).put(8, label)));
    globals.add(
        record(
            Biff.NUMBER,
            14,
            data -> data.putShort(2, (short) 1).putShort(4, (short) 1).putDouble(6, 43921)));
    globals.add(record(Biff.RK, 10, data -> data.putShort(2, (short) 2).putInt(6, (150 << 2) | 3)));
    globals.add(record(Biff.EOF, 0, data -> {}));
    ByteBuffer all = ByteBuffer.allocate(globals.stream().mapToInt(bytes -> bytes.length).sum());
    globals.forEach(all::put);
    return all.array();
  }

  private static byte[] record(int id, int length, Consumer<ByteBuffer> content) {
    byte[] bytes = new byte[4 + length];
    ByteBuffer.wrap(bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) id)
        .putShort((short) length);
    content.accept(ByteBuffer.wrap(bytes, 4, length).slice().order(ByteOrder.LITTLE_ENDIAN));
    return bytes;
  }
}
