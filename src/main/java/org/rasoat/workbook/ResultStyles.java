package org.rasoat.workbook;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** The styles of a sheet of results. */
final class ResultStyles {

  private static final String FONT = "Arial";

  private final org.apache.poi.ss.usermodel.Workbook book;
  private final CellStyle title;
  private final CellStyle verdict;
  private final CellStyle label;
  private final CellStyle text;
  private final CellStyle heading;
  private final CellStyle plain;
  private final CellStyle quoted;
  private final CellStyle link;
  private final Map<Tone, CellStyle> tones = new EnumMap<>(Tone.class);
  private final Map<Tone, CellStyle> verdicts = new EnumMap<>(Tone.class);

  ResultStyles(org.apache.poi.ss.usermodel.Workbook book) {
    this.book = book;
    title =
        style(
            font(16, true, IndexedColors.BLACK),
            s -> s.setVerticalAlignment(VerticalAlignment.CENTER));
    verdict = style(font(12, true, IndexedColors.BLACK), ResultStyles::middle);
    label = style(font(10, true, IndexedColors.GREY_80_PERCENT), ResultStyles::wrapped);
    text = style(font(10, false, IndexedColors.BLACK), ResultStyles::wrapped);
    heading = style(font(10, true, IndexedColors.WHITE), ResultStyles::headed);
    plain = style(font(10, false, IndexedColors.BLACK), ResultStyles::framed);
    quoted = style(font(10, false, IndexedColors.BLACK), ResultStyles::framed);
    quoted.setQuotePrefixed(true);
    Font blue = font(10, false, IndexedColors.BLUE);
    blue.setUnderline(Font.U_SINGLE);
    link = style(blue, ResultStyles::framed);
  }

  CellStyle title() {
    return title;
  }

  CellStyle verdict() {
    return verdict;
  }

  /** The answer, coloured. */
  CellStyle verdict(Tone tone) {
    return verdicts.computeIfAbsent(tone, t -> toned(t, 12, true));
  }

  CellStyle label() {
    return label;
  }

  CellStyle text() {
    return text;
  }

  CellStyle heading() {
    return heading;
  }

  /** A cell of the table; one whose text looks like a formula stays a text when it is edited. */
  CellStyle cell(boolean formula) {
    return formula ? quoted : plain;
  }

  CellStyle link() {
    return link;
  }

  /** A cell of the table, coloured. */
  CellStyle tone(Tone tone) {
    return tones.computeIfAbsent(tone, t -> toned(t, 10, false));
  }

  private CellStyle toned(Tone tone, int size, boolean bold) {
    Font font = font(size, bold, IndexedColors.BLACK);
    CellStyle style = style(font, bold ? ResultStyles::middle : ResultStyles::framed);
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    if (style instanceof XSSFCellStyle rich && font instanceof XSSFFont own) {
      rich.setFillForegroundColor(new XSSFColor(tone.fill(), null));
      own.setColor(new XSSFColor(tone.text(), null));
    } else {
      style.setFillForegroundColor(tone.oldFill());
      font.setColor(tone.oldText());
    }
    return style;
  }

  private CellStyle style(Font font, Consumer<CellStyle> look) {
    CellStyle style = book.createCellStyle();
    style.setFont(font);
    look.accept(style);
    return style;
  }

  private Font font(int size, boolean bold, IndexedColors colour) {
    Font font = book.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) size);
    font.setBold(bold);
    font.setColor(colour.getIndex());
    return font;
  }

  private static void middle(CellStyle style) {
    style.setVerticalAlignment(VerticalAlignment.CENTER);
  }

  private static void wrapped(CellStyle style) {
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(true);
  }

  private static void framed(CellStyle style) {
    wrapped(style);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setTopBorderColor(IndexedColors.GREY_25_PERCENT.getIndex());
    style.setBottomBorderColor(IndexedColors.GREY_25_PERCENT.getIndex());
    style.setLeftBorderColor(IndexedColors.GREY_25_PERCENT.getIndex());
    style.setRightBorderColor(IndexedColors.GREY_25_PERCENT.getIndex());
  }

  private static void headed(CellStyle style) {
    framed(style);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setAlignment(HorizontalAlignment.LEFT);
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setFillForegroundColor(IndexedColors.GREY_80_PERCENT.getIndex());
  }
}
