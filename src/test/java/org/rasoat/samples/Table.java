package org.rasoat.samples;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that is a plain list: headings, rows, a note.
 *
 * @param name the sheet's name
 * @param rows one value for each column; null or empty for a cell with nothing in it
 */
record Table(
    String name,
    String title,
    String subtitle,
    List<FormColumn> columns,
    List<List<@Nullable Object>> rows,
    String note) {

  void write(XSSFWorkbook book, Look look) {
    Form form = new Form(book, look, name, columns).head(title, subtitle).headings();
    rows.forEach(row -> form.row(row.toArray()));
    form.notes(note);
    if (rows.size() <= ONE_PAGE) {
      form.onOnePage();
    }
    form.signatures();
  }

  private static final int ONE_PAGE = 30;
}
