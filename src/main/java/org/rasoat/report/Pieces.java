package org.rasoat.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rasoat.findings.CellRef;
import org.rasoat.findings.Finding;
import org.rasoat.findings.Place;
import org.rasoat.report.ExcerptColumns.Column;
import org.rasoat.workbook.Address;
import org.rasoat.workbook.Worksheet;

/** Cuts out of the sheets what a finding speaks of: its cell and the related ones. */
final class Pieces {

  private static final int MOST_RELATED = 8;
  private static final int WIDEST = 90;

  private final Sheets sheets;
  private final Words words;

  Pieces(Sheets sheets, Words words) {
    this.sheets = sheets;
    this.words = words;
  }

  /** How many related cells are left out. */
  static int left(Finding finding) {
    return Math.max(0, finding.related().size() - MOST_RELATED);
  }

  /** One piece for each sheet that the finding touches, its own first. */
  List<Piece> of(Finding finding) {
    Map<List<String>, Cut> cuts = new LinkedHashMap<>();
    cut(cuts, finding.place()).add(finding, "main");
    finding.related().stream()
        .limit(MOST_RELATED)
        .forEach(place -> cut(cuts, place).add(alone(finding, place), "related"));
    return cuts.values().stream().map(Cut::piece).toList();
  }

  private Cut cut(Map<List<String>, Cut> cuts, Place place) {
    CellRef cell = place.cell();
    return cuts.computeIfAbsent(List.of(cell.file(), cell.sheet()), key -> new Cut(cell));
  }

  private static Finding alone(Finding finding, Place place) {
    return new Finding(
        finding.rule(), finding.severity(), finding.title(), finding.message(), place, List.of());
  }

  /** A piece in the making. */
  private final class Cut {
    private final CellRef cell;
    private final Optional<Worksheet> sheet;
    private final TreeMap<Integer, String> headings = new TreeMap<>();
    private final TreeSet<Integer> rows = new TreeSet<>();
    private final Map<Address, String> marks = new LinkedHashMap<>();
    private final Map<Address, String> texts = new LinkedHashMap<>();
    private int headerRow;

    Cut(CellRef cell) {
      this.cell = cell;
      this.sheet = sheets.of(cell);
    }

    void add(Finding finding, String mark) {
      Place place = finding.place();
      Address at = place.cell().at();
      int above = sheets.headerRow(place.cell());
      headerRow = Math.max(headerRow, above);
      List<Column> columns =
          sheet
              .map(known -> ExcerptColumns.of(finding, known, above))
              .orElseGet(() -> ExcerptColumns.of(place));
      for (Column column : columns) {
        headings.merge(column.number(), column.heading(), (one, two) -> one.isEmpty() ? two : one);
        texts.put(new Address(at.row(), column.number()), column.value());
      }
      rows.add(at.row());
      marks.putIfAbsent(at, mark);
    }

    Piece piece() {
      List<Piece.Row> lines = new ArrayList<>();
      if (headings.values().stream().anyMatch(heading -> !heading.isEmpty())) {
        List<Piece.Box> boxes =
            headings.values().stream().map(text -> new Piece.Box(clip(text), "")).toList();
        lines.add(new Piece.Row(headerRow, true, boxes));
      }
      rows.forEach(row -> lines.add(new Piece.Row(row, false, boxes(row))));
      return new Piece(
          Line.of(cell.file()),
          Line.of(cell.sheet()),
          sheets.hidden(cell).map(what -> words.say("hidden." + what)).orElse(""),
          headings.keySet().stream().map(Address::letters).toList(),
          lines);
    }

    private List<Piece.Box> boxes(int row) {
      return headings.keySet().stream()
          .map(column -> new Address(row, column))
          .map(at -> new Piece.Box(clip(text(at)), marks.getOrDefault(at, "")))
          .toList();
    }

    private String text(Address at) {
      String known = texts.get(at);
      return known != null
          ? known
          : sheet.map(one -> Line.of(one.shown(at.row(), at.column()).text())).orElse("");
    }

    private static String clip(String text) {
      return Line.clip(text, WIDEST);
    }
  }
}
