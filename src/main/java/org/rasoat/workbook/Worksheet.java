package org.rasoat.workbook;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * One sheet: its cells by row and column, its merged areas, and what of it is hidden. It is
 * immutable; {@link Cell} objects are made when they are asked for.
 */
public final class Worksheet {

  private final String file;
  private final String name;
  private final Visibility visibility;
  private final CellStore cells;
  private final CellMaker maker;
  private final Merges merges;
  private final BitSet hiddenRows;
  private final BitSet hiddenColumns;
  private final boolean filtered;
  private final boolean typed;
  private final boolean own;
  private final Map<Address, String> covers;

  private Worksheet(Worksheet sheet, Map<Address, String> covers) {
    file = sheet.file;
    name = sheet.name;
    visibility = sheet.visibility;
    cells = sheet.cells;
    maker = sheet.maker;
    merges = sheet.merges;
    hiddenRows = sheet.hiddenRows;
    hiddenColumns = sheet.hiddenColumns;
    filtered = sheet.filtered;
    typed = sheet.typed;
    own = sheet.own;
    this.covers = Map.copyOf(covers);
  }

  private Worksheet(Builder builder) {
    file = builder.file;
    name = builder.name;
    visibility = builder.visibility;
    cells = builder.cells.build(builder.maker.meter());
    maker = builder.maker;
    merges = new Merges(builder.merges, builder.maker.meter());
    hiddenRows = (BitSet) builder.hiddenRows.clone();
    hiddenColumns = (BitSet) builder.hiddenColumns.clone();
    filtered = builder.filtered;
    typed = builder.typed;
    own = builder.own;
    covers = Map.of();
  }

  /**
   * The same sheet with other texts in some of its cells.
   *
   * @param texts the texts by place; places of blank cells are passed over
   */
  public Worksheet covered(Map<Address, String> texts) {
    return new Worksheet(this, texts);
  }

  private Cell made(int row, int index) {
    Cell cell = maker.cell(row, cells, index);
    String cover = covers.isEmpty() ? null : covers.get(cell.at());
    return cover == null ? cell : new Cell.Text(cell.at(), cover, false);
  }

  /** The name under which reports speak of the file. */
  public String file() {
    return file;
  }

  /** The sheet's name, in Unicode NFC. */
  public String name() {
    return name;
  }

  /** How far the sheet is shown. */
  public Visibility visibility() {
    return visibility;
  }

  /**
   * The numbers of the rows that hold at least one cell that is not blank, in rising order; a view
   * that cannot be changed.
   */
  public List<Integer> rows() {
    return cells.rows();
  }

  /**
   * The cells of a row that are not blank, from left to right; empty for a row without any. A view
   * that cannot be changed and makes its cells anew on each access.
   */
  public List<Cell> row(int row) {
    return new Line(row, cells.start(row), cells.end(row));
  }

