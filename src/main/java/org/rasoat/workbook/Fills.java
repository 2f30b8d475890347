package org.rasoat.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Colours on cells, as conditional formats whose condition always holds. A cell keeps the style
 * that its user gave it, so that taking the colour off again brings the very look back; Excel and
 * LibreOffice keep such formats when the user saves the copy, and the condition tells whose they
 * are.
 */
sealed interface Fills permits XlsxFills, XlsFills {

  /** Always true; nobody writes it by chance. */
  String CONDITION = "N(\"rasoat\")=0";

  /** How many areas one format may have: a record of {@code .xls} has room for a thousand. */
  int MOST_AREAS = 500;

  /** Colours areas of a sheet. */
  void paint(Sheet sheet, Tone tone, List<CellRangeAddress> areas);

  /** Takes our colours off a sheet. */
  void remove(Sheet sheet);

  /** Whether a condition is ours, however a program has spaced it. */
  static boolean ours(@org.jspecify.annotations.Nullable String condition) {
    return condition != null && condition.replace(" ", "").equalsIgnoreCase(CONDITION);
  }
}
