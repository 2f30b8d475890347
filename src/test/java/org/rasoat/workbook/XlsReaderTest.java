package org.rasoat.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rasoat.workbook.Books.at;
import static org.rasoat.workbook.Books.read;
import static org.rasoat.workbook.Books.style;
import static org.rasoat.workbook.Books.write;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.hssf.record.RecordBase;
import org.apache.poi.hssf.record.UnknownRecord;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsReaderTest {

  @TempDir Path folder;

  private static void fill(org.apache.poi.ss.usermodel.Workbook book) {
    var out = book.createSheet("Lịch ");
    at(out, 1, 1).setCellValue("Đơn vị");
    at(out, 1, 2).setCellValue(0.746);
    out.getRow(0).getCell(1).setCellStyle(style(book, "0.0%"));
    at(out, 2, 1).setCellValue(true);
    at(out, 2, 2).setCellErrorValue((byte) 0x2A);
    List<String> formats = List.of("dd/mm/yyyy", "m/d/yy", "mm/yyyy", "[h]:mm", "h:mm", "d-mmm");
    for (int i = 0; i < formats.size(); i++) {
      var day = at(out, 3, i + 1);
      day.setCellValue(LocalDateTime.of(2020, 3, 31, 8, 15));
      day.setCellStyle(style(book, formats.get(i)));
    }
    at(out, 4, 1).setCellFormula("B1*2");
    at(out, 4, 2).setCellFormula("A1&\"!\"");
    at(out, 4, 3).setCellFormula("1/0");
    at(out, 5, 1).setCellValue("ẩn");
    out.getRow(4).setZeroHeight(true);
    out.setColumnHidden(6, true);
    out.addMergedRegion(new CellRangeAddress(0, 1, 3, 4));
    var other = book.createSheet("Ẩn");
    at(other, 1, 1).setCellValue(LocalDate.of(1960, 1, 1));
    book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
    book.getCreationHelper().createFormulaEvaluator().evaluateAll();
  }

  @Test
  void aFilterIsKnownByItsRecord() throws Exception {
    Path plain = write(folder.resolve("plain.xls"), book -> at(book.createSheet(), 1, 1));
    Path filtered =
        write(
            folder.resolve("filtered.xls"),
            book -> {
              HSSFSheet sheet = (HSSFSheet) book.createSheet();
              at(sheet, 1, 1).setCellValue("a");
              List<RecordBase> records = sheet.getSheet().getRecords();
              int place = records.indexOf(sheet.getSheet().findFirstRecordBySid((short) 0x200));
              records.add(Math.max(place, 1), new UnknownRecord(0x9B, new byte[0]));
            });

    assertThat(read(plain).sheets().get(0).filtered()).isFalse();
    assertThat(read(filtered).sheets().get(0).filtered()).isTrue();
  }

  @Test
  void readsTheSameAsItsTwin() throws Exception {
    Workbook old = read(write(folder.resolve("twin-old.xls"), XlsReaderTest::fill));
    Workbook current = read(write(folder.resolve("twin-current.xlsx"), XlsReaderTest::fill));

    assertThat(old.sheets()).hasSameSizeAs(current.sheets());
    for (int i = 0; i < old.sheets().size(); i++) {
      Worksheet one = old.sheets().get(i);
      Worksheet other = current.sheets().get(i);
      assertThat(one.name()).isEqualTo(other.name());
      assertThat(one.visibility()).isEqualTo(other.visibility());
      assertThat(one.rows()).isEqualTo(other.rows()).isNotEmpty();
      for (int row : one.rows()) {
        assertThat(one.row(row)).isEqualTo(other.row(row));
        assertThat(one.rowHidden(row)).isEqualTo(other.rowHidden(row));
      }
      for (int column = 1; column < 9; column++) {
        assertThat(one.columnHidden(column)).isEqualTo(other.columnHidden(column));
        assertThat(one.mergeAt(2, column)).isEqualTo(other.mergeAt(2, column));
      }
    }
    assertThat(old.sheets().get(0).row(3))
        .extracting(Cell::text)
        .containsExactly("31/03/2020", "31/03/2020", "03/2020", "1054112:15", "8:15", "31-thg 3");
  }

  @Test
  void isRecognisedUnderAnyName() throws Exception {
    Path path = write(folder.resolve("old-renamed.xls"), XlsReaderTest::fill);
    Path renamed = Files.move(path, folder.resolve("old-renamed.xlsx"));
    assertThat(read(renamed).sheets().get(0).cell(1, 1).text()).isEqualTo("Đơn vị");
  }

  @Test
  void theFileIsNotChanged() throws Exception {
    Path path = write(folder.resolve("old-unchanged.xls"), XlsReaderTest::fill);
    byte[] before = Files.readAllBytes(path);
    read(path);
    assertThat(Files.readAllBytes(path)).isEqualTo(before);
  }
}
