package org.rasoat.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.rasoat.workbook.Cell;

/**
 * A row that says what the rows below it belong to.
 *
 * @param rank what tells sections of one level from those of another
 * @param text its words, without a number before them
 * @param cell where they stand
 */
record Section(String rank, String text, Cell cell) {

  private static final String CAPITALS = "capitals";
  private static final String WORDS = "words";

  /**
   * The section of a row.
   *
   * @param cell the cell with its words
   * @param marker the marker, if it has a cell of its own, else {@link Marker#NONE}
   */
  static Section of(Cell cell, Marker marker) {
    String text = CellText.of(cell);
    if (marker != Marker.NONE) {
      return new Section(marker.name(), text, cell);
    }
    Marker leading = Marker.leading(text);
    String words = Marker.without(text);
    return new Section(leading == Marker.NONE ? rank(words) : leading.name(), words, cell);
  }

  private static String rank(String words) {
    boolean small = words.chars().anyMatch(Character::isLowerCase);
    return small ? WORDS : CAPITALS;
  }

  /** The sections that hold at one row, the outermost first. */
  static final class Stack {
    private final List<Section> open = new ArrayList<>();

    /** Ends the sections of the same level and those within, and begins a new one. */
    void begin(Section section) {
      for (int i = 0; i < open.size(); i++) {
        if (open.get(i).rank().equals(section.rank())) {
          open.subList(i, open.size()).clear();
        }
      }
      open.add(section);
    }

    /** The sections, the innermost first. */
    List<Section> inward() {
      List<Section> sections = new ArrayList<>(open);
      Collections.reverse(sections);
      return sections;
    }
  }
}
