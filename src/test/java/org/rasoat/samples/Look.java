package org.rasoat.samples;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Letterhead, fonts, borders and fills of the forms: Times New Roman throughout, as offices write.
 */
final class Look {

  private static final String FONT = "Times New Roman";
  private static final short SIZE = 12;

  /** What a cell is for. */
  enum Part {
    /** Letterhead, left and right. */
    OFFICE,
    OFFICE_BOLD,
    PARTY,
    PLACE_AND_DATE,
    TITLE,
    SUBTITLE,
    HEADING,
    COLUMN_NUMBER,
    SECTION,
    SECTION_NUMBER,
    TEXT,
    CODE,
    NUMBER,
    DECIMAL,
    DATE,
    TOTAL,
    TOTAL_NUMBER,
    LABEL,
    NOTE,
    SIGNER,
    SIGNER_HINT
  }

  private static final byte[] HEADER_FILL = {(byte) 0xDD, (byte) 0xE8, (byte) 0xF3};
  private static final byte[] SECTION_FILL = {(byte) 0xF5, (byte) 0xF2, (byte) 0xE6};

  private final XSSFWorkbook book;
  private final Letterhead letterhead;
  private final Map<Part, XSSFCellStyle> styles = new LinkedHashMap<>();

  Look(XSSFWorkbook book, Letterhead letterhead) {
    this.book = book;
    this.letterhead = letterhead;
    XSSFFont normal = book.getFontAt(0);
    normal.setFontName(FONT);
    normal.setFontHeightInPoints(SIZE);
    normal.setFamily(FontFamily.ROMAN);
    normal.setScheme(FontScheme.NONE);
  }

  /** What stands above and below every table. */
  Letterhead letterhead() {
    return letterhead;
  }

  XSSFCellStyle style(Part part) {
    return styles.computeIfAbsent(part, this::make);
  }

  private XSSFCellStyle make(Part part) {
    XSSFCellStyle style = book.createCellStyle();
    style.setFont(font(part));
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    style.setAlignment(alignment(part));
    if (part == Part.TEXT || part == Part.LABEL) {
      style.setIndention((short) 1);
    }
    switch (part) {
      case HEADING -> fill(grid(style), HEADER_FILL);
      case SECTION, SECTION_NUMBER, TOTAL, TOTAL_NUMBER -> fill(grid(style), SECTION_FILL);
      case COLUMN_NUMBER, TEXT, CODE, NUMBER, DECIMAL, DATE, LABEL -> grid(style);
      default -> {}
    }
    switch (part) {
      case NUMBER, TOTAL_NUMBER -> style.setDataFormat(book.createDataFormat().getFormat("#,##0"));
      case DECIMAL -> style.setDataFormat(book.createDataFormat().getFormat("0.0"));
      case DATE -> style.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
      default -> {}
    }
    return style;
  }

  private XSSFFont font(Part part) {
    XSSFFont font = book.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints(part == Part.TITLE ? (short) 14 : SIZE);
    switch (part) {
      case OFFICE_BOLD,
          PARTY,
          TITLE,
          HEADING,
          SECTION,
          SECTION_NUMBER,
          TOTAL,
          TOTAL_NUMBER,
          SIGNER ->
          font.setBold(true);
      case PLACE_AND_DATE, SUBTITLE, COLUMN_NUMBER, NOTE, SIGNER_HINT -> font.setItalic(true);
      default -> {}
    }
    if (part == Part.PARTY) {
      font.setUnderline(FontUnderline.SINGLE);
    }
    return font;
  }

  private static HorizontalAlignment alignment(Part part) {
    return switch (part) {
      case TEXT, LABEL, SECTION, NOTE -> HorizontalAlignment.LEFT;
      default -> HorizontalAlignment.CENTER;
    };
  }

  private static XSSFCellStyle grid(XSSFCellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return style;
  }

  private static void fill(XSSFCellStyle style, byte[] colour) {
    style.setFillForegroundColor(new XSSFColor(colour, null));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }
}
