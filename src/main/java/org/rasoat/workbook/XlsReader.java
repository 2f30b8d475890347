package org.rasoat.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordBase;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads {@code .xls} of Excel 97 to 2003 through POI's model of it. */
final class XlsReader {

  private static final short FILTER_MODE = 0x9B;

  private final HSSFWorkbook workbook;
  private final String file;
  private final CellMaker maker;

  private XlsReader(HSSFWorkbook workbook, String file, Meter meter) {
    this.workbook = workbook;
    this.file = file;
    boolean date1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
    this.maker =
        new CellMaker(
            new Texts(meter), new Formats(styles(workbook), date1904), fonts(workbook), meter);
  }

  /** The sheets of a workbook. */
  static List<Worksheet> read(POIFSFileSystem files, String file, Meter meter) throws IOException {
    XlsScan.check(files.getRoot(), meter);
    try (HSSFWorkbook workbook = new HSSFWorkbook(files.getRoot(), files, false)) {
      return new XlsReader(workbook, file, meter).sheets();
    }
  }

  /** Whether the file holds a workbook of Excel 97 to 2003. */
  static boolean holdsWorkbook(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path);
        POIFSFileSystem files = new POIFSFileSystem(in)) {
      return files.getRoot().hasEntryCaseInsensitive("Workbook");
    }
  }

  private static List<NumberFormat> styles(HSSFWorkbook workbook) {
    List<NumberFormat> styles = new ArrayList<>();
    for (int i = 0; i < workbook.getNumCellStyles(); i++) {
      HSSFCellStyle style = workbook.getCellStyleAt(i);
      styles.add(NumberFormat.of(style.getDataFormat(), style.getDataFormatString()));
    }
    return styles;
  }

  private static Fonts fonts(HSSFWorkbook workbook) {
    List<Encoding> fonts = new ArrayList<>();
    for (int i = 0; i < workbook.getNumCellStyles(); i++) {
      fonts.add(encoding(workbook, workbook.getCellStyleAt(i).getFontIndex()));
    }
    return new Fonts(fonts);
  }

  private static Encoding encoding(HSSFWorkbook workbook, int font) {
    // The files leave out number 4, and damaged ones name fonts that are not there.
    int position = font > 4 ? font - 1 : font;
    return position >= 0 && position < workbook.getNumberOfFonts()
        ? Encoding.ofFont(workbook.getFontAt(font).getFontName())
        : Encoding.UNICODE;
  }

  private List<Worksheet> sheets() {
    List<Worksheet> sheets = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      Visibility visibility =
          switch (workbook.getSheetVisibility(i)) {
            case HIDDEN -> Visibility.HIDDEN;
            case VERY_HIDDEN -> Visibility.VERY_HIDDEN;
            case VISIBLE -> Visibility.VISIBLE;
          };
      sheets.add(sheet(workbook.getSheetAt(i), visibility));
    }
    return sheets;
  }

  private Worksheet sheet(HSSFSheet source, Visibility visibility) {
    Worksheet.Builder sheet =
        Worksheet.builder(file, source.getSheetName(), maker).visibility(visibility);
    if (OwnSheets.own(workbook).contains(source.getSheetName())) {
      sheet.own();
    }
    source.getMergedRegions().forEach(region -> sheet.merge(area(region)));
    for (int column = 0; column < SpreadsheetVersion.EXCEL97.getMaxColumns(); column++) {
      if (source.isColumnHidden(column) || source.getColumnWidth(column) == 0) {
        sheet.hideColumn(column + 1);
      }
    }
    if (source.getSheet().getRecords().stream().anyMatch(XlsReader::filters)) {
      sheet.filter();
    }
    for (Row row : source) {
      if (row.getZeroHeight() || row.getHeight() == 0) {
        sheet.hideRow(row.getRowNum() + 1);
      }
      row.forEach(cell -> keep(sheet.cells(), cell));
    }
    return sheet.build();
  }

  /** Whether it is the record FILTERMODE, which says that a filter hides rows. */
  private static boolean filters(RecordBase record) {
    return record instanceof Record single && single.getSid() == FILTER_MODE;
  }

  private static Area area(CellRangeAddress region) {
    return Area.between(
        new Address(region.getFirstRow() + 1, region.getFirstColumn() + 1),
        new Address(region.getLastRow() + 1, region.getLastColumn() + 1));
  }

  private void keep(CellStore.Builder store, org.apache.poi.ss.usermodel.Cell cell) {
    maker.meter().step();
    int row = cell.getRowIndex() + 1;
    int column = cell.getColumnIndex() + 1;
    boolean formula = cell.getCellType() == CellType.FORMULA;
    CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    switch (type) {
      case STRING -> {
        int style = cell.getCellStyle().getIndex();
        maker.text(
            store,
            row,
            column,
            runs((HSSFRichTextString) cell.getRichStringCellValue()),
            style,
            formula);
      }
      case NUMERIC -> {
        int style = cell.getCellStyle().getIndex();
        maker.number(store, row, column, cell.getNumericCellValue(), style, formula);
      }
      case BOOLEAN -> maker.bool(store, row, column, cell.getBooleanCellValue(), formula);
      case ERROR -> maker.fault(store, row, column, code(cell.getErrorCellValue()), formula);
      default -> {}
    }
  }

  private Runs runs(HSSFRichTextString text) {
    String whole = text.getString();
    int count = text.numFormattingRuns();
    if (count == 0) {
      return Runs.plain(whole);
    }
    List<Runs.Part> parts = new ArrayList<>();
    int start = 0;
    Encoding font = null;
    for (int i = 0; i < count; i++) {
      int next = Math.min(text.getIndexOfFormattingRun(i), whole.length());
      parts.add(new Runs.Part(whole.substring(start, Math.max(start, next)), font));
      start = Math.max(start, next);
      font = encoding(workbook, text.getFontOfFormattingRun(i));
    }
    parts.add(new Runs.Part(whole.substring(start), font));
    return new Runs(parts.stream().filter(part -> !part.text().isEmpty()).toList());
  }

  private static String code(byte error) {
    return FormulaError.isValidCode(error)
        ? FormulaError.forInt(error).getString()
        : FormulaError.NA.getString();
  }
}
