package org.rasoat.facts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasoat.findings.Place;
import org.rasoat.workbook.Cell;

/** The whole numbers of one column: those of facts, and the sums that the sheet states. */
final class TotalColumn {

  /** What stands between two runs of facts. */
  enum Kind {
    START,
    SECTION,
    TOTAL,
    /** A part or a share of a total. */
    OTHER
  }

  /**
   * A row that is no fact, with the facts that follow it.
   *
   * @param name for a section what tells its level from others, for a total its label
   * @param cell the cell of the column
   * @param stated the sum that stands there, or null
   */
  record Segment(
      Kind kind,
      String name,
      String label,
      @Nullable Cell cell,
      @Nullable Long stated,
      Facts facts) {}

  /** The numbers of the facts of one segment. */
  static final class Facts {
    private final List<Place> places = new ArrayList<>();
    private long sum;
    private int rows;

    long sum() {
      return sum;
    }

    /** How many facts there are, those without a number included. */
    int rows() {
      return rows;
    }

    /** The first of their cells. */
    List<Place> places() {
      return places;
    }
  }

  private final int field;
  private final Heading heading;
  private final Origin.Source source;
  private final List<Segment> segments = new ArrayList<>();
  private boolean unclear;

  /**
   * A column.
   *
   * @param field the position of its field
   */
  TotalColumn(int field, Heading heading, Origin.Source source) {
    this.field = field;
    this.heading = heading;
    this.source = source;
    segments.add(new Segment(Kind.START, "", "", null, null, new Facts()));
  }

  /** Takes the number of a fact; one that cannot be read makes every sum a guess. */
  void data(Line line, Read read) {
    Cell cell = read.cell(field);
    Facts facts = segments.get(segments.size() - 1).facts();
    facts.rows++;
    unclear |= read.reading(field) instanceof Reading.Refused;
    if (cell != null && own(line, cell) && read.value(field) instanceof Number number) {
      facts.sum += number.longValue();
      if (facts.places.size() < Origin.RELATED) {
        facts.places.add(source.cell(heading, cell, read.origin().key()));
      }
    }
  }

  /** Takes a row that is no fact. */
  void row(Kind kind, String name, String label, Line line, CellReader reader) {
    Cell cell = line.at(heading.line());
    boolean reads = own(line, cell) && !CellText.blank(cell) && !(cell instanceof Cell.Fault);
    Object stated =
        reads && reader.read(cell) instanceof Reading.Value value ? value.value() : null;
    Long sum = stated instanceof Long whole ? whole : null;
    segments.add(new Segment(kind, name, label, cell, sum, new Facts()));
  }

  /** Whether the cell is the row's own, not one that is merged over several. */
  private boolean own(Line line, Cell cell) {
    return cell.at().row() == line.row() && cell.at().column() == heading.line();
  }

  /** What was taken, from top to bottom; nothing if some number cannot be read. */
  List<Segment> segments() {
    return unclear ? List.of() : segments;
  }

  /** The place of a stated sum. */
  Place place(Segment segment, Cell cell) {
    return source.cell(heading, cell, segment.label());
  }

  String name() {
    return heading.text();
  }
}