  /** The columns of a row's cells that are not blank, in rising order; no cells are made for it. */
  public int[] columns(int row) {
    int start = cells.start(row);
    int[] columns = new int[cells.end(row) - start];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = cells.column(start + i);
    }
    return columns;
  }

  /** The cell at a place; a {@link Cell.Blank} where there is nothing. */
  public Cell cell(int row, int column) {
    int index = cells.find(row, column);
    return index < 0 ? new Cell.Blank(new Address(row, column)) : made(row, index);
  }

  /**
   * The cell whose value shows at a place: the top left one of the merged area around it, else the
   * cell itself.
   */
  public Cell shown(int row, int column) {
    Area area = mergeAt(row, column);
    return area == null ? cell(row, column) : cell(area.first().row(), area.first().column());
  }

  /** The merged area around a place, or null. */
  public @Nullable Area mergeAt(int row, int column) {
    return merges.at(row, column);
  }

  /** Whether the user does not see the row: hidden, filtered away, or of no height. */
  public boolean rowHidden(int row) {
    return hiddenRows.get(row);
  }

  /** Whether the user does not see the column: hidden, or of no width. */
  public boolean columnHidden(int column) {
    return hiddenColumns.get(column);
  }

  /** Whether a filter is on, which keeps rows from showing. */
  public boolean filtered() {
    return filtered;
  }

  /**
   * Whether its file tells texts from numbers and days; if not, as in comma-separated text, nobody
   * is to blame that a number is a text.
   */
  public boolean typed() {
    return typed;
  }

  /** Whether this program made the sheet, to show results or to explain a template. */
  public boolean own() {
    return own;
  }

  /** A sheet to be filled. */
  public static Builder builder(String file, String name) {
    return builder(file, name, new Meter(Limits.DEFAULT));
  }

  /** A sheet of texts. */
  static Builder builder(String file, String name, Meter meter) {
    Formats formats = new Formats(List.of(), false);
    return builder(file, name, new CellMaker(new Texts(meter), formats, Fonts.UNICODE, meter));
  }

  /** A sheet of a workbook whose sheets share their texts and formats. */
  static Builder builder(String file, String name, CellMaker maker) {
    return new Builder(file, name, maker);
  }

  /** The cells of one row. */
  private final class Line extends AbstractList<Cell> implements RandomAccess {
    private final int row;
    private final int start;
    private final int end;

    Line(int row, int start, int end) {
      this.row = row;
      this.start = start;
      this.end = end;
    }

    @Override
    public Cell get(int index) {
      return made(row, start + Objects.checkIndex(index, size()));
    }

    @Override
    public int size() {
      return end - start;
    }
  }

  /**
   * Collects what a sheet holds. Where a place is given twice, the later cell stands. Places beyond
   * the last row or column of a sheet of Excel are refused with an {@link
   * IllegalArgumentException}.
   */
  public static final class Builder {
    private final String file;
    private final String name;
    private final CellMaker maker;
    private final CellStore.Builder cells = new CellStore.Builder();
    private Visibility visibility = Visibility.VISIBLE;
    private final List<Area> merges = new ArrayList<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private boolean filtered;
    private boolean typed = true;
    private boolean own;

    private Builder(String file, String name, CellMaker maker) {
      this.file = file;
      maker.meter().sheet(name);
      this.name = Texts.nfc(name);
      this.maker = maker;
    }

    private Builder(Builder whole, CellMaker maker) {
      file = whole.file;
      name = whole.name;
      this.maker = maker;
    }

    /** A builder for some of the rows of this sheet, to be {@linkplain #append appended}. */
    Builder piece(CellMaker pieces) {
      return new Builder(this, pieces);
    }

    /** Adds the rows of a piece. */
    void append(Builder piece) {
      cells.append(piece.cells);
      hiddenRows.or(piece.hiddenRows);
    }

    /** Sets how far the sheet is shown. */
    public Builder visibility(Visibility value) {
      visibility = value;
      return this;
    }

    /** Adds a cell; blank ones are passed over. */
    public Builder add(Cell cell) {
      if (!cell.blank()) {
        maker.keep(cell, cells);
      }
      return this;
    }

    /** Adds a text cell, as if typed. */
    public Builder text(int row, int column, String text) {
      return add(new Cell.Text(new Address(row, column), text, false));
    }

    /** Adds a merged area. */
    public Builder merge(Area area) {
      Address.check(area.last().row(), area.last().column());
      maker.meter().merge();
      merges.add(area);
      return this;
    }

    /** Marks a row as hidden. */
    public Builder hideRow(int row) {
      hiddenRows.set(row);
      return this;
    }

    /** Marks a column as hidden. */
    public Builder hideColumn(int column) {
      hiddenColumns.set(column);
      return this;
    }

    /** Marks columns as hidden, the last one included. */
    Builder hideColumns(int first, int last) {
      if (first <= last) {
        hiddenColumns.set(first, last + 1);
      }
      return this;
    }

    /** Says that a filter is on. */
    public Builder filter() {
      filtered = true;
      return this;
    }

    /** Says that all of its values had to be texts. */
    public Builder untyped() {
      typed = false;
      return this;
    }

    /** Says that this program made the sheet. */
    public Builder own() {
      own = true;
      return this;
    }

    /** The finished sheet. */
    public Worksheet build() {
      return new Worksheet(this);
    }

    /** Where the readers put their cells without making objects of them. */
    CellStore.Builder cells() {
      return cells;
    }
  }
}
