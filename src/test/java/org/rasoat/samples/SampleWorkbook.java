package org.rasoat.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Puts sheets into a workbook, and the workbook into bytes that are the same every time. */
final class SampleWorkbook {

  /** What the properties of a file say: who made it, what it is, and when. */
  record Colophon(String office, String title, LocalDate day) {}

  private SampleWorkbook() {}

  /** The whole dossier. */
  static XSSFWorkbook whole(Dossier dossier) {
    XSSFWorkbook book = new XSSFWorkbook();
    Look look = new Look(book, dossier.setting().letterhead());
    GeneralSheet.write(book, look, dossier);
    UnitSheet.write(book, look, dossier);
    BranchSheet.write(book, look, dossier);
    CongressSheet.write(book, look, dossier);
    PersonSheet.write(book, look, dossier);
    EventSheet.write(book, look, dossier);
    TeamSheet.write(book, look, dossier);
    dossier.tables().forEach(table -> table.write(book, look));
    return book;
  }

  /** What the organisers of the congresses keep. */
  static XSSFWorkbook schedule(Dossier dossier) {
    XSSFWorkbook book = new XSSFWorkbook();
    Look look = new Look(book, dossier.setting().letterhead());
    GeneralSheet.write(book, look, dossier);
    UnitSheet.write(book, look, dossier);
    CongressSheet.write(book, look, dossier);
    TeamSheet.write(book, look, dossier);
    EventSheet.write(book, look, dossier);
    dossier.tables().forEach(table -> table.write(book, look));
    return book;
  }

  /** What those keep who look after branches and people. */
  static XSSFWorkbook personnel(Dossier dossier) {
    XSSFWorkbook book = new XSSFWorkbook();
    Look look = new Look(book, dossier.setting().letterhead());
    PersonSheet.write(book, look, dossier);
    BranchSheet.write(book, look, dossier);
    return book;
  }

  /** The file, with its formulas evaluated and nothing in it that depends on the clock. */
  static byte[] bytes(XSSFWorkbook book, Colophon colophon) {
    book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    POIXMLProperties.CoreProperties core = book.getProperties().getCoreProperties();
    core.setCreator(colophon.office() + " (dữ liệu mẫu)");
    core.setTitle(colophon.title());
    core.setDescription(Form.DISCLAIMER);
    Optional<Date> day =
        Optional.of(Date.from(colophon.day().atStartOfDay(ZoneOffset.UTC).toInstant()));
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
