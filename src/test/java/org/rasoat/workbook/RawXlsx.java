package org.rasoat.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An {@code .xlsx} written by hand, for what no library would write. */
final class RawXlsx {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private final Map<String, String> parts = new LinkedHashMap<>();
  private String properties = "";
  private String state = "";

  /** The namespaces of Strict OOXML. */
  RawXlsx strict() {
    main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    relations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    return this;
  }

  RawXlsx properties(String attributes) {
    properties = "<workbookPr " + attributes + "/>";
    return this;
  }

  RawXlsx sheetState(String value) {
    state = " state=\"" + value + "\"";
    return this;
  }

  /** What stands in the worksheet. */
  RawXlsx sheet(String content) {
    return part(
        "xl/worksheets/sheet1.xml",
        HEAD + "<x:worksheet xmlns:x=\"" + main + "\">" + prefixed(content) + "</x:worksheet>");
  }

  /** The elements of a content get a prefix, which readers must not rely on. */
  private static String prefixed(String content) {
    return content.replaceAll("<(/?)([A-Za-z])", "<$1x:$2");
  }

  RawXlsx rows(String rows) {
    return sheet("<sheetData>" + rows + "</sheetData>");
  }

  RawXlsx strings(String items) {
    return part("xl/sharedStrings.xml", "<sst xmlns=\"" + main + "\">" + items + "</sst>");
  }

  RawXlsx styles(String content) {
    return part("xl/styles.xml", "<styleSheet xmlns=\"" + main + "\">" + content + "</styleSheet>");
  }

  /** Any part, in place of one that would be written. */
  RawXlsx part(String name, String content) {
    parts.put(name, content);
    return this;
  }

  Path write(Path path) throws IOException {
    zip(path, parts());
    return path;
  }

  /** All parts by their names. */
  Map<String, String> parts() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("[Content_Types].xml", HEAD + "<Types/>");
    all.put("_rels/.rels", relationships("officeDocument", "xl/workbook.xml"));
    all.put(
        "xl/workbook.xml",
        HEAD
            + String.format(
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>"
                    + "<sheet name=\"Biểu 1\" sheetId=\"1\"%s r:id=\"rId1\"/></sheets></workbook>",
                main, relations, properties, state));
    all.put(
        "xl/_rels/workbook.xml.rels",
        relationships(
            "worksheet",
            "worksheets/sheet1.xml",
            "sharedStrings",
            "/xl/sharedStrings.xml",
            "styles",
            "styles.xml"));
    all.put("xl/sharedStrings.xml", "<sst/>");
    all.put("xl/styles.xml", "<styleSheet/>");
    // A part in other letters takes the place of the usual one; a zip with both is refused.
    Set<String> keys = parts.keySet().stream().map(XlsxPackage::key).collect(Collectors.toSet());
    all.keySet().removeIf(name -> keys.contains(XlsxPackage.key(name)));
    all.putAll(parts);
    return all;
  }

  private String relationships(String... typesAndTargets) {
    StringBuilder xml = new StringBuilder(HEAD).append("<Relationships>");
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      xml.append(
          String.format(
              "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>",
              i / 2 + 1, relations, typesAndTargets[i], typesAndTargets[i + 1]));
    }
    return xml.append("</Relationships>").toString();
  }

  static void zip(Path path, Map<String, String> parts) throws IOException {
    try (OutputStream out = Files.newOutputStream(path)) {
      zip(out, parts);
    }
  }

  static void zip(OutputStream out, Map<String, String> parts) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }
}
