package org.rasoat.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import javax.xml.stream.XMLStreamException;
import org.rasoat.workbook.XlsxPackage.Relation;

/** Reads {@code .xlsx} and {@code .xlsm} by streaming; nothing but the cells is kept. */
final class XlsxReader {

  /** From so many bytes on, a table of texts is read in a thread of its own. */
  private static final long LONG_TABLE = 1 << 20;

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
    Optional<Future<Meter>> strings =
        first(relations, "sharedStrings").filter(zip::has).map(part -> strings(part, texts));
    List<Worksheet> sheets;
    try {
      StylesPart.Styles styles = styles(relations);
      Formats formats = new Formats(styles.formats(), workbook.date1904());
      CellMaker maker = new CellMaker(texts, formats, styles.fonts(), meter);
      sheets = sheets(workbook, relations, maker, formats);
    } catch (IOException | XMLStreamException | RuntimeException e) {
      if (strings.isPresent()) {
        // A sheet that lacks a text is not to blame for it.
        meter.await(strings.get());
      }
      throw e;
    }
    if (strings.isPresent()) {
      meter.join(meter.await(strings.get()));
    }
    return sheets;
  }

  /** Reads the table of texts; a long one in a thread of its own, while sheets are read. */
  private Future<Meter> strings(String part, Texts texts) {
    Meter piece = meter.branch();
    texts.expect();
    return Aside.begin(
        zip.inflated(part) >= LONG_TABLE,
        "texts",
        () -> {
          try (InputStream in = zip.open(part, piece)) {
            SharedStrings.read(in, piece, texts);
            return piece;
          } finally {
            texts.complete();
          }
        });
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
        boolean own = workbook.own().contains(tab.name());
        sheets.add(sheet(tab, own, relation.part(), maker, formats));
      }
    }
    return sheets;
  }

  private Worksheet sheet(
      WorkbookPart.Tab tab, boolean own, String part, CellMaker maker, Formats formats)
      throws IOException, XMLStreamException {
    if (zip.inflated(part) >= LongSheet.LONG && Runtime.getRuntime().availableProcessors() > 1) {
      Meter trial = meter.branch();
      CellMaker pieces = maker.forPiece(trial);
      Worksheet.Builder sheet = builder(tab, own, pieces);
      try (InputStream in = zip.open(part, trial)) {
        new LongSheet(in, sheet, pieces, formats, LongSheet.PIECE).read();
        Worksheet read = sheet.build();
        meter.join(trial);
        return read;
      } catch (IOException | XMLStreamException | RuntimeException unclear) {
        // As a whole it may be read, or it shows by what it has to be refused.
      }
    }
    Worksheet.Builder sheet = builder(tab, own, maker);
    try (InputStream in = zip.open(part)) {
      new SheetPart(Xml.open(in, meter), sheet, maker, formats).read();
    }
    return sheet.build();
  }

  private Worksheet.Builder builder(WorkbookPart.Tab tab, boolean own, CellMaker maker) {
    Worksheet.Builder sheet =
        Worksheet.builder(file, tab.name(), maker).visibility(tab.visibility());
    return own ? sheet.own() : sheet;
  }

  private static Optional<String> first(List<Relation> relations, String type) {
    return relations.stream()
        .filter(relation -> relation.type().equals(type))
        .map(Relation::part)
        .findFirst();
  }
}
