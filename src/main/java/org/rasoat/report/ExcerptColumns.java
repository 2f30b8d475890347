package org.rasoat.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rasoat.findings.CellRef;
import org.rasoat.findings.Finding;
import org.rasoat.findings.Place;
import org.rasoat.language.Spelling;
import org.rasoat.workbook.Cell;
import org.rasoat.workbook.Worksheet;

/**
 * Which columns of its row a finding shall be shown with: the marked one, those of related cells,
 * and those by which people know the row.
 */
final class ExcerptColumns {

  private static final int MOST = 9;
  private static final int MOST_KEYS = 2;

  /** Names stand at the left; a sheet of thousands of columns shall not cost more than others. */
  private static final int FARTHEST_KEY = 200;

  private final Place place;
  private final Worksheet sheet;
  private final int headerRow;
  private final TreeMap<Integer, Place> related = new TreeMap<>();

  /**
   * One column of an excerpt.
   *
   * @param number the column's number on the sheet, from 1
   * @param heading its heading; empty if there is none to show
   * @param value what its cell shows
   * @param mark what draws the reader's eye to it
   */
  record Column(int number, String heading, String value, Mark mark) {}

  /** How a cell is underlined. */
  enum Mark {
    NONE(' '),
    RELATED('-'),
    MAIN('^');

    private final char sign;

    Mark(char sign) {
      this.sign = sign;
    }

    String line(int width) {
      return String.valueOf(sign).repeat(width);
    }
  }

  private ExcerptColumns(Finding finding, Worksheet sheet, int headerRow) {
    this.place = finding.place();
    this.sheet = sheet;
    this.headerRow = headerRow;
    finding.related().stream()
        .filter(other -> sameRow(place.cell(), other.cell()))
        .limit(MOST - 1 - MOST_KEYS)
        .forEach(other -> related.putIfAbsent(other.cell().at().column(), other));
    related.remove(column());
  }

  /** Whether two cells stand in one row of one sheet. */
  static boolean sameRow(CellRef one, CellRef other) {
    return one.file().equals(other.file())
        && one.sheet().equals(other.sheet())
        && one.at().row() == other.at().row();
  }

  /**
   * The columns to show, from left to right.
   *
   * @param headerRow the row of the headings above the finding, or 0
   */
  static List<Column> of(Finding finding, Worksheet sheet, int headerRow) {
    return new ExcerptColumns(finding, sheet, headerRow).columns();
  }

  /** The one column that is known of a cell whose sheet is not at hand. */
  static List<Column> of(Place place) {
    return List.of(
        new Column(place.cell().at().column(), heading(place), Line.of(place.value()), Mark.MAIN));
  }

  private List<Column> columns() {
    Optional<Integer> label = label();
    TreeMap<Integer, Column> columns = new TreeMap<>();
    label.map(List::of).orElseGet(this::context).forEach(at -> put(columns, at, Mark.NONE));
    related.keySet().forEach(at -> put(columns, at, Mark.RELATED));
    put(columns, column(), Mark.MAIN);
    return columns.values().stream()
        .map(column -> label.isEmpty() ? column : bare(column))
        .toList();
  }

  private void put(Map<Integer, Column> columns, int at, Mark mark) {
    columns.put(at, new Column(at, heading(at), Line.of(sheet.shown(row(), at).text()), mark));
  }

  private static Column bare(Column column) {
    return new Column(column.number(), "", column.value(), column.mark());
  }

  /** In a table whose headings stand in a column: the column of the headings. */
  private Optional<Integer> label() {
    String wanted = place.column() == null ? "" : Spelling.key(place.column());
    return sheet.row(row()).stream()
        .filter(cell -> cell.at().column() < column() && !wanted.isEmpty())
        .filter(cell -> wanted.equals(Spelling.key(cell.text())))
        .map(cell -> cell.at().column())
        .findFirst();
  }

  private List<Integer> context() {
    return place.row() == null ? neighbours() : keys(Spelling.key(place.row()));
  }

  /** The cells of the row that make up its business key, the longest first. */
  private List<Integer> keys(String rowKey) {
    List<Integer> found = new ArrayList<>();
    String rest = " " + rowKey + " ";
    for (Cell cell : longestFirst()) {
      String words = " " + Spelling.key(cell.text()) + " ";
      if (found.size() < MOST_KEYS && !words.isBlank() && names(cell, words, rest)) {
        found.add(cell.at().column());
        rest = rest.replace(words, " ");
      }
    }
    return found;
  }

  /** A bare number, such as that of the row, may stand in a name by chance. */
  private static boolean names(Cell cell, String words, String rest) {
    return cell instanceof Cell.Text ? rest.contains(words) : rest.strip().equals(words.strip());
  }

  /** The cells of the row; a merged area's text belongs to each row that it covers. */
  private List<Cell> longestFirst() {
    List<Cell> cells = new ArrayList<>();
    int last = Math.min(FARTHEST_KEY, lastColumn());
    for (int at = 1; at <= last; at++) {
      Cell cell = sheet.shown(row(), at);
      if (cell.at().column() == at && !cell.blank()) {
        cells.add(cell);
      }
    }
    cells.sort(Comparator.comparing((Cell cell) -> -Spelling.key(cell.text()).length()));
    return cells;
  }

  /** Headings reach as far as the merged areas of a row, which its own cells may not. */
  private int lastColumn() {
    return Stream.of(sheet.row(row()), headerRow > 0 ? sheet.row(headerRow) : List.<Cell>of())
        .flatMap(List::stream)
        .mapToInt(cell -> cell.at().column())
        .reduce(column(), Math::max);
  }

  /** What stands beside a cell that is no row's, such as a heading. */
  private List<Integer> neighbours() {
    List<Integer> found = new ArrayList<>();
    List<Integer> filled = sheet.row(row()).stream().map(cell -> cell.at().column()).toList();
    filled.stream().filter(at -> at < column()).reduce((one, next) -> next).ifPresent(found::add);
    filled.stream().filter(at -> at > column()).findFirst().ifPresent(found::add);
    return found;
  }

  private String heading(int at) {
    if (headerRow == 0) {
      return "";
    }
    Place known = at == column() ? place : related.get(at);
    if (known != null && known.column() != null) {
      return heading(known);
    }
    String own = Line.of(sheet.shown(headerRow, at).text());
    return own.isEmpty() && headerRow > 1 ? Line.of(sheet.shown(headerRow - 1, at).text()) : own;
  }

  /** A heading of several levels that is too long to show whole keeps its last level. */
  private static String heading(Place place) {
    String heading = place.column() == null ? "" : Line.of(place.column());
    int last = heading.lastIndexOf(" / ");
    boolean fits = Line.width(heading) <= Excerpt.WIDEST_HEADING;
    return fits || last < 0 ? heading : heading.substring(last + 3);
  }

  private int row() {
    return place.cell().at().row();
  }

  private int column() {
    return place.cell().at().column();
  }
}
