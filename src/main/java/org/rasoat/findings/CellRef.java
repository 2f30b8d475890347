package org.rasoat.findings;

import java.util.Comparator;
import org.rasoat.workbook.Address;

/**
 * One cell of one sheet of one file.
 *
 * @param file the workbook, by the name under which it was given
 * @param sheet the sheet's name
 * @param at where on the sheet
 */
public record CellRef(String file, String sheet, Address at) implements Comparable<CellRef> {

  private static final Comparator<CellRef> ORDER =
      Comparator.comparing(CellRef::file).thenComparing(CellRef::sheet).thenComparing(CellRef::at);

  /** The cell as Excel names it within its workbook: {@code Lịch!D7}. */
  public String a1() {
    return sheet + "!" + at.a1();
  }

  /** Orders by file, sheet, row and column. */
  @Override
  public int compareTo(CellRef other) {
    return ORDER.compare(this, other);
  }
}
