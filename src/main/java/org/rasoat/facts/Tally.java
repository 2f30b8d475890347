package org.rasoat.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.rasoat.findings.Place;

/** Counts cells of one kind, and keeps the places of the first few. */
final class Tally {

  /** One cell to point at, and as many related ones as a reader takes in. */
  private static final int KEPT = 1 + Origin.RELATED;

  private final List<Place> places = new ArrayList<>();
  private int count;

  /** Counts a cell; its place is made only if it is kept. */
  void add(Supplier<Place> place) {
    count++;
    if (places.size() < KEPT) {
      places.add(place.get());
    }
  }

  /** Counts the cell of a field. */
  void add(Origin origin, String field) {
    count++;
    if (places.size() < KEPT) {
      places.add(origin.place(field));
    }
  }

  int count() {
    return count;
  }

  /**
   * The first of the cells.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  Place first() {
    return places.get(0);
  }

  /** Some of the others. */
  List<Place> others() {
    return places.subList(1, places.size());
  }
}
