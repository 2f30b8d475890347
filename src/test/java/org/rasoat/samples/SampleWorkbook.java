package org.rasoat.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Puts sheets into a workbook, and the workbook into bytes that are the same every time. */
final class SampleWorkbook {

  private SampleWorkbook() {}

  /** The whole dossier. */
  static XSSFWorkbook whole(Dossier dossier) {
    XSSFWorkbook book = new XSSFWorkbook();
    Look look = new Look(book);
    GeneralSheet.write(book, look);
    UnitSheet.write(book, look, dossier);
    BranchSheet.write(book, look, dossier);
    CongressSheet.write(book, look, dossier);
    PersonSheet.write(book, look, dossier);
    EventSheet.write(book, look, dossier);
    TeamSheet.write(book, look, dossier);
    return book;
  }

  /** What the organisers of the congresses keep. */
  static XSSFWorkbook schedule(Dossier dossier) {
    XSSFWorkbook book = new XSSFWorkbook();
    Look look = new Look(book);
    GeneralSheet.write(book, look);
    UnitSheet.write(book, look, dossier);
    CongressSheet.write(book, look, dossier);
    TeamSheet.write(book, look, dossier);
    EventSheet.write(book, look, dossier);
    return book;
  }

  /** What those keep who look after branches and people. */
  static XSSFWorkbook personnel(Dossier dossier) {
    XSSFWorkbook book = new XSSFWorkbook();
    Look look = new Look(book);
    PersonSheet.write(book, look, dossier);
    BranchSheet.write(book, look, dossier);
    return book;
  }

  /** The file, with its formulas evaluated and nothing in it that depends on the clock. */
  static byte[] bytes(XSSFWorkbook book) {
    book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    POIXMLProperties.CoreProperties core = book.getProperties().getCoreProperties();
    core.setCreator("Ban Tổ chức Quận ủy Tây Hồ (dữ liệu mẫu)");
    core.setTitle("Hồ sơ chuẩn bị đại hội đảng các cấp nhiệm kỳ 2020-2025");
    core.setDescription(Form.DISCLAIMER);
    Optional<Date> day = Optional.of(Date.from(Instant.parse("2020-02-20T00:00:00Z")));
    core.setCreated(day);
    core.setModified(day);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (book) {
      book.write(out);
      return StableZip.rewrite(out.toByteArray());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
