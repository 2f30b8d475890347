package org.rasoat.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.rasoat.workbook.BlankBook.Content;

/** The styles of a workbook to be filled in. */
final class BlankStyles {

  private static final String FONT = "Times New Roman";
  private static final byte[] DARK = {0x1F, 0x4E, 0x78};
  private static final byte[] PALE = {(byte) 0xDD, (byte) 0xEB, (byte) 0xF7};

  private static final short FRAME = IndexedColors.GREY_40_PERCENT.getIndex();

  private final XSSFWorkbook book;
  private final CellStyle title;
  private final CellStyle hint;
  private final CellStyle line;
  private final CellStyle required;
  private final CellStyle optional;
  private final CellStyle requiredLabel;
  private final CellStyle optionalLabel;
  private final CellStyle group;
  private final CellStyle explained;

  BlankStyles(XSSFWorkbook book) {
    this.book = book;
    title = style(14, true, IndexedColors.BLACK);
    hint = style(11, false, IndexedColors.GREY_80_PERCENT);
    hint.setVerticalAlignment(VerticalAlignment.TOP);
    hint.setWrapText(true);
    line = style(11, false, IndexedColors.GREY_80_PERCENT);
    required = filled(style(11, true, IndexedColors.WHITE), DARK);
    optional = filled(style(11, false, IndexedColors.BLACK), PALE);
    requiredLabel = left(filled(style(11, true, IndexedColors.WHITE), DARK));
    optionalLabel = left(filled(style(11, false, IndexedColors.BLACK), PALE));
    group = left(filled(style(11, true, IndexedColors.DARK_BLUE), PALE));
    explained = framed(style(11, false, IndexedColors.BLACK));
  }

  CellStyle title() {
    return title;
  }

  CellStyle hint() {
    return hint;
  }

  /** A text that reaches over the cells to its right. */
  CellStyle line() {
    return line;
  }

  /** The heading of a column. */
  CellStyle heading(boolean must) {
    return must ? required : optional;
  }

  /** The heading of a row of a form. */
  CellStyle label(boolean must) {
    return must ? requiredLabel : optionalLabel;
  }

  /** The colour of the tab of a sheet that must be filled in. */
  XSSFColor requiredTab() {
    return new XSSFColor(DARK, null);
  }

  /** A heading within a table. */
  CellStyle group() {
    return group;
  }

  /** A cell that explains something. */
  CellStyle explained() {
    return explained;
  }

  /** A cell to be filled in. */
  CellStyle cell(Content content) {
    CellStyle style = framed(style(11, false, IndexedColors.BLACK));
    style.setDataFormat(book.createDataFormat().getFormat(format(content)));
    if (content == Content.DAY) {
      style.setAlignment(HorizontalAlignment.CENTER);
    }
    return style;
  }

  private static String format(Content content) {
    return switch (content) {
      case TEXT -> "@";
      case DAY -> "dd/mm/yyyy";
      case WHOLE, DECIMAL, CHOICE -> "General";
    };
  }

  private static CellStyle framed(CellStyle style) {
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setTopBorderColor(FRAME);
    style.setBottomBorderColor(FRAME);
    style.setLeftBorderColor(FRAME);
    style.setRightBorderColor(FRAME);
    return style;
  }

  private static CellStyle left(CellStyle style) {
    style.setAlignment(HorizontalAlignment.LEFT);
    return style;
  }

  private static CellStyle filled(XSSFCellStyle style, byte[] rgb) {
    framed(style);
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setFillForegroundColor(new XSSFColor(rgb, null));
    return style;
  }

  private XSSFCellStyle style(int size, boolean bold, IndexedColors colour) {
    XSSFFont font = book.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) size);
    font.setBold(bold);
    font.setColor(colour.getIndex());
    XSSFCellStyle style = book.createCellStyle();
    style.setFont(font);
    return style;
  }
}
