package org.rasoat.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** Files made to do harm, and honest ones that look alike. The name says what must become of it. */
enum EvilFile {
  /** A part that unpacks to hundreds of times its size. */
  ZIP_BOMB_ERROR("xlsx", "limit.ratio") {
    @Override
    byte[] bytes() throws IOException {
      return of(new RawXlsx().rows(" ".repeat(20 << 20) + ROW));
    }
  },
  /** Styles of Excel repeat themselves, and shrink as well as a bomb does. */
  ZIP_STYLES_SHRUNK_VALID("xlsx", "") {
    @Override
    byte[] bytes() throws IOException {
      String style = "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>\n";
      return of(new RawXlsx().styles("<cellXfs>" + style.repeat(60_000) + "</cellXfs>").rows(ROW));
    }
  },
  /** Two parts share the same bytes: a few of them can unpack to any size. */
  ZIP_OVERLAPPING_ERROR("xlsx", "contradictory") {
    @Override
    byte[] bytes() throws IOException {
      return directory(2, (zip, at) -> zip.putInt(at + 42, 0));
    }
  },
  /** One reader would take the first part of a name, and another the last. */
  ZIP_NAMES_TWICE_ERROR("xlsx", "contradictory") {
    @Override
    byte[] bytes() throws IOException {
      Map<String, String> parts = parts(new RawXlsx().rows(ROW));
      parts.put("XL/worksheets\\SHEET1.xml", "<worksheet/>");
      return zip(parts);
    }
  },
  ZIP_SIZES_UNTRUE_ERROR("xlsx", "contradictory") {
    @Override
    byte[] bytes() throws IOException {
      return directory(2, (zip, at) -> zip.putInt(at + 24, 9));
    }
  },
  ZIP_DIRECTORY_HUGE_ERROR("xlsx", "limit.parts") {
    @Override
    byte[] bytes() throws IOException {
      ByteBuffer zip = ByteBuffer.wrap(of(new RawXlsx().rows(ROW))).order(ByteOrder.LITTLE_ENDIAN);
      zip.putShort(zip.limit() - 12, (short) 60_000);
      return zip.array();
    }
  },
  ZIP_PARTS_MANY_ERROR("xlsx", "limit.parts") {
    @Override
    byte[] bytes() throws IOException {
      Map<String, String> parts = parts(new RawXlsx().rows(ROW));
      for (int i = 0; i < 10_001; i++) {
        parts.put("xl/media/" + i, "");
      }
      return zip(parts);
    }
  },
  ZIP_TRUNCATED_ERROR("xlsx", "damaged") {
    @Override
    byte[] bytes() throws IOException {
      byte[] whole = of(new RawXlsx().rows(ROW));
      return Arrays.copyOf(whole, whole.length / 2);
    }
  },
  /** Nothing is ever unpacked to a path, so that names of paths do no harm. */
  ZIP_PATHS_OUTSIDE_VALID("xlsx", "") {
    @Override
    byte[] bytes() throws IOException {
      Map<String, String> parts = parts(new RawXlsx().rows(ROW));
      parts.put("../../../etc/passwd", "x");
      parts.put("/absolute", "x");
      parts.put("C:\\Windows\\x.dll", "x");
      return zip(parts);
    }
  },
  XML_ENTITY_EXTERNAL_ERROR("xlsx", "doctype") {
    @Override
    byte[] bytes() throws IOException {
      return of(
          new RawXlsx()
              .part(
                  "xl/sharedStrings.xml",
                  "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                      + "<sst><si><t>&x;</t></si></sst>")
              .rows(ROW));
    }
  },
  XML_LAUGHS_BILLION_ERROR("xlsx", "doctype") {
    @Override
    byte[] bytes() throws IOException {
      StringBuilder entities = new StringBuilder("<!ENTITY e0 \"ha\">");
      for (int i = 1; i < 30; i++) {
        entities.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
      }
      return of(
          new RawXlsx()
              .part(
                  "xl/worksheets/sheet1.xml",
                  "<!DOCTYPE worksheet [" + entities + "]><worksheet>&e29;</worksheet>"));
    }
  },
  XML_NESTING_DEEP_ERROR("xlsx", "limit.depth") {
    @Override
    byte[] bytes() throws IOException {
      return of(new RawXlsx().sheet("<a>".repeat(50_000) + "</a>".repeat(50_000)));
    }
  },
  XML_ATTRIBUTES_MANY_ERROR("xlsx", "damaged") {
    @Override
    byte[] bytes() throws IOException {
      StringBuilder attributes = new StringBuilder();
      for (int i = 0; i < 200_000; i++) {
        attributes.append(" a").append(i).append("=\"\"");
      }
      return of(new RawXlsx().part("xl/styles.xml", "<styleSheet" + attributes + "/>").rows(ROW));
    }
  },
  /** The workbook of others and a data connection, which nobody asks. */
  LINKS_EXTERNAL_VALID("xlsx", "") {
    @Override
    byte[] bytes() throws IOException {
      return of(
          new RawXlsx()
              .rows(ROW)
              .part(
                  "xl/worksheets/_rels/sheet1.xml.rels",
                  "<R><Relationship Id=\"r\" Type=\"a/hyperlink\" TargetMode=\"External\""
                      + " Target=\"http://192.0.2.1/x\"/></R>")
              .part("xl/externalLinks/externalLink1.xml", "<externalLink/>")
              .part(
                  "xl/connections.xml",
                  "<connections><connection id=\"1\" refreshOnLoad=\"1\"><webPr"
                      + " url=\"http://192.0.2.1/\"/></connection></connections>"));
    }
  },
  /** A few texts, each in a great many cells. */
  TEXTS_SHARED_BILLIONS_ERROR("xlsx", "limit.characters") {
    @Override
    byte[] bytes() throws IOException {
      StringBuilder rows = new StringBuilder("<row>");
      for (int i = 0; i < 12_000; i++) {
        rows.append("<c t=\"s\"><v>0</v></c>");
      }
      String text = "x".repeat(90_000);
      return of(new RawXlsx().strings("<si><t>" + text + "</t></si>").rows(rows + "</row>"));
    }
  },
  TEXT_ENDLESS_ERROR("xlsx", "limit.cell-text") {
    @Override
    byte[] bytes() throws IOException {
      return of(new RawXlsx().strings("<si><t>" + "xyz ".repeat(100_000) + "</t></si>").rows(ROW));
    }
  },
  CELL_BEYOND_THE_LAST_COLUMN_ERROR("xlsx", "damaged") {
    @Override
    byte[] bytes() throws IOException {
      return of(new RawXlsx().rows("<row><c r=\"ZZZZ1\"><v>1</v></c></row>"));
    }
  },
  CELL_BEYOND_THE_LAST_ROW_ERROR("xlsx", "damaged") {
    @Override
    byte[] bytes() throws IOException {
      return of(new RawXlsx().rows("<row r=\"2000000000\"><c><v>1</v></c></row>"));
    }
  },
  MERGES_MANY_ERROR("xlsx", "limit.merges") {
    @Override
    byte[] bytes() throws IOException {
      String merge = "<mergeCell ref=\"A1:XFD1048576\"/>";
      return of(
          new RawXlsx()
              .sheet(
                  "<sheetData>"
                      + ROW
                      + "</sheetData><mergeCells>"
                      + merge.repeat(200_001)
                      + "</mergeCells>"));
    }
  },
  FORMAT_ENDLESS_VALID("xlsx", "") {
    @Override
    byte[] bytes() throws IOException {
      return of(
          new RawXlsx()
              .styles(
                  "<numFmts><numFmt numFmtId=\"164\" formatCode=\""
                      + "[&quot;yyyy;;".repeat(5_000)
                      + "\"/></numFmts><cellXfs><xf numFmtId=\"164\"/></cellXfs>")
              .rows(ROW));
    }
  },
  ODS_REPEATS_BILLIONS_ERROR("ods", "limit.cells") {
    @Override
    byte[] bytes() throws IOException {
      return ods(
          "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell"
              + " table:number-columns-repeated=\"16384\" office:value-type=\"float\""
              + " office:value=\"1\"/></table:table-row>");
    }
  },
  ODS_REPEATS_BLANK_VALID("ods", "") {
    @Override
    byte[] bytes() throws IOException {
      return ods(
          "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"1\"/>"
              + "</table:table-row><table:table-row table:number-rows-repeated=\"2147483647\">"
              + "<table:table-cell table:number-columns-repeated=\"2147483647\"/>"
              + "</table:table-row>");
    }
  },
  ODS_BLANKS_BILLIONS_ERROR("ods", "limit.cell-text") {
    @Override
    byte[] bytes() throws IOException {
      return ods(
          "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>"
              + "<text:s text:c=\"2147483647\"/>".repeat(2_000)
              + "</text:p></table:table-cell></table:table-row>");
    }
  },
  OLE_CHAIN_CYCLIC_ERROR("xls", "damaged") {
    @Override
    byte[] bytes() throws IOException {
      ByteBuffer ole = ByteBuffer.wrap(xls()).order(ByteOrder.LITTLE_ENDIAN);
      int table = 512 + 512 * ole.getInt(76);
      int first = ole.getInt(48) == 0 ? 1 : 0;
      ole.putInt(table + 4 * (first + 2), first);
      return ole.array();
    }
  },
  OLE_TRUNCATED_ERROR("xls", "damaged") {
    @Override
    byte[] bytes() throws IOException {
      byte[] whole = xls();
      return Arrays.copyOf(whole, whole.length / 3);
    }
  },
  /** The header says that the file has two billion sectors of tables. */
  OLE_TABLES_BILLIONS_ERROR("xls", "damaged") {
    @Override
    byte[] bytes() throws IOException {
      ByteBuffer ole = ByteBuffer.wrap(xls()).order(ByteOrder.LITTLE_ENDIAN);
      ole.putInt(44, Integer.MAX_VALUE);
      return ole.array();
    }
  },
  /** The table of texts says that it has two billion, and has one. */
  XLS_TEXTS_BILLIONS_ERROR("xls", "limit.memory") {
    @Override
    byte[] bytes() throws IOException {
      ByteBuffer ole = ByteBuffer.wrap(xls()).order(ByteOrder.LITTLE_ENDIAN);
      for (int at = 512; at < ole.limit() - 12; at++) {
        if (ole.getShort(at) == 0xFC && ole.getInt(at + 4) == 1 && ole.getInt(at + 8) == 1) {
          ole.putInt(at + 8, Integer.MAX_VALUE);
        }
      }
      return ole.array();
    }
  },
  CSV_FIELD_GIANT_ERROR("csv", "limit.cell-text") {
    @Override
    byte[] bytes() {
      return ("a,b\n1,\"" + "xyz,\n".repeat(200_000)).getBytes(UTF_8);
    }
  },
  CSV_COLUMNS_MILLION_ERROR("csv", "not_a_table") {
    @Override
    byte[] bytes() {
      return ("a,b\n" + ",".repeat(1_000_000) + "x\n").getBytes(UTF_8);
    }
  },
  CSV_BLANK_COLUMNS_MILLION_ERROR("csv", "not_a_table") {
    @Override
    byte[] bytes() {
      return ("a,b\n1,2" + ",".repeat(1_000_000) + "\n").getBytes(UTF_8);
    }
  },
  HTML_NESTING_DEEP_ERROR("html", "web_page") {
    @Override
    byte[] bytes() {
      return ("<html><body>" + "<table><tr><td>".repeat(100_000) + "x").getBytes(UTF_8);
    }
  },
  HTML_SPANS_BILLIONS_VALID("html", "") {
    @Override
    byte[] bytes() {
      return ("<table><tr><td colspan=\"2147483647\" rowspan=\"2147483647\">a</td></tr>"
              + "<tr><td rowspan=\"999999999999\">b</td></tr></table>")
          .getBytes(UTF_8);
    }
  },
  HTML_TAG_UNENDING_ERROR("html", "web_page") {
    @Override
    byte[] bytes() {
      return ("<table><tr><td " + "a='b' ".repeat(300_000)).getBytes(UTF_8);
    }
  },
  XML_2003_PLACE_BILLIONS_ERROR("xml", "damaged") {
    @Override
    byte[] bytes() {
      return ("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
              + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
              + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet"
              + " ss:Name=\"A\"><Table><Row ss:Index=\"2147483647\"><Cell"
              + " ss:Index=\"2147483647\"><Data ss:Type=\"Number\">1</Data></Cell></Row></Table>"
              + "</Worksheet></Workbook>")
          .getBytes(UTF_8);
    }
  };

  private static final String ROW = "<row><c><v>1</v></c></row>";

  private final String ending;
  private final String reason;

  EvilFile(String ending, String reason) {
    this.ending = ending;
    this.reason = reason;
  }

  /** What is in it. */
  abstract byte[] bytes() throws IOException;

  /** The key of the sentence that refuses it; empty for one that is read. */
  Optional<String> refusal() {
    return Optional.of(reason).filter(key -> !key.isEmpty());
  }

  /** Writes it into a folder, under a name that says what it is: {@code zip-bomb-error.xlsx}. */
  Path write(Path folder) throws IOException {
    String name = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "." + ending;
    return Files.write(folder.resolve(name), bytes());
  }

  /** Changes an entry of the directory of a zip. */
  private interface Change {
    void at(ByteBuffer zip, int entry);
  }

  private static byte[] of(RawXlsx xlsx) throws IOException {
    return zip(parts(xlsx));
  }

  private static Map<String, String> parts(RawXlsx xlsx) {
    return new LinkedHashMap<>(xlsx.parts());
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RawXlsx.zip(out, parts);
    return out.toByteArray();
  }

  private static byte[] ods(String rows) throws IOException {
    return zip(
        SameTable.zip(
            "<office:body><office:spreadsheet><table:table>"
                + rows
                + "</table:table></office:spreadsheet></office:body>"));
  }

  /** A workbook of which one entry of the zip's directory, counted from 0, is changed. */
  private static byte[] directory(int number, Change change) throws IOException {
    ByteBuffer zip = ByteBuffer.wrap(of(new RawXlsx().rows(ROW))).order(ByteOrder.LITTLE_ENDIAN);
    int at = zip.getInt(zip.limit() - 6);
    for (int i = 0; i < number; i++) {
      at += 46 + zip.getShort(at + 28) + zip.getShort(at + 30) + zip.getShort(at + 32);
    }
    change.at(zip, at);
    return zip.array();
  }

  private static byte[] xls() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.createSheet("Một").createRow(0).createCell(0).setCellValue("một");
      book.write(out);
    }
    return out.toByteArray();
  }
}
