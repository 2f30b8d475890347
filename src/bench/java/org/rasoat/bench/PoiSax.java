package org.rasoat.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads all cells of a workbook with the SAX handler of Apache POI, as the text that Excel shows.
 */
public final class PoiSax implements XSSFSheetXMLHandler.SheetContentsHandler {

  private final Tally tally = new Tally();
  private long filled;

  private PoiSax() {}

  /** Reads {@code FILE}. */
  public static void main(String[] args)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    PoiSax reader = new PoiSax();
    reader.read(new File(args[0]));
    System.out.println(reader.tally);
  }

  private void read(File file)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    try (OPCPackage zip = OPCPackage.open(file, PackageAccess.READ)) {
      XSSFReader parts = new XSSFReader(zip);
      ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(zip);
      XMLReader xml = XMLHelper.newXMLReader();
      xml.setContentHandler(new XSSFSheetXMLHandler(parts.getStylesTable(), strings, this, false));
      for (Iterator<InputStream> sheets = parts.getSheetsData(); sheets.hasNext(); ) {
        sheet(xml, sheets.next());
      }
    }
  }

  private static void sheet(XMLReader xml, InputStream part) throws IOException, SAXException {
    try (part) {
      xml.parse(new InputSource(part));
    }
  }

  @Override
  public void startRow(int row) {
    filled = 0;
  }

  @Override
  public void endRow(int row) {
    tally.row(filled);
  }

  @Override
  public void cell(
      @Nullable String reference, @Nullable String text, @Nullable XSSFComment comment) {
    filled += text == null ? 0 : 1;
  }
}
