package org.rasoat.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.rasoat.workbook.XlsxPackage.Relation;

/** Reads {@code .xlsx} and {@code .xlsm} by streaming; nothing but the cells is kept. */
final class XlsxReader {

  private final XlsxPackage zip;
  private final String file;
  private final Meter meter;

  private XlsxReader(XlsxPackage zip, String file, Meter meter) {
    this.meter = meter;
    this.zip = zip;
    this.file = file;
  }

  /**
   * The sheets of a workbook; sheets that hold only a chart are left out.
   *
   * @throws Refusal.Refused if the zip is no such workbook
   */
  static List<Worksheet> read(XlsxPackage zip, String file, Meter meter)
      throws IOException, XMLStreamException {
    return new XlsxReader(zip, file, meter).sheets();
  }

  private List<Worksheet> sheets() throws IOException, XMLStreamException {
    String main =
        first(zip.relations(""), "officeDocument").orElseThrow(() -> ZipKind.of(zip).thrown());
    if (main.endsWith(".bin")) {
      throw Refusal.BINARY.thrown();
    }
    WorkbookPart workbook = workbook(main);
    List<Relation> relations = zip.relations(main);
    Texts texts = new Texts(meter);
    Optional<String> strings = first(relations, "sharedStrings").filter(zip::has);
    if (strings.isPresent()) {
      try (InputStream in = zip.open(strings.get())) {
        SharedStrings.read(in, meter, texts);
      }
    }
    StylesPart.Styles styles = styles(relations);
    Formats formats = new Formats(styles.formats(), workbook.date1904());
    CellMaker maker = new CellMaker(texts, formats, styles.fonts(), meter);
    return sheets(workbook, relations, maker, formats);
  }

  private WorkbookPart workbook(String main) throws IOException, XMLStreamException {
    try (InputStream in = zip.open(main)) {
      return WorkbookPart.read(in, meter);
    }
  }

  private StylesPart.Styles styles(List<Relation> relations)
      throws IOException, XMLStreamException {
    Optional<String> styles = first(relations, "styles").filter(zip::has);
    if (styles.isEmpty()) {
      return StylesPart.Styles.NONE;
    }
    try (InputStream in = zip.open(styles.get())) {
      return StylesPart.read(in, meter);
    }
  }

  private List<Worksheet> sheets(
      WorkbookPart workbook, List<Relation> relations, CellMaker maker, Formats formats)
      throws IOException, XMLStreamException {
    Map<String, Relation> byId = new HashMap<>();
    relations.forEach(relation -> byId.put(relation.id(), relation));
    List<Worksheet> sheets = new ArrayList<>();
    for (WorkbookPart.Tab tab : workbook.tabs()) {
      Relation relation = byId.get(tab.relation());
      if (relation == null) {
        throw new IOException("no part for sheet " + tab.name());
      }
      if (relation.type().equals("worksheet")) {
        Worksheet.Builder sheet =
            Worksheet.builder(file, tab.name(), maker).visibility(tab.visibility());
        if (workbook.own().contains(tab.name())) {
          sheet.own();
        }
        try (InputStream in = zip.open(relation.part())) {
          new SheetPart(Xml.open(in, meter), sheet, maker, formats).read();
        }
        sheets.add(sheet.build());
      }
    }
    return sheets;
  }

  private static Optional<String> first(List<Relation> relations, String type) {
    return relations.stream()
        .filter(relation -> relation.type().equals(type))
        .map(Relation::part)
        .findFirst();
  }
}
