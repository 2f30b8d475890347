package org.rasoat.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook to be filled in.
 *
 * @param guide the sheet that explains the others
 * @param sheets the sheets to be filled in
 */
public record BlankBook(Guide guide, List<BlankSheet> sheets) {

  public BlankBook {
    sheets = List.copyOf(sheets);
  }

  /**
   * The first sheet, which is no data.
   *
   * @param name the title of its tab
   * @param title its first line
   * @param lines what else stands above the table
   * @param columns the columns of the table
   * @param rows its rows, a text for each column; a row of one text is the heading of the next
   *     sheet's rows
   */
  public record Guide(
      String name,
      String title,
      List<String> lines,
      List<ResultSheet.Column> columns,
      List<List<String>> rows) {
    public Guide {
      lines = List.copyOf(lines);
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A sheet to be filled in.
   *
   * @param name the title of its tab
   * @param title its first line
   * @param hint the second
   * @param required whether it must be filled in
   * @param value for a form with labels in one column, what stands above the values; empty for a
   *     table
   * @param remark for a form, what stands above the explanations
   * @param fields its columns; in a form, its rows
   */
  public record BlankSheet(
      String name,
      String title,
      String hint,
      boolean required,
      String value,
      String remark,
      List<BlankField> fields) {
    public BlankSheet {
      fields = List.copyOf(fields);
    }

    /** Whether it is a form with labels in one column and values in the next. */
    boolean form() {
      return !value.isEmpty();
    }
  }

  /** What cells hold. */
  public enum Content {
    /** Any text, kept as it is typed. */
    TEXT,
    /** A day. */
    DAY,
    /** A number without a fraction. */
    WHOLE,
    /** A number. */
    DECIMAL,
    /** One of some texts. */
    CHOICE
  }

  /**
   * A column, or a row of a form.
   *
   * @param heading its heading
   * @param required whether it must be filled
   * @param content what its cells hold
   * @param choices the texts to choose from; empty for other contents
   * @param note what goes in, for the note on the heading
   * @param refusal what is said when something else is typed
   */
  public record BlankField(
      String heading,
      boolean required,
      Content content,
      List<String> choices,
      String note,
      String refusal) {
    public BlankField {
      choices = List.copyOf(choices);
    }
  }

  /** The workbook as an {@code .xlsx}. */
  public byte[] bytes() {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      BlankStyles styles = new BlankStyles(book);
      Choices choices = new GuideDrawing(book, guide, styles).draw(sheets);
      for (BlankSheet sheet : sheets) {
        new BlankDrawing(book, sheet, styles, choices).draw();
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }
}
